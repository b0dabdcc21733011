import type { World } from './world.ts';

/** Days that a theatre's programme is open: as many as the longest lead reaches, and some for days off. */
export function programmeDays({ operationLines }: World): number {
  const longest = Math.max(0, ...operationLines.map(({ lead }) => Math.max(...lead)));
  return Math.ceil((longest + 15) * 1.5) + 20;
}

/** A page for each session and open day. */
export function programmePages(world: World): number {
  const sessions = world.theatres.reduce((sum, { theatre }) => sum + theatre.sessions.length, 0);
  return sessions * programmeDays(world);
}

import type { World, WorldTheatre } from './world/world.ts';

/** A session of a theatre, counted through all theatres. */
export interface ProgrammeSession {
  index: number;
  theatre: WorldTheatre;
  /** Number within the theatre. */
  number: number;
  /** Numbers of the sessions up to this one whose patients go to some of the same wards. */
  sharingWards: number[];
}

/** The sessions of all theatres. */
export function programmeSessions({ theatres }: World): ProgrammeSession[] {
  const sessions: ProgrammeSession[] = [];
  const wards: string[][] = [];
  for (const theatre of theatres) {
    theatre.theatre.sessions.forEach(({ contact }, number) => {
      const lines = theatre.theatre.lines.filter((line) => line.contact === contact);
      wards.push(lines.flatMap(({ ward }) => (ward === null ? [] : [ward])));
      const own = wards[wards.length - 1];
      const sharingWards = [...wards.keys()].filter((other) => wards[other].some((ward) => own.includes(ward)));
      sessions.push({ index: sessions.length, theatre, number, sharingWards });
    });
  }
  return sessions;
}

/** The ward that takes the patients of each line of operations; −1 for day patients. */
export function wardsOfOperations({ operationLines, wards }: World): number[] {
  const numbers = new Map(wards.map(({ ward }, index) => [ward.id, index]));
  return operationLines.map(({ operation }) => numbers.get(operation.ward ?? '') ?? -1);
}

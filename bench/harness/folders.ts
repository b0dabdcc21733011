import { fileURLToPath } from 'node:url';

/** Where the files of the project lie, seen from the source as well as from what was compiled of it. */
const here = fileURLToPath(new URL('.', import.meta.url));
const isCompiled = here.includes('/dist/bench/');

/** The project's folder. */
export const root = fileURLToPath(new URL(isCompiled ? '../../../' : '../../', import.meta.url));

/** A compiled file of the bench, by its path in `bench`, without ending. */
export function compiled(path: string): string {
  return `${root}dist/bench/${path}.js`;
}

/** A file of a peer. */
export function peerFile(name: string): string {
  return `${root}bench/peers/${name}`;
}

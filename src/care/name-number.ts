/** A number from 0 below 2^31 for a name, the same on every machine (FNV-1a, Fowler, Noll and Vo 1991). */
export function nameNumber(name: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) {
    hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
  }
  return hash >>> 1;
}

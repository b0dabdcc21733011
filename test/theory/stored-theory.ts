import { readFileSync } from 'node:fs';
import type { TheoryVerdict } from '../../src/kernel/theory/run-theory.ts';

/** The stored study of the kernel against theory. */
export interface StoredTheory {
  modelVersion: string;
  result: TheoryVerdict[];
}

/** What `npm run studies -- theory` has stored. */
export function storedTheory(): StoredTheory {
  const path = new URL('../../docs/studies/theory.json', import.meta.url);
  const stored: StoredTheory = JSON.parse(readFileSync(path, 'utf8'));
  return stored;
}

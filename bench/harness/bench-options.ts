import { parseArgs } from 'node:util';
import type { Clock } from './measure-child.ts';

/** How the bench is run. */
export interface BenchOptions {
  /** Names of the parts to run; all where none is named. */
  parts: string[];
  rounds: number;
  /** Customers are divided by this, for a quick look; nothing is written then. */
  divisor: number;
  clock: Clock;
  /** Whether the README is left as it is. */
  onlyPrints: boolean;
  tell: (line: string) => void;
}

/** Reads the words after `npm run bench --`. Throws an Error that says what is allowed. */
export function readBenchOptions(
  words: readonly string[],
  partNames: readonly string[],
  tell: (line: string) => void,
): BenchOptions {
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {
      rounds: { type: 'string' },
      quick: { type: 'boolean' },
      print: { type: 'boolean' },
      processor: { type: 'boolean' },
    },
  });
  for (const part of positionals) {
    if (!partNames.includes(part)) throw new Error(`part (= ${part}) must be one of ${partNames.join(', ')}`);
  }
  const rounds = Number(values.rounds ?? (values.quick ? 1 : 5));
  if (!Number.isInteger(rounds) || rounds < 1)
    throw new Error(`--rounds (= ${values.rounds}) must be a whole number ≥ 1`);
  return {
    parts: positionals.length === 0 ? [...partNames] : positionals,
    rounds,
    divisor: values.quick ? 20 : 1,
    clock: values.processor === true ? 'processor' : 'wall',
    onlyPrints: values.quick === true || values.print === true,
    tell,
  };
}

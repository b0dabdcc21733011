import { offsetsOf } from './column-offsets.ts';

/**
 * Each column's number in its row, so that a column can be handed on as a number: looking its name up in every event takes longer
 * than what is done with it.
 */
export function columnNumbers<Name extends string>(names: readonly Name[]): Readonly<Record<Name, number>> {
  return offsetsOf(names).offsets;
}

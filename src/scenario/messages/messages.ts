import type { ProblemCode, ProblemParams } from '../problem.ts';

/** The words of one language: a sentence for each code of problem, without the place. */
export type Messages = { [C in ProblemCode]: (params: ProblemParams[C]) => string };

export type MessageLanguage = 'sv' | 'en';

/** A number for a message, at most three decimals. The decimal point stays in both languages: files are written with it. */
export function numberText(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}

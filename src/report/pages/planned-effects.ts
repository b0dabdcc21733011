import { findRow, type WordContext } from './page-context.ts';

/** Windows in which a measure that acted shows. */
const windows = ['total', 'weeks:0-12', 'weeks:0-3'];

/** Whether the plan has any of the effects with these keys in a scenario file's waves. */
export function isPlanned(keys: readonly string[], { input }: Pick<WordContext, 'input'>): boolean {
  return input.assumptions.some(({ path }) => {
    const [, key] = /^waves\[\d+\]\.([A-Za-z]+)/.exec(path) ?? [];
    return key !== undefined && keys.includes(key);
  });
}

/** Whether the first plan has more than nothing of any of the measures. */
export function hasAny(measures: readonly string[], context: WordContext): boolean {
  const [plan] = context.plans;
  if (plan === undefined) return false;
  return measures.some((measure) => {
    const row = findRow(context, { measure, arm: plan.id, against: null, windows });
    return row !== null && row.mean !== null && row.mean !== 0;
  });
}

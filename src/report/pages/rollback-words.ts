import { formatNumber, formatShare } from '../text/number-format.ts';
import { findRow, type WordContext } from './page-context.ts';
import { isPlanned } from './planned-effects.ts';

const measure = 'rollback.week';

/** Whether the first plan was rolled back in any replication; a rule need not be met. */
export function isRolledBack(context: WordContext): boolean {
  const row = findRow(context, { measure, arm: context.plans[0]?.id ?? '', against: 'reference' });
  return row !== null && row.replications > 0 && (row.notReached ?? 0) < 1;
}

/** In what share of the replications the first plan was rolled back, and in which weeks; null where none is planned. */
export function writeRollback(context: WordContext): string | null {
  const { text, locale, plans } = context;
  const words = text.effects.counterMeasures;
  const row = findRow(context, { measure, arm: plans[0]?.id ?? '', against: 'reference' });
  if (row === null || row.replications === 0) return null;
  const share = 1 - (row.notReached ?? 0);
  if (share === 0) return isPlanned(['rollback'], context) ? words.rolledBackNever : null;
  const { low, high } = row.range;
  const write = (week: number): string => formatNumber(Math.floor(week), locale);
  const week =
    low === null
      ? ''
      : high === null || share < 1
        ? words.fromWeek(write(low))
        : write(low) === write(high)
          ? words.inWeek(write(low))
          : words.betweenWeeks(write(low), write(high));
  return share === 1 ? words.rolledBackAlways(week) : words.rolledBackSometimes(formatShare(share, locale, 0), week);
}

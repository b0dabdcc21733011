import { formatNumber, formatShare } from '../text/number-format.ts';
import { findRow, scopeName, scopesOf, type WordContext } from './page-context.ts';
import { isPlanned } from './planned-effects.ts';

const measure = 'rollback.week';

/** More sites than these are counted, not named. */
const mostNamed = 6;

/** Share of the replications in which any unit of a scope was rolled back by the first plan. */
function shareBack(context: WordContext, scope: string): number {
  const row = findRow(context, { measure, arm: context.plans[0]?.id ?? '', against: 'reference', scope });
  return row === null || row.replications === 0 ? 0 : 1 - (row.notReached ?? 0);
}

/** Whether the first plan was rolled back in any replication; a rule need not be met. */
export function isRolledBack(context: WordContext): boolean {
  return shareBack(context, 'region') > 0;
}

/**
 * In what share of the replications the first plan was rolled back, in which weeks and where, wave by wave where there are several;
 * null where none is planned.
 */
export function writeRollback(context: WordContext): string | null {
  const { text, plans } = context;
  const words = text.effects.counterMeasures;
  if (!isRolledBack(context)) {
    const row = findRow(context, { measure, arm: plans[0]?.id ?? '', against: 'reference' });
    return row !== null && row.replications > 0 && isPlanned(['rollback'], context) ? words.rolledBackNever : null;
  }
  const waves = plans[0]?.goLive ?? [];
  const sentences =
    waves.length > 1
      ? waves.flatMap(({ wave }) => {
          const scope = `wave:${wave}`;
          const sentence = writeScope(context, scope);
          return sentence === null ? [] : [`${scopeName(context, scope)}: ${sentence}`];
        })
      : [writeScope(context, 'region') ?? ''];
  return [...sentences, ...writeSites(context)].join(' ');
}

/** The share and weeks of a scope; null where it never went back. */
function writeScope(context: WordContext, scope: string): string | null {
  const { text, locale, plans } = context;
  const words = text.effects.counterMeasures;
  const row = findRow(context, { measure, arm: plans[0]?.id ?? '', against: 'reference', scope });
  const share = shareBack(context, scope);
  if (row === null || share === 0) return null;
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

/** Which sites went back in any replication, and how often each. */
function writeSites(context: WordContext): string[] {
  const { text, locale } = context;
  const words = text.effects.counterMeasures;
  const back = scopesOf(context, 'site').filter((scope) => shareBack(context, scope) > 0);
  if (back.length > mostNamed) return [words.sitesBackCount(formatNumber(back.length, locale))];
  if (back.length === 0) return [];
  const named = back.map(
    (scope) => `${scopeName(context, scope)} (${formatShare(shareBack(context, scope), locale, 0)})`,
  );
  return [words.sitesBack(named.join(', '))];
}

import type { Attribution, AttributionFigure } from '../../results/attribution-schema.ts';
import { formatNumber } from '../text/number-format.ts';
import type { WordContext } from './page-context.ts';

/** A cause of the loss, or a part of it that belongs to none, as figures and in words. */
export interface WrittenCause {
  label: string;
  meaning: string;
  kind: 'part' | 'total';
  /** False for a cause of which the plan has nothing. */
  isPlanned: boolean;
  share: AttributionFigure;
  first: AttributionFigure | null;
  last: AttributionFigure | null;
  written: WrittenShare;
}

/** A share in words; range and confidence are empty for one run. */
export interface WrittenShare {
  mean: string;
  range: string;
  confidence: string;
}

/** Writes figures of the region's division, all with the same decimals. */
export function shareWriter({ input, locale, text }: WordContext): (figure: AttributionFigure) => WrittenShare {
  const { attribution } = input;
  const region = attribution?.scopes[0];
  const decimals = region === undefined ? 0 : causeDecimals(region);
  const isSingle = attribution === undefined || attribution.replications < 2;
  const write = (value: number): string => formatNumber(value, locale, decimals);
  const interval = (low: number | null, high: number | null): string =>
    isSingle || low === null || high === null ? '' : text.interval(write(low), write(high));
  return ({ mean, range, confidence }) => ({
    mean: write(mean),
    range: interval(range.low, range.high),
    confidence: interval(confidence.low, confidence.high),
  });
}

/** The causes of the region's loss in the list's order, so that they add up to the last. Empty where a loss is not divided. */
export function writeCauses(context: WordContext): WrittenCause[] {
  const { input, text } = context;
  const { attribution } = input;
  const region = attribution?.scopes[0];
  if (attribution === undefined || region === undefined) return [];
  const { names, meanings, ...words } = text.causes;
  const write = shareWriter(context);
  const written = (share: AttributionFigure): Pick<WrittenCause, 'share' | 'written'> => ({
    share,
    written: write(share),
  });
  const { empty, whole, shares } = region;
  const none = { first: null, last: null };
  const causes = shares.flatMap(({ player, shapley, order, first, last }): WrittenCause[] => {
    const share = sharesByOrder(attribution) ? order : shapley;
    if (share === null) return [];
    const words = { label: names[player] ?? player, meaning: meanings[player] ?? '' };
    const isPlanned = attribution.plan.planned.includes(player);
    return [{ ...words, kind: 'part', isPlanned, first, last, ...written(share) }];
  });
  const start: WrittenCause[] =
    empty.range.low === 0 && empty.range.high === 0
      ? []
      : [
          {
            label: words.empty,
            meaning: words.emptyMeaning,
            kind: 'part',
            isPlanned: true,
            ...none,
            ...written(empty),
          },
        ];
  return [
    ...start,
    ...causes,
    { label: words.whole, meaning: '', kind: 'total', isPlanned: true, ...none, ...written(whole) },
  ];
}

/** Whether the shares depend on the order of the list. */
export function sharesByOrder({ plan }: Attribution): boolean {
  return plan.method === 'order';
}

/** Decimals of all figures of a scope: none from ten upwards. */
export function causeDecimals({ whole, shares }: Attribution['scopes'][number]): number {
  const means = shares.flatMap(({ shapley, order }) => [shapley?.mean ?? 0, order?.mean ?? 0]);
  return Math.max(...[whole.mean, ...means].map(Math.abs)) >= 10 ? 0 : 1;
}

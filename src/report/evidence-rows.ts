import {
  type ComparedResponse,
  type EvidenceComparison,
  isWithin,
  type SimulatedRange,
} from '../analysis/evidence/compare-evidence.ts';
import { naiveForecasts } from '../analysis/evidence/naive-forecast.ts';
import type { PublishedResponse } from '../analysis/evidence/published-response.ts';
import { measureById } from '../results/measures.ts';
import type { Locale } from './report-input.ts';
import { evidenceTexts } from './text/evidence-texts.ts';
import { formatNumber, formatShare } from './text/number-format.ts';

/** A row of the comparison in words. */
export interface WrittenEvidenceRow {
  id: string;
  use: string;
  what: string;
  setting: string;
  published: string;
  simulated: string;
  verdict: string;
  /** Interval scores: of the simulation and of the naive forecasts. */
  scores: [string, string, string];
}

type Writer = (value: number) => string;

/** Puts a row of the comparison into words. */
export function writeEvidenceRow(row: ComparedResponse, locale: Locale): WrittenEvidenceRow {
  const text = evidenceTexts[locale];
  const { published, simulated, score } = row;
  const reason = row.untold === null ? '' : `: ${text.untold[row.untold]}`;
  const write = (value: number | undefined) => (value === undefined ? '–' : formatNumber(value, locale, 1));
  const decimals = decimalsOf(row);
  const writer = (value: number) => formatNumber(value, locale, decimals);
  const [noChange, quarterDown] = naiveForecasts;
  return {
    id: row.id,
    use: text.uses[row.use],
    what: text.publishedNames[row.id] ?? measureById(row.measure).name[locale],
    setting: row.setting ?? '–',
    published: published === null ? '–' : writePublished(published, writer, locale),
    simulated: published === null || simulated === null ? '–' : writeSimulated(published, simulated, writer, locale),
    verdict: `${text.verdicts[row.verdict]}${reason}`,
    scores: [write(score?.simulated), write(score?.[noChange]), write(score?.[quarterDown])],
  };
}

function unitOf({ scale, unit }: PublishedResponse, locale: Locale): string {
  if (scale === 'percent') return locale === 'sv' ? '\u00a0%' : '%';
  return scale === 'weeks' ? '' : ` ${evidenceTexts[locale].units[unit] ?? unit}`;
}

function writePublished(published: PublishedResponse, write: Writer, locale: Locale): string {
  const { value, low, high, scale } = published;
  const text = evidenceTexts[locale];
  const interval = low === null || high === null ? '' : between(write(low), write(high), low, locale);
  if (value !== null) return `${write(value)}${interval === '' ? '' : ` (${interval})`}${unitOf(published, locale)}`;
  if (scale === 'weeks' && high === null) return text.later(write(low ?? 0));
  if (scale === 'weeks' && low === 0) return text.atMost(write(high ?? 0));
  return `${interval}${unitOf(published, locale)}`;
}

function writeSimulated(
  published: PublishedResponse,
  { low, high }: SimulatedRange,
  write: Writer,
  locale: Locale,
): string {
  const text = evidenceTexts[locale];
  if (low === null) return text.laterThanHorizon;
  const to = high === null ? text.laterThanHorizon : `${write(high)}${unitOf(published, locale)}`;
  return between(write(low), to, low, locale);
}

/** A dash between numbers would look like a sign before negative ones. */
function between(low: string, high: string, from: number, locale: Locale): string {
  return from < 0 ? `${low} ${evidenceTexts[locale].to} ${high}` : `${low}–${high}`;
}

const mostDecimals = 4;

/** Decimals of a row: more than usual where a miss would be written as if it agreed. */
function decimalsOf({ published, simulated, verdict }: ComparedResponse): number {
  if (published === null) return 0;
  const { scale, unit } = published;
  const usual = scale === 'weeks' ? 0 : scale === 'percent' || unit === 'percentage points' ? 1 : 2;
  if (simulated === null || verdict !== 'outside') return usual;
  const { value, low, high } = published;
  for (let decimals = usual; decimals <= mostDecimals; decimals += 1) {
    const round = (number: number | null) => (number === null ? null : Number(number.toFixed(decimals)));
    const from = round(simulated.low) ?? Number.POSITIVE_INFINITY;
    const to = round(simulated.high) ?? Number.POSITIVE_INFINITY;
    if (!isWithin({ value: round(value), low: round(low), high: round(high) }, from, to)) return decimals;
  }
  return usual;
}

/** How the rows came out together, in words: coverage of validation rows, scores, and the rows for calibration apart. */
export function writeEvidenceCounts({ validation, calibration }: EvidenceComparison, locale: Locale): string[] {
  const text = evidenceTexts[locale];
  const { share, interval } = validation.coverage;
  const percent = (value: number | null) => (value === null ? '–' : formatShare(value, locale, 0));
  const number = (value: number | null) => (value === null ? '–' : formatNumber(value, locale, 1));
  const counted = text.counted({
    within: String(validation.within),
    judged: String(validation.judged),
    share: percent(share),
    low: percent(interval.low),
    high: percent(interval.high),
    statements: String(validation.statements.judged),
  });
  const { meanScore, meanWidth, rows } = validation;
  const scored = text.scored({
    rows: String(rows),
    width: number(meanWidth),
    simulated: number(meanScore.simulated),
    noChange: number(meanScore['no-change']),
    quarterDown: number(meanScore['quarter-down']),
  });
  return [
    validation.judged === 0 ? text.nothingJudged : counted,
    ...(rows === 0 ? [] : [scored]),
    text.calibration(String(calibration.within), String(calibration.judged)),
  ];
}

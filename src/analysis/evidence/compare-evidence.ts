import type { Text } from '../../scenario/scenario.ts';
import type { ConfidenceInterval } from '../../statistics/confidence-interval.ts';
import { intervalScore } from '../../statistics/interval-score.ts';
import { mean } from '../../statistics/mean.ts';
import { proportionInterval } from '../../statistics/proportion-interval.ts';
import { quantile } from '../../statistics/quantile.ts';
import { rangeLevel } from '../summarise.ts';
import type { MappedRow } from './evidence-map.ts';
import { type NaiveForecast, naiveForecast, naiveForecasts } from './naive-forecast.ts';
import { type PublishedResponse, publishedResponse, responseDays } from './published-response.ts';
import type { SimulatedValue, Untold } from './simulated-response.ts';
import type { EvidenceRow, EvidenceUse, Study } from './study-schema.ts';

/** Bounds of which null is "later than the horizon" for weeks. */
export interface SimulatedRange {
  level: number;
  low: number | null;
  median: number | null;
  high: number | null;
}

/** A published response beside what was simulated. */
export interface ComparedResponse {
  id: string;
  study: string;
  use: EvidenceUse;
  metric: string;
  unit: string | null;
  measure: string;
  setting: string | null;
  why: Text;
  published: PublishedResponse | null;
  simulated: SimulatedRange | null;
  /** `unpredictable`: the map says that no simulation can answer it. */
  verdict: 'within' | 'outside' | 'cannot-be-told' | 'unpredictable';
  /** Why it cannot be told. */
  untold: Untold | null;
  /** Interval scores on the row's scale, of the simulation and of the naive forecasts; null for statements. */
  score: Record<'simulated' | NaiveForecast, number> | null;
}

/** How the judged rows of one use came out together. */
export interface EvidenceCount {
  judged: number;
  within: number;
  /** The share within, with the 95 % interval of a probability (Wilson 1927), to be held against `level`. */
  coverage: { level: number; share: number | null; interval: ConfidenceInterval };
  /** Of those, statements on weeks such as "> 52", which a wide range meets easily. */
  statements: { judged: number; within: number };
}

/** Scores of the rows that are figures in per cent of the reference; in per cent. */
export interface EvidenceScore {
  rows: number;
  meanWidth: number | null;
  meanScore: Record<'simulated' | NaiveForecast, number | null>;
}

export interface EvidenceComparison {
  rows: ComparedResponse[];
  /** Coverage is of the validation rows; rows for calibration are counted apart and prove nothing once a fit is made. */
  validation: EvidenceCount & EvidenceScore;
  calibration: EvidenceCount & EvidenceScore;
}

/** Holds a published response against the replications of its setting; none where it was not simulated. */
export function compareResponse(
  row: EvidenceRow & { study: Study },
  mapped: MappedRow,
  values: readonly SimulatedValue[],
): ComparedResponse {
  const published = publishedResponse(row);
  const about = {
    id: row.id,
    study: row.study.id,
    use: row.use,
    metric: row.metric,
    unit: row.unit ?? null,
    measure: mapped.measure,
    setting: mapped.setting ?? null,
    why: mapped.why,
    published,
  };
  if (!mapped.predictable) return { ...about, simulated: null, verdict: 'unpredictable', untold: null, score: null };
  const numbers = values.filter((value) => typeof value === 'number');
  const reason = values.find((value) => typeof value === 'string') ?? null;
  if (published === null || numbers.length < values.length || numbers.length === 0) {
    return { ...about, simulated: null, verdict: 'cannot-be-told', untold: reason ?? 'no-figure', score: null };
  }
  const [low, median, high] = [(1 - rangeLevel) / 2, 0.5, (1 + rangeLevel) / 2].map((p) => quantile(numbers, p));
  const simulated = { level: rangeLevel, low: finite(low), median: finite(median), high: finite(high) };
  const verdict = isWithin(published, low, high) ? 'within' : 'outside';
  return { ...about, simulated, verdict, untold: null, score: scoresOf(row, mapped, published, low, high) };
}

/** Whether the range holds the published figure or, for an interval or a statement, meets it. */
export function isWithin(
  { value, low, high }: Pick<PublishedResponse, 'value' | 'low' | 'high'>,
  from: number,
  to: number,
): boolean {
  if (value !== null) return from <= value && value <= to;
  return (low ?? Number.NEGATIVE_INFINITY) <= to && (high ?? Number.POSITIVE_INFINITY) >= from;
}

function scoresOf(
  row: EvidenceRow,
  mapped: MappedRow,
  { scale, value }: PublishedResponse,
  low: number,
  high: number,
): ComparedResponse['score'] {
  if (value === null) return null;
  const days = responseDays(row, mapped);
  const naive = (forecast: NaiveForecast): number => {
    const said = naiveForecast(forecast, mapped.measure, scale, days);
    return intervalScore({ low: said, high: said }, value, rangeLevel);
  };
  return {
    simulated: intervalScore({ low, high }, value, rangeLevel),
    'no-change': naive('no-change'),
    'quarter-down': naive('quarter-down'),
  };
}

/** Coverage, width and scores of all compared rows. */
export function compareEvidence(rows: readonly ComparedResponse[]): EvidenceComparison {
  const of = (use: EvidenceUse) => rows.filter((row) => row.use === use);
  const validation = of('validation');
  const calibration = of('calibration');
  return {
    rows: [...rows],
    validation: { ...countRows(validation), ...scoreRows(validation) },
    calibration: { ...countRows(calibration), ...scoreRows(calibration) },
  };
}

function countRows(rows: readonly ComparedResponse[]): EvidenceCount {
  const judged = rows.filter(({ simulated }) => simulated !== null);
  const statements = judged.filter(({ published }) => published?.isStatement === true);
  const within = (some: readonly ComparedResponse[]) => some.filter(({ verdict }) => verdict === 'within').length;
  const share = judged.length === 0 ? null : within(judged) / judged.length;
  return {
    judged: judged.length,
    within: within(judged),
    coverage: { level: rangeLevel, share, interval: proportionInterval(within(judged), judged.length) },
    statements: { judged: statements.length, within: within(statements) },
  };
}

function scoreRows(rows: readonly ComparedResponse[]): EvidenceScore {
  const scored = rows.flatMap(({ published, simulated, score }) =>
    published?.scale === 'percent' && score !== null && simulated !== null ? [{ simulated, score }] : [],
  );
  const meanOf = (values: number[]): number | null => (values.length === 0 ? null : mean(values));
  const meanScore = (name: 'simulated' | NaiveForecast) => meanOf(scored.map(({ score }) => score[name]));
  const [noChange, quarterDown] = naiveForecasts.map(meanScore);
  return {
    rows: scored.length,
    meanWidth: meanOf(scored.map(({ simulated: { low, high } }) => (high ?? Number.NaN) - (low ?? Number.NaN))),
    meanScore: { simulated: meanScore('simulated'), 'no-change': noChange, 'quarter-down': quarterDown },
  };
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

import type { CellCounter, HistogramName, UnitCounter } from '../care/outcome.ts';
import type { ContactKind, Text, UnitKind } from '../scenario/scenario.ts';

/** What a measure is counted in. */
export type MeasureUnit =
  | 'production'
  | 'share'
  | 'week'
  | 'patients'
  | 'contacts'
  | 'bookings'
  | 'slots'
  | 'tickets'
  | 'minutes'
  | 'hours'
  | 'days'
  | 'messages'
  | 'per100Beds'
  | 'sek';

/** How values of several units, or of several days, make one value. */
export type Adding = 'sum' | 'mean' | 'ratio of sums' | 'histogram' | 'maximum' | 'level' | 'derived';

/** By what a count of a cell is multiplied: its own production weight, or that of a physician visit at its unit. */
export type TermWeight = 'own' | 'physician-visit';

/** A counter of the simulation with the factor by which it enters, and its weight; null for a plain count. */
export type Term =
  | { table: 'cell'; counter: CellCounter; factor: number; weight: TermWeight | null }
  | { table: 'unit'; counter: UnitCounter; factor: number };

/**
 * How a measure comes from the counters in a period.
 * - `sum`: Σ terms / per.
 * - `level`: the mean over the period's days of (Σ terms / per), for what is read at the end of each day.
 * - `ratio`: times · Σ over / (Σ under · per).
 * - `histogram`: a statistic of the merged histogram.
 * - `derived`: computed from weeks or days of the arm and its reference by a function of src/analysis, for all windows, for the
 *   total alone, or from go-live to the end of each week.
 */
export type Formula =
  | { how: 'sum'; of: Term[]; per: number }
  | { how: 'level'; of: Term[]; per: number }
  | { how: 'ratio'; over: Term[]; under: Term[]; times: number; per: number }
  | { how: 'histogram'; histogram: HistogramName; statistic: HistogramStatistic }
  | { how: 'derived'; from: Term[]; windows: 'all' | 'total' | 'weekly'; size: MinimumSize | null };

/** A mean, a quantile, or the share that waited three or ninety days at most (histograms in days). */
export type HistogramStatistic = 'mean' | 'median' | 'p90' | 'within3Days' | 'within90Days';

/** The smallest scope for which a derived measure can be told from chance. */
export type MinimumSize = 'contactsPerWeek' | 'emergencyVisitsPerWeek' | 'listLength';

/** A measure: one definition for results, report and studio alike. */
export interface Measure {
  id: string;
  unit: MeasureUnit;
  name: Text;
  definition: Text;
  formula: Formula;
  overUnits: Adding;
  overTime: Adding;
  /** Which way is better for patients and staff; null where it depends. */
  goodDirection: 'up' | 'down' | null;
  /** Kinds of unit that it is counted at. */
  unitKinds: UnitKind[];
  /** Kinds of contact that it counts there; null for all. What is counted by unit, not by contact, is not touched. */
  contactKinds: ContactKind[] | null;
  /** True where all contact kinds together means the scheduled kinds only. */
  scheduledOnly: boolean;
  /** True where the summary has a row for each contact kind too. */
  byContactKind: boolean;
  /** False where the figure only exists as a comparison with the reference. */
  hasLevel: boolean;
  /** True where it needs an arm that simulates the chosen part of the plan alone. */
  ofChosenPart: boolean;
  /** True where it is a column of weekly.parquet, of daily.parquet. */
  weekly: boolean;
  daily: boolean;
}

import type { Attribution } from '../results/attribution-schema.ts';
import type { Text } from '../scenario/scenario.ts';

/** Language of a report. */
export type Locale = 'sv' | 'en';

/** An interval; a bound is null where it cannot be told (one replication, or a value later than the horizon). */
export interface Interval {
  low: number | null;
  high: number | null;
}

/** A row of `summary.json` (the contract's summary row), as far as the report reads it. */
export interface ReportRow {
  measure: string;
  unit: string;
  arm: string;
  /** Null for the arm's level, 'reference' for the paired difference. */
  against: null | 'reference';
  scope: string;
  contactKind: string | null;
  /** 'total', or weeks relative to go-live such as 'weeks:0-3' and 'weeks:-8--1'. */
  window: string;
  mean: number | null;
  /** Student's t interval of the mean. */
  confidence: Interval & { level: number };
  /** Quantiles over replications. */
  range: Interval & { level: number; median: number | null };
  /** What varies between replications; chance where omitted. */
  uncertainty?: 'chance' | 'chance+parameters';
  replications: number;
  /** Share of replications in which the thing never happened (recovery), else null. */
  notReached: number | null;
}

/** One week of a series. */
export interface SeriesPoint {
  /** Weeks from the horizon's first day. */
  week: number;
  /** ISO date of the week's first day. */
  date: string;
  mean: number | null;
  confidence: Interval;
  range: Interval;
}

/** A weekly measure of one arm and scope, or its paired difference from the reference. */
export interface ReportSeries {
  measure: string;
  scope: string;
  arm: string;
  against: null | 'reference';
  points: SeriesPoint[];
}

/** An arm; the first of a report is the reference. */
export interface ReportArm {
  id: string;
  label: Text;
  /** Empty for the reference. Dates are ISO dates. */
  goLive: { wave: string; date: string }[];
}

export type ScopeLevel = 'region' | 'wave' | 'kind' | 'site' | 'site-kind' | 'unit';

export interface ReportScope {
  id: string;
  name: Text;
  level: ScopeLevel;
  /** True for sites that are told one by one, and their units; omitted for the others. */
  isHospital?: boolean;
}

/** Weekly planned care of a part of the world, the first plan against the reference. */
export interface ReportPanel {
  id: string;
  /** A group holds the smaller sites of a wave together. */
  level: 'wave' | 'kind' | 'hospital' | 'group';
  name: Text;
  /** Id of the wave whose sites it has; null for kinds of unit, and for sites that no wave has. */
  wave: string | null;
  /** Differences as shares of the reference, below zero where less care is given. */
  points: SeriesPoint[];
}

/** In which weeks the waves of the first plan are below normal production, over replications. */
export interface ReportDips {
  /** ISO date of the first week's first day. */
  start: string;
  /** By wave, then week: share of replications in which it is in a dip; null for a week that is not judged. */
  waves: { id: string; shares: (number | null)[] }[];
  /** By week: share of replications in which two waves or more are in a dip. */
  overlapping: (number | null)[];
  /** Number of judged weeks in which two waves or more are in a dip. */
  overlapWeeks: { mean: number; low: number; high: number };
}

export type Confidence = 'verified' | 'estimate' | 'recalled' | 'assumption';

/** One number of the scenario with where it is from. */
export interface ReportAssumption {
  path: string;
  value: unknown;
  /** As the scenario's schema writes it, such as `minutes` or `share`. */
  unit?: string;
  source: string;
  confidence: Confidence;
  range?: [number, number];
  note?: string;
  /** file:line */
  place: string;
}

/** How strongly the inputs of one name (a path without positions) go with the loss. */
export interface ReportRankedInput {
  name: string;
  /** Rank correlation, or null where it cannot be told. */
  correlation: number | null;
  confidence: { low: number | null; high: number | null };
}

/** The drawn inputs, the strongest first, and what the order rests on. */
export interface ReportRanking {
  inputs: ReportRankedInput[];
  replications: number;
  /** Weeks after go-live that a stored study counted; null where the order is from the run itself. */
  weeksOfStudy: number | null;
  /** False where there are too few replications to tell the order. */
  isCertain: boolean;
}

/** The name of a part of the scenario that a path points to with a number, such as `sites[0].units[1]`. */
export interface ReportPart {
  path: string;
  name: Text;
}

/** The run that a report is about. */
export interface ReportRun {
  id: string;
  name: string;
  seed: string;
  replications: number;
  modelVersion: string;
}

/** Whether a plan can go back to the old system by a rule, and whether it adds care. */
export interface CounterMeasures {
  hasRollbackRule: boolean;
  hasReinforcement: boolean;
}

/**
 * Where a plan comes from: the shipped plan of 2023 as it is, a shipped or replaced variant of it, a shipped re-creation of a
 * go-live elsewhere, or any other file.
 */
export type PlanOrigin = 'plan-of-2023' | 'variant' | 're-created' | 'own';

/** How many published figures that nothing was fitted to the shipped reference agrees with. */
export interface BaselineCount {
  /** The world that was compared. */
  world: 'region' | 'wave-1';
  agree: number;
  all: number;
  /** Whether stays at emergency departments and overbeds are below the published ones. */
  isCalmer: boolean;
  /** Whether more patients than the published share have waited ninety days at most, in every month. */
  hasShorterWaits: boolean;
}

/** An organisation: a hospital, a centre, a municipality. */
export interface ReportOrganisation {
  name: Text;
  /** Record systems that it has before its go-live. */
  systems: Text[];
  /** False for one that only gets or sends patients and messages. */
  isSimulated: boolean;
  /** Null for one that keeps its systems. */
  goLive: { wave: Text; date: string } | null;
}

/**
 * All that a report is made of: plain data, no files.
 *
 * Rows and series that the report looks for (what is missing is left out of the page, or said to be missing):
 * - rows `production.lost`, `production.lostShare`, `production.delayed`, `production.neverDelivered`, `production.depth`,
 *   `production.recoveryWeek`, `waitingList.peak`, `waitingList.returnWeek`, `visits.cancelledLate` against the reference, scope
 *   `region`, window `total`; the first two also for sites, kinds and units;
 * - rows `waitingList.length`, differences and levels, scope `region`, window `weeks:0-12`;
 * - rows `documentation.minutesPerContact` and `ed.lengthOfStay.mean`, differences and levels, scope `region`, window
 *   `weeks:0-3` or else `weeks:0-12` or `total`;
 * - rows `staff.minutes.<use>`, levels and differences, scope `region`, windows `weeks:-8--1`, `weeks:0-3`;
 * - rows of emergency care, wards, theatres, telephones, diagnostics, transports, secretaries and staff (`acute-section.ts`,
 *   `service-sections.ts`), levels and differences, scope `region`, windows `weeks:0-3`, `weeks:0-12` or `total`;
 * - series `production.completed` (levels and differences) and `waitingList.length` and `documentation.unsignedNotes` (levels), scope `region`,
 *   `waitingList.over90` (patients who have waited more than 90 days), scope `kind:outpatient`, levels, and `documentation.minutesPerContact`, scopes `kind:<unitKind>`, levels.
 */
export interface ReportInput {
  locale: Locale;
  run: ReportRun;
  title: Text;
  arms: ReportArm[];
  /** ISO date of the horizon's first day. */
  start: string;
  /** First and last day, ISO dates, of what the totals count: the horizon without its warm-up. */
  counted: { from: string; to: string };
  rows: ReportRow[];
  series: ReportSeries[];
  scopes: ReportScope[];
  /** Waves, kinds of unit, and sites wave by wave; none where that was not looked at. */
  panels?: ReportPanel[];
  /** Omitted for a plan of one wave. */
  dips?: ReportDips;
  assumptions: ReportAssumption[];
  /** Drawn inputs by how strongly they go with the loss; omitted where none is drawn. */
  ranking?: ReportRanking;
  /** Which causes the first plan's loss comes from; omitted where it is not divided. */
  attribution?: Attribution;
  /** Where the first plan comes from; omitted for the plan of 2023. */
  planOrigin?: PlanOrigin;
  /** What the first plan has against a bad go-live; omitted for nothing. */
  counterMeasures?: CounterMeasures;
  /** How care without a go-live compares with published figures; omitted where it was not studied. */
  baseline?: BaselineCount;
  /** Figures of published go-lives that may judge the model, and how many lie in the simulated ranges; none where that was not looked at. */
  evidence?: { within: number; judged: number };
  /** Production that the second plan loses beyond the first, within replications; omitted for a single plan. */
  planDifference?: Pick<ReportRow, 'mean' | 'range' | 'confidence' | 'replications'>;
  /** Changes to the file that the second plan is made of, as written after `--set`. */
  settings?: string[];
  /** Every organisation of the world; omitted where they are not told. */
  organisations?: ReportOrganisation[];
  /** Name of the record system that go-lives bring; omitted where systems are not told apart. */
  newSystem?: Text;
  /** Names for the paths of the assumptions; a part without one is shown by its number. */
  parts: ReportPart[];
  /** What the model leaves out in this run, each a sentence. */
  limits?: Text[];
  warnings: string[];
}

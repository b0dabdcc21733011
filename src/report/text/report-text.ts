import type { MinuteUse } from '../charts/use-bars.ts';
import type { Confidence, PlanOrigin } from '../report-input.ts';
import type { CausesText } from './causes-texts.ts';
import type { EffectText } from './effect-texts.ts';
import type { LossText } from './loss-texts.ts';
import type { PlanText } from './plan-texts.ts';
import type { RankingText } from './ranking-texts.ts';
import type { RegionText } from './region-texts.ts';

/** What varies between runs. */
export type Uncertainty = 'chance' | 'chance+parameters';

/** A figure ready to be put into a sentence: each part is formatted in the language of the text. */
export interface WordedFigure {
  mean: string;
  low: string;
  high: string;
}

/** The key figures that have a card, in the order of the page: the three that matter most come first. */
export const cardFigures = [
  'lost',
  'recovery',
  'listExcess',
  'depth',
  'delayed',
  'listReturn',
  'neverDelivered',
  'documentation',
  'edStay',
] as const;

/** All key figures: those with a card, then those of the table below the cards. */
export const keyFigures = [...cardFigures, 'lostShare', 'caughtUp', 'listPeak', 'cancelledLate'] as const;
export type KeyFigure = (typeof keyFigures)[number];

/** Words that the glossary explains, in its order; a text can point to one with a note number. */
export const glossaryTerms = ['run', 'production', 'reference', 'mean', 'recovery', 'week'] as const;
export type GlossaryTerm = (typeof glossaryTerms)[number];

/** Sections on parts of care that have a table of measures, in the order of the page. */
export const serviceSections = ['theatres', 'phone', 'diagnostics', 'secretaries', 'staff'] as const;
export type ServiceSection = (typeof serviceSections)[number];

/** All words of the report in one language. Both languages have the same keys, which the compiler checks. */
export interface ReportText {
  /** What the plan is called, by where it comes from. */
  planOf: Record<PlanOrigin, PlanText>;
  noForecastTitle: string;
  facts: {
    period: (from: string, to: string) => string;
    replications: (count: string) => string;
    goLive: string;
    seed: string;
    run: string;
    version: string;
  };

  headlineLost: (lost: WordedFigure, share: WordedFigure | null, from: string, to: string) => string;
  headlineGained: (gained: WordedFigure, from: string, to: string) => string;
  /** In place of a loss that is 0 when it is written. */
  headlineNone: (from: string, to: string) => string;
  headlineMissing: string;
  /**
   * Where production is not back within the weeks that can be judged, in all runs or in a share of them; weeks of a plan with
   * several go-lives count from the last.
   */
  headlineNeverBack: (weeks: string, isFromLast: boolean) => string;
  /** Where it is back in every run. */
  headlineBack: (weeks: WordedFigure, isFromLast: boolean) => string;
  /** What of the loss the plan gives up by its own bookings and training. */
  headlineChosen: (chosen: WordedFigure) => string;
  headlineNotBack: (share: string, weeks: string, isFromLast: boolean) => string;
  headlineRange: (lost: WordedFigure) => string;
  headlineShareRange: (share: WordedFigure) => string;
  headlineUnclear: string;
  /** Where the share lost is greatest and least, by kind of unit. */
  headlineWhere: (most: string, mostShare: string, least: string, leastShare: string) => string;
  /** What a changed plan loses beyond the plan, with its range. */
  planDifference: (name: string, mean: string, range: string | null) => string;
  /** That the two plans are followed for so many weeks after their go-lives. */
  followedFor: (plan: string, changed: string) => string;
  /** That the reference does not agree with all published figures. */
  baselineNote: (agree: string, all: string, world: 'region' | 'wave-1') => string;
  /** What is better than in reality without a go-live, and may therefore suffer more than the model says. */
  baselineBetter: (isCalmer: boolean, hasShorterWaits: boolean) => string;
  baselineUnchecked: string;
  /** How many figures of published go-lives lie in the simulated ranges. */
  evidenceNote: (within: string, judged: string) => string;
  fewRuns: (count: string) => string;

  rangeName: string;
  confidenceName: string;
  interval: (low: string, high: string) => string;
  orMore: (low: string) => string;
  notAvailable: string;
  notToldByOneRun: string;

  contentsTitle: string;
  keyFiguresTitle: string;
  keyFiguresIntro: string;
  /** What the ranges show: chance alone, or also that inputs are not known for sure. */
  keyFiguresRanges: Record<Uncertainty, string>;
  keyFigureNames: Record<KeyFigure, string>;
  /** The unit of a key figure in weeks that is 1. */
  oneWeek: string;
  keyFigureUnits: Record<KeyFigure, string>;
  keyFigureNotes: Record<KeyFigure, string>;
  moreFiguresTitle: string;
  meanName: string;
  levels: (reference: string, arm: string) => string;
  /** Where no week's return can be judged. */
  horizonTooShort: string;
  notWithin: (weeks: string) => string;
  neverReached: (count: string) => string;
  notReached: (share: string) => string;
  recoveredMedian: string;
  tooSmall: string;
  /** Weeks of a plan with several go-lives count from the last. */
  firstWeeks: (count: string, isFromLast: boolean) => string;
  noFall: string;
  noExcess: string;
  wholePeriod: string;
  otherPlans: string;
  plan: string;

  goLiveMark: (date: string) => string;
  bandLabel: string;
  showTable: string;
  week: string;
  difference: string;
  chartDescription: (what: string, from: string, to: string) => string;

  productionTitle: string;
  productionIntro: string;
  productionDifferenceTitle: string;
  productionDifferenceUnit: string;
  productionZero: string;
  productionLevelTitle: string;
  productionUnit: string;

  region: RegionText;
  loss: LossText;
  causes: CausesText;

  whereTitle: string;
  whereIntro: string;
  whereUnit: string;
  whereChartTitle: string;
  whereTableTitle: string;
  whereColumns: { scope: string; lost: string; share: string };
  whereLevels: { site: string; kind: string };

  waitingTitle: string;
  waitingIntro: string;
  waitingLengthTitle: string;
  waitingLengthUnit: string;
  waitingOverTitle: string;
  waitingOverUnit: string;

  /** The guarantee of care in time. */
  guarantee: { title: string; intro: string };

  acuteTitle: string;
  acuteIntro: string;
  acuteGroups: { arrivals: string; stay: string; wards: string };
  percentagePoints: string;
  measure: string;

  /** Units without planned care. */
  otherUnits: { title: string; intro: string };

  effects: EffectText;

  services: Record<ServiceSection, { title: string; intro: string }>;
  unsignedNotesTitle: string;
  unsignedNotesUnit: string;

  documentationTitle: string;
  documentationIntro: string;
  documentationUnit: string;

  minutesTitle: string;
  minutesIntro: string;
  minutesUnit: string;
  minutesBefore: (isFromLast: boolean) => string;
  minutesAfter: (count: string) => string;
  minutesChartTitle: string;
  withGoLive: string;
  minutesCut: string;
  minuteUses: Record<MinuteUse, string>;
  use: string;

  assumptionsTitle: string;
  assumptionsIntro: string;
  assumptionsOfPlan: string;
  assumptionsOfPlanIntro: string;
  assumptionsOther: string;
  assumptionsOtherIntro: string;
  confidenceMarks: Record<Confidence, { mark: string; name: string; meaning: string }>;
  assumptionCount: (count: string) => string;
  assumptionColumns: {
    name: string;
    value: string;
    range: string;
    confidence: string;
    source: string;
  };

  ranking: RankingText;

  readingTitle: string;
  reading: string[];
  /** Where the spread comes from. */
  readingSpread: Record<Uncertainty, string>;
  limitsTitle: string;
  glossaryTitle: string;
  glossaryLink: (number: string, term: string) => string;
  glossary: Record<GlossaryTerm, { term: string; meaning: string }>;

  runTitle: string;
  runIntro: string;
  warningsTitle: string;
  noWarnings: string;
}

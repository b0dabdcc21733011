import type { MinuteUse } from '../charts/use-bars.ts';
import type { Confidence } from '../report-input.ts';

/** A figure ready to be put into a sentence: each part is formatted in the language of the text. */
export interface WordedFigure {
  mean: string;
  low: string;
  high: string;
}

/** Names of the key figures, in the order of the page. */
export const keyFigures = [
  'lost',
  'lostShare',
  'recovery',
  'depth',
  'listPeak',
  'cancelledLate',
  'documentation',
  'edStay',
] as const;
export type KeyFigure = (typeof keyFigures)[number];

/** Words that the glossary explains, in its order; a text can point to one with a note number. */
export const glossaryTerms = ['run', 'production', 'reference', 'mean', 'recovery', 'week'] as const;
export type GlossaryTerm = (typeof glossaryTerms)[number];

/** Rows of the table on unscheduled care. */
export const acuteMeasures = [
  'ed.visits',
  'ed.lengthOfStay.mean',
  'ed.lengthOfStay.median',
  'ed.lengthOfStay.p90',
  'ed.within4h',
  'beds.occupancy',
  'beds.overbedsPer100',
  'beds.offService',
] as const;
export type AcuteMeasure = (typeof acuteMeasures)[number];

/** All words of the report in one language. Both languages have the same keys, which the compiler checks. */
export interface ReportText {
  noForecastMark: string;
  noForecastTitle: string;
  noForecast: string;
  footer: string;
  facts: {
    period: (from: string, to: string) => string;
    replications: (count: string) => string;
    goLive: string;
    seed: string;
    run: string;
    version: string;
  };

  headlineLead: string;
  headlineLost: (lost: WordedFigure, share: WordedFigure | null) => string;
  headlineGained: (gained: WordedFigure) => string;
  headlineMissing: string;
  headlineRange: (lost: WordedFigure) => string;
  headlineShareRange: (share: WordedFigure) => string;
  headlineUnclear: string;
  fewRuns: (count: string) => string;

  rangeName: string;
  confidenceName: string;
  interval: (low: string, high: string) => string;
  orMore: (low: string) => string;
  notAvailable: string;
  notToldByOneRun: string;

  keyFiguresTitle: string;
  keyFiguresIntro: string;
  keyFigureNames: Record<KeyFigure, string>;
  keyFigureUnits: Record<KeyFigure, string>;
  keyFigureNotes: Record<KeyFigure, string>;
  levels: (reference: string, arm: string) => string;
  notReached: (share: string) => string;
  recoveredMedian: string;
  tooSmall: string;
  firstWeeks: (count: string) => string;
  noFall: string;
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

  whereTitle: string;
  whereIntro: string;
  whereUnit: string;
  whereChartTitle: string;
  whereTableTitle: string;
  whereColumns: { scope: string; lost: string; share: string };
  whereLevels: { site: string; kind: string; unit: string };

  waitingTitle: string;
  waitingIntro: string;
  waitingLengthTitle: string;
  waitingLengthUnit: string;
  waitingShareTitle: string;
  waitingShareUnit: string;

  acuteTitle: string;
  acuteIntro: string;
  acuteMeasures: Record<AcuteMeasure, { name: string; unit: string }>;
  percentagePoints: string;
  measure: string;

  documentationTitle: string;
  documentationIntro: string;
  documentationUnit: string;

  minutesTitle: string;
  minutesIntro: string;
  minutesUnit: string;
  minutesPeriod: string;
  minutesValue: string;
  minutesBefore: string;
  minutesAfter: (count: string) => string;
  minutesChartTitle: string;
  minuteUses: Record<MinuteUse, string>;
  use: string;

  assumptionsTitle: string;
  assumptionsIntro: string;
  confidenceMarks: Record<Confidence, { mark: string; name: string; meaning: string }>;
  assumptionCount: (count: string) => string;
  assumptionColumns: { path: string; value: string; range: string; source: string; place: string };

  readingTitle: string;
  reading: string[];
  limitsTitle: string;
  glossaryTitle: string;
  glossaryLink: (number: string, term: string) => string;
  glossary: Record<GlossaryTerm, { term: string; meaning: string }>;

  runTitle: string;
  runIntro: string;
  warningsTitle: string;
  noWarnings: string;
}

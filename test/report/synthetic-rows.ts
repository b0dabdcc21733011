import type { ReportRow } from '../../src/report/report-input.ts';
import { around, replications, type Shape, units } from './synthetic-shape.ts';

interface RowGiven extends Shape {
  measure: string;
  unit?: string;
  arm?: string;
  against?: null | 'reference';
  scope?: string;
  window?: string;
}

export function row({
  measure,
  unit = 'contacts',
  arm = 'golive',
  against = 'reference',
  scope = 'region',
  window = 'total',
  ...shape
}: RowGiven): ReportRow {
  const { confidence, range } = around(shape);
  return {
    measure,
    unit,
    arm,
    against,
    scope,
    contactKind: null,
    window,
    mean: shape.mean,
    confidence: { level: 0.95, ...confidence },
    range: { level: 0.9, median: shape.mean, ...range },
    replications,
    notReached: null,
  };
}

/** Levels of the reference and the plan, and the difference, all with their spread. */
export function levelsAndDifference(
  measure: string,
  unit: string,
  window: string,
  reference: number,
  difference: number,
): ReportRow[] {
  const spread = Math.abs(difference) * 0.4;
  return [
    row({ measure, unit, arm: 'reference', against: null, window, mean: reference, spread: reference * 0.02 }),
    row({
      measure,
      unit,
      arm: 'golive',
      against: null,
      window,
      mean: reference + difference,
      spread: reference * 0.025,
    }),
    row({ measure, unit, window, mean: difference, spread }),
  ];
}

const recovery: ReportRow = {
  ...row({ measure: 'production.recoveryWeek', unit: 'week', mean: 11, spread: 2 }),
  mean: null,
  confidence: { level: 0.95, low: null, high: null },
  range: { level: 0.9, low: 9, median: 11, high: null },
  notReached: 0.1,
};

const listReturn: ReportRow = {
  ...row({ measure: 'waitingList.returnWeek', unit: 'week', mean: 0, spread: 0 }),
  mean: null,
  confidence: { level: 0.95, low: null, high: null },
  range: { level: 0.9, low: null, median: null, high: null },
  notReached: 1,
};

const scopeRows = [
  { scope: 'site:hospital', lost: 3240, share: 0.064 },
  { scope: 'site:centres', lost: 1290, share: 0.019 },
  { scope: 'kind:outpatient', lost: 3240, share: 0.064 },
  { scope: 'kind:primary-care', lost: 1290, share: 0.019 },
  ...units.map(({ id, lost, share }) => ({ scope: `unit:${id}`, lost, share })),
].flatMap(({ scope, lost, share }) => [
  row({ measure: 'production.lost', unit: 'production', scope, mean: lost, spread: 60 + Math.abs(lost) * 0.16 }),
  row({ measure: 'production.lostShare', unit: 'share', scope, mean: share, spread: 0.006 + Math.abs(share) * 0.16 }),
]);

const minutesByWindow = [
  { against: null, window: 'weeks:-8--1', minutes: [258, 116, 45, 61, 6] },
  { against: 'reference' as const, window: 'weeks:-8--1', minutes: [-4, -2, -1, 7, 0] },
  { against: null, window: 'weeks:0-3', minutes: [176, 171, 98, 35, 38] },
  { against: 'reference' as const, window: 'weeks:0-3', minutes: [-87, 53, 53, -19, 32] },
].flatMap(({ against, window, minutes }) =>
  ['patient', 'documentation', 'backlog', 'idle', 'overtime'].map((use, index) => {
    const mean = (minutes[index] ?? 0) * 2900;
    return row({
      measure: `staff.minutes.${use}`,
      unit: 'minutes',
      against,
      window,
      mean,
      spread: Math.abs(mean) * 0.03,
    });
  }),
);

/** Summary rows of the reference and one plan. */
export const syntheticRows: ReportRow[] = [
  row({ measure: 'production.lost', unit: 'production', mean: 4530, spread: 640 }),
  row({ measure: 'production.lostShare', unit: 'share', mean: 0.0214, spread: 0.0031 }),
  row({ measure: 'production.depth', unit: 'share', mean: 0.402, spread: 0.021 }),
  recovery,
  listReturn,
  row({ measure: 'production.delayed', unit: 'production', mean: 5310, spread: 590 }),
  row({ measure: 'production.neverDelivered', unit: 'production', mean: 1270, spread: 210 }),
  ...levelsAndDifference('waitingList.length', 'patients', 'weeks:0-12', 5210, 934),
  ...levelsAndDifference('waitingList.peak', 'patients', 'total', 5310, 902),
  ...levelsAndDifference('visits.cancelledLate', 'bookings', 'total', 41, 318),
  ...levelsAndDifference('documentation.minutesPerContact', 'minutes', 'weeks:0-3', 9.4, 7.1),
  ...levelsAndDifference('ed.lengthOfStay.mean', 'minutes', 'weeks:0-3', 248, 31),
  ...levelsAndDifference('ed.visits', 'contacts', 'weeks:0-3', 1640, 3),
  ...levelsAndDifference('ed.within4h', 'share', 'weeks:0-3', 0.61, -0.072),
  ...levelsAndDifference('beds.occupancy', 'share', 'weeks:0-3', 0.97, 0.021),
  ...levelsAndDifference('beds.overbedsPer100', 'per100Beds', 'weeks:0-3', 3.1, 1.4),
  ...minutesByWindow,
  ...scopeRows,
];

import type { ReportSeries, SeriesPoint } from '../../src/report/report-input.ts';
import { dayNumber, isoDate, isoWeek } from '../../src/scenario/calendar-dates.ts';
import { around, kinds, type Shape, wobble } from './synthetic-shape.ts';

export const start = '2024-11-04';
const weeks = 98;
const goLiveWeek = 20;

export function series(
  measure: string,
  scope: string,
  arm: string,
  against: null | 'reference',
  shape: (week: number) => Shape,
): ReportSeries {
  const points = Array.from({ length: weeks }, (_, week): SeriesPoint => {
    const figure = shape(week);
    return { week, date: isoDate(dayNumber(start) + 7 * week), mean: figure.mean, ...around(figure) };
  });
  return { measure, scope, arm, against, points };
}

function season(week: number): number {
  const { week: isoWeekNumber } = isoWeek(dayNumber(start) + 7 * week);
  if (isoWeekNumber >= 28 && isoWeekNumber <= 31) return 0.55;
  if (isoWeekNumber === 27 || isoWeekNumber === 32) return 0.72;
  return isoWeekNumber === 52 || isoWeekNumber === 1 ? 0.45 : 1;
}

/** Share of production missing by week: a planned cut before go-live, a fall, a slow return, a little caught up. */
function missingShare(week: number): number {
  const since = week - goLiveWeek;
  if (since < -1) return 0;
  if (since < 2) return 0.46;
  if (since < 4) return 0.3;
  return 0.26 * Math.max(0, 1 - since / 14) - 0.012 * Number(since > 14 && since < 50);
}

const referenceProduction = (week: number): Shape => ({ mean: 2410 * season(week) + 22 * wobble(week), spread: 58 });
const lostProduction = (week: number): Shape => {
  const mean = -referenceProduction(week).mean * missingShare(week);
  return {
    mean: mean + (missingShare(week) === 0 ? 0 : 14 * wobble(week + 3)),
    spread: missingShare(week) === 0 ? 0 : 44,
  };
};
const armProduction = (week: number): Shape => {
  const reference = referenceProduction(week);
  return { mean: reference.mean + lostProduction(week).mean, spread: 66 };
};

const referenceList = (week: number): Shape => ({ mean: 5210 + 160 * wobble(Math.floor(week / 9)) * 0.4, spread: 120 });
const armList = (week: number): Shape => {
  const since = Math.max(0, week - goLiveWeek + 1);
  return {
    mean: referenceList(week).mean + 940 * Math.min(1, since / 9) * Math.max(0.15, 1 - Math.max(0, since - 12) / 75),
    spread: 160,
  };
};

const documentationSeries = kinds.flatMap(({ id, minutes }) => {
  const excess = (week: number): number =>
    week < goLiveWeek ? 0 : 0.06 + 0.85 * Math.max(0, 1 - (week - goLiveWeek) / 26) ** 2;
  const spread = minutes * 0.05;
  return [
    series('documentation.minutesPerContact', `kind:${id}`, 'reference', null, (week) => ({
      mean: minutes + 0.1 * wobble(week),
      spread,
    })),
    series('documentation.minutesPerContact', `kind:${id}`, 'golive', null, (week) => ({
      mean: minutes * (1 + excess(week)) + 0.1 * wobble(week + 5),
      spread: spread * (1 + excess(week)),
    })),
  ];
});

/** Weekly series of the reference and one plan. */
export const syntheticSeries: ReportSeries[] = [
  series('production.completed', 'region', 'reference', null, referenceProduction),
  series('production.completed', 'region', 'golive', null, armProduction),
  series('production.completed', 'region', 'golive', 'reference', lostProduction),
  series('waitingList.length', 'region', 'reference', null, referenceList),
  series('waitingList.length', 'region', 'golive', null, armList),
  series('waitingList.over90', 'kind:outpatient', 'reference', null, (week) => ({
    mean: 640 + 12 * wobble(week),
    spread: 30,
  })),
  series('waitingList.over90', 'kind:outpatient', 'golive', null, (week) => ({
    mean: 640 + 0.2 * (armList(week).mean - referenceList(week).mean) + 12 * wobble(week + 1),
    spread: 40,
  })),
  ...documentationSeries,
];

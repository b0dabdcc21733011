import type {
  Locale,
  ReportDips,
  ReportInput,
  ReportPanel,
  ReportScope,
  SeriesPoint,
} from '../../src/report/report-input.ts';
import { dayNumber, isoDate } from '../../src/scenario/calendar-dates.ts';
import { syntheticInput } from './synthetic-input.ts';
import { row } from './synthetic-rows.ts';
import { series, start } from './synthetic-series.ts';
import { around, wobble } from './synthetic-shape.ts';

const waves = [
  { id: 'wave-1', date: '2025-03-25', week: 20, name: { sv: 'Våg 1 – Påhittat', en: 'Wave 1 – Made up' } },
  { id: 'wave-2', date: '2025-10-07', week: 48, name: { sv: 'Våg 2 – Vårdcentraler', en: 'Wave 2 – Primary care' } },
];
const weeks = 98;

function date(week: number): string {
  return isoDate(dayNumber(start) + 7 * week);
}

/** A fall to −40 % at a go-live and a slow return, as differences from the reference. */
export function fallPoints(goLiveWeek: number, count = weeks): SeriesPoint[] {
  return Array.from({ length: count }, (_, week) => {
    const since = week - goLiveWeek;
    const missing = since < -1 ? 0 : since < 3 ? 0.4 : 0.3 * Math.max(0, 1 - since / 16);
    const mean = -missing + (since < -1 ? 0 : 0.01 * wobble(week));
    return { week, date: date(week), mean, ...around({ mean, spread: since < -1 ? 0 : 0.03 }) };
  });
}

function panel(
  id: string,
  level: ReportPanel['level'],
  wave: string | null,
  name: [string, string],
  goLiveWeek: number,
): ReportPanel {
  return { id, level, wave, name: { sv: name[0], en: name[1] }, points: fallPoints(goLiveWeek) };
}

const panels: ReportPanel[] = [
  ...waves.map(({ id, name, week }) => panel(`wave:${id}`, 'wave', id, [name.sv, name.en], week)),
  panel('kind:outpatient', 'kind', null, ['Specialistmottagningar', 'Outpatient clinics'], 20),
  panel('kind:primary-care', 'kind', null, ['Vårdcentraler', 'Primary-care centres'], 48),
  panel('site:hospital', 'hospital', 'wave-1', ['Sjukhuset', 'The hospital'], 20),
  panel('group:wave-1/other', 'group', 'wave-1', ['Övriga verksamheter (3)', 'Other sites (3)'], 20),
  panel('group:wave-2/primary-care', 'group', 'wave-2', ['Vårdcentraler (146)', 'Primary-care centres (146)'], 48),
];

const dips: ReportDips = {
  start,
  waves: waves.map(({ id, week }) => ({
    id,
    shares: Array.from({ length: weeks }, (_, at) =>
      at > 30 && at < 43 ? null : at >= week && at < week + 30 ? 0.7 : 0,
    ),
  })),
  overlapping: Array.from({ length: weeks }, (_, at) => (at > 30 && at < 43 ? null : at >= 48 && at < 50 ? 0.5 : 0)),
  overlapWeeks: { mean: 2.4, low: 1, high: 6 },
};

const scopes: ReportScope[] = waves.map(({ id, name }) => ({ id: `wave:${id}`, name, level: 'wave' }));

const rows = waves.flatMap(({ id }, i) => [
  row({ measure: 'production.lost', unit: 'production', scope: `wave:${id}`, mean: 2100 + 300 * i, spread: 200 }),
  row({ measure: 'production.lostShare', unit: 'share', scope: `wave:${id}`, mean: 0.021 - 0.004 * i, spread: 0.002 }),
  row({ measure: 'production.depth', unit: 'share', scope: `wave:${id}`, mean: 0.38, spread: 0.02 }),
  row({ measure: 'production.recoveryWeek', unit: 'week', scope: `wave:${id}`, mean: 9 + i, spread: 2 }),
  row({ measure: 'waitingList.returnWeek', unit: 'week', scope: `wave:${id}`, mean: 51 + i, spread: 8 }),
]);

const messages = [
  row({ measure: 'messages.lost', unit: 'messages', against: null, window: 'total', mean: 210, spread: 30 }),
  row({ measure: 'messages.lost', unit: 'messages', window: 'total', mean: 210, spread: 30 }),
];

function crossing(arm: string, against: null | 'reference', level: (week: number) => number) {
  return series('messages.crossing', 'region', arm, against, (week) => ({ mean: level(week), spread: 40 }));
}

/** A made-up input of a plan in two waves, with all that only such a plan has. */
export function syntheticRegion(locale: Locale): ReportInput {
  const input = syntheticInput(locale);
  const [reference, plan] = input.arms;
  if (reference === undefined || plan === undefined) throw new Error('the input has a reference and a plan');
  return {
    ...input,
    arms: [reference, { ...plan, goLive: waves.map(({ id, date: day }) => ({ wave: id, date: day })) }],
    rows: [...input.rows, ...rows, ...messages],
    series: [
      ...input.series,
      crossing('reference', null, () => 900),
      crossing('golive', null, (week) => 900 + (week < 20 ? 0 : week < 48 ? 700 : 200)),
    ],
    scopes: [
      ...scopes,
      ...input.scopes.map((scope) => (scope.id === 'site:hospital' ? { ...scope, isHospital: true } : scope)),
    ],
    panels,
    dips,
    parts: [...input.parts, ...waves.map(({ name }, i) => ({ path: `waves[${i}]`, name }))],
  };
}

import type { Locale, ReportAssumption, ReportInput, ReportPart, ReportScope } from '../../src/report/report-input.ts';
import { syntheticRows } from './synthetic-rows.ts';
import { start, syntheticSeries } from './synthetic-series.ts';
import { serviceRows, serviceSeries } from './synthetic-services.ts';
import { kinds, replications, units } from './synthetic-shape.ts';

const goLive = '2025-03-25';

const assumptions: ReportAssumption[] = [
  {
    path: 'waves[0].slowDocumentation.curves[0].initialExcess',
    value: 0.9,
    unit: 'share of documentation time',
    source: '',
    confidence: 'assumption',
    range: [0.4, 1.6],
    note: 'Hur mycket längre tid dokumentationen tar den första dagen.',
    place: 'scenarios/waves/wave-1-pilot.yaml:31',
  },
  {
    path: 'waves[0].bookingPlan[1].share',
    value: 0.5,
    unit: 'share',
    source: '',
    confidence: 'assumption',
    place: 'scenarios/waves/wave-1-pilot.yaml:22',
  },
  {
    path: 'defaults.emergency.triage.faceVariation',
    value: 0.5,
    unit: 'coefficient of variation',
    source: '',
    confidence: 'assumption',
    place: 'scenarios/skane/base.yaml:70',
  },
  {
    path: 'sites[0].units[0].visitsPerYear',
    value: 21400,
    unit: 'visits',
    source: 'Fördelat efter befolkning',
    confidence: 'estimate',
    range: [19000, 24000],
    place: 'scenarios/skane/ystad.yaml:14',
  },
  {
    path: 'overtime.hoursPerWeek',
    value: 3,
    unit: 'hours',
    source: 'Påhittad källa för provet',
    confidence: 'recalled',
    place: 'scenarios/skane/base.yaml:40',
  },
  {
    path: 'sites[0].units[1].meanStayDays',
    value: 4.8,
    unit: 'days',
    source: 'Påhittad källa för provet, 2023',
    confidence: 'verified',
    place: 'scenarios/skane/ystad.yaml:77',
  },
];

const parts: ReportPart[] = [
  { path: 'sites[0].units[0]', name: { sv: 'Medicinmottagning', en: 'Medical clinic' } },
  { path: 'sites[0].units[1]', name: { sv: 'Vårdavdelning', en: 'Ward' } },
  { path: 'waves[0].bookingPlan[1]', name: { sv: 'vecka 0–1 från driftstart', en: 'weeks 0–1 from go-live' } },
  {
    path: 'waves[0].slowDocumentation.curves[0]',
    name: { sv: 'Läkare, vårdcentraler', en: 'Physicians, primary care' },
  },
];

const scopes: ReportScope[] = [
  { id: 'region', name: { sv: 'Hela området', en: 'The whole area' }, level: 'region' },
  { id: 'site:hospital', name: { sv: 'Sjukhuset', en: 'The hospital' }, level: 'site' },
  { id: 'site:centres', name: { sv: 'Vårdcentralerna', en: 'The primary-care centres' }, level: 'site' },
  ...kinds.map(({ id, sv, en }) => ({ id: `kind:${id}`, name: { sv, en }, level: 'kind' as const })),
  ...units.map(({ id, sv, en }) => ({ id: `unit:${id}`, name: { sv, en }, level: 'unit' as const })),
];

/** A complete report input with made-up figures, in the language asked for. */
export function syntheticInput(locale: Locale): ReportInput {
  return {
    locale,
    run: { id: 'synthetic-0000000000', name: 'synthetic', seed: 'made-up', replications, modelVersion: '0' },
    title: { sv: 'Påhittad driftstart', en: 'A made-up go-live' },
    arms: [
      { id: 'reference', label: { sv: 'Utan driftstart', en: 'Without go-live' }, goLive: [] },
      { id: 'golive', label: { sv: 'Med driftstart', en: 'With go-live' }, goLive: [{ wave: 'wave-1', date: goLive }] },
    ],
    start,
    counted: { from: '2024-12-30', to: '2026-09-20' },
    rows: [...syntheticRows, ...serviceRows],
    series: [...syntheticSeries, ...serviceSeries],
    scopes,
    assumptions,
    parts,
    limits: [{ sv: 'Driftstopp och fel i systemet.', en: 'Downtime and faults in the system.' }],
    warnings: ['Påhittad varning för provet.'],
  };
}

import type { AttributionData } from '../../../src/report/charts/attribution.ts';
import type { EvidenceRangesData } from '../../../src/report/charts/evidence-ranges.ts';
import type { HeatMapData } from '../../../src/report/charts/heat-map.ts';
import type { RangeDotsData } from '../../../src/report/charts/range-dots.ts';
import type { ShareStripsData } from '../../../src/report/charts/share-strips.ts';
import type { SmallMultiplesData } from '../../../src/report/charts/small-multiples.ts';
import type { StepLinesData } from '../../../src/report/charts/step-lines.ts';
import type { UseBarsData } from '../../../src/report/charts/use-bars.ts';
import type { WeeklyLinesData } from '../../../src/report/charts/weekly-lines.ts';
import type { ReportSeries } from '../../../src/report/report-input.ts';
import { fallPoints } from '../synthetic-region.ts';
import { syntheticSeries } from '../synthetic-series.ts';

function pointsOf(measure: string, arm: string, against: null | 'reference'): ReportSeries['points'] {
  const found = syntheticSeries.find(
    (series) => series.measure === measure && series.arm === arm && series.against === against,
  );
  if (found === undefined) throw new Error(`no synthetic series ${measure} of ${arm}`);
  return found.points;
}

const goLives = [{ date: '2025-03-25', label: 'Driftstart 25 mars 2025' }];
const shared = { format: 'number' as const, bandLabel: '9 av 10 körningar', goLives };

export const levels: WeeklyLinesData = {
  ...shared,
  description: 'Påhittad vård vecka för vecka.',
  unit: 'Läkarbesök i veckan',
  lines: [
    { label: 'Utan driftstart', style: 0, points: pointsOf('production.completed', 'reference', null) },
    { label: 'Med driftstart', style: 1, points: pointsOf('production.completed', 'golive', null) },
  ],
  zero: null,
};

export const difference: WeeklyLinesData = {
  ...shared,
  description: 'Påhittad skillnad vecka för vecka.',
  unit: 'Läkarbesök i veckan, mer (+) eller mindre (−)',
  lines: [{ label: 'Skillnad', style: 1, points: pointsOf('production.completed', 'golive', 'reference') }],
  zero: { label: 'Som utan driftstart' },
};

export const losses: RangeDotsData = {
  description: 'Påhittat bortfall per enhet.',
  unit: 'Andel som uteblev',
  format: 'share',
  dots: [
    { label: 'Medicinmottagning', mean: 0.071, range: { low: 0.054, high: 0.088 }, text: '7,1 % (5,4 % till 8,8 %)' },
    { label: 'Vårdcentral C', mean: -0.002, range: { low: -0.008, high: 0.004 }, text: '−0,2 % (−0,8 % till 0,4 %)' },
  ],
};

export const uses: UseBarsData = {
  description: 'Påhittad arbetsdag.',
  unit: 'Minuter av en arbetsdag',
  useLabels: {
    patient: 'Med patient',
    documentation: 'Dokumentation genast',
    backlog: 'Uppskjuten dokumentation',
    trouble: 'Fel, frågor och meddelanden',
    idle: 'Annan tid',
    programme: 'Utbildning och stöd',
    overtime: 'Övertid',
  },
  groups: [
    {
      label: 'Före',
      bars: [
        {
          label: 'Utan driftstart',
          minutes: { patient: 262, documentation: 118, backlog: 46, trouble: 0, idle: 43, programme: 11, overtime: 6 },
        },
      ],
    },
    {
      label: 'Efter',
      bars: [
        {
          label: 'Med driftstart',
          minutes: { patient: 176, documentation: 171, backlog: 98, trouble: 0, idle: 9, programme: 26, overtime: 38 },
        },
      ],
    },
  ],
};

export const recoveries: StepLinesData = {
  description: 'Påhittad andel körningar som är tillbaka.',
  unit: 'Andel körningar som är tillbaka',
  weeks: 'Veckor efter driftstart',
  lines: [
    { label: 'Hela den simulerade vården', style: 0, shares: [0, 0, 0, 0, 0.1, 0.4, 0.9, 1, 1, 1] },
    { label: 'Specialistmottagningar', style: 1, shares: [0, 0, 0, 0, 0, 0.2, 0.5, 0.5, 0.7, 0.8] },
  ],
};

export const published: EvidenceRangesData = {
  description: 'Påhittade publicerade tal mot påhittade körningar.',
  unit: 'Procent av jämförelsen',
  rows: [
    {
      label: 'Produktion',
      published: { value: 90, low: 86, high: 94 },
      simulated: { low: 85, high: 97 },
      isWithin: true,
      text: '85–97 % / 90 %',
    },
    {
      label: 'Dokumentation',
      published: { value: 160, low: null, high: null },
      simulated: { low: 108, high: 121 },
      isWithin: false,
      text: '108–121 % / 160 %',
    },
    {
      label: 'Åter till det vanliga',
      published: { value: null, low: 150, high: Number.POSITIVE_INFINITY },
      simulated: { low: 120, high: Number.POSITIVE_INFINITY },
      isWithin: true,
      text: 'från 120 / senare än 150',
    },
  ],
  mark: 100,
  legend: { simulated: '9 av 10 körningar', within: 'Publicerat, i spannet', outside: 'Publicerat, utanför' },
};

export const causes: AttributionData = {
  description: 'Påhittade delar av ett bortfall.',
  unit: 'Läkarbesök',
  marks: { first: 'Ensam', last: 'Försvinner utan den' },
  rows: [
    {
      label: 'Färre öppna tider',
      kind: 'part',
      value: 300,
      range: { low: 260, high: 345 },
      first: 330,
      last: 270,
      text: '300 (260 till 345)',
    },
    {
      label: 'Utbildning, netto',
      kind: 'part',
      value: -40,
      range: { low: -70, high: -5 },
      first: 20,
      last: -90,
      text: '−40 (−70 till −5)',
    },
    {
      label: 'Långsammare dokumentation',
      kind: 'part',
      value: 140,
      range: { low: 90, high: 200 },
      first: 170,
      last: 110,
      text: '140 (90 till 200)',
    },
    {
      label: 'Hela nettobortfallet',
      kind: 'total',
      value: 400,
      range: { low: 330, high: 480 },
      first: null,
      last: null,
      text: '400 (330 till 480)',
    },
  ],
};

const summer = { from: '2025-06-09', to: '2025-09-01' };

export const panels: SmallMultiplesData = {
  description: 'Påhittad skillnad i två vågor.',
  unit: 'Andel av vården',
  format: 'share',
  panels: [
    { title: 'Påhittat sjukhus', points: fallPoints(20, 50), goLives: ['2025-03-25'] },
    { title: 'Påhittade vårdcentraler i en annan våg (12)', points: fallPoints(32, 50), goLives: ['2025-06-17'] },
  ],
  goLives: ['2025-03-25', '2025-06-17'],
  shaded: [summer],
  legend: {
    line: 'Medelvärde',
    band: '9 av 10 körningar',
    zero: 'Som utan driftstart',
    shaded: 'Sommar',
    own: 'Egen driftstart',
    other: 'Andras driftstart',
  },
};

const mapWeeks = fallPoints(0, 50).map(({ date }) => date);

export const map: HeatMapData = {
  description: 'Påhittad andel vård som inte blev av.',
  weeks: mapWeeks,
  groups: [
    {
      heading: 'Påhittad våg',
      rows: [
        { label: 'Sjukhuset', shares: fallPoints(20, 50).map(({ mean }) => -(mean ?? 0)) },
        { label: 'Utan vård', shares: mapWeeks.map((_, week) => (week < 10 ? null : week === 12 ? -0.3 : 0)) },
      ],
      goLives: ['2025-03-25'],
    },
  ],
  legend: {
    classes: ['Minst 10 % mer', '2–10 % mer', 'Inom 2 %', '2–10 % mindre', '10–20 %', '20–40 %', 'Minst 40 %'],
    goLive: 'Driftstart',
  },
};

export const strips: ShareStripsData = {
  description: 'Påhittade svackor i två vågor.',
  unit: 'Andel körningar',
  weeks: mapWeeks,
  strips: [
    {
      label: 'Våg 1',
      shares: mapWeeks.map((_, week) => (week > 30 && week < 43 ? null : week > 19 ? 0.5 : 0)),
      goLives: ['2025-03-25'],
      isSum: false,
    },
    { label: 'Två eller fler', shares: mapWeeks.map((_, week) => (week > 45 ? 1 : 0)), goLives: [], isSum: true },
  ],
  shaded: [summer],
  legend: { strip: 'En våg', sum: 'Två eller fler', shaded: 'Sommar', goLive: 'Driftstart' },
};

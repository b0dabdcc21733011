import type { ComparedResponse } from '../../analysis/evidence/compare-evidence.ts';
import type { Untold } from '../../analysis/evidence/simulated-response.ts';
import type { EvidenceUse } from '../../analysis/evidence/study-schema.ts';
import type { Locale } from '../report-input.ts';

/** Words of published go-lives and of the comparison with them. */
export interface EvidenceText {
  title: string;
  lead: string;
  counted: (figures: Record<'within' | 'judged' | 'share' | 'low' | 'high' | 'statements', string>) => string;
  scored: (figures: Record<'rows' | 'width' | 'simulated' | 'noChange' | 'quarterDown', string>) => string;
  calibration: (within: string, judged: string) => string;
  nothingJudged: string;
  explained: string;
  chartTitle: string;
  tableTitle: string;
  unansweredTitle: string;
  /** By row: what a source tells that the simulated change of the measure is turned into. */
  publishedNames: Record<string, string>;
  columns: Record<
    'row' | 'use' | 'what' | 'setting' | 'published' | 'simulated' | 'verdict' | 'score' | 'noChange' | 'quarterDown',
    string
  >;
  uses: Record<EvidenceUse, string>;
  verdicts: Record<ComparedResponse['verdict'], string>;
  untold: Record<Untold, string>;
  percent: string;
  weeks: string;
  difference: (unit: string) => string;
  units: Record<string, string>;
  to: string;
  later: (week: string) => string;
  laterThanHorizon: string;
  atMost: (week: string) => string;
  legend: { simulated: string; within: string; outside: string };
  about: (replications: string, seed: string, version: string, map: string) => string;
  list: Record<'id' | 'study' | 'setting' | 'measure' | 'use' | 'testable', string>;
  shown: Record<string, string>;
}

export const evidenceTexts: Record<Locale, EvidenceText> = {
  sv: {
    title: 'Modellen mot publicerade driftstarter',
    lead: 'Sju driftstarter ur litteraturen är återskapade och jämförs. En åttonde, tre dagar i Borås, är också återskapad, men har inga publicerade tal att jämföra med. De har de planer och nivåer som är publicerade, och antaganden där inget är publicerat; driftstarten i sig har våg 1:s värden. Inget är anpassat efter en jämförelse, men spannen för hur mycket längre tid dokumentationen tar valdes med A16, A20 och L01 för ögonen. Vad varje tal jämförs med bestämdes innan någon körning gjordes. Ingen prognos.',
    counted: ({ within, judged, share, low, high, statements }) =>
      `${within} av ${judged} valideringstal ligger i det simulerade spannet: ${share}, säkert inom ${low} till ${high}. Ett spann som håller vad det lovar rymmer 90 procent. ${statements} av talen är utsagor om veckor, som ett brett spann lätt uppfyller.`,
    scored: ({ rows, width, simulated, noChange, quarterDown }) =>
      `${rows} av dem är tal i procent av jämförelsen: spannet är i medeltal ${width} procentenheter brett och intervallpoängen ${simulated} (lägre är bättre), mot ${noChange} för ”ingen ändring” och ${quarterDown} för ”25 procent ned i fyra veckor, sedan rakt tillbaka till vecka 13”. Den senare gäller produktion; om annat säger den ”ingen ändring”. Båda är prognoser utan bredd.`,
    calibration: (within, judged) =>
      `Av de tal som får användas för kalibrering ligger ${within} av ${judged} i spannet. De räknas inte med, fast inget är kalibrerat än.`,
    nothingJudged: 'Inget valideringstal kunde prövas.',
    explained:
      'Spannet är 9 av 10 körningar, med slump och med de osäkra indata som en driftstart har. Stämmer: spannet rymmer talet, eller möter det intervall eller den utsaga som är publicerad. Det som inte stämmer visas; inget justeras efter det.',
    chartTitle: 'Simulerat och publicerat',
    tableTitle: 'Rad för rad',
    unansweredTitle: 'Rader som ingen körning kan svara på',
    publishedNames: {
      D12: 'Patientvårdens del av en kontakt',
      E03: 'Akutens effektivitet, av vistelsetiderna',
      E04: 'Akutens effektivitet, av vistelsetiderna',
    },
    columns: {
      row: 'Rad',
      use: 'Används till',
      what: 'Vad',
      setting: 'Återskapad driftstart',
      published: 'Publicerat',
      simulated: 'I 9 av 10 körningar',
      verdict: 'Utfall',
      score: 'Poäng',
      noChange: 'ingen ändring',
      quarterDown: '25 % ned',
    },
    uses: { calibration: 'kalibrering', validation: 'validering', input: 'indata', context: 'sammanhang' },
    verdicts: {
      within: 'stämmer',
      outside: 'STÄMMER INTE',
      'cannot-be-told': 'kan inte avgöras',
      unpredictable: 'kan inte förutsägas',
    },
    untold: {
      'no-figure': 'körningarna ger inget tal',
      'too-small': 'för liten verksamhet för att skilja från slump',
      'outside-horizon': 'veckorna ligger efter körningens slut',
      'not-convertible': 'källans enhet kan inte jämföras med modellens',
      'no-weeks': 'källan säger inte vilka veckor',
    },
    percent: 'Procent av jämförelsen (eller av före)',
    weeks: 'Veckor efter driftstart',
    difference: (unit) => `Ändring, ${unit}`,
    units: { min: 'minuter', days: 'dagar', 'percentage points': 'procentenheter', percent: 'procent', h: 'timmar' },
    to: 'till',
    later: (week) => `senare än ${week}`,
    laterThanHorizon: 'efter körningens slut',
    atMost: (week) => `senast ${week}`,
    legend: { simulated: '9 av 10 körningar', within: 'Publicerat, i spannet', outside: 'Publicerat, utanför' },
    about: (replications, seed, version, map) =>
      `${replications} körningar av varje driftstart, frö ${seed}, modellversion ${version}. Kartan från tal till mått: SHA-256 ${map}`,
    list: { id: 'rad', study: 'studie', setting: 'plats', measure: 'mått', use: 'används till', testable: 'prövbar' },
    shown: {
      citation: 'Källa',
      doi: 'DOI',
      setting: 'Plats',
      careSetting: 'Slag av vård',
      use: 'Används till',
      vendor: 'Leverantör',
      metric: 'Vad',
      unit: 'Enhet',
      baseline: 'Före',
      atWeeks: 'Veckor',
      weeksFrom: 'Från vecka',
      weeksTo: 'Till vecka',
      weeksOpen: 'Tills vidare',
      value: 'Värde',
      low: 'Lägst',
      high: 'Högst',
      recoveryWeeks: 'Tillbaka, vecka',
      measure: 'Mått',
      against: 'Mot',
      testable: 'Prövbar',
      design: 'Upplägg',
      n: 'Antal',
      confidence: 'Säkerhet',
      source: 'Adress',
      note: 'Anmärkning',
    },
  },
  en: {
    title: 'The model against published go-lives',
    lead: 'Seven go-lives of the literature are re-created and compared. An eighth, three days in Borås, is re-created too, but has no published figures to be compared with. They have the plans and levels that are published, and assumptions where nothing is; the go-live itself has the values of wave 1. Nothing was fitted after a comparison, but the ranges of how much longer documentation takes were chosen with A16, A20 and L01 in view. What each figure is held against was fixed before any run was made. No forecast.',
    counted: ({ within, judged, share, low, high, statements }) =>
      `${within} of ${judged} validation figures lie in the simulated range: ${share}, known to within ${low} to ${high}. A range that holds what it promises holds 90 per cent. ${statements} of the figures are statements on weeks, which a wide range meets easily.`,
    scored: ({ rows, width, simulated, noChange, quarterDown }) =>
      `${rows} of them are figures in per cent of the reference: the mean range is ${width} percentage points wide and the mean interval score ${simulated} (less is better), against ${noChange} for “no change” and ${quarterDown} for “25 per cent down for four weeks, then straight back to week 13”. The latter is of production; of anything else it says “no change”. Both are forecasts without width.`,
    calibration: (within, judged) =>
      `Of the figures that may be calibrated to, ${within} of ${judged} lie in the range. They are not counted, though nothing is calibrated yet.`,
    nothingJudged: 'No validation figure could be judged.',
    explained:
      'The range is 9 of 10 runs, with chance and with the inputs of a go-live that nobody knows for sure. Agrees: the range holds the figure, or meets the interval or the statement that is published. What misses is shown; nothing is tuned to it.',
    chartTitle: 'Simulated and published',
    tableTitle: 'Row by row',
    unansweredTitle: 'Rows that no run can answer',
    publishedNames: {
      D12: 'Patient care as a share of a contact',
      E03: 'Emergency efficiency, by lengths of stay',
      E04: 'Emergency efficiency, by lengths of stay',
    },
    columns: {
      row: 'Row',
      use: 'Used for',
      what: 'What',
      setting: 'Re-created go-live',
      published: 'Published',
      simulated: 'In 9 of 10 runs',
      verdict: 'Verdict',
      score: 'Score',
      noChange: 'no change',
      quarterDown: '25 % down',
    },
    uses: { calibration: 'calibration', validation: 'validation', input: 'input', context: 'context' },
    verdicts: {
      within: 'agrees',
      outside: 'MISSES',
      'cannot-be-told': 'cannot be told',
      unpredictable: 'cannot be predicted',
    },
    untold: {
      'no-figure': 'the runs give no figure',
      'too-small': 'too small to tell from chance',
      'outside-horizon': 'the weeks lie after the end of the run',
      'not-convertible': "the source's unit cannot be compared with the model's",
      'no-weeks': 'the source does not say which weeks',
    },
    percent: 'Per cent of the reference (or of before)',
    weeks: 'Weeks after go-live',
    difference: (unit) => `Change, ${unit}`,
    units: { min: 'minutes', h: 'hours' },
    to: 'to',
    later: (week) => `later than ${week}`,
    laterThanHorizon: 'after the end of the run',
    atMost: (week) => `${week} at the latest`,
    legend: { simulated: '9 of 10 runs', within: 'Published, in the range', outside: 'Published, outside' },
    about: (replications, seed, version, map) =>
      `${replications} runs of each go-live, seed ${seed}, model version ${version}. The map from figures to measures: SHA-256 ${map}`,
    list: { id: 'row', study: 'study', setting: 'setting', measure: 'measure', use: 'use', testable: 'testable' },
    shown: {
      citation: 'Citation',
      doi: 'DOI',
      setting: 'Setting',
      careSetting: 'Kind of care',
      use: 'Used for',
      vendor: 'Vendor',
      metric: 'What',
      unit: 'Unit',
      baseline: 'Before',
      atWeeks: 'Weeks',
      weeksFrom: 'From week',
      weeksTo: 'To week',
      weeksOpen: 'Until further notice',
      value: 'Value',
      low: 'Lowest',
      high: 'Highest',
      recoveryWeeks: 'Back in week',
      measure: 'Measure',
      against: 'Against',
      testable: 'Testable',
      design: 'Design',
      n: 'Number',
      confidence: 'Confidence',
      source: 'Address',
      note: 'Note',
    },
  },
};

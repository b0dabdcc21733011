import type { Locale } from '../report-input.ts';

/** Words of the comparison of the reference with published figures. */
export interface BaselineText {
  title: string;
  lead: string;
  /** How many rows agree, of how many: emergent, calibrated, echo. */
  counted: (emergent: [string, string], calibrated: [string, string], echo: [string, string]) => string;
  chartTitle: string;
  chartUnit: string;
  tableTitle: string;
  columns: {
    name: string;
    mark: string;
    simulated: string;
    range: string;
    confidence: string;
    published: string;
    difference: string;
    verdict: string;
  };
  kinds: Record<'own-estimate' | 'plausibility' | 'whole-region', string>;
  marks: Record<'echo' | 'calibrated' | 'emergent', string>;
  marksExplained: string;
  agrees: string;
  misses: string;
  wholeRegionOnly: string;
  /** Words of the data file about when a figure is from, and where. */
  words: Record<string, string>;
  about: (replications: string, seed: string, version: string) => string;
}

export const baselineTexts: Record<Locale, BaselineText> = {
  sv: {
    title: 'Vården utan driftstart mot publicerade tal',
    lead: 'Simuleringen av 2023 års plan jämförs med samma område utan driftstart. Här prövas den jämförelsen: ett år av den, mot publicerade tal. Ingen prognos.',
    counted: (emergent, calibrated, echo) =>
      `${emergent.join(' av ')} framväxta tal stämmer, ${calibrated.join(' av ')} inpassade och ${echo.join(' av ')} ekon. De som inte gör det visas; inget är justerat efter dem.`,
    chartTitle: 'Simulerat mot publicerat',
    chartUnit: 'Simulerat i förhållande till det publicerade talet; linjen är 9 av 10 körningar',
    tableTitle: 'Rad för rad',
    columns: {
      name: 'Tal',
      mark: 'Slag',
      simulated: 'Simulerat',
      range: 'I 9 av 10 körningar',
      confidence: 'Medelvärdet säkert inom',
      published: 'Jämförelsetal',
      difference: 'Skillnad',
      verdict: 'Utfall',
    },
    kinds: {
      'own-estimate': 'Området: egen uppskattning',
      plausibility: 'Rimlighet: regionens eller rikets tal',
      'whole-region': 'Volymer som bara hela regionen kan jämföras med',
    },
    marks: { echo: 'eko', calibrated: 'inpassat', emergent: 'framväxt' },
    marksExplained:
      'Eko: ett indata kommer tillbaka. Inpassat: något har anpassats till talet. Framväxt: inget har anpassats, så bara dessa rader prövar modellen. Stämmer: jämförelsetalet ligger i spannet, eller högst 5 procent från medelvärdet.',
    agrees: 'stämmer',
    misses: 'STÄMMER INTE',
    wholeRegionOnly: 'bara hela regionen',
    words: {
      '2023 level': 'nivå 2023',
      '2019 level': 'nivå 2019',
      '2023 Jan-Nov': 'jan–nov 2023',
      'n.d.': 'utan år',
      default: 'antaget',
      derived: 'härlett',
      'from memory': 'ur minnet, inte belagt',
    },
    about: (replications, seed, version) =>
      `${replications} körningar av ett år, frö ${seed}, modellversion ${version}`,
  },
  en: {
    title: 'Care without a go-live against published figures',
    lead: 'The simulation of the plan of 2023 compares with the same area without a go-live. Here that reference is tested: a year of it, against published figures. No forecast.',
    counted: (emergent, calibrated, echo) =>
      `${emergent.join(' of ')} emergent figures agree, ${calibrated.join(' of ')} calibrated and ${echo.join(' of ')} echoes. Those that do not are shown; nothing was adjusted to them.`,
    chartTitle: 'Simulated against published',
    chartUnit: 'Simulated over the published figure; the line holds 9 of 10 runs',
    tableTitle: 'Row by row',
    columns: {
      name: 'Figure',
      mark: 'Mark',
      simulated: 'Simulated',
      range: 'In 9 of 10 runs',
      confidence: 'Mean known to within',
      published: 'Compared with',
      difference: 'Difference',
      verdict: 'Verdict',
    },
    kinds: {
      'own-estimate': 'The area: own estimate',
      plausibility: "Plausibility: the region's or the country's figures",
      'whole-region': 'Volumes that only the whole region can be held against',
    },
    marks: { echo: 'echo', calibrated: 'calibrated', emergent: 'emergent' },
    marksExplained:
      'Echo: an input comes back. Calibrated: something was fitted to the figure. Emergent: nothing was fitted, so that only these rows test the model. Agrees: the figure lies in the range, or within 5 per cent of the mean.',
    agrees: 'agrees',
    misses: 'MISSES',
    wholeRegionOnly: 'whole region only',
    words: { 'n.d.': 'no year', default: 'assumed' },
    about: (replications, seed, version) => `${replications} runs of a year, seed ${seed}, model version ${version}`,
  },
};

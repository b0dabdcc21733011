import type { Locale } from '../report-input.ts';

/** Words of the section about the inputs that decide the result. */
export interface RankingText {
  title: string;
  intro: string;
  /** Where the order is from. */
  ownOrder: (replications: string) => string;
  studyOrder: (replications: string, weeks: string) => string;
  uncertain: string;
  tooFew: (replications: string) => string;
  chartTitle: string;
  unit: string;
  tableTitle: string;
  columns: { name: string; value: string; range: string; correlation: string; confidence: string };
  values: (count: string) => string;
}

export const rankingTexts: Record<Locale, RankingText> = {
  sv: {
    title: 'Det som avgör mest',
    intro:
      'Ingen vet säkert hur det nya systemet verkar. Därför drar varje körning talen här under ur sina spann. Sambandet visar hur mycket ' +
      'vård som inte blev av när talet är högt: 1 betyder att det ensamt avgör, 0 att det inte spelar någon roll, och ett minustecken att ' +
      'bortfallet blir mindre. De starkaste är de som mest behöver mätas.',
    ownOrder: (replications) => `Ordningen bygger på den här rapportens ${replications} körningar.`,
    studyOrder: (replications, weeks) =>
      `Ordningen kommer från en sparad studie av första vågen som den ligger i filerna: ${replications} körningar till ${weeks} veckor efter driftstart. Med en ändrad plan kan den bli en annan.`,
    uncertain: 'Ordningen är osäker: körningarna är för få för att skilja talen åt.',
    tooFew: (replications) =>
      `Med ${replications === '1' ? 'en körning' : `${replications} körningar`} går det inte att säga vilka tal som avgör mest.`,
    chartTitle: 'Samband med vård som inte blev av',
    unit: 'Rangkorrelation, med 95 procents säkerhet',
    tableTitle: 'Talen, och sambandet med bortfallet',
    columns: {
      name: 'Tal',
      value: 'Värde',
      range: 'Möjligt mellan',
      correlation: 'Samband',
      confidence: 'Säkert inom',
    },
    values: (count) => `${count} tal, höga eller låga tillsammans`,
  },
  en: {
    title: 'What decides most',
    intro:
      'Nobody knows for sure how the new system acts. Each run therefore draws the numbers below from their ranges. The correlation shows how ' +
      'much care was not delivered where the number is high: 1 means that it decides alone, 0 that it does not matter, and a minus sign that ' +
      'the loss becomes smaller. The strongest are those most worth measuring.',
    ownOrder: (replications) => `The order rests on the ${replications} runs of this report.`,
    studyOrder: (replications, weeks) =>
      `The order is from a stored study of wave 1 as it lies in the files: ${replications} runs until ${weeks} weeks after go-live. With a changed plan it may be another.`,
    uncertain: 'The order is uncertain: there are too few runs to tell the numbers apart.',
    tooFew: (replications) => `With ${replications} runs it cannot be said which numbers decide most.`,
    chartTitle: 'Correlation with care not delivered',
    unit: 'Rank correlation, with 95 per cent confidence',
    tableTitle: 'The numbers, and their correlation with the loss',
    columns: {
      name: 'Number',
      value: 'Value',
      range: 'Possible between',
      correlation: 'Correlation',
      confidence: 'Known to within',
    },
    values: (count) => `${count} numbers, high or low together`,
  },
};

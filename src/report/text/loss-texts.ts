import type { Locale } from '../report-input.ts';

/** Words of the sections about what the loss is made of, and when production is back. */
export interface LossText {
  title: string;
  intro: string;
  tableTitle: string;
  unit: string;
  columns: { scope: string; lost: string; delayed: string; neverDelivered: string; chosen: string; suffered: string };
  recoveryTitle: string;
  recoveryIntro: string;
  recoveryUnit: string;
  recoveryWeeks: string;
  /** What the suffered part holds besides the new system, where the plan has it; and where it is below zero anywhere in the table. */
  suffered: { rollback: string; reinforcement: string; belowZero: string };
  /** Scopes that are too small to tell. */
  tooSmall: (names: string) => string;
}

export const lossTexts: Record<Locale, LossText> = {
  sv: {
    title: 'Bortfallet uppdelat',
    intro:
      'Nettobortfallet är det som inte togs igen före räkningens slut. Försenad vård är summan av alla veckors underskott, alltså även det som togs igen senare. ' +
      'Aldrig utförd är vården åt fler patienter än utan driftstart som lämnade kön. Nettobortfallet delas i två: det valda, som planen själv drar ned ' +
      '(färre öppna tider, utbildning, superanvändare), och det påtvingade, som är resten: det som det nya systemet lägger till när tiderna redan är färre. Det sista säger inte vad ' +
      'systemet hade kostat utan neddragningar. Båda räknas med samma patienter, så de summerar till nettot.',
    suffered: {
      rollback:
        'Planen har en återgång. Då upphör neddragningarna, men i det valda bortfallet räknas de till planens slut. Det som återgången ger tillbaka ' +
        'är därför avdraget från det påtvingade bortfallet.',
      reinforcement: 'Planen har förstärkning. Vården som den ger är avdragen från det påtvingade bortfallet.',
      belowZero:
        'Ett påtvingat bortfall under noll betyder inte att det nya systemet gav vård, utan att mer gavs tillbaka eller lades till än systemet tog.',
    },
    tableTitle: 'Netto, försenat och aldrig utfört; valt och påtvingat',
    unit: 'Läkarbesök, all planerad vård omräknad. Spannet rymmer 9 av 10 körningar.',
    columns: {
      scope: 'Var',
      lost: 'Nettobortfall',
      delayed: 'Försenat',
      neverDelivered: 'Aldrig utfört',
      chosen: 'Varav valt',
      suffered: 'Varav påtvingat',
    },
    recoveryTitle: 'När produktionen är tillbaka',
    recoveryIntro:
      'Andelen körningar där produktionen är tillbaka senast en viss vecka (Kaplan–Meier). Den räknas som tillbaka när fyra veckors vård är ' +
      'minst 98 procent av den utan driftstart, och de fyra följande veckorna också ger det. Kurvan slutar vid den sista vecka som kan bedömas. ' +
      'Under 100 procent där betyder att övriga körningar inte var tillbaka då; en bestående lägre nivå kan vara skälet.',
    recoveryUnit: 'Andel körningar som är tillbaka',
    recoveryWeeks: 'Veckor efter driftstart',
    tooSmall: (names) => `För få kontakter för att det ska gå att säga: ${names}.`,
  },
  en: {
    title: 'What the loss is made of',
    intro:
      'The net loss is what was not caught up before the calculation ends. Delayed care is the sum of every week’s shortfall, so it holds what was caught up later too. ' +
      'Never delivered is the care of patients who left the queue, above those who leave it anyway. The net loss is split into the chosen part, which the plan gives up by itself ' +
      '(fewer open slots, training, super-users), and the suffered part, which is the rest: what the new system adds where slots are cut already. It does not say what the ' +
      'system would have cost without cuts. Both are calculated with the same patients, so that they add up to the net.',
    suffered: {
      rollback:
        'The plan has a rollback. The cuts end with it, but in the chosen loss they count to the end of the plan. What the rollback gives back is therefore ' +
        'deducted from the suffered loss.',
      reinforcement: 'The plan has reinforcement. The care that it adds is deducted from the suffered loss.',
      belowZero:
        'A suffered loss below zero does not mean that the new system gave care, but that more was given back or added than the system took.',
    },
    tableTitle: 'Net, delayed and never delivered; chosen and suffered',
    unit: 'Physician visits, all planned care converted. The range holds 9 of 10 runs.',
    columns: {
      scope: 'Where',
      lost: 'Net loss',
      delayed: 'Delayed',
      neverDelivered: 'Never delivered',
      chosen: 'Of which chosen',
      suffered: 'Of which suffered',
    },
    recoveryTitle: 'When production is back',
    recoveryIntro:
      'The share of runs whose production is back by a week (Kaplan–Meier). It counts as back when four weeks of care are at least 98 per cent of ' +
      'those without a go-live, and the next four weeks too. The curve ends at the last week that can be judged. Below 100 per cent there ' +
      'means that the other runs were not back by then; a lasting lower level may be the reason.',
    recoveryUnit: 'Share of runs that are back',
    recoveryWeeks: 'Weeks after go-live',
    tooSmall: (names) => `Too few contacts to tell: ${names}.`,
  },
};

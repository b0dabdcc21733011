import type { Locale } from '../report-input.ts';

/** Words of the section about which causes the loss comes from. */
export interface CausesText {
  title: string;
  intro: string;
  /** How the shares are found. */
  methods: Record<'order' | 'exact' | 'sampled', string>;
  net: string;
  /** For a plan that is rolled back by a rule, which fires in some combinations only. */
  rollbackRule: string;
  chartTitle: string;
  unit: string;
  range: string;
  tableTitle: string;
  columns: { cause: string; share: string; first: string; last: string; meaning: string };
  /** Names of the causes by their ids. */
  names: Record<string, string>;
  /** What each takes in. */
  meanings: Record<string, string>;
  empty: string;
  emptyMeaning: string;
  whole: string;
  first: string;
  last: string;
  /** How much the single effects overlap, with the range, which is empty for one run. */
  overlap: (amount: string, range: string) => string;
  surplus: (amount: string, range: string) => string;
  samplingError: (largest: string) => string;
  /** Causes of which the plan has nothing. */
  absent: (names: string) => string;
}

export const causesTexts: Record<Locale, CausesText> = {
  sv: {
    title: 'Vad förlusten beror på',
    intro:
      'Här delas planens nettobortfall upp på sina orsaker. Planen simuleras om, med samma patienter, med bara några av orsakerna i taget. ' +
      'Delarna summerar till hela nettobortfallet i varje körning. En del under noll betyder att orsaken gav mer vård än den tog.',
    methods: {
      order:
        'Orsakerna läggs till en i taget, i diagrammets ordning, och varje del är vad orsaken lade till när den kom. Med en annan ordning blir delarna andra: ' +
        'det som två orsaker orsakar tillsammans hamnar hos den som kommer sist. Kör med --attribution shapley för delar som inte beror på ordningen.',
      exact:
        'Varje del är vad orsaken lägger till i medeltal över alla ordningar som orsakerna kan komma i (Shapleys värde), så den beror inte på ordningen. Alla kombinationer är simulerade.',
      sampled:
        'Varje del är vad orsaken lägger till i medeltal över slumpade ordningar som orsakerna kan komma i (ett skattat Shapley-värde), så den beror inte på diagrammets ordning.',
    },
    net: 'Utbildning och superanvändare räknas netto: tiden de tar från patienterna, minus den tid de sparar genom att arbetet i det nya systemet går fortare.',
    rollbackRule:
      'Planen går tillbaka till det gamla systemet enligt en regel. Regeln löser bara ut i de kombinationer som har fel nog. De tider som återgången öppnar igen ' +
      'räknas därför till de orsaker som löste ut den, och deras delar kan bli mindre än noll fast de orsakade återgången.',
    chartTitle: 'Orsakernas delar av nettobortfallet',
    unit: 'Läkarbesök, all planerad vård omräknad',
    range: 'Linjen i diagrammet, och spannet under varje tal i tabellen, rymmer 9 av 10 körningar.',
    tableTitle: 'Nettobortfallet efter orsak',
    columns: {
      cause: 'Orsak',
      share: 'Del',
      first: 'Ensam',
      last: 'Försvinner utan den',
      meaning: 'Vad som räknas hit',
    },
    names: {
      'booking-plan': 'Färre öppna tider',
      'staff-withdrawn': 'Utbildning och superanvändare, netto',
      'slow-documentation': 'Långsammare dokumentation',
      downtime: 'Driftstopp',
      defects: 'Fel och frågor',
      coexistence: 'Två system och tappade meddelanden',
      feedback: 'Följdverkningar',
    },
    meanings: {
      'booking-plan': 'Bokningsplanens stängda tider.',
      'staff-withdrawn': 'Utbildning, utlånad personal och superanvändare, med det de sparar.',
      'slow-documentation': 'Längre tid i journalen, mindre diktering och flyttade anteckningar.',
      downtime: 'Timmar på papper, planerade och oplanerade, och det som skrivs in efteråt.',
      defects: 'Användarnas frågor, fel i systemet, ärenden och bokningar som hamnat fel.',
      coexistence: 'Meddelanden mellan gammalt och nytt system, och de som går förlorade och görs om.',
      feedback: 'Sjukdom av övertid, och patienter som i stället söker akut.',
    },
    empty: 'Återgång och förstärkning',
    emptyMeaning: 'Finns med hela tiden och hör inte till någon orsak.',
    whole: 'Hela nettobortfallet',
    first: 'Ensam',
    last: 'Försvinner utan den',
    overlap: (amount, range) =>
      `Orsakerna överlappar: var för sig ger de tillsammans ${amount} läkarbesök mer än alla på en gång${range === '' ? '' : ` (i 9 av 10 körningar ${range})`}.`,
    surplus: (amount, range) =>
      `Orsakerna förstärker varandra: alla på en gång ger ${amount} läkarbesök mer än var för sig tillsammans${range === '' ? '' : ` (i 9 av 10 körningar ${range})`}.`,
    samplingError: (largest) => `De slumpade ordningarna ger ett medelfel på högst ${largest} läkarbesök.`,
    absent: (names) => `Finns inte i planen: ${names}.`,
  },
  en: {
    title: 'Where the loss comes from',
    intro:
      'The plan’s net loss is divided here among its causes. The plan is simulated again, with the same patients, with only some of the causes at a time. ' +
      'The shares add up to the whole net loss in every run. A share below zero means that the cause gave more care than it took.',
    methods: {
      order:
        'The causes are added one by one, in the order of the chart, and each share is what the cause added when it came. With another order the shares are others: ' +
        'what two causes bring about together goes to the one that comes last. Run with --attribution shapley for shares that do not depend on the order.',
      exact:
        'Each share is what the cause adds on average over all orders in which the causes can come (the Shapley value), so it does not depend on the order. All combinations are simulated.',
      sampled:
        'Each share is what the cause adds on average over random orders in which the causes can come (an estimated Shapley value), so it does not depend on the order of the chart.',
    },
    net: 'Training and super-users are counted net: the time that they take from patients, less the time that they save because work in the new system goes faster.',
    rollbackRule:
      'The plan goes back to the old system by a rule. The rule comes into force only in the combinations with faults enough. The slots that the rollback reopens ' +
      'therefore stand under the causes that triggered it, whose shares can be below zero though they brought the rollback about.',
    chartTitle: 'The causes’ shares of the net loss',
    unit: 'Physician visits, all planned care converted',
    range: 'The line in the chart, and the range below each figure of the table, hold 9 of 10 runs.',
    tableTitle: 'The net loss by cause',
    columns: {
      cause: 'Cause',
      share: 'Share',
      first: 'Alone',
      last: 'Saved without it',
      meaning: 'What it takes in',
    },
    names: {
      'booking-plan': 'Fewer open slots',
      'staff-withdrawn': 'Training and super-users, net',
      'slow-documentation': 'Slower documentation',
      downtime: 'Downtime',
      defects: 'Faults and questions',
      coexistence: 'Two systems and lost messages',
      feedback: 'Knock-on effects',
    },
    meanings: {
      'booking-plan': 'The slots that the booking plan closes.',
      'staff-withdrawn': 'Training, lent staff and super-users, with what they save.',
      'slow-documentation': 'More time in the record, less dictation and moved notes.',
      downtime: 'Hours on paper, planned and unplanned, and what is typed in afterwards.',
      defects: 'Questions of users, faults in the system, tickets and bookings in the wrong place.',
      coexistence: 'Messages between old and new system, and those that are lost and made again.',
      feedback: 'Illness from overtime, and patients who turn to emergency care instead.',
    },
    empty: 'Rollback and reinforcement',
    emptyMeaning: 'There all the time; they belong to no cause.',
    whole: 'The whole net loss',
    first: 'Alone',
    last: 'Saved without it',
    overlap: (amount, range) =>
      `The causes overlap: one at a time they add up to ${amount} physician visits more than all at once${range === '' ? '' : ` (in 9 of 10 runs ${range})`}.`,
    surplus: (amount, range) =>
      `The causes reinforce each other: all at once they cost ${amount} physician visits more than one at a time${range === '' ? '' : ` (in 9 of 10 runs ${range})`}.`,
    samplingError: (largest) => `The random orders bring a standard error of at most ${largest} physician visits.`,
    absent: (names) => `Not in the plan: ${names}.`,
  },
};

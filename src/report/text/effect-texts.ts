import type { Locale } from '../report-input.ts';

/** Words of the sections on single effects of a go-live: defects, messages, costs and counter-measures. */
export interface EffectText {
  /** A figure of a period as its mean of a week. */
  perWeek: (name: string) => string;
  /** Weeks from go-live, the first counted as 0. */
  weeks: (first: string, last: string) => string;
  period: string;
  defects: {
    title: string;
    intro: string;
    raisedTitle: string;
    raisedUnit: string;
    openTitle: string;
    openUnit: string;
    periodsTitle: string;
  };
  messages: {
    title: string;
    intro: string;
    crossing: { title: string; unit: string };
    lost: { title: string; unit: string };
    periodsTitle: string;
  };
  costs: {
    title: string;
    intro: string;
    chartTitle: string;
    unit: string;
    /** The unit of money in tables. */
    thousands: string;
    pricesTitle: string;
    pricesIntro: string;
  };
  counterMeasures: {
    title: string;
    intro: string;
    groups: { reinforcement: string; ambulances: string };
    rollbackTitle: string;
    rolledBackAlways: (week: string) => string;
    rolledBackSometimes: (share: string, week: string) => string;
    rolledBackNever: string;
    /** Names of the sites with the share of runs of each. */
    sitesBack: (sites: string) => string;
    sitesBackCount: (count: string) => string;
    /** In which week, where it is the same in all runs, and where it is not. */
    inWeek: (week: string) => string;
    betweenWeeks: (first: string, last: string) => string;
    fromWeek: (first: string) => string;
  };
}

export const effectTexts: Record<Locale, EffectText> = {
  sv: {
    perWeek: (name) => `${name}, i veckan`,
    weeks: (first, last) => `Vecka ${first}–${last}`,
    period: 'Veckor från driftstart',
    defects: {
      title: 'Fel och frågor',
      intro:
        'Den som inte vet hur något görs frågar. Kan ingen på plats svara blir frågan ett ärende. Ett fel i systemet ger ett ärende varje gång någon ' +
        'råkar ut för det, tills det är rättat. Ledningscentralen sorterar ärendena och leverantören rättar felen, några i taget. ' +
        'När ett fel är rättat stängs alla dess ärenden på en gång.',
      raisedTitle: 'Nya ärenden',
      raisedUnit: 'Ärenden i veckan',
      openTitle: 'Ärenden som inte är lösta',
      openUnit: 'Ärenden vid dagens slut, veckans medelvärde',
      periodsTitle: 'Hur snabbt ärendena löses, med driftstart',
    },
    messages: {
      title: 'Meddelanden mellan journalsystem',
      intro:
        'Remisser, beställningar, svar och slutmeddelanden går mellan enheter. Har de två enheterna olika journalsystem tar meddelandet tid i båda ändar, ' +
        'och det kan förloras. En förlorad remiss kommer in på listan först när förlusten upptäcks. För ett förlorat svar görs undersökningen om. ' +
        'Det som dagens gränser tar ingår redan i dagens tider: av tid och förluster räknas bara det som kommer till, så de är noll utan driftstart. Antalet meddelanden visas som det är.',
      crossing: { title: 'Meddelanden mellan olika journalsystem', unit: 'Meddelanden i veckan' },
      lost: { title: 'Förlorade meddelanden', unit: 'Meddelanden i veckan' },
      periodsTitle: 'Hur det avtar, med driftstart',
    },
    costs: {
      title: 'Kostnad',
      intro:
        'Bara det som räknas upp här: övertid, stödpersonal utifrån, extra personal och köpt vård. Vad införandet i övrigt kostar, ' +
        'och vad vård som inte blev av är värd, är inte med. Diagrammet visar hur mycket mer det kostar än utan driftstart.',
      chartTitle: 'Kostnad utöver den utan driftstart',
      unit: 'Tusen kronor, hela perioden',
      thousands: 'tusen kronor',
      pricesTitle: 'Prislistan',
      pricesIntro:
        'Kostnaderna är timmar och antal gånger de här priserna, som står i scenariots filer. Märket visar hur säkert varje pris är.',
    },
    counterMeasures: {
      title: 'Motåtgärder',
      intro: 'Det som planen sätter in för att driftstarten ska gå bättre, eller när den går dåligt.',
      groups: { reinforcement: 'Förstärkning', ambulances: 'Ambulanser' },
      rollbackTitle: 'Återgång till det gamla systemet',
      rolledBackAlways: (week) => `I alla körningar gick man tillbaka till det gamla systemet, ${week}.`,
      rolledBackSometimes: (share, week) =>
        `I ${share} av körningarna gick man tillbaka till det gamla systemet, ${week}.`,
      rolledBackNever: 'Planen har en regel för återgång. Den löste inte ut i någon körning.',
      sitesBack: (sites) => `De verksamheter som gick tillbaka, med andelen körningar: ${sites}.`,
      sitesBackCount: (count) => `${count} verksamheter gick tillbaka i minst en körning.`,
      inWeek: (week) => `i vecka ${week} efter driftstart`,
      betweenWeeks: (first, last) => `i 9 av 10 körningar mellan vecka ${first} och ${last} efter driftstart`,
      fromWeek: (first) => `tidigast i vecka ${first} efter driftstart`,
    },
  },
  en: {
    perWeek: (name) => `${name}, a week`,
    weeks: (first, last) => `Weeks ${first}–${last}`,
    period: 'Weeks from go-live',
    defects: {
      title: 'Faults and questions',
      intro:
        'Those who do not know how something is done ask. Where nobody on the floor can answer, the question becomes a ticket. A fault of the system ' +
        'gives a ticket each time that someone meets it, until it is repaired. The command centre sorts the tickets and the vendor repairs the faults, a few at a time. ' +
        'When a fault is repaired, all its tickets are closed at once.',
      raisedTitle: 'New tickets',
      raisedUnit: 'Tickets a week',
      openTitle: 'Tickets not solved',
      openUnit: 'Tickets at the end of the day, mean of the week',
      periodsTitle: 'How soon tickets are solved, with go-live',
    },
    messages: {
      title: 'Messages between record systems',
      intro:
        'Referrals, orders, answers and final reports go from one unit to another. Where the two have different record systems, a message takes time at both ends, ' +
        'and it can be lost. A lost referral joins the list only when the loss is found. For a lost answer the examination is made again. ' +
        'What today’s boundaries take is in today’s durations already: of time and losses only what is added counts, so that they are none without a go-live. Numbers of messages are shown as they are.',
      crossing: { title: 'Messages between different record systems', unit: 'Messages a week' },
      lost: { title: 'Lost messages', unit: 'Messages a week' },
      periodsTitle: 'How it fades, with go-live',
    },
    costs: {
      title: 'Cost',
      intro:
        'Only what is named here: overtime, support staff from outside, extra staff and bought care. What else the programme costs, ' +
        'and what care not delivered is worth, is not in. The chart shows how much more it costs than without go-live.',
      chartTitle: 'Cost above that without go-live',
      unit: 'Thousand SEK, the whole period',
      thousands: 'thousand SEK',
      pricesTitle: 'The price list',
      pricesIntro:
        'Costs are hours and numbers times these prices, which stand in the files of the scenario. The mark shows how certain each price is.',
    },
    counterMeasures: {
      title: 'Counter-measures',
      intro: 'What the plan adds so that the go-live goes better, or when it goes badly.',
      groups: { reinforcement: 'Reinforcement', ambulances: 'Ambulances' },
      rollbackTitle: 'Rollback to the old system',
      rolledBackAlways: (week) => `In all runs sites went back to the old system, ${week}.`,
      rolledBackSometimes: (share, week) => `In ${share} of runs sites went back to the old system, ${week}.`,
      rolledBackNever: 'The plan has a rule for going back. It came into force in no run.',
      sitesBack: (sites) => `The sites that went back, with the share of runs: ${sites}.`,
      sitesBackCount: (count) => `${count} sites went back in at least one run.`,
      inWeek: (week) => `in week ${week} after go-live`,
      betweenWeeks: (first, last) => `in 9 of 10 runs between weeks ${first} and ${last} after go-live`,
      fromWeek: (first) => `in week ${first} after go-live at the earliest`,
    },
  },
};

import type { Locale } from '../report-input.ts';
import type { WordedFigure } from './report-text.ts';

/** Words of the sections about waves, hospitals and groups of smaller sites. */
export interface RegionText {
  /** From which go-live the weeks of a plan with several are counted. */
  weeksFromLast: string;
  waves: {
    title: string;
    intro: string;
    tableTitle: string;
    columns: {
      wave: string;
      goLive: string;
      lost: string;
      share: string;
      depth: string;
      recovery: string;
      listReturn: string;
    };
    weeks: (count: string) => string;
    chartTitle: string;
    /** For a plan whose only wave is a part of what is simulated. */
    ofOne: { title: string; intro: string; tableTitle: string; chartTitle: string };
  };
  /** When dips overlap. */
  dips: {
    title: string;
    intro: string;
    /** In how many weeks two waves or more were below normal production; the range is null for one run. */
    sentence: (weeks: WordedFigure, hasRange: boolean) => string;
    never: string;
    chartTitle: string;
    unit: string;
    strip: string;
    sum: string;
    notJudged: string;
  };
  panels: {
    kindsTitle: string;
    unit: string;
    tableUnit: string;
    line: string;
    shaded: string;
    own: string;
    other: string;
  };
  sites: {
    title: string;
    intro: string;
    mapTitle: string;
    mapUnit: string;
    chartTitle: string;
    wave: (name: string, date: string) => string;
    noWave: string;
    goLive: string;
    /** Classes of the heat map from bounds that are written in per cent. */
    more: (bound: string) => string;
    moreBetween: (low: string, high: string) => string;
    usual: (bound: string) => string;
    lessBetween: (low: string, high: string) => string;
    less: (bound: string) => string;
  };
  /** Who is in the world. */
  organisations: {
    title: string;
    intro: (count: { all: string; live: string; kept: string; outside: string }) => string;
    newSystem: (name: string) => string;
    wave: (name: string, date: string) => string;
    withoutWave: string;
    outside: string;
    name: string;
    systems: string;
  };
  folded: {
    otherSites: (count: string) => string;
    units: (count: string) => string;
    greatest: (count: string) => string;
    hospitals: string;
    wavesHeading: string;
    planNumbers: (count: string) => string;
    allWaves: string;
    severalUnits: string;
    inPlaces: (count: string) => string;
    otherLines: (count: string) => string;
  };
}

export const regionTexts: Record<Locale, RegionText> = {
  sv: {
    weeksFromLast:
      'Planen har flera vågor. Där ett tal för hela området gäller veckor efter driftstart räknas de från den sista vågens; vågornas egna tal står för sig.',
    waves: {
      title: 'Våg för våg',
      intro:
        'Varje våg jämförs med samma enheter utan driftstart, under hela den räknade tiden. Det som en våg förlorar för att en annan har driftstart räknas också, så tiden före den egna driftstarten kan ha bortfall. Sommar, jul och påsk bedöms inte: det som då är tillbaka syns först efteråt.',
      tableTitle: 'Vågornas bortfall, och när vården och väntelistan är tillbaka',
      columns: {
        wave: 'Våg',
        goLive: 'Driftstart',
        lost: 'Blev inte av, läkarbesök',
        share: 'Andel av vågens planerade vård',
        depth: 'De fyra tyngsta veckorna, mindre vård',
        recovery: 'Produktionen tillbaka efter',
        listReturn: 'Väntelistan tillbaka efter',
      },
      weeks: (count) => `${count} ${count === '1' ? 'vecka' : 'veckor'}`,
      chartTitle: 'Skillnad mot samma vecka utan driftstart, våg för våg',
      ofOne: {
        title: 'Vågens egna enheter',
        intro:
          'Vågen är en del av det område som räknas. Här jämförs dess egna enheter med samma enheter utan driftstart, under hela den räknade tiden. Nyckeltalen längre ned gäller hela området.',
        tableTitle: 'Vågens bortfall, och när vården och väntelistan är tillbaka',
        chartTitle: 'Skillnad mot samma vecka utan driftstart, i vågens egna enheter',
      },
    },
    dips: {
      title: 'När svackorna sammanfaller',
      intro:
        'En våg är i en svacka i en vecka när veckans vård är under 98 procent av den utan driftstart, och fyra veckors vård från den veckan likaså. Sommar, jul och påsk räknas inte, så inte heller de sista veckorna, som inte kan bedömas.',
      sentence: ({ mean, low, high }, hasRange) =>
        `I ${mean} ${mean === '1' ? 'vecka' : 'veckor'} var två eller fler vågor under normal produktion samtidigt${hasRange ? ` (i 9 av 10 körningar ${low} till ${high})` : ''}.`,
      never: 'Två vågor var aldrig under normal produktion samtidigt.',
      chartTitle: 'Veckor då vågorna är under 98 procent av normal produktion',
      unit: 'Andel körningar: full höjd är alla',
      strip: 'En våg i svacka',
      sum: 'Två eller fler samtidigt',
      notJudged: 'Sommar, jul och påsk',
    },
    panels: {
      kindsTitle: 'Skillnad mot samma vecka utan driftstart, efter slag av enhet',
      unit: 'Andel av vården samma vecka utan driftstart, mer (+) eller mindre (−). Samma skala överallt',
      tableUnit: 'Skillnad i andel av vården samma vecka utan driftstart, med det som rymmer 9 av 10 körningar',
      line: 'Medelvärde',
      shaded: 'Sommar, jul och påsk',
      own: 'Egen driftstart',
      other: 'Andras driftstart',
    },
    sites: {
      title: 'Sjukhus och vårdcentraler, vecka för vecka',
      intro:
        'Sjukhusen visas ett och ett, mindre verksamheter tillsammans inom sin våg. Under sommaren ges lite vård med eller utan driftstart, så där väger en andel mindre.',
      mapTitle: 'Planerad vård som inte blev av, vecka för vecka',
      mapUnit: 'Andel av vården samma vecka utan driftstart som inte blev av, medelvärde',
      chartTitle: 'Skillnad mot samma vecka utan driftstart, för varje sjukhus och grupp',
      wave: (name, date) => `${name} · driftstart ${date}`,
      noWave: 'Utan driftstart i planen',
      goLive: 'Driftstart',
      more: (bound) => `Minst ${bound} mer vård`,
      moreBetween: (low, high) => `${low}–${high} mer`,
      usual: (bound) => `Inom ${bound}`,
      lessBetween: (low, high) => `${low}–${high} mindre`,
      less: (bound) => `Minst ${bound} mindre`,
    },
    organisations: {
      title: 'Vilka som är med',
      intro: ({ all, live, kept, outside }) =>
        `Räkningen har ${all} verksamheter: ${live} med driftstart, ${kept} som simuleras men behåller sina system och ${outside} som inte simuleras utan bara tar emot och skickar patienter och meddelanden.`,
      newSystem: (name) => `Det nya systemet är ${name}.`,
      wave: (name, date) => `${name}, driftstart ${date}`,
      withoutWave: 'Simuleras, behåller sina system',
      outside: 'Simuleras inte',
      name: 'Verksamhet',
      systems: 'Journalsystem i dag',
    },
    folded: {
      otherSites: (count) => (count === '1' ? 'Ett verksamhetsställe till' : `Övriga ${count} verksamhetsställen`),
      units: (count) => `Alla ${count} enheter`,
      greatest: (count) => `De ${count} enheter som förlorar störst andel`,
      hospitals: 'Sjukhus och andra med vårdplatser',
      wavesHeading: 'Vågor',
      planNumbers: (count) => `Övriga ${count} tal i planen`,
      allWaves: 'Alla vågor',
      severalUnits: 'Lika för flera enheter',
      inPlaces: (count) => `på ${count} ställen`,
      otherLines: (count) => `och ${count} ${count === '1' ? 'rad' : 'rader'} till`,
    },
  },
  en: {
    weeksFromLast:
      'The plan has several waves. Where a figure of the whole area is of weeks after go-live, they count from that of the last wave; figures of the waves stand by themselves.',
    waves: {
      title: 'Wave by wave',
      intro:
        'Each wave is compared with the same units without a go-live, over the whole counted period. What a wave loses because another goes live counts too, so that there may be a loss before its own go-live. Summer, Christmas and Easter are not judged: what is back by then shows only afterwards.',
      tableTitle: 'What the waves lose, and when care and the waiting list are back',
      columns: {
        wave: 'Wave',
        goLive: 'Go-live',
        lost: 'Not delivered, physician visits',
        share: 'Share of the wave’s planned care',
        depth: 'Four deepest weeks, less care',
        recovery: 'Production back after',
        listReturn: 'Waiting list back after',
      },
      weeks: (count) => `${count} ${count === '1' ? 'week' : 'weeks'}`,
      chartTitle: 'Difference from the same week without go-live, wave by wave',
      ofOne: {
        title: 'The wave’s own units',
        intro:
          'The wave is a part of the area that is simulated. Here its own units are compared with the same units without go-live, over the whole period. The key figures below are of the whole area.',
        tableTitle: 'The wave’s loss, and when care and the waiting list are back',
        chartTitle: 'Difference from the same week without go-live, in the wave’s own units',
      },
    },
    dips: {
      title: 'When dips overlap',
      intro:
        'A wave is in a dip in a week when care is below 98 per cent of that without a go-live, in that week and over four weeks from it on. Summer, Christmas and Easter do not count, nor do the last weeks, which cannot be judged.',
      sentence: ({ mean, low, high }, hasRange) =>
        `In ${mean} ${mean === '1' ? 'week' : 'weeks'} two or more waves were below normal production at the same time${hasRange ? ` (in 9 of 10 runs ${low} to ${high})` : ''}.`,
      never: 'Two waves were never below normal production at the same time.',
      chartTitle: 'Weeks in which waves are below 98 per cent of normal production',
      unit: 'Share of runs: full height is all of them',
      strip: 'One wave in a dip',
      sum: 'Two or more at once',
      notJudged: 'Summer, Christmas and Easter',
    },
    panels: {
      kindsTitle: 'Difference from the same week without go-live, by kind of unit',
      unit: 'Share of care in the same week without go-live, more (+) or less (−). One scale throughout',
      tableUnit: 'Difference as a share of care in the same week without go-live, with what holds 9 of 10 runs',
      line: 'Mean',
      shaded: 'Summer, Christmas and Easter',
      own: 'Own go-live',
      other: 'Go-live of others',
    },
    sites: {
      title: 'Hospitals and primary care, week by week',
      intro:
        'Hospitals are shown one by one, smaller sites together within their wave. In summer little care is given with or without a go-live, so that a share weighs less there.',
      mapTitle: 'Planned care not delivered, week by week',
      mapUnit: 'Share of care in the same week without go-live that was not delivered, mean',
      chartTitle: 'Difference from the same week without go-live, for each hospital and group',
      wave: (name, date) => `${name} · go-live ${date}`,
      noWave: 'Without a go-live in the plan',
      goLive: 'Go-live',
      more: (bound) => `At least ${bound} more care`,
      moreBetween: (low, high) => `${low}–${high} more`,
      usual: (bound) => `Within ${bound}`,
      lessBetween: (low, high) => `${low}–${high} less`,
      less: (bound) => `At least ${bound} less`,
    },
    organisations: {
      title: 'Who is in it',
      intro: ({ all, live, kept, outside }) =>
        `There are ${all} organisations: ${live} with a go-live, ${kept} that are simulated and keep their systems, and ${outside} that are not simulated but get and send patients and messages.`,
      newSystem: (name) => `The new system is ${name}.`,
      wave: (name, date) => `${name}, go-live ${date}`,
      withoutWave: 'Simulated, keep their systems',
      outside: 'Not simulated',
      name: 'Organisation',
      systems: 'Record systems today',
    },
    folded: {
      otherSites: (count) => (count === '1' ? 'One more site' : `The other ${count} sites`),
      units: (count) => `All ${count} units`,
      greatest: (count) => `The ${count} units that lose the greatest share`,
      hospitals: 'Hospitals and others with beds',
      wavesHeading: 'Waves',
      planNumbers: (count) => `The other ${count} figures of the plan`,
      allWaves: 'All waves',
      severalUnits: 'Alike for several units',
      inPlaces: (count) => `in ${count} places`,
      otherLines: (count) => `and ${count} more ${count === '1' ? 'line' : 'lines'}`,
    },
  },
};

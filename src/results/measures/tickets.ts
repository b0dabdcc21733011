import { defineMeasure, level, ratio, sum, unit } from '../define-measure.ts';
import type { Measure } from '../measure.ts';
import { countedKinds } from './counted-kinds.ts';

const { staffed } = countedKinds;
/** A user's day is a working day of eight hours. */
const dutySecondsPerDay = 8 * 3600;

/** Questions and faults of the new system, as staff report them. */
export const ticketMeasures: Measure[] = [
  defineMeasure({
    id: 'tickets.questions',
    unit: 'tickets',
    name: { sv: 'Frågor om systemet', en: 'Questions about the system' },
    definition: {
      sv: 'Frågor som användare av det nya systemet ställer, de som stödet på plats besvarar direkt inräknade.',
      en: 'Questions that users of the new system ask, those that support on the floor answers at once included.',
    },
    formula: sum([unit('questionsAsked')]),
    goodDirection: 'down',
    unitKinds: staffed,
  }),
  defineMeasure(
    {
      id: 'tickets.raised',
      unit: 'tickets',
      name: { sv: 'Nya ärenden', en: 'Tickets raised' },
      definition: {
        sv: 'Frågor som stödet på plats inte hann besvara, och rapporter om fel i det nya systemet.',
        en: 'Questions for which the support on the floor had no time, and reports of faults in the new system.',
      },
      formula: sum([unit('ticketsRaised')]),
      goodDirection: 'down',
      unitKinds: staffed,
    },
    { weekly: true },
  ),
  defineMeasure({
    id: 'tickets.critical',
    unit: 'tickets',
    name: { sv: 'Ärenden om fara för patienter', en: 'Tickets dangerous to patients' },
    definition: {
      sv: 'Rapporter om fel som kan skada patienter, av de nya ärendena.',
      en: 'Reports of faults that may harm patients, of the tickets raised.',
    },
    formula: sum([unit('ticketsCritical')]),
    goodDirection: 'down',
    unitKinds: staffed,
  }),
  defineMeasure(
    {
      id: 'tickets.open',
      unit: 'tickets',
      name: { sv: 'Öppna ärenden', en: 'Open tickets' },
      definition: {
        sv: 'Ärenden som inte är avslutade vid dagens slut. Medelvärde över periodens dagar.',
        en: "Tickets not closed at the day's end. Mean over the days of the period.",
      },
      formula: level([unit('ticketsOpenEnd')]),
      goodDirection: 'down',
      unitKinds: staffed,
    },
    { weekly: true },
  ),
  defineMeasure({
    id: 'tickets.perUserDay',
    unit: 'tickets',
    name: { sv: 'Ärenden per arbetsdag', en: 'Tickets per working day' },
    definition: {
      sv: 'Nya ärenden för varje åtta timmar som någon är i tjänst.',
      en: 'Tickets raised for each eight hours that someone is on duty.',
    },
    formula: ratio([unit('ticketsRaised')], [unit('dutySeconds')], { times: dutySecondsPerDay }),
    goodDirection: 'down',
    unitKinds: staffed,
  }),
  defineMeasure({
    id: 'tickets.closed',
    unit: 'tickets',
    name: { sv: 'Avslutade ärenden', en: 'Tickets closed' },
    definition: {
      sv: 'Ärenden som avslutas under perioden, besvarade eller för att felet är rättat.',
      en: 'Tickets closed in the period, answered or because the fault is repaired.',
    },
    formula: sum([unit('ticketsClosed')]),
    goodDirection: null,
    unitKinds: staffed,
  }),
  defineMeasure({
    id: 'tickets.closedShare',
    unit: 'share',
    name: { sv: 'Avslutade ärenden mot nya', en: 'Tickets closed against raised' },
    definition: {
      sv: 'Ärenden som avslutas under perioden, delade med dem som kommer. Över 1 när gamla ärenden arbetas av.',
      en: 'Tickets closed in the period divided by those raised in it. Above 1 while old ones are worked off.',
    },
    formula: ratio([unit('ticketsClosed')], [unit('ticketsRaised')]),
    goodDirection: 'up',
    unitKinds: staffed,
  }),
];

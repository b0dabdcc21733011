import type { CellCounter } from '../../care/outcome.ts';
import type { ContactKind, Text } from '../../scenario/scenario.ts';
import { cell, defineMeasure, histogram, level, ratio, sum, unit } from '../define-measure.ts';
import type { Formula, Measure, MeasureUnit } from '../measure.ts';
import { countedKinds } from './counted-kinds.ts';

const theatres: Measure['unitKinds'] = ['theatre'];

/** A count of planned operations, or of the kinds given. */
function count(
  id: string,
  counter: CellCounter,
  words: { unit: MeasureUnit; good: Measure['goodDirection']; name: Text; definition: Text },
  options: { contactKinds?: ContactKind[]; byContactKind?: boolean; formula?: Formula } = {},
): Measure {
  const { contactKinds = countedKinds.operations, byContactKind = false, formula = sum([cell(counter)]) } = options;
  const { unit: unitOfMeasure, good: goodDirection, name, definition } = words;
  return defineMeasure(
    { id: `theatre.${id}`, unit: unitOfMeasure, name, definition, formula, goodDirection, unitKinds: theatres },
    { byContactKind, contactKinds },
  );
}

/** Operating theatres: planned and emergency operations, their list, and how the rooms are used. */
export const theatreMeasures: Measure[] = [
  count('demand', 'demand', {
    unit: 'patients',
    good: null,
    name: { sv: 'Beslutade operationer', en: 'Operations decided' },
    definition: {
      sv: 'Patienter som satts upp på väntelistan till en planerad operation.',
      en: 'Patients put on the list for a planned operation.',
    },
  }),
  count('booked', 'booked', {
    unit: 'bookings',
    good: null,
    name: { sv: 'Bokade operationer', en: 'Operations booked' },
    definition: {
      sv: 'Operationer som satts in i ett operationsprogram, ombokningar medräknade.',
      en: 'Operations put into a programme, rebookings included.',
    },
  }),
  count(
    'operations',
    'completed',
    {
      unit: 'contacts',
      good: 'up',
      name: { sv: 'Planerade operationer', en: 'Planned operations' },
      definition: { sv: 'Planerade operationer som blivit av.', en: 'Planned operations that took place.' },
    },
    { byContactKind: true },
  ),
  count('operationsBought', 'completedBought', {
    unit: 'contacts',
    good: null,
    name: { sv: 'Köpta operationer', en: 'Operations bought' },
    definition: {
      sv: 'Planerade operationer hos en annan vårdgivare; de ingår i planerade operationer.',
      en: 'Planned operations at another provider; they are among the planned operations.',
    },
  }),
  count(
    'acuteOperations',
    'completed',
    {
      unit: 'contacts',
      good: null,
      name: { sv: 'Akuta operationer', en: 'Emergency operations' },
      definition: {
        sv: 'Akuta operationer av inneliggande patienter, på dagtid och jourtid.',
        en: 'Emergency operations of inpatients, in sessions and on call.',
      },
    },
    { contactKinds: ['acute-operation'] },
  ),
  count('cancelledLate', 'cancelledLate', {
    unit: 'bookings',
    good: 'down',
    name: { sv: 'Sent inställda operationer', en: 'Operations cancelled late' },
    definition: {
      sv: 'Operationer som ställts in sedan programmet lagts: i brist på vårdplats, personal eller tid.',
      en: 'Operations cancelled after the programme was set: for want of a bed, staff or time.',
    },
  }),
  count('noBed', 'noBed', {
    unit: 'bookings',
    good: 'down',
    name: { sv: 'Operationer inställda i brist på vårdplats', en: 'Operations cancelled for want of a bed' },
    definition: {
      sv: 'Sent inställda operationer där det inte fanns någon vårdplats för patienten efteråt.',
      en: 'Operations cancelled late because no ward had a bed for the patient afterwards.',
    },
  }),
  count('noShows', 'noShows', {
    unit: 'bookings',
    good: 'down',
    name: { sv: 'Operationer som patienten inte kunde komma till', en: 'Operations the patient could not come to' },
    definition: {
      sv: 'Bokade operationer där patienten inte kom eller inte kunde opereras.',
      en: 'Booked operations to which the patient did not come or at which the patient could not be operated on.',
    },
  }),
  count('left', 'left', {
    unit: 'patients',
    good: 'down',
    name: { sv: 'Lämnat operationslistan utan operation', en: 'Left the operation list without operation' },
    definition: {
      sv: 'Patienter som lämnat väntelistan till operation: blivit bättre, ångrat sig eller opererats någon annanstans.',
      en: 'Patients who left the list for an operation: got better, changed their mind or were operated on elsewhere.',
    },
  }),
  count('turnedAcute', 'turnedAcute', {
    unit: 'patients',
    good: 'down',
    name: { sv: 'Blivit akut sjuka i väntan på operation', en: 'Turned acute while waiting for an operation' },
    definition: {
      sv: 'Patienter som lämnat väntelistan till operation för att de blivit sämre och sökt akut.',
      en: 'Patients who left the list for an operation because they got worse and came to an emergency department.',
    },
  }),
  count(
    'waiting',
    'waiting',
    {
      unit: 'patients',
      good: 'down',
      name: { sv: 'Väntande på operation', en: 'Waiting for an operation' },
      definition: {
        sv: 'Patienter som väntar på en planerad operation vid dagens slut, inplanerade eller inte. Medelvärde över periodens dagar.',
        en: "Patients waiting for a planned operation at the day's end, in a programme or not. Mean over the days of the period.",
      },
    },
    { formula: level([cell('waiting')]), byContactKind: true },
  ),
  count(
    'waitingOver90',
    'waitingOver90',
    {
      unit: 'patients',
      good: 'down',
      name: { sv: 'Väntat på operation mer än 90 dagar', en: 'Waiting for an operation more than 90 days' },
      definition: {
        sv: 'Patienter som vid dagens slut har väntat på en planerad operation i mer än 90 dagar. Medelvärde över periodens dagar.',
        en: "Patients who at the day's end have waited more than 90 days for a planned operation. Mean over the days of the period.",
      },
    },
    { formula: level([cell('waitingOver90')]) },
  ),
  count(
    'wait.mean',
    'waitMinutes',
    {
      unit: 'days',
      good: 'down',
      name: { sv: 'Väntetid till operation, medel', en: 'Wait for an operation, mean' },
      definition: {
        sv: 'Medelväntetid från beslut till operation för dem som opererats. De som ännu väntar är inte med.',
        en: 'Mean wait from decision to operation of those operated on. Those still waiting are not included.',
      },
    },
    { formula: ratio([cell('waitMinutes')], [cell('completedFirst')], { per: 1_440 }) },
  ),
  defineMeasure(
    {
      id: 'theatre.withinGuarantee',
      unit: 'share',
      name: { sv: 'Operationer inom 90 dagar', en: 'Operations within 90 days' },
      definition: {
        sv: 'Andel av de planerade operationerna som blev av inom 90 dagar från beslutet (vårdgarantin för behandling).',
        en: 'Share of planned operations that took place within 90 days of the decision (the guarantee for treatment).',
      },
      formula: histogram('waitDays', 'within90Days'),
      goodDirection: 'up',
      unitKinds: ['theatre'],
    },
    { contactKinds: countedKinds.operations },
  ),
  defineMeasure(
    {
      id: 'theatre.waitingWithinGuarantee',
      unit: 'share',
      name: { sv: 'Väntande på operation inom 90 dagar', en: 'Waiting for an operation within 90 days' },
      definition: {
        sv: 'Andel av dem som väntar på en planerad operation som har väntat högst 90 dagar.',
        en: 'Share of those waiting for a planned operation who have waited at most 90 days.',
      },
      formula: ratio([cell('waiting'), cell('waitingOver90', -1)], [cell('waiting')]),
      goodDirection: 'up',
      unitKinds: ['theatre'],
    },
    { contactKinds: countedKinds.operations },
  ),
  defineMeasure({
    id: 'theatre.use',
    unit: 'share',
    name: { sv: 'Utnyttjad operationstid', en: 'Use of theatre time' },
    definition: {
      sv: 'Tid med patient på operationssal delad med operationspassens planerade tid. Pass som dragit över kan ge mer än ett.',
      en: 'Time with a patient in the room divided by the planned length of sessions. Sessions that run over can give more than one.',
    },
    formula: ratio([unit('roomSeconds')], [unit('sessionSeconds')]),
    goodDirection: 'up',
    unitKinds: theatres,
  }),
  defineMeasure({
    id: 'theatre.minutesPerCase',
    unit: 'minutes',
    name: { sv: 'Tid på operationssal per operation', en: 'Time in the room per operation' },
    definition: {
      sv: 'Minuter på operationssal per operation som påbörjats under ett operationspass, akuta medräknade.',
      en: 'Minutes in the room of each operation begun in a session, emergency operations included.',
    },
    formula: ratio([unit('roomSeconds')], [unit('firstCases'), unit('turnovers')], { per: 60 }),
    goodDirection: 'down',
    unitKinds: theatres,
  }),
  defineMeasure({
    id: 'theatre.turnover.mean',
    unit: 'minutes',
    name: { sv: 'Bytestid mellan operationer, medel', en: 'Turnover between operations, mean' },
    definition: {
      sv: 'Medeltid från att en patient lämnat salen till att nästa kommer in, under samma operationspass.',
      en: 'Mean time from one patient leaving the room to the next coming in, in the same session.',
    },
    formula: ratio([unit('turnoverSeconds')], [unit('turnovers')], { per: 60 }),
    goodDirection: 'down',
    unitKinds: theatres,
  }),
  defineMeasure({
    id: 'theatre.firstCaseDelay.mean',
    unit: 'minutes',
    name: { sv: 'Försening av dagens första operation, medel', en: 'Delay of the first operation, mean' },
    definition: {
      sv: 'Medeltid från operationspassets början till att den första patienten kommer in på salen.',
      en: "Mean time from the session's start to the first patient coming into the room.",
    },
    formula: ratio([unit('firstCaseDelaySeconds')], [unit('firstCases')], { per: 60 }),
    goodDirection: 'down',
    unitKinds: theatres,
  }),
];

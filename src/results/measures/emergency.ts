import type { Text } from '../../scenario/scenario.ts';
import { cell, defineMeasure, derived, histogram, ratio, sum, unit } from '../define-measure.ts';
import type { Measure, Term } from '../measure.ts';

const emergency: Measure['unitKinds'] = ['emergency'];

/** Arrivals by where they come from; together they are all visits. */
function origin(
  id: string,
  of: Term[],
  goodDirection: Measure['goodDirection'],
  name: Text,
  definition: Text,
): Measure {
  return defineMeasure({
    id: `ed.${id}`,
    unit: 'contacts',
    name,
    definition,
    formula: sum(of),
    goodDirection,
    unitKinds: emergency,
  });
}

/** The emergency department. */
export const emergencyMeasures: Measure[] = [
  defineMeasure(
    {
      id: 'ed.visits',
      unit: 'contacts',
      name: { sv: 'Akutbesök', en: 'Emergency visits' },
      definition: { sv: 'Ankomster till akutmottagningen.', en: 'Arrivals at the emergency department.' },
      formula: sum([cell('demand')]),
      goodDirection: null,
      unitKinds: emergency,
    },
    { weekly: true },
  ),
  origin(
    'fromOutside',
    [cell('demand'), cell('fromOverflow', -1), cell('fromList', -1), cell('fromDiversion', -1)],
    null,
    { sv: 'Akutbesök utifrån', en: 'Emergency visits from outside' },
    {
      sv: 'Ankomster till akutmottagningen som varken kommer av att primärvården inte hunnit med, av väntan på en lista eller från en annan akutmottagning.',
      en: 'Arrivals at the emergency department that come neither of calls to primary care, nor of waiting on a list, nor from another department.',
    },
  ),
  origin(
    'fromPrimaryCare',
    [cell('fromOverflow')],
    'down',
    { sv: 'Akutbesök som primärvården inte hann med', en: 'Emergency visits that primary care could not take' },
    {
      sv: 'Ankomster till akutmottagningen av patienter vars samtal till vårdcentralen inte besvarats.',
      en: 'Arrivals at the emergency department of patients whose call to primary care was not answered.',
    },
  ),
  origin(
    'fromWaitingLists',
    [cell('fromList')],
    'down',
    { sv: 'Akutbesök från väntelistor', en: 'Emergency visits from waiting lists' },
    {
      sv: 'Ankomster till akutmottagningen av patienter som stått på en väntelista och blivit akut sjuka.',
      en: 'Arrivals at the emergency department of patients who were on a waiting list and turned acute.',
    },
  ),
  origin(
    'fromOtherDepartments',
    [cell('fromDiversion')],
    null,
    { sv: 'Akutbesök från andra akutmottagningar', en: 'Emergency visits from other departments' },
    {
      sv: 'Ankomster med ambulans som en annan akutmottagning i området styrt om hit.',
      en: 'Arrivals by ambulance that another emergency department of the area diverted here.',
    },
  ),
  defineMeasure({
    id: 'ed.diverted',
    unit: 'patients',
    name: { sv: 'Omstyrda ambulanser', en: 'Ambulances diverted' },
    definition: {
      sv: 'Patienter med ambulans som akutmottagningen styrt till en annan. De räknas som besök där, inte här.',
      en: 'Patients by ambulance whom the emergency department sent to another one. They count as visits there, not here.',
    },
    formula: sum([cell('diverted')]),
    goodDirection: 'down',
    unitKinds: emergency,
  }),
  defineMeasure({
    id: 'ed.leftUnseenShare',
    unit: 'share',
    name: { sv: 'Gick utan att ha träffat läkare', en: 'Left without seeing a physician' },
    definition: {
      sv: 'Andel av avslutade akutbesök där patienten gått innan läkaren hunnit bedöma.',
      en: "Share of ended emergency visits in which the patient left before the physician's assessment.",
    },
    formula: ratio([cell('left')], [cell('completed'), cell('left')]),
    goodDirection: 'down',
    unitKinds: emergency,
  }),
  defineMeasure({
    id: 'ed.preempted',
    unit: 'contacts',
    name: { sv: 'Avbrutna för en röd patient', en: 'Interrupted for a red patient' },
    definition: {
      sv: 'Läkarens möten med andra patienter som avbrutits för en röd patient.',
      en: "Physicians' contacts with other patients that were interrupted for a red one.",
    },
    formula: sum([cell('preempted')]),
    goodDirection: 'down',
    unitKinds: emergency,
  }),
  defineMeasure(
    {
      id: 'ed.within4h',
      unit: 'share',
      name: { sv: 'Klara inom fyra timmar', en: 'Left within four hours' },
      definition: {
        sv: 'Andel av avslutade akutbesök som varade högst fyra timmar, väntan på vårdplats medräknad.',
        en: 'Share of completed emergency visits that lasted at most four hours, waiting for a bed included.',
      },
      formula: ratio([cell('seenWithin4h')], [cell('completed')]),
      goodDirection: 'up',
      unitKinds: emergency,
    },
    { weekly: true },
  ),
  defineMeasure(
    {
      id: 'ed.lengthOfStay.mean',
      unit: 'minutes',
      name: { sv: 'Tid på akuten, medel', en: 'Emergency length of stay, mean' },
      definition: {
        sv: 'Medeltid från ankomst till att patienten lämnar akutmottagningen, väntan på vårdplats medräknad.',
        en: 'Mean time from arrival until the patient leaves the emergency department, waiting for a bed included.',
      },
      formula: ratio([unit('staySeconds')], [cell('completed')], { per: 60 }),
      goodDirection: 'down',
      unitKinds: emergency,
    },
    { weekly: true },
  ),
  defineMeasure(
    {
      id: 'ed.lengthOfStay.median',
      unit: 'minutes',
      name: { sv: 'Tid på akuten, median', en: 'Emergency length of stay, median' },
      definition: {
        sv: 'Hälften av besöken tog så lång tid eller kortare (mitten av ett femminutersintervall).',
        en: 'Half of the visits took this long or less (the middle of a bin of five minutes).',
      },
      formula: histogram('edLengthOfStay', 'median'),
      goodDirection: 'down',
      unitKinds: emergency,
    },
    { weekly: true },
  ),
  defineMeasure(
    {
      id: 'ed.lengthOfStay.p90',
      unit: 'minutes',
      name: { sv: 'Tid på akuten, nio av tio', en: 'Emergency length of stay, nine in ten' },
      definition: {
        sv: 'Nio av tio besök tog så lång tid eller kortare (mitten av ett femminutersintervall).',
        en: 'Nine in ten visits took this long or less (the middle of a bin of five minutes).',
      },
      formula: histogram('edLengthOfStay', 'p90'),
      goodDirection: 'down',
      unitKinds: emergency,
    },
    { weekly: true },
  ),
  defineMeasure(
    {
      id: 'ed.lengthOfStay.recoveryWeek',
      unit: 'week',
      name: { sv: 'Vecka då tiden på akuten är tillbaka', en: 'Week when the emergency length of stay is back' },
      definition: {
        sv: 'Första veckan från driftstart (0 = de första sju dagarna) då fyra veckors medeltid på akuten är högst 2 % längre än jämförelsens, även räknat från var och en av de följande fyra veckorna. Anges bara för akutmottagningar med minst 300 besök i veckan, i medeltal över körningarna.',
        en: 'The first week from go-live (0 is the first seven days) whose mean length of stay over four weeks is at most 2 % longer than in the reference, as is that of each of the next four weeks. Only for departments of at least 300 visits a week in the mean over replications.',
      },
      formula: derived([unit('staySeconds'), cell('completed')], 'total', 'emergencyVisitsPerWeek'),
      goodDirection: 'down',
      unitKinds: emergency,
    },
    { hasLevel: false },
  ),
  defineMeasure({
    id: 'ed.timeToPhysician.mean',
    unit: 'minutes',
    name: { sv: 'Tid till läkare, medel', en: 'Time to physician, mean' },
    definition: {
      sv: 'Medeltid från ankomst till läkarens första bedömning (räknad med mitten av femminutersintervall).',
      en: "Mean time from arrival to the physician's first assessment (with the middle of bins of five minutes).",
    },
    formula: histogram('edTimeToPhysician', 'mean'),
    goodDirection: 'down',
    unitKinds: emergency,
  }),
  defineMeasure({
    id: 'ed.timeToPhysician.median',
    unit: 'minutes',
    name: { sv: 'Tid till läkare, median', en: 'Time to physician, median' },
    definition: {
      sv: 'Hälften av patienterna väntade så länge eller kortare på läkarens första bedömning (mitten av ett femminutersintervall).',
      en: "Half of the patients waited this long or less for the physician's first assessment (the middle of a bin of five minutes).",
    },
    formula: histogram('edTimeToPhysician', 'median'),
    goodDirection: 'down',
    unitKinds: emergency,
  }),
  defineMeasure({
    id: 'ed.treatmentTime.median',
    unit: 'minutes',
    name: { sv: 'Tid från läkare till hemgång, median', en: 'Treatment time, median' },
    definition: {
      sv: 'Hälften av dem som gick hem från akuten gjorde det så lång tid efter läkarens första bedömning eller kortare (mitten av ett femminutersintervall). De som lades in är inte med.',
      en: "Half of those who went home did so this long or less after the physician's first assessment (the middle of a bin of five minutes). Those who were admitted are not counted.",
    },
    formula: histogram('edTreatmentTime', 'median'),
    goodDirection: 'down',
    unitKinds: emergency,
  }),
  defineMeasure({
    id: 'ed.boardingHours',
    unit: 'hours',
    name: { sv: 'Väntan på vårdplats på akuten', en: 'Boarding hours' },
    definition: {
      sv: 'Timmar som inlagda patienter väntat på vårdplats på akutmottagningen.',
      en: 'Hours that admitted patients spent in the emergency department waiting for a bed.',
    },
    formula: sum([unit('boardingSeconds')], 3_600),
    goodDirection: 'down',
    unitKinds: emergency,
  }),
  defineMeasure({
    id: 'ed.boarded',
    unit: 'patients',
    name: { sv: 'Patienter som väntat på vårdplats', en: 'Patients who boarded' },
    definition: {
      sv: 'Inläggningar som fått vänta på vårdplats på akutmottagningen.',
      en: 'Admissions that waited for a bed in the emergency department.',
    },
    formula: sum([cell('boarded')]),
    goodDirection: 'down',
    unitKinds: ['ward'],
  }),
];

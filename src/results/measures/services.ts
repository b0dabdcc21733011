import type { ContactKind, Text } from '../../scenario/scenario.ts';
import { cell, defineMeasure, level, ratio, sum, unit } from '../define-measure.ts';
import type { Formula, Measure, MeasureUnit } from '../measure.ts';

function service(
  at: { unitKinds: Measure['unitKinds']; contactKinds: ContactKind[] },
  id: string,
  unitOfMeasure: MeasureUnit,
  formula: Formula,
  words: { good: Measure['goodDirection']; name: Text; definition: Text },
): Measure {
  const { good: goodDirection, name, definition } = words;
  return defineMeasure(
    { id, unit: unitOfMeasure, name, definition, formula, goodDirection, unitKinds: at.unitKinds },
    { contactKinds: at.contactKinds },
  );
}

const diagnostics = { unitKinds: ['diagnostics'], contactKinds: ['examination'] } satisfies Partial<Measure>;
const transports = { unitKinds: ['logistics'], contactKinds: ['transport'] } satisfies Partial<Measure>;
const deliveries = { unitKinds: ['logistics'], contactKinds: ['delivery'] } satisfies Partial<Measure>;
const notes = { unitKinds: ['secretariat'], contactKinds: ['note'] } satisfies Partial<Measure>;
/** Mean time of those done, from minutes. */
const meanTime = (per: number): Formula => ratio([cell('waitMinutes')], [cell('completed')], { per });

/** Services that other units order from: diagnostics, transports, medical secretaries. */
export const serviceMeasures: Measure[] = [
  service(diagnostics, 'diagnostics.orders', 'contacts', sum([cell('demand')]), {
    good: null,
    name: { sv: 'Beställda undersökningar', en: 'Examinations ordered' },
    definition: {
      sv: 'Beställningar till röntgen och laboratorier, också från enheter utanför simuleringen.',
      en: 'Orders to imaging and laboratories, those from units outside the simulation included.',
    },
  }),
  service(diagnostics, 'diagnostics.examinations', 'contacts', sum([cell('completed')]), {
    good: null,
    name: { sv: 'Besvarade undersökningar', en: 'Examinations answered' },
    definition: { sv: 'Undersökningar som besvarats.', en: 'Examinations whose answer was given.' },
  }),
  service(diagnostics, 'diagnostics.answerTime.mean', 'hours', meanTime(60), {
    good: 'down',
    name: { sv: 'Tid från beställning till svar, medel', en: 'Time from order to answer, mean' },
    definition: {
      sv: 'Medeltid från beställning till svar för besvarade undersökningar.',
      en: 'Mean time from order to answer of the examinations answered.',
    },
  }),
  service(diagnostics, 'diagnostics.waiting', 'contacts', level([cell('waiting')]), {
    good: 'down',
    name: { sv: 'Undersökningar utan svar', en: 'Examinations without an answer' },
    definition: {
      sv: 'Beställda undersökningar som saknar svar vid dagens slut. Medelvärde över periodens dagar.',
      en: "Examinations ordered and without an answer at the day's end. Mean over the days of the period.",
    },
  }),
  service(transports, 'logistics.transports', 'contacts', sum([cell('completed')]), {
    good: null,
    name: { sv: 'Patienttransporter', en: 'Patient transports' },
    definition: {
      sv: 'Transporter av patienter från akutmottagningen till en vårdavdelning.',
      en: 'Transports of patients from the emergency department to a ward.',
    },
  }),
  service(transports, 'logistics.transportTime.mean', 'minutes', meanTime(1), {
    good: 'down',
    name: { sv: 'Tid för patienttransport, medel', en: 'Time of a patient transport, mean' },
    definition: {
      sv: 'Medeltid från beställd transport till att patienten är framme.',
      en: 'Mean time from the order of a transport until the patient has arrived.',
    },
  }),
  service(deliveries, 'logistics.deliveries', 'contacts', sum([cell('completed')]), {
    good: null,
    name: { sv: 'Leveranser', en: 'Deliveries' },
    definition: { sv: 'Leveranser av varor och gods.', en: 'Deliveries of goods.' },
  }),
  service(deliveries, 'logistics.deliveryTime.mean', 'minutes', meanTime(1), {
    good: 'down',
    name: { sv: 'Tid för leverans, medel', en: 'Time of a delivery, mean' },
    definition: {
      sv: 'Medeltid från beställd leverans till att den är framme.',
      en: 'Mean time from the order of a delivery until it has arrived.',
    },
  }),
  service(notes, 'documentation.dictatedNotes', 'contacts', sum([cell('demand')]), {
    good: null,
    name: { sv: 'Dikterade anteckningar', en: 'Dictated notes' },
    definition: {
      sv: 'Anteckningar som läkare dikterat till medicinska sekreterare.',
      en: 'Notes that physicians dictated to medical secretaries.',
    },
  }),
  service(notes, 'documentation.typedNotes', 'contacts', sum([cell('completed')]), {
    good: null,
    name: { sv: 'Utskrivna anteckningar', en: 'Typed notes' },
    definition: {
      sv: 'Dikterade anteckningar som medicinska sekreterare skrivit ut.',
      en: 'Dictated notes that medical secretaries have typed.',
    },
  }),
  service(notes, 'documentation.noteTurnaround.mean', 'hours', meanTime(60), {
    good: 'down',
    name: { sv: 'Tid från diktat till utskrift, medel', en: 'Time from dictation to typed note, mean' },
    definition: {
      sv: 'Medeltid från diktat till utskriven anteckning, nätter och helger medräknade.',
      en: 'Mean time from dictation to typed note, nights and weekends included.',
    },
  }),
  defineMeasure(
    {
      id: 'documentation.unsignedNotes',
      unit: 'contacts',
      name: { sv: 'Osignerade anteckningar', en: 'Unsigned notes' },
      definition: {
        sv: 'Dikterade anteckningar som inte är utskrivna och signerade vid dagens slut. Medelvärde över periodens dagar.',
        en: "Dictated notes not typed and signed at the day's end. Mean over the days of the period.",
      },
      formula: level([unit('unsignedEnd')]),
      goodDirection: 'down',
      unitKinds: ['secretariat'],
    },
    { weekly: true },
  ),
];

import { defineMeasure, ratio, sum, unit } from '../define-measure.ts';
import type { Measure } from '../measure.ts';
import { countedKinds } from './counted-kinds.ts';
import { minutesBesideDuty } from './minutes-beside-duty.ts';
import { overtimeUses, staffMinutes } from './staff-minutes.ts';

const { care, staffed } = countedKinds;

/** What clinicians use their time for, overtime, support and sick leave. */
export const staffMeasures: Measure[] = [
  ...staffMinutes,
  ...minutesBesideDuty,
  defineMeasure({
    id: 'staff.minutesPerContact',
    unit: 'minutes',
    name: { sv: 'Arbetstid per kontakt', en: 'Working time per contact' },
    definition: {
      sv: 'Minuter med patient och dokumentation som varje dokumenterad kontakt tar.',
      en: 'Minutes with the patient and of documentation that each documented contact takes.',
    },
    formula: ratio(
      [unit('patientSeconds'), unit('overtimePatientSeconds'), unit('documentationNeededSeconds')],
      [unit('documentedContacts')],
      { per: 60 },
    ),
    goodDirection: 'down',
    unitKinds: care,
  }),
  defineMeasure(
    {
      id: 'staff.overtimeHours',
      unit: 'hours',
      name: { sv: 'Övertid', en: 'Overtime' },
      definition: { sv: 'Timmar av arbete efter arbetstidens slut.', en: 'Hours of work after the end of duty.' },
      formula: sum(
        overtimeUses.map((counter) => unit(counter)),
        3_600,
      ),
      goodDirection: 'down',
      unitKinds: staffed,
    },
    { weekly: true },
  ),
  defineMeasure({
    id: 'staff.supportShare',
    unit: 'share',
    name: { sv: 'Stöd på plats av det som behövs', en: 'Support on the floor of what is needed' },
    definition: {
      sv: 'Superanvändares och tillresta stödpersoners tid delad med den tid som personalen behöver stöd.',
      en: 'Time of super-users and floor-walkers divided by the time for which staff need support.',
    },
    formula: ratio([unit('supportSeconds')], [unit('supportNeededSeconds')]),
    goodDirection: 'up',
    unitKinds: staffed,
  }),
  defineMeasure({
    id: 'staff.sickLeaveShare',
    unit: 'share',
    name: { sv: 'Sjukfrånvaro', en: 'Sick leave' },
    definition: {
      sv: 'Andel av personalens dagar i sjukfrånvaro, den vanliga medräknad.',
      en: 'Share of the days of staff on sick leave, the base included.',
    },
    formula: ratio([unit('sickDays')], [unit('staffDays')]),
    goodDirection: 'down',
    unitKinds: staffed,
  }),
];

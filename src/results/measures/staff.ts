import type { UnitCounter } from '../../care/outcome.ts';
import type { Text } from '../../scenario/scenario.ts';
import { defineMeasure, level, ratio, sum, unit } from '../define-measure.ts';
import type { Measure } from '../measure.ts';

const everywhere: Measure['unitKinds'] = ['emergency', 'ward', 'outpatient', 'primary-care'];

function minutes(
  use: string,
  counters: UnitCounter[],
  good: Measure['goodDirection'],
  name: Text,
  definition: Text,
): Measure {
  return defineMeasure({
    id: `staff.minutes.${use}`,
    unit: 'minutes',
    name,
    definition,
    formula: sum(
      counters.map((counter) => unit(counter)),
      60,
    ),
    goodDirection: good,
    unitKinds: everywhere,
  });
}

const overtimeUses: UnitCounter[] = [
  'overtimePatientSeconds',
  'overtimeDocumentationSeconds',
  'overtimeBacklogSeconds',
];

/** Documentation, and what clinicians use their time for. */
export const staffMeasures: Measure[] = [
  defineMeasure(
    {
      id: 'documentation.minutesPerContact',
      unit: 'minutes',
      name: { sv: 'Dokumentation per kontakt', en: 'Documentation per contact' },
      definition: {
        sv: 'Minuter av dokumentation som varje dokumenterad kontakt ger upphov till, direkt eller senare.',
        en: 'Minutes of documentation that each documented contact gives rise to, at once or later.',
      },
      formula: ratio([unit('documentationNeededSeconds')], [unit('documentedContacts')], { per: 60 }),
      goodDirection: 'down',
      unitKinds: everywhere,
    },
    { weekly: true },
  ),
  defineMeasure(
    {
      id: 'documentation.backlogHours',
      unit: 'hours',
      name: { sv: 'Uppskjuten dokumentation', en: 'Documentation backlog' },
      definition: {
        sv: 'Timmar av dokumentation som inte är gjord vid dagens slut. Medelvärde över periodens dagar.',
        en: "Hours of documentation not done at the day's end. Mean over the days of the period.",
      },
      formula: level([unit('backlogEndSeconds')], 3_600),
      goodDirection: 'down',
      unitKinds: everywhere,
    },
    { weekly: true },
  ),
  minutes(
    'duty',
    ['dutySeconds'],
    null,
    { sv: 'Minuter i tjänst', en: 'Minutes on duty' },
    { sv: 'Schemalagda minuter i tjänst.', en: 'Minutes on duty by the calendar.' },
  ),
  minutes(
    'patient',
    ['patientSeconds'],
    null,
    { sv: 'Minuter med patient', en: 'Minutes with patients' },
    {
      sv: 'Minuter i tjänst med patient, skärmarbete under mötet medräknat.',
      en: 'Minutes on duty with patients, screen work during the contact included.',
    },
  ),
  minutes(
    'documentation',
    ['documentationSeconds'],
    'down',
    { sv: 'Minuter med dokumentation', en: 'Minutes of documentation' },
    {
      sv: 'Minuter i tjänst med dokumentation som görs före nästa patient.',
      en: 'Minutes on duty of documentation finished before the next patient.',
    },
  ),
  minutes(
    'backlog',
    ['backlogSeconds'],
    'down',
    { sv: 'Minuter med uppskjuten dokumentation', en: 'Minutes of deferred documentation' },
    {
      sv: 'Minuter i tjänst med dokumentation som skjutits upp från tidigare kontakter.',
      en: 'Minutes on duty of documentation deferred from earlier contacts.',
    },
  ),
  minutes(
    'idle',
    ['idleSeconds'],
    null,
    { sv: 'Minuter utan uppgift', en: 'Idle minutes' },
    {
      sv: 'Minuter i tjänst utan något av det som modellen räknar.',
      en: 'Minutes on duty without any of the work that the model counts.',
    },
  ),
  minutes(
    'overtime',
    overtimeUses,
    'down',
    { sv: 'Övertidsminuter', en: 'Overtime minutes' },
    { sv: 'Minuter av arbete efter arbetstidens slut.', en: 'Minutes of work after the end of duty.' },
  ),
  minutes(
    'overtimePatient',
    ['overtimePatientSeconds'],
    'down',
    { sv: 'Övertidsminuter med patient', en: 'Overtime minutes with patients' },
    { sv: 'Minuter med patient efter arbetstidens slut.', en: 'Minutes with patients after the end of duty.' },
  ),
  minutes(
    'overtimeDocumentation',
    ['overtimeDocumentationSeconds'],
    'down',
    { sv: 'Övertidsminuter med dokumentation', en: 'Overtime minutes of documentation' },
    {
      sv: 'Minuter med dokumentation före nästa patient efter arbetstidens slut.',
      en: 'Minutes of documentation before the next patient after the end of duty.',
    },
  ),
  minutes(
    'overtimeBacklog',
    ['overtimeBacklogSeconds'],
    'down',
    { sv: 'Övertidsminuter med uppskjuten dokumentation', en: 'Overtime minutes of deferred documentation' },
    {
      sv: 'Minuter med uppskjuten dokumentation efter arbetstidens slut.',
      en: 'Minutes of deferred documentation after the end of duty.',
    },
  ),
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
      unitKinds: everywhere,
    },
    { weekly: true },
  ),
];

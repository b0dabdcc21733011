import type { UnitCounter } from '../../care/outcome.ts';
import type { Text } from '../../scenario/scenario.ts';
import { defineMeasure, sum, unit } from '../define-measure.ts';
import type { Measure } from '../measure.ts';
import { countedKinds } from './counted-kinds.ts';

/** Minutes of staff with some use, by counters of seconds. */
export function staffMinutesOf(
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
    unitKinds: countedKinds.staffed,
  });
}

/** Work after the end of duty, whatever it is. */
export const overtimeUses: UnitCounter[] = [
  'overtimePatientSeconds',
  'overtimeDocumentationSeconds',
  'overtimeBacklogSeconds',
  'overtimeNoteMovingSeconds',
  'overtimeTypingSeconds',
  'overtimeHandlingSeconds',
  'overtimeTicketSeconds',
  'overtimeBoarderSeconds',
];

/** What clinicians use their time for: minutes on duty, each with one owner, and overtime. */
export const staffMinutes: Measure[] = [
  staffMinutesOf(
    'duty',
    ['dutySeconds'],
    null,
    { sv: 'Minuter i tjänst', en: 'Minutes on duty' },
    { sv: 'Schemalagda minuter i tjänst.', en: 'Minutes on duty by the calendar.' },
  ),
  staffMinutesOf(
    'patient',
    ['patientSeconds'],
    null,
    { sv: 'Minuter med patient', en: 'Minutes with patients' },
    {
      sv: 'Minuter i tjänst med patient, skärmarbete under mötet medräknat.',
      en: 'Minutes on duty with patients, screen work during the contact included.',
    },
  ),
  staffMinutesOf(
    'documentation',
    ['documentationSeconds'],
    'down',
    { sv: 'Minuter med dokumentation', en: 'Minutes of documentation' },
    {
      sv: 'Minuter i tjänst med dokumentation som görs före nästa patient.',
      en: 'Minutes on duty of documentation finished before the next patient.',
    },
  ),
  staffMinutesOf(
    'backlog',
    ['backlogSeconds'],
    'down',
    { sv: 'Minuter med uppskjuten dokumentation', en: 'Minutes of deferred documentation' },
    {
      sv: 'Minuter i tjänst med dokumentation som skjutits upp från tidigare kontakter.',
      en: 'Minutes on duty of documentation deferred from earlier contacts.',
    },
  ),
  staffMinutesOf(
    'noteMoving',
    ['noteMovingSeconds'],
    'down',
    { sv: 'Minuter med att flytta gamla anteckningar', en: 'Minutes of moving old notes' },
    {
      sv: 'Minuter i tjänst med att flytta anteckningar från det gamla systemet vid patientens första besök efter driftstart.',
      en: "Minutes on duty of moving notes from the old system at a patient's first visit after go-live.",
    },
  ),
  staffMinutesOf(
    'typing',
    ['typingSeconds'],
    'down',
    { sv: 'Minuter med inskrivning efter avbrott', en: 'Minutes of typing in after downtime' },
    {
      sv: 'Minuter i tjänst med att skriva in det som antecknats på papper.',
      en: 'Minutes on duty of typing in what was written on paper.',
    },
  ),
  staffMinutesOf(
    'ticket',
    ['ticketSeconds'],
    'down',
    { sv: 'Minuter med frågor och fel', en: 'Minutes with questions and faults' },
    {
      sv: 'Minuter i tjänst med frågor om det nya systemet och rapporter om fel, vid början av en kontakt.',
      en: 'Minutes on duty with questions about the new system and reports of faults, at the beginning of a contact.',
    },
  ),
  staffMinutesOf(
    'boarder',
    ['boarderSeconds'],
    'down',
    { sv: 'Minuter med patienter som väntar på vårdplats', en: 'Minutes with patients who wait for a bed' },
    {
      sv: 'Sjuksköterskornas minuter i tjänst hos patienter som väntar på vårdplats på akutmottagningen.',
      en: 'Minutes on duty of nurses with patients who wait for a bed in the emergency department.',
    },
  ),
  staffMinutesOf(
    'training',
    ['trainingSeconds'],
    null,
    { sv: 'Minuter i utbildning', en: 'Minutes in training' },
    {
      sv: 'Minuter i tjänst i utbildning inför driftstart. Timmar som andra täcker i schemat är inte med.',
      en: 'Minutes on duty in training before go-live. Hours that others cover on the roster are not included.',
    },
  ),
  staffMinutesOf(
    'superUser',
    ['superUserSeconds'],
    null,
    { sv: 'Minuter som superanvändare', en: 'Minutes as super-user' },
    {
      sv: 'Minuter i tjänst som lokal stödperson åt kollegor i stället för med patienter.',
      en: 'Minutes on duty supporting colleagues instead of seeing patients.',
    },
  ),
  staffMinutesOf(
    'seconded',
    ['secondedSeconds'],
    null,
    { sv: 'Minuter utlånade till införandet', en: 'Minutes lent to the programme' },
    {
      sv: 'Schemalagda minuter då personalen är utlånad till införandeprogrammet.',
      en: 'Minutes on duty by the calendar in which staff are lent to the programme.',
    },
  ),
  staffMinutesOf(
    'lent',
    ['lentSeconds'],
    null,
    { sv: 'Minuter utlånade till andra enheter', en: 'Minutes lent to other units' },
    {
      sv: 'Schemalagda minuter då personalen är utlånad till en annan enhet som förstärks.',
      en: 'Minutes on duty by the calendar in which staff are lent to another unit that is reinforced.',
    },
  ),
  staffMinutesOf(
    'added',
    ['addedSeconds'],
    null,
    { sv: 'Minuter av extra personal', en: 'Minutes of extra staff' },
    {
      sv: 'Minuter i tjänst av personal som förstärkningen lägger till; de ingår i övriga minuter.',
      en: 'Minutes on duty of staff whom reinforcement adds; they are part of the other minutes.',
    },
  ),
  staffMinutesOf(
    'idle',
    ['idleSeconds'],
    null,
    { sv: 'Minuter utan uppgift', en: 'Idle minutes' },
    {
      sv: 'Minuter i tjänst utan något av det som modellen räknar.',
      en: 'Minutes on duty without any of the work that the model counts.',
    },
  ),
  staffMinutesOf(
    'overtime',
    overtimeUses,
    'down',
    { sv: 'Övertidsminuter', en: 'Overtime minutes' },
    { sv: 'Minuter av arbete efter arbetstidens slut.', en: 'Minutes of work after the end of duty.' },
  ),
  staffMinutesOf(
    'overtimePatient',
    ['overtimePatientSeconds'],
    'down',
    { sv: 'Övertidsminuter med patient', en: 'Overtime minutes with patients' },
    { sv: 'Minuter med patient efter arbetstidens slut.', en: 'Minutes with patients after the end of duty.' },
  ),
  staffMinutesOf(
    'overtimeDocumentation',
    ['overtimeDocumentationSeconds'],
    'down',
    { sv: 'Övertidsminuter med dokumentation', en: 'Overtime minutes of documentation' },
    {
      sv: 'Minuter med dokumentation före nästa patient efter arbetstidens slut.',
      en: 'Minutes of documentation before the next patient after the end of duty.',
    },
  ),
  staffMinutesOf(
    'overtimeBacklog',
    ['overtimeBacklogSeconds'],
    'down',
    { sv: 'Övertidsminuter med uppskjuten dokumentation', en: 'Overtime minutes of deferred documentation' },
    {
      sv: 'Minuter med uppskjuten dokumentation efter arbetstidens slut.',
      en: 'Minutes of deferred documentation after the end of duty.',
    },
  ),
  staffMinutesOf(
    'overtimeNoteMoving',
    ['overtimeNoteMovingSeconds'],
    'down',
    { sv: 'Övertidsminuter med att flytta gamla anteckningar', en: 'Overtime minutes of moving old notes' },
    {
      sv: 'Minuter med att flytta anteckningar från det gamla systemet efter arbetstidens slut.',
      en: 'Minutes of moving notes from the old system after the end of duty.',
    },
  ),
  staffMinutesOf(
    'overtimeTyping',
    ['overtimeTypingSeconds'],
    'down',
    { sv: 'Övertidsminuter med inskrivning efter avbrott', en: 'Overtime minutes of typing in after downtime' },
    {
      sv: 'Minuter med att skriva in det som antecknats på papper efter arbetstidens slut.',
      en: 'Minutes of typing in what was written on paper after the end of duty.',
    },
  ),
  staffMinutesOf(
    'overtimeTicket',
    ['overtimeTicketSeconds'],
    'down',
    { sv: 'Övertidsminuter med frågor och fel', en: 'Overtime minutes with questions and faults' },
    {
      sv: 'Minuter med frågor om det nya systemet och rapporter om fel efter arbetstidens slut.',
      en: 'Minutes with questions about the new system and reports of faults after the end of duty.',
    },
  ),
  staffMinutesOf(
    'overtimeBoarder',
    ['overtimeBoarderSeconds'],
    'down',
    {
      sv: 'Övertidsminuter med patienter som väntar på vårdplats',
      en: 'Overtime minutes with patients who wait for a bed',
    },
    {
      sv: 'Sjuksköterskornas minuter hos patienter som väntar på vårdplats efter arbetstidens slut.',
      en: 'Minutes of nurses with patients who wait for a bed after the end of duty.',
    },
  ),
  staffMinutesOf(
    'handling',
    ['handlingSeconds'],
    'down',
    { sv: 'Minuter med meddelanden', en: 'Minutes with messages' },
    {
      sv: 'Minuter i tjänst med meddelanden mellan journalsystem och med att skriva om tappade meddelanden.',
      en: 'Minutes on duty handling messages between record systems, and writing lost ones again.',
    },
  ),
  staffMinutesOf(
    'overtimeHandling',
    ['overtimeHandlingSeconds'],
    'down',
    { sv: 'Övertidsminuter med meddelanden', en: 'Overtime minutes with messages' },
    {
      sv: 'Minuter med meddelanden mellan journalsystem och med att skriva om tappade, efter arbetstidens slut.',
      en: 'Minutes with messages between record systems, and writing lost ones again, after the end of duty.',
    },
  ),
];

import type { CellCounter } from '../../care/outcome.ts';
import type { Text } from '../../scenario/scenario.ts';
import { cell, defineMeasure, histogram, ratio, sum } from '../define-measure.ts';
import type { Measure, MeasureUnit } from '../measure.ts';
import { countedKinds } from './counted-kinds.ts';

const { clinics, visits: contactKinds } = countedKinds;

/** A plain count; those that are followed by week also have rows by contact kind. */
function count(
  id: string,
  counter: CellCounter,
  unit: MeasureUnit,
  goodDirection: Measure['goodDirection'],
  name: Text,
  definition: Text,
  options: { weekly?: boolean; byContactKind?: boolean } = {},
): Measure {
  const { weekly = false, byContactKind = weekly } = options;
  const formula = sum([cell(counter)]);
  return defineMeasure(
    { id, unit, name, definition, formula, goodDirection, unitKinds: clinics },
    { weekly, byContactKind, contactKinds },
  );
}

/** Planned visits at clinics. */
export const visitMeasures: Measure[] = [
  count(
    'visits.demand',
    'demand',
    'patients',
    null,
    { sv: 'Behov av besök', en: 'Demand for visits' },
    { sv: 'Remisser som kommit in och återbesök som fallit ut.', en: 'Referrals received and returns that fell due.' },
  ),
  count(
    'visits.booked',
    'booked',
    'bookings',
    null,
    { sv: 'Bokningar', en: 'Bookings' },
    { sv: 'Gjorda bokningar, ombokningar medräknade.', en: 'Bookings made, rebookings included.' },
  ),
  count(
    'visits.completed',
    'completed',
    'contacts',
    'up',
    { sv: 'Genomförda besök', en: 'Visits completed' },
    { sv: 'Besök som blivit av, oavsett slag.', en: 'Visits that took place, of any kind.' },
    { weekly: true },
  ),
  count(
    'visits.completedFirst',
    'completedFirst',
    'contacts',
    'up',
    { sv: 'Genomförda första besök', en: 'First visits completed' },
    { sv: 'Första besök som blivit av.', en: 'First visits that took place.' },
  ),
  count(
    'visits.completedBought',
    'completedBought',
    'contacts',
    null,
    { sv: 'Köpta besök', en: 'Visits bought' },
    {
      sv: 'Första besök hos en annan vårdgivare; de ingår i genomförda besök.',
      en: 'First visits at another provider; they are among the visits completed.',
    },
  ),
  count(
    'visits.completedExtra',
    'completedExtra',
    'contacts',
    null,
    { sv: 'Besök på extra mottagning', en: 'Visits in extra sessions' },
    {
      sv: 'Besök på kvällsmottagning eller annan extra tid som tillkommit för att listan vuxit eller enligt plan.',
      en: 'Visits in evening sessions or other extra supply that came because the list had grown or by plan.',
    },
  ),
  count(
    'visits.completedExtraFirst',
    'completedExtraFirst',
    'contacts',
    null,
    { sv: 'Första besök på extra mottagning', en: 'First visits in extra sessions' },
    {
      sv: 'Första besök på kvällsmottagning eller annan extra tid som tillkommit för att listan vuxit eller enligt plan.',
      en: 'First visits in evening sessions or other extra supply that came because the list had grown or by plan.',
    },
  ),
  count(
    'visits.rebooked',
    'rebooked',
    'bookings',
    'down',
    { sv: 'Ombokade besök', en: 'Visits rebooked' },
    { sv: 'Bokade besök som vården flyttat i förväg.', en: 'Booked visits that the clinic moved beforehand.' },
  ),
  count(
    'visits.cancelledLate',
    'cancelledLate',
    'bookings',
    'down',
    { sv: 'Sent inställda besök', en: 'Visits cancelled late' },
    {
      sv: 'Bokade besök som vården ställt in när tiden redan var utlagd och inget annat hjälpte.',
      en: 'Booked visits that the clinic cancelled after their slot was released, when nothing else helped.',
    },
    { weekly: true },
  ),
  count(
    'visits.noShows',
    'noShows',
    'bookings',
    'down',
    { sv: 'Uteblivna patienter', en: 'No-shows' },
    { sv: 'Bokade besök som patienten inte kom till.', en: 'Booked visits that the patient did not come to.' },
    { byContactKind: true },
  ),
  count(
    'visits.left',
    'left',
    'patients',
    'down',
    { sv: 'Lämnat listan utan besök', en: 'Left the list unseen' },
    {
      sv: 'Patienter som lämnat väntelistan utan besök: flyttat, blivit bättre eller fått vård någon annanstans.',
      en: 'Patients who left the list without a visit: moved, got better or were seen elsewhere.',
    },
  ),
  count(
    'visits.turnedAcute',
    'turnedAcute',
    'patients',
    'down',
    { sv: 'Blivit akut sjuka i väntan på besök', en: 'Turned acute while waiting for a visit' },
    {
      sv: 'Patienter som lämnat väntelistan för att de blivit sämre och sökt akut.',
      en: 'Patients who left the list because they got worse and came to an emergency department.',
    },
  ),
  count(
    'visits.lateStarts',
    'lateStarts',
    'contacts',
    'down',
    { sv: 'Besök som börjat sent', en: 'Visits that began late' },
    {
      sv: 'Besök som börjat mer än 30 minuter efter bokad tid.',
      en: 'Visits that began more than 30 minutes after their slot.',
    },
  ),
  count(
    'visits.slotsOffered',
    'slotsOffered',
    'slots',
    'up',
    { sv: 'Utlagda tider', en: 'Slots offered' },
    { sv: 'Tider som lagts ut för bokning.', en: 'Slots of the day that were released.' },
  ),
  count(
    'visits.slotsClosed',
    'slotsClosed',
    'slots',
    'down',
    { sv: 'Stängda tider', en: 'Slots closed' },
    {
      sv: 'Tider som en plan eller uppskjuten dokumentation har hållit tillbaka.',
      en: 'Slots of the day that a plan or a backlog kept from release.',
    },
  ),
  defineMeasure(
    {
      id: 'visits.wait.mean',
      unit: 'days',
      name: { sv: 'Väntetid till första besök, medel', en: 'Wait to first visit, mean' },
      definition: {
        sv: 'Medelväntetid från remiss till första besök för dem som fått besöket. De som ännu väntar finns i väntelistans mått.',
        en: 'Mean wait from referral to first visit of those who had the visit. Those still waiting are in the measures of the waiting list.',
      },
      formula: ratio([cell('waitMinutes')], [cell('completedFirst')], { per: 1_440 }),
      goodDirection: 'down',
      unitKinds: clinics,
    },
    { weekly: true, byContactKind: true, contactKinds },
  ),
  defineMeasure(
    {
      id: 'visits.wait.median',
      unit: 'days',
      name: { sv: 'Väntetid till första besök, median', en: 'Wait to first visit, median' },
      definition: {
        sv: 'Hälften av de första besöken hade väntat så länge eller kortare, i hela dagar.',
        en: 'Half of the first visits had waited this long or less, in whole days.',
      },
      formula: histogram('waitDays', 'median'),
      goodDirection: 'down',
      unitKinds: clinics,
    },
    { byContactKind: true, contactKinds },
  ),
  defineMeasure(
    {
      id: 'visits.wait.p90',
      unit: 'days',
      name: { sv: 'Väntetid till första besök, nio av tio', en: 'Wait to first visit, nine in ten' },
      definition: {
        sv: 'Nio av tio första besök hade väntat så länge eller kortare, i hela dagar.',
        en: 'Nine in ten first visits had waited this long or less, in whole days.',
      },
      formula: histogram('waitDays', 'p90'),
      goodDirection: 'down',
      unitKinds: clinics,
    },
    { byContactKind: true, contactKinds },
  ),
  defineMeasure(
    {
      id: 'visits.withinGuarantee',
      unit: 'share',
      name: { sv: 'Första besök inom 90 dagar', en: 'First visits within 90 days' },
      definition: {
        sv: 'Andel av de första besöken som blev av inom 90 dagar från remissen (vårdgarantin för första besök i specialistvård).',
        en: 'Share of first visits that took place within 90 days of the referral (the guarantee for first visits to specialists).',
      },
      formula: histogram('waitDays', 'within90Days'),
      goodDirection: 'up',
      unitKinds: clinics,
    },
    { byContactKind: true, contactKinds },
  ),
  defineMeasure(
    {
      id: 'visits.within3Days',
      unit: 'share',
      name: { sv: 'Första besök i primärvården inom tre dagar', en: 'First visits to primary care within three days' },
      definition: {
        sv: 'Andel av de första besöken på vårdcentral som blev av inom tre dagar (vårdgarantin för medicinsk bedömning).',
        en: 'Share of first visits to primary care that took place within three days (the guarantee for a medical assessment).',
      },
      formula: histogram('waitDays', 'within3Days'),
      goodDirection: 'up',
      unitKinds: ['primary-care'],
    },
    { byContactKind: true, contactKinds },
  ),
];

import type { UnitCounter } from '../../care/outcome.ts';
import type { Text } from '../../scenario/scenario.ts';
import { cell, defineMeasure, level, sum, unit } from '../define-measure.ts';
import type { Measure } from '../measure.ts';
import { countedKinds } from './counted-kinds.ts';

function count(
  id: string,
  counter: UnitCounter,
  good: Measure['goodDirection'],
  name: Text,
  definition: Text,
  weekly = false,
): Measure {
  const formula = sum([unit(counter)]);
  return defineMeasure(
    {
      id,
      unit: 'messages',
      name,
      definition,
      formula,
      goodDirection: good,
      unitKinds: countedKinds.staffed,
    },
    { weekly },
  );
}

/** Messages between units, and the work that they make. */
export const messageMeasures: Measure[] = [
  count(
    'messages.sent',
    'messagesSent',
    null,
    { sv: 'Skickade meddelanden', en: 'Messages sent' },
    {
      sv: 'Remisser, beställningar, svar och slutanteckningar till en annan enhet, räknade hos den som skickar.',
      en: 'Referrals, orders, answers and final reports to another unit, counted at the one that sends.',
    },
  ),
  count(
    'messages.crossing',
    'messagesCrossing',
    'down',
    { sv: 'Meddelanden mellan journalsystem', en: 'Messages between record systems' },
    {
      sv: 'De meddelanden vars två ändar har olika journalsystem när de skickas.',
      en: 'Messages whose two ends have different record systems when they are sent.',
    },
    true,
  ),
  count(
    'messages.acrossNew',
    'messagesAcrossNew',
    'down',
    { sv: 'Meddelanden mellan nya systemet och andra', en: 'Messages between the new system and others' },
    {
      sv: 'De meddelanden där bara den ena änden har det nya journalsystemet när de skickas. Fler vid varje driftstart, färre när den andra änden följer efter.',
      en: 'Messages of which only one end has the new record system when they are sent. More at each go-live, fewer when the other end follows.',
    },
  ),
  count(
    'messages.lost',
    'messagesLost',
    'down',
    { sv: 'Tappade meddelanden', en: 'Messages lost' },
    {
      sv: 'Remisser, svar och slutanteckningar som kommit bort, utöver dem som kommer bort redan i dag.',
      en: 'Referrals, answers and final reports that were lost, beyond those that are lost today.',
    },
  ),
  count(
    'messages.repeated',
    'messagesRepeated',
    'down',
    { sv: 'Meddelanden som gjorts om', en: 'Messages made again' },
    {
      sv: 'Tappade meddelanden som upptäckts: remissen eller anteckningen skrevs om, undersökningen gjordes om.',
      en: 'Lost messages that came to light: the referral or report was written again, the examination made again.',
    },
  ),
  defineMeasure({
    id: 'documentation.handlingHours',
    unit: 'hours',
    name: { sv: 'Hantering av meddelanden', en: 'Handling of messages' },
    definition: {
      sv: 'Timmar som meddelanden mellan journalsystem och omskrivning av tappade meddelanden ger upphov till.',
      en: 'Hours that messages between record systems, and writing lost messages again, give rise to.',
    },
    formula: sum([unit('handlingNeededSeconds')], 3_600),
    goodDirection: 'down',
    unitKinds: countedKinds.staffed,
  }),
  defineMeasure({
    id: 'documentation.handlingBacklogHours',
    unit: 'hours',
    name: { sv: 'Ännu inte hanterade meddelanden', en: 'Messages not yet handled' },
    definition: {
      sv: 'Timmar av hantering av meddelanden som inte är gjord vid dagens slut. Medelvärde över periodens dagar.',
      en: "Hours of handling of messages not done at the day's end. Mean over the days of the period.",
    },
    formula: level([unit('handlingEndSeconds')], 3_600),
    goodDirection: 'down',
    unitKinds: countedKinds.staffed,
  }),
  defineMeasure({
    id: 'messages.referralsLost',
    unit: 'patients',
    name: { sv: 'Tappade remisser', en: 'Referrals lost' },
    definition: {
      sv: 'Patienter vars remiss hit kommit bort. De står inte i kö förrän det upptäcks.',
      en: 'Patients whose referral to here was lost. They are on no list until that comes to light.',
    },
    formula: sum([cell('referralsLost')]),
    goodDirection: 'down',
    unitKinds: [...countedKinds.clinics, 'theatre'],
  }),
  defineMeasure({
    id: 'messages.examinationsRepeated',
    unit: 'contacts',
    name: { sv: 'Undersökningar som gjorts om', en: 'Examinations made again' },
    definition: {
      sv: 'Undersökningar som gjorts om för att svaret kommit bort.',
      en: 'Examinations made again because the answer was lost.',
    },
    formula: sum([cell('repeatedAfterLoss')]),
    goodDirection: 'down',
    unitKinds: ['diagnostics'],
  }),
  defineMeasure(
    {
      id: 'visits.misplaced',
      unit: 'bookings',
      name: { sv: 'Bokningar som hamnat fel', en: 'Bookings out of slot' },
      definition: {
        sv: 'Bokningar från före driftstarten som inte fanns där de skulle i det nya systemet. De bokades om eller ställdes in sent.',
        en: 'Bookings from before the go-live that were not where they should be in the new system. They were rebooked or cancelled late.',
      },
      formula: sum([cell('misplacedBookings')]),
      goodDirection: 'down',
      unitKinds: countedKinds.clinics,
    },
    { contactKinds: countedKinds.visits },
  ),
];

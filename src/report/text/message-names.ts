import type { Text } from '../../scenario/scenario.ts';

/** Names of steps on the way to the numbers of messages and record systems, as in `groupNames`. */
export const messageGroups: Record<string, Text> = {
  recordSystems: { sv: 'Journalsystem', en: 'Record systems' },
  boundaries: { sv: 'meddelanden', en: 'messages' },
  losses: { sv: 'tappade meddelanden', en: 'lost messages' },
  sends: { sv: 'skickar', en: 'sends' },
  municipalCare: { sv: 'kommunens vård och omsorg', en: 'care by the municipality' },
  openingHours: { sv: 'öppettider', en: 'opening hours' },
  finalReport: { sv: 'slutanteckningar', en: 'final reports' },
  coexistence: { sv: 'Driftstartade och andra enheter samtidigt', en: 'Live units beside others' },
  lostMessages: { sv: 'Meddelanden som kommer bort', en: 'Messages that get lost' },
};

/** Names of those numbers, as in `valueNames`. */
export const messageValues: Record<string, Text> = {
  sendMinutes: { sv: 'hantering hos avsändaren', en: 'handling at the sender' },
  receiveMinutes: { sv: 'hantering hos mottagaren', en: 'handling at the receiver' },
  lossShare: { sv: 'andel som kommer bort', en: 'share that is lost' },
  foundAfterDays: { sv: 'tid innan det upptäcks', en: 'time until that is found out' },
  foundVariation: { sv: 'spridning i tiden innan det upptäcks', en: 'spread of the time until that is found out' },
  foundAfterHoursInEmergency: {
    sv: 'tid innan det upptäcks på akuten',
    en: 'time until that is found out in an emergency department',
  },
  repeatMinutes: { sv: 'tid att skriva om', en: 'time to write again' },
  'sends.perYear': { sv: 'remisser', en: 'referrals' },
  'municipalCare.share': { sv: 'andel som behöver den', en: 'share who need it' },
  'municipalCare.days': { sv: 'väntan på den', en: 'wait for it' },
  'municipalCare.variation': { sv: 'spridning i den väntan', en: 'spread of that wait' },
  'openingHours.close': { sv: 'stänger', en: 'closes' },
  'to.share': { sv: 'andel av patienterna', en: 'share of patients' },
  'shares.share': { sv: 'andel som kommer bort vid driftstarten', en: 'share that is lost at go-live' },
  'lostMessages.fadeWeeks': { sv: 'tid tills det gått över', en: 'time until that has faded' },
  'lostMessages.pressure': { sv: 'mer vid tidsbrist', en: 'more under pressure of time' },
  'coexistence.factor': {
    sv: 'extra hantering och bortkomna, mot antagandet',
    en: 'added handling and losses, against the assumption',
  },
};

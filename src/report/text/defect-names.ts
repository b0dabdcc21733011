import type { Text } from '../../scenario/scenario.ts';

/** Names of steps on the way to the numbers of questions, faults and unplanned downtime, as in `groupNames`. */
export const defectGroups: Record<string, Text> = {
  incidents: { sv: 'Oplanerade avbrott', en: 'Unplanned downtime' },
  defects: { sv: 'Frågor och fel i det nya systemet', en: 'Questions and faults in the new system' },
  questions: { sv: 'frågor', en: 'questions' },
  faults: { sv: 'fel', en: 'faults' },
  faultRepair: { sv: 'Hjälp med frågor och fel', en: 'Help with questions and faults' },
  commandCentre: { sv: 'ledningscentralen', en: 'command centre' },
  vendor: { sv: 'leverantören', en: 'vendor' },
};

/** Names of those numbers, as in `valueNames`. */
export const defectValues: Record<string, Text> = {
  'incidents.perYear': { sv: 'avbrott om året på ett ställe', en: 'incidents a year at a site' },
  startFactor: { sv: 'vid driftstarten, mot senare', en: 'at the go-live, against later' },
  settleWeeks: { sv: 'tid tills det mesta av ökningen är borta', en: 'time until most of the increase is gone' },
  'incidents.hours': { sv: 'längd', en: 'length' },
  'incidents.variation': { sv: 'längd, spridning', en: 'length, spread' },
  pressure: {
    sv: 'hur mycket vanligare när arbetet tar dubbelt så lång tid som finns',
    en: 'how much more often when work takes twice the time there is',
  },
  'questions.probability': { sv: 'andel av kontakterna den första dagen', en: 'share of contacts on the first day' },
  fadeWeeks: { sv: 'tid tills de flesta är borta', en: 'time until most are gone' },
  'questions.minutes': { sv: 'tid för den som frågar', en: 'time of who asks' },
  supportMinutes: { sv: 'tid för stödet på plats', en: 'time of the support on the floor' },
  perHundredClinicians: { sv: 'antal per hundra medarbetare', en: 'number for 100 members of staff' },
  ticketsPerThousandContacts: {
    sv: 'ärenden som ett fel ger på tusen kontakter',
    en: 'tickets that a fault makes in 1000 contacts',
  },
  rateVariation: { sv: 'hur olika ofta fel märks', en: 'how faults differ in how often they show' },
  ticketMinutes: { sv: 'tid för den som möter felet', en: 'time of who meets the fault' },
  criticalShare: { sv: 'andel som är farliga för patienter', en: 'share that is dangerous to patients' },
  commonShare: { sv: 'andel som alla ställen har gemensamt', en: 'share that all sites have in common' },
  misplacedBookingShare: {
    sv: 'bokningar som hamnar fel vid bytet',
    en: 'bookings that end up in the wrong place at the switch',
  },
  'commandCentre.staff': { sv: 'personer i tjänst', en: 'people on duty' },
  'commandCentre.minutes': { sv: 'tid för ett ärende', en: 'time for a ticket' },
  'commandCentre.variation': { sv: 'tid för ett ärende, spridning', en: 'time for a ticket, spread' },
  fromHour: { sv: 'öppnar', en: 'opens' },
  toHour: { sv: 'stänger', en: 'closes' },
  repairsAtATime: { sv: 'fel som rättas samtidigt', en: 'faults repaired at a time' },
  medianWeeks: { sv: 'tid tills hälften är rättade', en: 'time until half are repaired' },
  'vendor.variation': { sv: 'tid för rättning, spridning', en: 'time for a repair, spread' },
};

import type { Text } from '../scenario/scenario.ts';

/** What this version of the model leaves out, each a sentence: without it the figures cannot be read rightly. */
export const modelLimits: readonly Text[] = [
  {
    sv: 'Av det som en driftstart gör med vården ingår två saker: att bokningar dras ner och att dokumentationen tar längre tid tills personalen har lärt sig.',
    en: 'Of what a go-live does to care, two things are in: bookings are cut, and documentation takes longer until staff have learnt.',
  },
  {
    sv: 'Utbildningstid före driftstart och tid hos den stödpersonal som finns på plats efteråt ingår inte.',
    en: 'Training time before go-live, and the time of the support staff who are there afterwards, are not in.',
  },
  {
    sv: 'Driftstopp, fel i systemet, meddelanden som försvinner och tiden då gamla och nya system används sida vid sida ingår inte.',
    en: 'Downtime, defects in the system, lost messages, and the time when old and new systems are used side by side are not in.',
  },
  {
    sv: 'Personalens sjukfrånvaro och uppsägningar påverkas inte av driftstarten.',
    en: 'Sick leave and resignations among staff are not affected by the go-live.',
  },
  {
    sv: 'Operation, laboratorium, röntgen, telefonrådgivning och sjuktransporter simuleras inte, inte heller medicinska sekreterare och avdelningarnas sjuksköterskor.',
    en: "Theatres, laboratories, imaging, telephone advice and patient transport are not simulated, nor are medical secretaries and the wards' nurses.",
  },
  {
    sv: 'Kostnader räknas inte.',
    en: 'Costs are not counted.',
  },
  {
    sv: 'Intervallen visar slumpen. Att indata är osäkra ingår inte i dem: med andra antaganden blir resultatet ett annat.',
    en: 'The ranges show chance. That the inputs are uncertain is not in them: other assumptions give another result.',
  },
];

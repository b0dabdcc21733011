import type { Text } from '../scenario/scenario.ts';

/** What this version of the model leaves out, each a sentence: without it the figures cannot be read rightly. */
export const modelLimits: readonly Text[] = [
  {
    sv: 'Av det som en driftstart gör med vården ingår att bokningar dras ner, att utbildning och superanvändare tar tid, att dokumentationen tar längre tid tills personalen har lärt sig, att läkare dikterar mindre och att några timmar går på papper vid själva bytet.',
    en: 'Of what a go-live does to care, these are in: bookings are cut, training and super-users take time, documentation takes longer until staff have learnt, physicians dictate less, and some hours around the switch are on paper.',
  },
  {
    sv: 'Frågor, fel, oplanerade driftstopp, förlorade meddelanden och tiden då gamla och nya system används sida vid sida ingår där planen har tal för dem. De talen är till största delen antaganden.',
    en: 'Questions, faults, unplanned downtime, lost messages, and the time when old and new systems are used side by side are in where the plan has numbers for them. Most of those numbers are assumptions.',
  },
  {
    sv: 'Patienter som kommer till skada ingår inte, varken av fel i systemet, av förlorade svar eller av väntan.',
    en: 'Harm to patients is not in, neither by faults of the system, nor by lost answers, nor by waiting.',
  },
  {
    sv: 'Övertid gör att fler blir sjuka. Att någon säger upp sig ingår inte.',
    en: 'Overtime makes more staff ill. That anyone resigns is not in.',
  },
  {
    sv: 'Av sjuksköterskornas arbete på avdelningarna ingår bara dokumentationen.',
    en: "Of nurses' work on wards only documentation is in.",
  },
  {
    sv: 'Kostnader räknas bara för övertid, stödpersonal utifrån, extra personal och köpt vård. Vad systemet och införandet kostar ingår inte, och inte heller vad vård som inte blev av är värd.',
    en: 'Costs are counted only of overtime, support staff from outside, extra staff and bought care. What the system and the programme cost is not, nor what care not delivered is worth.',
  },
  {
    sv: 'Talen om vården före driftstart är desamma i alla körningar. Är de fel blir resultatet ett annat.',
    en: 'The numbers of care before go-live are the same in all runs. Where they are wrong, the result is another.',
  },
];

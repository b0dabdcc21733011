import type { Locale } from '../report-input.ts';
import type { ServiceSection } from './report-text.ts';

type Words = Record<ServiceSection, { title: string; intro: string }>;

/** Titles and introductions of the sections on parts of care, by language. */
export const serviceTexts: Record<Locale, Words> = {
  sv: {
    theatres: {
      title: 'Operation',
      intro:
        'Planerade operationer väntar på en egen lista. Akuta operationer går före. En planerad operation ställs in om det saknas vårdplats, personal eller tid. ' +
        'Operationslistan är inte med i väntelistan ovan.',
    },
    phone: {
      title: 'Vårdcentralernas telefon',
      intro:
        'Den som inte får svar under dagen ringer igen, söker sig någon annanstans, ger upp eller åker till akuten. Varje försök räknas som ett samtal.',
    },
    diagnostics: {
      title: 'Undersökningar och transporter',
      intro:
        'Röntgen och laboratorier svarar på beställningar från vården, också från enheter som inte är med i räkningen. Patienttransporterna går från akuten till vårdavdelningarna.',
    },
    secretaries: {
      title: 'Medicinska sekreterare',
      intro:
        'Det läkare dikterar skrivs ut av sekreterare i den ordning det kommer. Där mindre dikteras i det nya systemet skriver läkarna mer själva. ' +
        'Då kan sekreterarnas kö krympa medan läkarnas tid för dokumentation växer.',
    },
    staff: {
      title: 'Stöd, övertid och sjukfrånvaro',
      intro:
        'Mycket övertid kan ge fler sjuka efter några veckor. Stödet på plats jämförs med det som personalen behöver. ' +
        'Det som skrivits på papper under bytet av system skrivs in efteråt.',
    },
  },
  en: {
    theatres: {
      title: 'Operating theatres',
      intro:
        'Planned operations have a list of their own. Emergency operations go first. A planned operation is cancelled where a bed, staff or time is missing. ' +
        'The operation list is not part of the waiting list above.',
    },
    phone: {
      title: 'Telephones of primary care',
      intro:
        'Those who get no answer during the day ring again, turn elsewhere, give up or go to the emergency department. Each attempt counts as a call.',
    },
    diagnostics: {
      title: 'Examinations and transports',
      intro:
        'Imaging and laboratories answer orders from care, those from units outside the calculation included. Patient transports go from the emergency department to the wards.',
    },
    secretaries: {
      title: 'Medical secretaries',
      intro:
        'What physicians dictate is typed by secretaries in the order in which it comes. Where less is dictated in the new system, physicians type more themselves. ' +
        'So the queue of the secretaries may shrink while the documentation time of physicians grows.',
    },
    staff: {
      title: 'Support, overtime and sick leave',
      intro:
        'Much overtime can bring more sick leave some weeks later. Support on the floor is compared with what staff need. ' +
        'What was written on paper during the switch of systems is typed in afterwards.',
    },
  },
};

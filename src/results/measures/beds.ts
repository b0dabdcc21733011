import { cell, defineMeasure, ratio, sum, unit } from '../define-measure.ts';
import type { Measure } from '../measure.ts';

const wards: Measure['unitKinds'] = ['ward'];

/** Beds and inpatient episodes. */
export const bedMeasures: Measure[] = [
  defineMeasure({
    id: 'beds.admissions',
    unit: 'patients',
    name: { sv: 'Inläggningar', en: 'Admissions' },
    definition: { sv: 'Patienter som lagts in på en vårdavdelning.', en: 'Patients admitted to a ward.' },
    formula: sum([cell('demand')]),
    goodDirection: null,
    unitKinds: wards,
  }),
  defineMeasure(
    {
      id: 'beds.occupancy',
      unit: 'share',
      name: { sv: 'Beläggning', en: 'Occupancy' },
      definition: {
        sv: 'Patienternas tid på avdelningarna delad med de disponibla vårdplatsernas tid.',
        en: "The patients' time in the wards divided by the time of the staffed beds.",
      },
      formula: ratio([unit('patientBedSeconds')], [unit('bedSeconds')]),
      goodDirection: 'down',
      unitKinds: wards,
    },
    { weekly: true },
  ),
  defineMeasure(
    {
      id: 'beds.overbedsPer100',
      unit: 'per100Beds',
      name: { sv: 'Överbeläggningar per 100 vårdplatser', en: 'Overbeds per 100 beds' },
      definition: {
        sv: 'Tidsmedel av patienter utöver de disponibla vårdplatserna på varje avdelning, per 100 disponibla vårdplatser.',
        en: 'Time average of patients above the staffed beds of each ward, per 100 staffed beds.',
      },
      formula: ratio([unit('overbedSeconds')], [unit('bedSeconds')], { times: 100 }),
      goodDirection: 'down',
      unitKinds: wards,
    },
    { weekly: true },
  ),
  defineMeasure({
    id: 'beds.offService',
    unit: 'patients',
    name: { sv: 'Utlokaliserade patienter', en: 'Off-service patients' },
    definition: {
      sv: 'Inläggningar på en annan avdelning än den avsedda.',
      en: 'Admissions placed on another ward than the intended one.',
    },
    formula: sum([cell('offService')]),
    goodDirection: 'down',
    unitKinds: wards,
  }),
  defineMeasure({
    id: 'beds.transfers',
    unit: 'patients',
    name: { sv: 'Flyttade i brist på vårdplats', en: 'Transfers for want of a bed' },
    definition: {
      sv: 'Patienter som flyttats till ett annat sjukhus i brist på vårdplats.',
      en: 'Patients sent to another hospital for want of a bed.',
    },
    formula: sum([cell('transferred')]),
    goodDirection: 'down',
    unitKinds: wards,
  }),
  defineMeasure({
    id: 'beds.transfersReceived',
    unit: 'patients',
    name: { sv: 'Mottagna från andra sjukhus', en: 'Patients received from other hospitals' },
    definition: {
      sv: 'Patienter som kommit från ett annat sjukhus där det var brist på vårdplatser.',
      en: 'Patients who came from another hospital for want of a bed there.',
    },
    formula: sum([cell('fromTransfer')]),
    goodDirection: 'down',
    unitKinds: wards,
  }),
  defineMeasure({
    id: 'beds.earlyDischarges',
    unit: 'patients',
    name: { sv: 'Utskrivna i förtid vid fullbelagd avdelning', en: 'Sent home early from a full ward' },
    definition: {
      sv: 'Patienter som en morgon med fler patienter än vårdplatser skrivits ut innan de var redo.',
      en: 'Patients sent home before they were ready, on a morning with more patients than beds.',
    },
    formula: sum([cell('earlyDischarged')]),
    goodDirection: 'down',
    unitKinds: wards,
  }),
  defineMeasure({
    id: 'beds.lengthOfStay.mean',
    unit: 'days',
    name: { sv: 'Vårdtid, medel', en: 'Length of stay, mean' },
    definition: {
      sv: 'Medelvårdtid för avslutade vårdtillfällen.',
      en: 'Mean stay of completed inpatient episodes.',
    },
    formula: ratio([unit('staySeconds')], [cell('completed')], { per: 86_400 }),
    goodDirection: null,
    unitKinds: wards,
  }),
  defineMeasure({
    id: 'beds.readyAfter.mean',
    unit: 'days',
    name: { sv: 'Tid till utskrivningsklar, medel', en: 'Time until ready to leave, mean' },
    definition: {
      sv: 'Medeltid från inläggning till att patienten är redo att lämna sjukhuset, för avslutade vårdtillfällen. Resten av vårdtiden är väntan på rond, dokumentation och kommunens vård.',
      en: 'Mean time from admission until the patient is ready to leave, for completed inpatient episodes. The rest of the stay is waiting for the round, for documentation and for care by the municipality.',
    },
    formula: ratio([unit('readinessSeconds')], [cell('completed')], { per: 86_400 }),
    goodDirection: null,
    unitKinds: wards,
  }),
];

import { defineMeasure, level, ratio, sum, unit } from '../define-measure.ts';
import type { Measure, Term } from '../measure.ts';
import { countedKinds } from './counted-kinds.ts';

const { care, staffed } = countedKinds;
const withPatients: Term[] = [unit('patientSeconds'), unit('overtimePatientSeconds')];

/** What contacts take to document, and what is not written yet. */
export const documentationMeasures: Measure[] = [
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
      unitKinds: care,
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
      unitKinds: staffed,
    },
    { weekly: true },
  ),
  defineMeasure({
    id: 'documentation.shareOfContact',
    unit: 'share',
    name: { sv: 'Dokumentationens del av en kontakt', en: 'Documentation as a share of a contact' },
    definition: {
      sv: 'Dokumentation som kontakterna ger upphov till, delad med den och tiden med patient tillsammans.',
      en: 'Documentation that contacts give rise to, divided by it and the time with patients together.',
    },
    formula: ratio([unit('documentationNeededSeconds')], [unit('documentationNeededSeconds'), ...withPatients]),
    goodDirection: 'down',
    unitKinds: care,
  }),
  defineMeasure({
    id: 'documentation.paperHours',
    unit: 'hours',
    name: { sv: 'Att skriva in från papper', en: 'Typing in from paper' },
    definition: {
      sv: 'Timmar av inskrivning som kontakter dokumenterade på papper ger upphov till.',
      en: 'Hours of typing in that contacts documented on paper give rise to.',
    },
    formula: sum([unit('typingNeededSeconds')], 3_600),
    goodDirection: 'down',
    unitKinds: staffed,
  }),
  defineMeasure({
    id: 'documentation.paperBacklogHours',
    unit: 'hours',
    name: { sv: 'Ännu inte inskrivet från papper', en: 'Not yet typed in from paper' },
    definition: {
      sv: 'Timmar av inskrivning från papper som inte är gjord vid dagens slut. Medelvärde över periodens dagar.',
      en: "Hours of typing in from paper not done at the day's end. Mean over the days of the period.",
    },
    formula: level([unit('typingEndSeconds')], 3_600),
    goodDirection: 'down',
    unitKinds: staffed,
  }),
];

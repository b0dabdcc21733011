import type { Locale } from '../report-input.ts';
import type { ReportText } from './report-text.ts';

/** The words that the report explains, in each language. */
export const reportGlossary: Record<Locale, ReportText['glossary']> = {
  sv: {
    run: {
      term: 'Körning',
      meaning: 'En genomräkning av hela perioden med egna slumptal. Kallas replikation i de tekniska filerna.',
    },
    production: {
      term: 'Läkarbesök, omräknade',
      meaning:
        'Besök och operationer av olika slag läggs ihop efter vad de kostar. Ett läkarbesök på en mottagning räknas som 1, annat som mer eller mindre. Bara planerad vård räknas.',
    },
    reference: {
      term: 'Utan driftstart',
      meaning: 'Samma simulerade region där de gamla systemen används hela tiden. Det är den som allt jämförs med.',
    },
    mean: {
      term: 'Medelvärdet säkert inom',
      meaning: 'Med 95 procents säkerhet ligger medelvärdet av oändligt många körningar i det angivna spannet.',
    },
    recovery: {
      term: 'Produktionen tillbaka',
      meaning:
        'Första veckan då fyra veckors vård är minst 98 procent av den utan driftstart och de följande fyra veckorna också är det. Semester- och helgveckor räknas inte.',
    },
    week: {
      term: 'Veckor efter driftstart',
      meaning: 'Räknas i sju dagar från driftstartens datum. Veckonummer i tabellerna är kalenderns.',
    },
  },
  en: {
    run: {
      term: 'Run',
      meaning:
        'One working through of the whole period with its own random numbers. Called a replication in the technical files.',
    },
    production: {
      term: 'Physician visits, converted',
      meaning:
        'Visits and operations of different kinds are added up by what they cost. A physician visit at an outpatient clinic counts as 1, other contacts as more or less. Only planned care counts.',
    },
    reference: {
      term: 'Without go-live',
      meaning:
        'The same simulated region where the old systems stay in use all the time. Everything is compared with it.',
    },
    mean: {
      term: 'Mean known to within',
      meaning: 'With 95 per cent confidence the mean of infinitely many runs lies in the interval given.',
    },
    recovery: {
      term: 'Production back',
      meaning:
        'The first week when four weeks of care are at least 98 per cent of those without go-live, and the next four weeks are so too. Holiday weeks are not counted.',
    },
    week: {
      term: 'Weeks after go-live',
      meaning:
        'Counted in seven days from the date of the go-live. Week numbers in the tables are those of the calendar.',
    },
  },
};

import type { CellCounter } from '../../care/outcome.ts';
import type { Text } from '../../scenario/scenario.ts';
import { cell, defineMeasure, ratio, sum } from '../define-measure.ts';
import type { Formula, Measure, MeasureUnit } from '../measure.ts';

const unanswered: CellCounter[] = ['ringsAgain', 'otherProvider', 'givenUp', 'overflowed'];

function phone(
  id: string,
  formula: Formula,
  goodDirection: Measure['goodDirection'],
  name: Text,
  definition: Text,
  unit: MeasureUnit = 'contacts',
): Measure {
  return defineMeasure(
    { id: `phone.${id}`, unit, name, definition, formula, goodDirection, unitKinds: ['primary-care'] },
    { contactKinds: ['phone-call'] },
  );
}

/** Telephone lines of primary-care centres, and what becomes of calls that nobody answers. */
export const phoneMeasures: Measure[] = [
  phone(
    'calls',
    sum([cell('demand')]),
    null,
    { sv: 'Telefonsamtal', en: 'Phone calls' },
    {
      sv: 'Samtal till vårdcentralernas telefon, också de som rings på nytt om samma sak.',
      en: 'Calls to the primary-care centres, those repeated about the same matter included.',
    },
  ),
  phone(
    'answeredShare',
    ratio([cell('completed')], [cell('completed'), ...unanswered.map((counter) => cell(counter))]),
    'up',
    { sv: 'Besvarade samtal', en: 'Calls answered' },
    {
      sv: 'Andel av samtalen som besvarats samma dag, innan telefonen stängt.',
      en: 'Share of calls that were answered the same day, before the line closed.',
    },
    'share',
  ),
  phone(
    'wait.mean',
    ratio([cell('waitMinutes')], [cell('completed')]),
    'down',
    { sv: 'Väntan i telefon, medel', en: 'Wait on the phone, mean' },
    {
      sv: 'Medeltid från samtalet till svar för dem som fått svar; räknad i hela minuter för varje samtal.',
      en: 'Mean time from the call to the answer of those answered; in whole minutes for each call.',
    },
    'minutes',
  ),
  phone(
    'ringsAgain',
    sum([cell('ringsAgain')]),
    'down',
    { sv: 'Obesvarade som ringer igen', en: 'Not answered, ring again' },
    {
      sv: 'Obesvarade samtal där patienten ringer igen nästa arbetsdag.',
      en: 'Calls not answered whose patient rings again the next working day.',
    },
  ),
  phone(
    'otherProvider',
    sum([cell('otherProvider')]),
    'down',
    { sv: 'Obesvarade som söker en annan vårdgivare', en: 'Not answered, turn to another provider' },
    {
      sv: 'Obesvarade samtal där patienten söker sig till en annan vårdgivare.',
      en: 'Calls not answered whose patient turns to another provider.',
    },
  ),
  phone(
    'givenUp',
    sum([cell('givenUp')]),
    'down',
    { sv: 'Obesvarade som ger upp', en: 'Not answered, give up' },
    {
      sv: 'Obesvarade samtal där patienten ger upp eller klarar sig själv.',
      en: 'Calls not answered whose patient gives up or manages alone.',
    },
  ),
  phone(
    'overflowed',
    sum([cell('overflowed')]),
    'down',
    { sv: 'Obesvarade som söker akut', en: 'Not answered, go to the emergency department' },
    {
      sv: 'Obesvarade samtal där patienten i stället söker sig till akutmottagningen.',
      en: 'Calls not answered whose patient goes to the emergency department instead.',
    },
  ),
];

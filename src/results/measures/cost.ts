import type { UnitCounter } from '../../care/outcome.ts';
import type { Text } from '../../scenario/scenario.ts';
import { defineMeasure, sum, unit } from '../define-measure.ts';
import type { Measure } from '../measure.ts';
import { countedKinds } from './counted-kinds.ts';

const orePerSek = 100;

function cost(what: string, counters: UnitCounter[], name: Text, definition: Text): Measure {
  return defineMeasure({
    id: `cost.${what}Sek`,
    unit: 'sek',
    name,
    definition,
    formula: sum(
      counters.map((counter) => unit(counter)),
      orePerSek,
    ),
    goodDirection: 'down',
    unitKinds: countedKinds.staffed,
  });
}

/** What overtime, support and counter-measures cost, on the day on which it happens. Prices are the scenario's own. */
export const costMeasures: Measure[] = [
  cost(
    'overtime',
    ['costOvertimeOre'],
    { sv: 'Kostnad för övertid', en: 'Cost of overtime' },
    {
      sv: 'Övertid, kvällsmottagningar medräknade, efter scenariots prislista (prices, overtimeSekPerHour).',
      en: "Overtime, evening sessions included, by the scenario's price list (prices, overtimeSekPerHour).",
    },
  ),
  cost(
    'floorWalkers',
    ['costFloorWalkersOre'],
    { sv: 'Kostnad för stödpersonal utifrån', en: 'Cost of support staff from outside' },
    {
      sv: 'Timmar av stödpersonal utifrån till vågens pris (superUsers, floorWalkerCostSekPerHour).',
      en: "Hours of support staff from outside at the wave's price (superUsers, floorWalkerCostSekPerHour).",
    },
  ),
  cost(
    'reinforcement',
    ['costReinforcementOre'],
    { sv: 'Kostnad för extra personal', en: 'Cost of extra staff' },
    {
      sv: 'Timmar av extra personal i tjänst till vågens priser (reinforcement, staff, costSekPerHour); deras övertid räknas som övertid.',
      en: "Hours of extra staff on duty at the wave's prices (reinforcement, staff, costSekPerHour); their overtime counts as overtime.",
    },
  ),
  cost(
    'boughtCare',
    ['costBoughtCareOre'],
    { sv: 'Kostnad för köpt vård', en: 'Cost of bought care' },
    {
      sv: 'Besök och operationer hos andra vårdgivare till vågens priser (reinforcement, boughtCare, costSekEach).',
      en: "Visits and operations at other providers at the wave's prices (reinforcement, boughtCare, costSekEach).",
    },
  ),
  cost(
    'total',
    ['costOvertimeOre', 'costFloorWalkersOre', 'costReinforcementOre', 'costBoughtCareOre'],
    { sv: 'Kostnad', en: 'Cost' },
    {
      sv: 'Övertid, stödpersonal utifrån, extra personal och köpt vård. Priser: scenariots prislista (prices) och vågens egna.',
      en: "Overtime, support staff from outside, extra staff and bought care. Prices: the scenario's price list (prices) and the wave's own.",
    },
  ),
];

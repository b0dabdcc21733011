import { defineMeasure, derived, unit } from '../define-measure.ts';
import type { Measure } from '../measure.ts';
import { countedKinds } from './counted-kinds.ts';

/** Going back to the old system. */
export const rollbackMeasures: Measure[] = [
  defineMeasure(
    {
      id: 'rollback.week',
      unit: 'week',
      name: {
        sv: 'Vecka då enheter gick tillbaka till det gamla systemet',
        en: 'Week in which units went back to the old system',
      },
      definition: {
        sv: 'Veckan från driftstart (0 = de första sju dagarna; den första driftstarten där det finns flera) då den första av enheterna gick tillbaka till det gamla systemet. Andelen körningar där ingen gjorde det anges för sig.',
        en: 'The week from go-live (0 is the first seven days; from the first of several go-lives) in which the first of the units went back to the old system. The share of replications in which none did is told on its own.',
      },
      formula: derived([unit('rolledBack')], 'total'),
      goodDirection: null,
      unitKinds: countedKinds.staffed,
    },
    { hasLevel: false },
  ),
];

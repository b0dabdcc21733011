import { expect } from 'vitest';
import { analysisContext } from '../../src/analysis/analysis-context.ts';
import type { ArmOutcome, ShardOutcome } from '../../src/care/outcome.ts';
import { measures } from '../../src/results/measures.ts';
import type { Summary, SummaryRow } from '../../src/results/summary-schema.ts';
import { setCell } from '../change-counts.ts';
import { emptyOutcome, syntheticCells, syntheticScenario } from '../synthetic-world.ts';

/** The synthetic world with one plan, and shards of it made by hand, for tests of summaries. */
export const goLive = 141;
export const days = 420;
export const arms = [
  { id: 'reference', goLive: null },
  { id: 'golive', goLive },
];
export const context = analysisContext({
  run: 'synthetic-0123456789',
  seed: '1',
  reference: syntheticScenario(null),
  arms: [{ id: 'golive', scenario: syntheticScenario(goLive) }],
});

/** The measures that have something to count in the synthetic world: it has no theatres, services or telephones. */
export const countedMeasures = measures.filter(
  ({ unitKinds, contactKinds, ofChosenPart }) =>
    !ofChosenPart &&
    syntheticCells.some(
      ({ unit, contactKind }) =>
        context.sites.some(({ units }) => units.some(({ id, kind }) => id === unit && unitKinds.includes(kind))) &&
        (contactKinds?.includes(contactKind) ?? true),
    ),
);

/** The one row with these keys. */
export function row(summary: Summary, wanted: Partial<SummaryRow>): SummaryRow {
  const defaults = {
    arm: 'golive',
    against: 'reference',
    scope: 'region',
    contactKind: null,
    window: 'total',
    ...wanted,
  };
  const found = summary.measures.filter(
    (candidate) =>
      candidate.measure === defaults.measure &&
      candidate.arm === defaults.arm &&
      candidate.against === defaults.against &&
      candidate.scope === defaults.scope &&
      candidate.contactKind === defaults.contactKind &&
      candidate.window === defaults.window,
  );
  expect(found, JSON.stringify(defaults)).toHaveLength(1);
  return found[0];
}

/** A replication in which an arm is made from empty columns. */
export function shard(replication: number, fill: (outcome: ArmOutcome) => void): ShardOutcome {
  return {
    replication,
    arms: ['reference', 'golive'].map((arm) => {
      const outcome = emptyOutcome(arm, days);
      fill(outcome);
      return outcome;
    }),
  };
}

/** The clinic completes 100 visits a day; from go-live, the arm `loss` fewer for four weeks. */
export function clinicShard(replication: number, loss: number): ShardOutcome {
  return shard(replication, (outcome) =>
    setCell(outcome, 'completed', 2, (day) =>
      outcome.arm === 'golive' && day >= goLive && day < goLive + 28 ? 100 - loss : 100,
    ),
  );
}

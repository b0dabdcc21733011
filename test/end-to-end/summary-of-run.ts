import { analysisContext } from '../../src/analysis/analysis-context.ts';
import { formatSummary } from '../../src/analysis/format-summary.ts';
import { reduceShard } from '../../src/analysis/reduce-shard.ts';
import { summarise } from '../../src/analysis/summarise.ts';
import { planSummary } from '../../src/analysis/summary-plan.ts';
import { runShard } from '../../src/experiment/run-shard.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';

/** What a run's manifest says of what was simulated. */
export interface RunInputs {
  run: string;
  seed: string;
  replications: number;
  reference: Scenario;
  arms: { id: string; scenario: Scenario }[];
}

/** The text of summary.json, simulated from a run's inputs without files: what the studio will do in a browser. */
export function summaryOfRun({ run, seed, replications, reference, arms }: RunInputs): string {
  const context = analysisContext({ run, seed, reference, arms });
  const simulate = (replication: number) => runShard({ reference, arms, seed, replication });
  const first = simulate(1);
  const plan = planSummary(context, first);
  const reductions = [reduceShard(first, plan)];
  for (let replication = 2; replication <= replications; replication += 1) {
    reductions.push(reduceShard(simulate(replication), plan));
  }
  return formatSummary(summarise(reductions, plan));
}

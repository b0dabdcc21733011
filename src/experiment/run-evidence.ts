import { analysisContext } from '../analysis/analysis-context.ts';
import {
  type ComparedResponse,
  compareEvidence,
  compareResponse,
  type EvidenceComparison,
} from '../analysis/evidence/compare-evidence.ts';
import { type MappedRow, responsesOf } from '../analysis/evidence/evidence-map.ts';
import { type SimulatedValue, simulatedResponses } from '../analysis/evidence/simulated-response.ts';
import type { Study } from '../analysis/evidence/study-schema.ts';
import type { Runner } from '../runners/runner.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { UncertainInput } from '../scenario/uncertain-inputs.ts';

/** A published setting, ready to be simulated. */
export interface PublishedSetting {
  name: string;
  scenario: Scenario;
  /** Inputs of the go-live that each replication draws from their ranges. */
  uncertain: UncertainInput[];
}

export interface EvidencePlan {
  studies: readonly Study[];
  map: readonly MappedRow[];
  /** The settings to simulate; rows of others are left out. */
  settings: readonly PublishedSetting[];
  seed: string;
  replications: number;
  /** Called before each setting. */
  onSetting?: (name: string) => void;
}

/**
 * Simulates published settings and holds their replications against the published responses; those that no simulation can answer
 * are listed with them. Throws a RangeError for fewer than two replications, which have no range.
 */
export async function runEvidence(plan: EvidencePlan, runner: Runner): Promise<EvidenceComparison> {
  const { replications } = plan;
  if (!(replications >= 2)) throw new RangeError(`replications (= ${replications}) must be ≥ 2`);
  const responses = responsesOf(plan.studies).flatMap((row) => {
    const mapped = plan.map.find((one) => one.row === row.id);
    return mapped === undefined ? [] : [{ row, mapped }];
  });
  const compared = new Map<string, ComparedResponse>();
  for (const { row, mapped } of responses.filter((one) => !one.mapped.predictable)) {
    compared.set(row.id, compareResponse(row, mapped, []));
  }
  for (const setting of plan.settings) {
    const rows = responses.filter(({ mapped }) => mapped.predictable && mapped.setting === setting.name);
    if (rows.length === 0) continue;
    plan.onSetting?.(setting.name);
    const values = await simulateSetting(rows, setting, plan, runner);
    rows.forEach(({ row, mapped }, i) => {
      compared.set(
        row.id,
        compareResponse(
          row,
          mapped,
          values.map((ofReplication) => ofReplication[i]),
        ),
      );
    });
  }
  return compareEvidence(responses.flatMap(({ row }) => compared.get(row.id) ?? []));
}

/** The values of each row by replication, in their order. */
async function simulateSetting(
  rows: Parameters<typeof simulatedResponses>[0],
  { scenario, uncertain }: PublishedSetting,
  { seed, replications }: EvidencePlan,
  runner: Runner,
): Promise<SimulatedValue[][]> {
  const arms = [{ id: 'golive', scenario, uncertain }];
  const context = analysisContext({ run: 'evidence', seed, reference: scenario, arms });
  const tasks = Array.from({ length: replications }, (_, i) => ({
    reference: scenario,
    arms,
    seed,
    replication: i + 1,
  }));
  const values: SimulatedValue[][] = Array.from({ length: replications }, () => []);
  await runner.run(tasks, (outcome) => {
    values[outcome.replication - 1] = simulatedResponses(rows, outcome, context);
  });
  return values;
}

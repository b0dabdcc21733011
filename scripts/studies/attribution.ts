import { analysisContext } from '../../src/analysis/analysis-context.ts';
import { dividedScopes, type ReplicationShares, shareLoss, summariseShares } from '../../src/analysis/attribution.ts';
import { planSummary, type SummaryPlan } from '../../src/analysis/summary-plan.ts';
import { Care } from '../../src/care/care.ts';
import type { CountedArm } from '../../src/care/counted-arm.ts';
import { buildWorld } from '../../src/care/world/build-world.ts';
import { ordersOf, planAttribution } from '../../src/experiment/plan-attribution.ts';
import { uncertainInputs } from '../../src/scenario/uncertain-inputs.ts';
import { mean } from '../../src/statistics/mean.ts';
import { loadPilot, pilot, type Study, type StudyInputs, simulate } from './study.ts';

const weeksAfterGoLive = 26;
/** Pairs of random orders that the sampled shares are made of. */
const sampledPairs = [2, 8, 32];

/** One replication's production in every coalition. */
export interface CoalitionValues {
  replication: number;
  counted: readonly CountedArm[];
}

/** The exact shares of the region, and sampled ones from the same coalitions: how far they are from the exact, by pairs of orders. */
export function exactAndSampled(values: readonly CoalitionValues[], summary: SummaryPlan, { arms, seed }: StudyInputs) {
  const { layout } = summary;
  const scopes = dividedScopes(summary);
  const cells = layout.cells;
  const divided = (plan: ReturnType<typeof planAttribution>): ReplicationShares[] =>
    values.map((each) => shareLoss(each, plan, { orders: ordersOf(plan, seed, each.replication), scopes, cells }));
  const exact = planAttribution(arms[0], 'shapley');
  const exactShares = divided(exact);
  const sampled = sampledPairs.map((pairs) => {
    const shares = divided(planAttribution(arms[0], 'shapley', pairs));
    const errors = shares.flatMap(({ scopes: [region] }, i) =>
      (region.shapley ?? []).map((share, player) =>
        Math.abs(share - (exactShares[i].scopes[0].shapley?.[player] ?? Number.NaN)),
      ),
    );
    const whole = mean(Float64Array.from(exactShares, ({ scopes: [region] }) => Math.abs(region.whole - region.empty)));
    return { pairs, largestError: Math.max(...errors), largestErrorOfLoss: Math.max(...errors) / whole };
  });
  return { exact: summariseShares('attribution', exact, scopes, exactShares), sampled };
}

/**
 * What a branched arm costs beside what lies after its first difference in the reference: events simulated for it over those of the
 * reference from that second on.
 */
export function costOfBranches(
  values: readonly CoalitionValues[],
  eventsAfter: (replication: number, second: number) => number,
) {
  const ratios = values.flatMap(({ replication, counted }) =>
    counted.flatMap(({ events, firstDivergence }) =>
      events === 0 || firstDivergence === 0 ? [] : [events / eventsAfter(replication, firstDivergence)],
    ),
  );
  return {
    branches: ratios.length,
    mean: mean(Float64Array.from(ratios)),
    least: Math.min(...ratios),
    most: Math.max(...ratios),
  };
}

/** Events of the reference from a second on, counted by simulating it again. */
export function eventsOfReference({ reference, seed }: StudyInputs): (replication: number, second: number) => number {
  const known = new Map<string, number>();
  const world = buildWorld(reference);
  const count = (replication: number, second: number): number => {
    const care = new Care(world, seed, replication);
    care.begin();
    care.run(second);
    const before = care.state.recorder.events;
    care.run(care.end);
    return care.state.recorder.events - before;
  };
  return (replication, second) => {
    const key = `${replication} ${second}`;
    const found = known.get(key) ?? count(replication, second);
    known.set(key, found);
    return found;
  };
}

/** What the study keeps. */
export interface AttributionResult extends ReturnType<typeof exactAndSampled> {
  weeksAfterGoLive: number;
  branches: ReturnType<typeof costOfBranches>;
}

/** Which cause the loss of wave 1 comes from: all coalitions, and how near random orders come to them. */
export const attribution: Study = {
  async inputs() {
    const { scenario, provenance } = await loadPilot([`horizon.weeksAfterGoLive=${weeksAfterGoLive}`]);
    const arms = [{ id: 'golive', scenario, uncertain: uncertainInputs(provenance) }];
    const plan = planAttribution(arms[0], 'shapley');
    return { scenario: pilot, reference: scenario, arms, attribution: plan, seed: 'attribution', replications: 3 };
  },
  async result(inputs) {
    const context = analysisContext({ run: 'attribution', ...inputs });
    const values: CoalitionValues[] = [];
    let summary: SummaryPlan | null = null;
    await simulate(inputs, (outcome) => {
      summary ??= planSummary(context, outcome);
      values.push({ replication: outcome.replication, counted: outcome.counted ?? [] });
    });
    if (summary === null) throw new Error('there must be a replication');
    const ordered = values.toSorted((a, b) => a.replication - b.replication);
    const costs = costOfBranches(ordered, eventsOfReference(inputs));
    const result: AttributionResult = {
      weeksAfterGoLive,
      branches: costs,
      ...exactAndSampled(ordered, summary, inputs),
    };
    return result;
  },
};

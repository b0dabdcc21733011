import { type AnalysisContext, analysisContext } from '../../src/analysis/analysis-context.ts';
import { measureValues } from '../../src/analysis/measure-values.ts';
import { listScopes } from '../../src/analysis/scopes.ts';
import { membersOf, worldLayout } from '../../src/analysis/world-layout.ts';
import type { ShardOutcome } from '../../src/care/outcome.ts';
import { rankInputs } from '../../src/experiment/rank-inputs.ts';
import { measureById } from '../../src/results/measures.ts';
import { uncertainInputs } from '../../src/scenario/uncertain-inputs.ts';
import { loadPilot, pilot, type Study, simulate } from './study.ts';

const weeksAfterGoLive = 12;

/** Which unknown inputs decide how much care wave 1 loses. */
export const ranking: Study = {
  async inputs() {
    const { scenario, provenance } = await loadPilot([`horizon.weeksAfterGoLive=${weeksAfterGoLive}`]);
    const arms = [{ id: 'golive', scenario, uncertain: uncertainInputs(provenance) }];
    return { scenario: pilot, reference: scenario, arms, seed: 'ranking', replications: 400 };
  },
  async result(inputs) {
    const context = analysisContext({ run: 'ranking', ...inputs });
    const losses = new Float64Array(inputs.replications);
    await simulate(inputs, (outcome) => {
      losses[outcome.replication - 1] = totalLoss(outcome, context);
    });
    const names = inputs.arms.flatMap(({ uncertain = [] }) => uncertain.map(({ name }) => name));
    const uncertain = inputs.arms.flatMap((arm) => arm.uncertain ?? []);
    return { weeksAfterGoLive, uncertain, inputs: rankInputs(names, inputs.seed, losses), losses: [...losses] };
  },
};

/** Production lost in the whole counted period, in the region. */
function totalLoss(outcome: ShardOutcome, context: AnalysisContext): number {
  const [reference, plan] = outcome.arms;
  const measure = measureById('production.lost');
  const members = membersOf(worldLayout(outcome, context), measure, listScopes(context)[0], null);
  if (members === null) throw new Error('the region must have production');
  const counted = [{ from: context.warmUpDays, to: context.days }];
  const [lost] = measureValues(plan, measure.formula, members, counted);
  return lost - measureValues(reference, measure.formula, members, counted)[0];
}

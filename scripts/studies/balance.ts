import type { ArmOutcome } from '../../src/care/outcome.ts';
import { measureBalance } from '../../src/experiment/balance.ts';
import { loadPilot, pilot, type Study, simulate } from './study.ts';

/** Whether the shipped pilot's reference is in balance: the second year against the first. */
export const balance: Study = {
  async inputs() {
    const { scenario } = await loadPilot();
    return { scenario: pilot, reference: scenario, arms: [], seed: 'balance', replications: 20 };
  },
  async result(inputs) {
    const outcomes: { replication: number; arm: ArmOutcome }[] = [];
    await simulate(inputs, ({ replication, arms }) => outcomes.push({ replication, arm: arms[0] }));
    return measureBalance(outcomes.sort((a, b) => a.replication - b.replication).map(({ arm }) => arm));
  },
};

import type { Scenario } from '../scenario/scenario.ts';
import type { UncertainInput } from '../scenario/uncertain-inputs.ts';

/** The arm without a go-live. */
export const referenceArm = 'reference';

/** An arm beside the reference: a scenario, of which the waves are the plan. */
export interface ArmPlan {
  id: string;
  scenario: Scenario;
  /** Inputs that each replication draws from their ranges; none where omitted. */
  uncertain?: UncertainInput[];
}

/** One replication of one world with all its arms; plain data, so that it can be sent anywhere. */
export interface ShardTask {
  /** The world of the reference; its waves are not carried out. */
  reference: Scenario;
  arms: ArmPlan[];
  seed: string;
  replication: number;
}

import type { Scenario } from '../scenario/scenario.ts';

/** The arm without a go-live. */
export const referenceArm = 'reference';

/** An arm beside the reference: a scenario, of which the waves are the plan. */
export interface ArmPlan {
  id: string;
  scenario: Scenario;
}

/** One replication of one world with all its arms; plain data, so that it can be sent anywhere. */
export interface ShardTask {
  /** The world of the reference; its waves are not carried out. */
  reference: Scenario;
  arms: ArmPlan[];
  seed: string;
  replication: number;
}

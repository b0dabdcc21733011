import type { AttributionPlan } from '../results/attribution-plan.ts';
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
  /** Id of the arm whose chosen part this one simulates; it has no figures of its own. */
  partOf?: string;
}

/** One replication of one world with all its arms; plain data, so that it can be sent anywhere. */
export interface ShardTask {
  /** The world of the reference; its waves are not carried out. */
  reference: Scenario;
  arms: ArmPlan[];
  seed: string;
  replication: number;
  /** Whose loss is to be divided among its causes; nobody's where omitted. */
  attribution?: AttributionPlan;
}

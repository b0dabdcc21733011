import { createHash } from 'node:crypto';
import type { Scenario } from '../scenario/scenario.ts';
import type { UncertainInput } from '../scenario/uncertain-inputs.ts';
import type { AttributionPlan } from './attribution-plan.ts';
import { canonicalJson } from './canonical-json.ts';
import { modelVersion, resultsFormat } from './version.ts';

/** What makes two runs the same: not replications, workers, language or folder, so that a run can be continued. */
export interface RunInputs {
  reference: Scenario;
  arms: { id: string; scenario: Scenario; uncertain?: UncertainInput[]; partOf?: string }[];
  seed: string;
  attribution?: AttributionPlan;
}

/** SHA-256, in hexadecimal, of the canonical JSON of a run's inputs, the results format and the model version. */
export function runIdentity({ reference, arms, seed, attribution }: RunInputs): string {
  const plans = arms.map(({ id, scenario, uncertain = [], partOf = null }) => ({ id, scenario, uncertain, partOf }));
  const text = canonicalJson({ reference, arms: plans, seed, attribution, resultsFormat, modelVersion });
  return createHash('sha256').update(text).digest('hex');
}

/** The name of a run's folder: the scenario's name and the first ten hexadecimal digits of the identity. */
export function runName(name: string, identity: string): string {
  return `${name}-${identity.slice(0, 10)}`;
}

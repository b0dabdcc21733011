import { createHash } from 'node:crypto';
import { relative, sep } from 'node:path';
import type { PlanOrigin } from '../report/report-input.ts';
import { canonicalJson } from '../results/canonical-json.ts';
import type { LoadedScenario } from '../scenario/load-scenario.ts';
import { shippedScenarios } from './package-folder.ts';
import { planOf2023 } from './plan-of-2023.ts';

/** The file of a plan, and what it says with all that it extends. */
export interface PlanFile extends Pick<LoadedScenario, 'resolvedTree'> {
  path: string;
}

/** Where a file stands that comes with the package, by its folder or name. A re-creation that was changed re-creates nothing. */
const shippedPlaces: Record<string, { asItIs: PlanOrigin; replaced: PlanOrigin }> = {
  waves: { asItIs: 'plan-of-2023', replaced: 'variant' },
  'rollout.yaml': { asItIs: 'plan-of-2023', replaced: 'variant' },
  'what-if': { asItIs: 'variant', replaced: 'variant' },
  published: { asItIs: 're-created', replaced: 'own' },
};

/**
 * Where the first plan of a run comes from, by its file and the settings given. Settings that make a plan of their own beside
 * it (`hasChangedPlan`), and those of the period, leave it as it is. A file among those of the plan of 2023 that says
 * something else, or a further one, is a variant of that plan.
 */
export function planOrigin(file: PlanFile, settings: readonly string[], hasChangedPlan: boolean): PlanOrigin {
  const steps = relative(shippedScenarios(), file.path).split(sep);
  const shipped = shippedPlaces[steps[0] ?? ''];
  if (shipped === undefined) return 'own';
  const isReplaced = !hasChangedPlan && settings.some((setting) => !setting.startsWith('horizon.'));
  if (isReplaced) return shipped.replaced;
  const isEdited = shipped.asItIs === 'plan-of-2023' && planOf2023[steps.join('/')] !== planFingerprint(file);
  return isEdited ? 'variant' : shipped.asItIs;
}

/** SHA-256, in hexadecimal, of what a plan says in any period: comments, sources and the horizon are left out. */
export function planFingerprint({ resolvedTree }: Pick<PlanFile, 'resolvedTree'>): string {
  const members = Object.entries(resolvedTree ?? {}).filter(([key]) => key !== 'horizon');
  return createHash('sha256')
    .update(canonicalJson(Object.fromEntries(members)))
    .digest('hex');
}

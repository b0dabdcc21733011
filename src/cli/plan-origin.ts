import { relative, sep } from 'node:path';
import type { PlanOrigin } from '../report/report-input.ts';
import { shippedScenarios } from './package-folder.ts';

/** Where a file stands that comes with the package, by its folder. A re-creation that was changed re-creates nothing. */
const shippedFolders: Record<string, { asItIs: PlanOrigin; replaced: PlanOrigin }> = {
  waves: { asItIs: 'plan-of-2023', replaced: 'variant' },
  'what-if': { asItIs: 'variant', replaced: 'variant' },
  published: { asItIs: 're-created', replaced: 'own' },
};

/**
 * Where the first plan of a run comes from, by the path of its file and the settings given. Settings that make a plan of their
 * own beside it (`hasChangedPlan`), and those of the period, leave it as it is.
 */
export function planOrigin(path: string, settings: readonly string[], hasChangedPlan: boolean): PlanOrigin {
  const [folder = ''] = relative(shippedScenarios(), path).split(sep);
  const shipped = shippedFolders[folder];
  if (shipped === undefined) return 'own';
  const isReplaced = !hasChangedPlan && settings.some((setting) => !setting.startsWith('horizon.'));
  return isReplaced ? shipped.replaced : shipped.asItIs;
}

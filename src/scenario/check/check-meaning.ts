import type { Problem } from '../problem.ts';
import type { Tree } from '../tree.ts';
import { checkAreas } from './check-areas.ts';
import { checkClaims } from './check-claims.ts';
import { checkDays } from './check-days.ts';
import { checkDefects } from './check-defects.ts';
import { checkIds } from './check-ids.ts';
import { checkOpening } from './check-opening.ts';
import { checkPartners } from './check-partners.ts';
import { checkRecordSystems } from './check-record-systems.ts';
import { checkReferences } from './check-references.ts';
import { checkReinforcement } from './check-reinforcement.ts';
import { checkRollback } from './check-rollback.ts';
import { checkRosters } from './check-rosters.ts';
import { checkServices } from './check-services.ts';
import { checkShares } from './check-shares.ts';
import { checkTransfers } from './check-transfers.ts';
import { checkWaves } from './check-waves.ts';

/**
 * What values mean together: ids, references, shares that add up, days and rosters. Works on trees of any shape, so that its
 * findings come together with those of the schema. `latestGoLiveDay` is as in `loadScenario`.
 */
export function checkMeaning(tree: Tree, latestGoLiveDay: number | null): Problem[] {
  const scenario = { tree, path: '' };
  return [
    ...checkIds(scenario),
    ...checkAreas(scenario),
    ...checkReferences(scenario),
    ...checkWaves(scenario),
    ...checkOpening(scenario),
    ...checkTransfers(scenario),
    ...checkPartners(scenario),
    ...checkReinforcement(scenario),
    ...checkServices(scenario),
    ...checkShares(scenario),
    ...checkRosters(scenario),
    ...checkDays(scenario, latestGoLiveDay),
    ...checkRollback(scenario, latestGoLiveDay),
    ...checkRecordSystems(scenario),
    ...checkClaims(scenario),
    ...checkDefects(scenario),
  ];
}

import { Care } from '../../src/care/care.ts';
import type { ArmOutcome } from '../../src/care/outcome.ts';
import type { CarePoints } from '../../src/care/points.ts';
import { buildWorld } from '../../src/care/world/build-world.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { messageScenario } from './record-systems.ts';

/** Adds an effect to the points. */
export type Put = (points: CarePoints) => void;

/** Five weeks of the whole world with record systems, long enough for the slots of every class. */
export const ruleWorld: Scenario = { ...messageScenario(), days: 35 };

/** A world at its first midnight with effects put at its points, in their order. */
export function careWith(effects: readonly Put[], scenario = ruleWorld): Care {
  const care = new Care(buildWorld(scenario), 'two-effects', 1);
  for (const put of effects) put(care.state.points);
  care.begin();
  return care;
}

/** What a whole run of such a world leaves behind. */
export function outcomeWith(effects: readonly Put[], scenario = ruleWorld): ArmOutcome {
  const care = careWith(effects, scenario);
  return toEnd(care);
}

/** A world that has not begun, from its first midnight to its end. */
export function wholeRun(care: Care): ArmOutcome {
  care.begin();
  return toEnd(care);
}

function toEnd(care: Care): ArmOutcome {
  care.run(care.end);
  care.finish();
  return care.outcome('', 0);
}

import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { Care } from '../../src/care/care.ts';
import { findImbalances } from '../../src/care/conservation.ts';
import type { ArmOutcome } from '../../src/care/outcome.ts';
import { buildWorld } from '../../src/care/world/build-world.ts';
import { runShard } from '../../src/experiment/run-shard.ts';
import { installEffects } from '../../src/golive/install-effects.ts';
import { planEffects } from '../../src/golive/plan-effects.ts';
import { everythingScenario, everythingWave, goesBackAt, triesAgainAt } from '../worlds/everything.ts';
import { cellSum, unitSum } from '../worlds/sums.ts';
import { goLive } from '../worlds/whole-wave.ts';

const day = 86_400;
const hour = 3600;
const scenario = everythingScenario();
const world = buildWorld(scenario);

function withoutName({ arm: _arm, firstDivergence: _first, ...rest }: ArmOutcome) {
  return rest;
}

describe('all effects of a go-live together', () => {
  const care = new Care(world, 'everything', 1);
  const { desk } = installEffects(planEffects(world, scenario.waves), care.state);

  it('are all that a wave can plan, in a world that is in order', () => {
    const absent = Object.entries(everythingWave()).flatMap(([part, plan]) => (plan === null ? [part] : []));
    expect(absent).toEqual([]);
    expect(world.problems).toEqual([]);
    expect(desk).not.toBeNull();
  });

  it('close every sum, before, in the middle of everything, after going back and trying again, and at the end', () => {
    care.begin();
    const times = [
      90 * day + 10 * hour + 7,
      goLive * day - 2 * hour,
      goLive * day + 9 * hour + 401,
      (goLive + 6) * day + 11 * hour + 13,
      goesBackAt - 1,
      goesBackAt,
      goesBackAt + 15 * hour + 7,
      triesAgainAt,
      triesAgainAt + 34 * hour + 59,
      care.end,
    ];
    let [onTheRoad, unknown] = [0, 0];
    for (const time of times) {
      care.run(time);
      expect({ time, wrong: findImbalances(care, time) }).toEqual({ time, wrong: [] });
      onTheRoad += care.diversions.underWay;
      const outcome = care.outcome('', 0);
      unknown = Math.max(unknown, unitSum(outcome, 'messagesLost') - unitSum(outcome, 'messagesRepeated'));
    }
    care.finish();
    expect(findImbalances(care, care.end)).toEqual([]);
    expect(onTheRoad).toBeGreaterThan(0);
    expect(unknown).toBeGreaterThan(0);
  });

  it('are each seen in what is counted', () => {
    const outcome = care.outcome('', 0);
    for (const counter of [
      ...([
        'trainingSeconds',
        'superUserSeconds',
        'floorWalkerSeconds',
        'secondedSeconds',
        'noteMovingSeconds',
      ] as const),
      ...(['typingNeededSeconds', 'ticketSeconds', 'messagesLost', 'messagesRepeated', 'handlingSeconds'] as const),
      ...(['addedSeconds', 'lentSeconds', 'costBoughtCareOre', 'costReinforcementOre'] as const),
    ]) {
      expect(unitSum(outcome, counter), counter).toBeGreaterThan(0);
    }
    for (const counter of [
      'slotsClosed',
      'misplacedBookings',
      'diverted',
      'fromDiversion',
      'completedBought',
    ] as const) {
      expect(cellSum(outcome, counter), counter).toBeGreaterThan(0);
    }
  });

  it('give an arm that is branched the history of a straight run', () => {
    const { arms } = runShard({
      reference: { ...scenario, waves: [] },
      arms: [{ id: 'everything', scenario }],
      seed: 'everything',
      replication: 1,
    });
    const straight = withoutName(care.outcome('', 0));
    expect(isDeepStrictEqual(withoutName(arms[1]), straight)).toBe(true);
    expect(isDeepStrictEqual(withoutName(arms[0]), straight)).toBe(false);
  });
});

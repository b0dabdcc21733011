import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { Care } from '../../src/care/care.ts';
import { buildWorld } from '../../src/care/world/build-world.ts';
import { installEffects } from '../../src/golive/install-effects.ts';
import { planEffects } from '../../src/golive/plan-effects.ts';
import type { Wave } from '../../src/scenario/scenario.ts';
import { messageScenario } from '../worlds/record-systems.ts';
import { wave } from '../worlds/small-wave.ts';
import { unitSum } from '../worlds/sums.ts';
import { wholeWave } from '../worlds/whole-wave.ts';

const day = 86_400;
const days = 14;

/** A go-live of a site with all that is asked about at every contact and message. */
function whole(id: string, site: string, goLiveDay: number): Wave {
  const { slowDocumentation, superUsers, incidents, defects } = wholeWave();
  const weeks = { fromDay: goLiveDay, toDay: goLiveDay + 14 };
  return wave(id, [site], {
    goLiveDay,
    slowDocumentation,
    incidents,
    defects,
    superUsers: superUsers && {
      ...superUsers,
      duty: [{ ...weeks, share: 0.1 }],
      floorWalkers: [{ ...weeks, hoursPerClinician: 0.2 }],
    },
    downtime: {
      fromSecond: goLiveDay * day,
      toSecond: goLiveDay * day + 10 * 3600,
      paperFactor: 1.2,
      typingShare: 0.5,
    },
    lostMessages: {
      shares: [
        { kind: 'referral', share: 0.1 },
        { kind: 'final-report', share: 0.1 },
      ],
      fadeWeeks: 8,
      pressure: 1,
    },
    coexistence: { factor: 1 },
    rollback: { atSecond: (goLiveDay + 6) * day + 12 * 3600, rule: null, typedBackShare: 0.5, again: null },
  });
}

const waves = [whole('one', 'north', 1), whole('two', 'centres', 3)];

function run(plans: Wave[]) {
  const world = buildWorld({ ...messageScenario(plans), days });
  const care = new Care(world, 'waves', 1);
  installEffects(planEffects(world, plans), care.state);
  care.begin();
  care.run(care.end);
  care.finish();
  return { outcome: care.outcome('', 0), points: care.state.points };
}

describe('what several waves answer at every contact', () => {
  it('is asked of the wave concerned alone, with the history of asking all of them, to the last bit', () => {
    const { outcome, points } = run(waves);
    // A wave that does nothing, at a site of another one: which of them is concerned cannot be told.
    const training = { fromDay: 0, toDay: 7, hours: [], rosterCoverShare: 0 };
    const all = run([...waves, wave('none', ['north'], { training })]);
    expect([points.timeMultiplier.length, all.points.timeMultiplier.length]).toEqual([1, 6]);
    expect([points.messages.length, all.points.messages.length]).toEqual([2, 4]);
    expect(isDeepStrictEqual(outcome, all.outcome)).toBe(true);
    for (const counter of [
      'typingNeededSeconds',
      'questionsAsked',
      'noteMovingSeconds',
      'supportSeconds',
      'messagesLost',
      'handlingNeededSeconds',
      'rolledBack',
    ] as const) {
      for (const isCentre of [false, true])
        expect(
          unitSum(outcome, counter, undefined, (id) => (id === 'north-centre') === isCentre),
          counter,
        ).toBeGreaterThan(0);
    }
  });
});

import { describe, expect, it } from 'vitest';
import { Care } from '../../src/care/care.ts';
import { buildWorld } from '../../src/care/world/build-world.ts';
import { installEffects } from '../../src/golive/install-effects.ts';
import { planEffects } from '../../src/golive/plan-effects.ts';
import type { LostMessages, Wave } from '../../src/scenario/scenario.ts';
import { messageGoLive, messageScenario, messageWave, recordSystems } from '../worlds/record-systems.ts';
import { unitSum } from '../worlds/sums.ts';

const usual = recordSystems();
const [today, excess] = [0.05, 0.2];

/** Today's boundary between hospital and centre loses less than the new system's, and that to the partner loses more than it. */
const systems = recordSystems({
  boundaries: usual.boundaries.map((boundary) => {
    const [one, other] = boundary.between;
    if (one === 'old' && other === 'primary') return { ...boundary, lossShare: today };
    return one === 'new' && other === 'primary' ? { ...boundary, lossShare: today + excess } : boundary;
  }),
});

const lostMessages: LostMessages = {
  shares: (['referral', 'answer', 'final-report'] as const).map((kind) => ({ kind, share: 0.3 })),
  fadeWeeks: 500,
  pressure: 0,
};

/** Messages that a plan may lose: those that cross to or from the centre's system after the go-live, and all others. */
interface Counted {
  /** Messages, what the losses of both effects make of them on average, and its variance, where systems differ by the plan. */
  crossing: { messages: number; expected: number; variance: number };
  others: { messages: number; expected: number; variance: number };
  lost: number;
  lostBefore: number;
}

function counted(plan: Partial<Wave>): Counted {
  const scenario = messageScenario([messageWave(plan)], systems);
  const world = buildWorld(scenario);
  const care = new Care(world, 'losses', 1);
  installEffects(planEffects(world, scenario.waves), care.state);
  const { points } = care.state;
  const effects = [...points.messages];
  const primary = systems.systems.findIndex(({ id }) => id === 'primary');
  const none = () => ({ messages: 0, expected: 0, variance: 0 });
  const [crossing, others] = [none(), none()];
  points.messages.push({
    number: 2,
    sendSeconds: () => 0,
    receiveSeconds: () => 0,
    lossShare(message) {
      const { fromSystem, toSystem } = message;
      const isCrossing =
        fromSystem !== toSystem && [fromSystem, toSystem].every((s) => s === primary || s === world.newSystem);
      const share = 1 - effects.reduce((kept, effect) => kept * (1 - effect.lossShare(message)), 1);
      const sum = isCrossing ? crossing : others;
      sum.messages++;
      sum.expected += share;
      sum.variance += share * (1 - share);
      return 0;
    },
  });
  care.begin();
  care.run(care.end);
  care.finish();
  const outcome = care.outcome('', 0);
  return {
    crossing,
    others,
    lost: unitSum(outcome, 'messagesLost'),
    lostBefore: unitSum(outcome, 'messagesLost', [0, messageGoLive]),
  };
}

describe('messages lost by coexistence', () => {
  const { crossing, others, lost, lostBefore } = counted({ coexistence: { factor: 1 } });

  it('are the share by which the new boundary loses more than the old one, of what crosses it', () => {
    expect(crossing.messages).toBeGreaterThan(200);
    expect(crossing.expected / crossing.messages).toBeCloseTo(excess, 9);
    expect(Math.abs(lost - excess * crossing.messages)).toBeLessThan(4 * Math.sqrt(crossing.variance));
  });

  it('are none elsewhere: not before the go-live, not within a system, and not where the new boundary loses less', () => {
    expect(lostBefore).toBe(0);
    expect(others.messages).toBeGreaterThan(crossing.messages);
    expect(others.expected).toBe(0);
  });

  it('are twice as many with twice the factor', () => {
    const twice = counted({ coexistence: { factor: 2 } });
    expect(twice.crossing.expected / twice.crossing.messages).toBeCloseTo(2 * excess, 9);
    expect(Math.abs(twice.lost - twice.crossing.expected)).toBeLessThan(4 * Math.sqrt(twice.crossing.variance));
  });
});

describe('messages lost by coexistence and by the new system', () => {
  it('are lost by either, each drawing for itself', () => {
    const both = counted({ coexistence: { factor: 1 }, lostMessages });
    // Four weeks of 500 fade little.
    expect(both.crossing.expected / both.crossing.messages).toBeCloseTo(1 - (1 - excess) * (1 - 0.3), 2);
    const expected = both.crossing.expected + both.others.expected;
    const deviation = Math.sqrt(both.crossing.variance + both.others.variance);
    expect(Math.abs(both.lost - expected)).toBeLessThan(4 * deviation);
    const alone = counted({ lostMessages });
    expect(both.lost).toBeGreaterThan(alone.lost + 0.5 * excess * both.crossing.messages);
  });
});

import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { type MessageEffect, messageKind, type SentMessage } from '../../src/care/points.ts';
import { purpose } from '../../src/care/purposes.ts';
import { unitSum } from '../worlds/sums.ts';
import { careWith, outcomeWith, type Put } from '../worlds/two-effects.ts';

/** An effect on messages that takes seconds at each end, or loses a share of those that can be lost. */
function message(number: number, [send, receive]: [number, number], share = 0): MessageEffect {
  return { number, sendSeconds: () => send, receiveSeconds: () => receive, lossShare: () => share };
}
const put =
  (...effects: MessageEffect[]): Put =>
  ({ messages }) =>
    messages.push(...effects);

describe('seconds of two effects on messages', () => {
  it('are added at each end, to the second', () => {
    const [first, second] = [message(0, [30.4, 75]), message(1, [60.4, 15])];
    const both = outcomeWith([put(first, second)]);
    expect(isDeepStrictEqual(outcomeWith([put(message(0, [90.8, 90]))]), both)).toBe(true);
    expect(isDeepStrictEqual(outcomeWith([put(second, first)]), both)).toBe(true);
    for (const alone of [first, second]) expect(isDeepStrictEqual(outcomeWith([put(alone)]), both)).toBe(false);
    // Every message has somebody at its sending end, and a partner has nobody at the receiving one.
    const sent = unitSum(both, 'messagesSent');
    const needed = unitSum(both, 'handlingNeededSeconds');
    expect(needed).toBeGreaterThan(sent * 91);
    expect(needed).toBeLessThanOrEqual(sent * (91 + 90));
  });
});

describe('losses by two effects', () => {
  const [q0, q1] = [0.4, 0.25];

  it('are drawn by each for itself, and a message is lost where either draws so', () => {
    let [messages, byFirst, bySecond, byBoth] = [0, 0, 0, 0];
    const care = careWith([put(message(0, [0, 0], q0), message(1, [0, 0], q1))]);
    const { draws, points } = care.state;
    const [, last] = points.messages;
    points.messages[1] = {
      ...last,
      lossShare({ kind, high, low }: SentMessage) {
        const isLostBy = (number: number, share: number) =>
          draws.uniform(purpose.messageLost, high, low, number * 4 + kind) < share;
        const [one, other] = [isLostBy(0, q0), isLostBy(1, q1)];
        messages++;
        if (one) byFirst++;
        if (other) bySecond++;
        if (one && other) byBoth++;
        return q1;
      },
    };
    care.run(care.end);
    const outcome = care.outcome('', 0);
    expect(unitSum(outcome, 'messagesLost')).toBe(byFirst + bySecond - byBoth);
    const isNear = (count: number, share: number) =>
      expect(Math.abs(count - share * messages)).toBeLessThan(4 * Math.sqrt(messages * share * (1 - share)));
    expect(messages).toBeGreaterThan(1000);
    isNear(byFirst, q0);
    isNear(bySecond, q1);
    isNear(byBoth, q0 * q1);
    isNear(unitSum(outcome, 'messagesLost'), 1 - (1 - q0) * (1 - q1));
  });

  it('never take an order', () => {
    const kinds = new Set<number>();
    const care = careWith([
      put({
        ...message(0, [0, 0]),
        lossShare({ kind }) {
          kinds.add(kind);
          return 0;
        },
      }),
    ]);
    care.run(care.end);
    expect([...kinds].sort()).toEqual([messageKind.referral, messageKind.answer, messageKind.finalReport]);
  });
});

describe('the new system of two waves', () => {
  const number = (id: string) => careWith([]).state.world.units.findIndex((unit) => unit.id === id);
  const [clinic, centre] = [number('north-clinic'), number('north-centre')];

  /** Units whose messages are those of the new system, where each wave has it at one unit. */
  function onNew(...waves: number[]): Set<number> {
    const units = new Set<number>();
    const waveOf =
      (concerned: number): Put =>
      ({ isOnNewSystem }) =>
        isOnNewSystem.push((unit) => unit === concerned);
    const look: Put = ({ messages }) =>
      messages.push({
        ...message(0, [0, 0]),
        sendSeconds({ from, to, fromSystem, toSystem }) {
          if (fromSystem === newSystem) units.add(from);
          if (toSystem === newSystem) units.add(to);
          return 0;
        },
      });
    const care = careWith([...waves.map(waveOf), look]);
    const { newSystem } = care.state.world;
    care.run(care.end);
    return units;
  }

  it('is there for a message where any of them has it', () => {
    expect(onNew()).toEqual(new Set());
    expect(onNew(clinic)).toEqual(new Set([clinic]));
    expect(onNew(clinic, centre)).toEqual(new Set([clinic, centre]));
    expect(onNew(centre, clinic)).toEqual(new Set([clinic, centre]));
  });
});

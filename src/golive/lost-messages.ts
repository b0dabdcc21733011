import { secondsPerDay } from '../care/clock.ts';
import { messageKind, type SentMessage } from '../care/points.ts';
import { pressureFactor, unitLoad } from '../care/unit-load.ts';
import type { World } from '../care/world/world.ts';
import { exp } from '../kernel/mathematics.ts';
import type { LostMessages } from '../scenario/scenario.ts';
import type { Effect } from './effect.ts';
import { systemStart } from './system-start.ts';
import { unitsOnNewSystem } from './units-on-new-system.ts';

/** Number of each kind that can be lost. */
const kinds = { referral: messageKind.referral, answer: messageKind.answer, 'final-report': messageKind.finalReport };

function isActive({ scenario }: World, { shares }: LostMessages): boolean {
  return scenario.recordSystems !== null && shares.some(({ share }) => share > 0);
}

/**
 * Referrals, answers and final reports that get lost in the new system itself (docs/background/model.md §8.8), at either end of a message:
 * q·e^(−t/τ)·(1 + κ·max(0, load − 1)), t the time since the new system started, or started anew, load that of the unit that sends. A message is
 * asked about once: by the wave of its sender where that has the new system, else by the receiver's.
 */
export const lostMessages: Effect<LostMessages, null> = {
  id: 'lost-messages',
  cause: 'coexistence',
  planOf: (wave) => wave.lostMessages,
  firstEffect: ({ world, wave, plan }) => (isActive(world, plan) ? systemStart(wave) : Number.POSITIVE_INFINITY),
  layout: () => null,
  attach(points, { recorder, system }, { world, wave, plan }) {
    if (!isActive(world, plan)) return;
    const shares = new Float64Array(4);
    for (const { kind, share } of plan.shares) shares[kinds[kind]] = share;
    const loadOf = unitLoad(recorder, world);
    const none = () => 0;
    const hasNew = unitsOnNewSystem(points, system, world, wave);
    const isAsked = ({ from, to, fromSystem, at }: SentMessage) =>
      hasNew(from, at) || (fromSystem !== world.newSystem && hasNew(to, at));
    points.messages.push({
      number: 1,
      sendSeconds: none,
      receiveSeconds: none,
      lossShare(message) {
        const share = shares[message.kind];
        if (share === 0 || !isAsked(message)) return 0;
        const onNew = hasNew(message.from, message.at) ? message.from : message.to;
        const weeks = system.sinceStart(onNew, message.at) / (7 * secondsPerDay);
        return share * exp(-weeks / plan.fadeWeeks) * pressureFactor(plan.pressure, loadOf(message.from, message.at));
      },
    });
  },
};

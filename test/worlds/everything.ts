import type { Scenario, Wave } from '../../src/scenario/scenario.ts';
import { messageScenario } from './record-systems.ts';
import { extra } from './reinforced.ts';
import { island } from './small-world.ts';
import { goLive, wholeWave } from './whole-wave.ts';

const day = 86_400;

/** Evening of the day on which the sites go back, and the morning of their second attempt. */
export const goesBackAt = (goLive + 9) * day + 18 * 3600;
export const triesAgainAt = (goLive + 20) * day;

const fourWeeks = { fromDay: goLive, toDay: goLive + 28 };

/** A go-live with every effect that there is, each of them strong enough to be felt. */
export function everythingWave(changes: Partial<Wave> = {}): Wave {
  const whole = wholeWave();
  if (whole.defects?.faults === null || whole.defects === null) throw new Error('the whole wave has faults');
  return {
    ...whole,
    defects: { ...whole.defects, faults: { ...whole.defects.faults, misplacedBookingShare: 0.1 } },
    lostMessages: {
      shares: [
        { kind: 'referral', share: 0.05 },
        { kind: 'answer', share: 0.03 },
        { kind: 'final-report', share: 0.05 },
      ],
      fadeWeeks: 8,
      pressure: 1,
    },
    coexistence: { factor: 1 },
    ambulanceDiversion: {
      emergency: 'north-emergency',
      fromDay: goLive,
      toDay: goLive + 21,
      whenWaiting: null,
      share: 0.6,
      ambulanceShares: [0.8, 0.6, 0.4, 0.1, 0],
      divertTo: 'south-emergency',
      driveMinutes: 40,
    },
    rollback: {
      atSecond: goesBackAt,
      rule: null,
      typedBackShare: 0.5,
      again: { fromSecond: triesAgainAt, keptLearning: 0.5 },
    },
    reinforcement: {
      staff: [
        extra(fourWeeks),
        extra({
          ...fourWeeks,
          unit: 'north-clinic',
          line: 'physician-visit',
          origin: 'lent',
          lender: 'north-centre',
          experienced: true,
        }),
      ],
      evenings: [{ units: ['north-clinic'], fromDay: goLive, toDay: goLive + 28, share: 0.04 }],
      boughtCare: [
        {
          unit: 'north-clinic',
          contact: 'physician-visit',
          fromDay: goLive,
          toDay: goLive + 28,
          perWeek: 3,
          costSekEach: 3000,
        },
        {
          unit: 'north-theatre',
          contact: 'day-operation',
          fromDay: goLive,
          toDay: goLive + 28,
          perWeek: 2,
          costSekEach: 9000,
        },
      ],
    },
    ...changes,
  };
}

/** The whole world with record systems, beside an island whose emergency department takes its ambulances. */
export function everythingScenario(waves: Wave[] = [everythingWave()]): Scenario {
  const whole = messageScenario(waves);
  const south = island('south');
  const neighbour = { ...south, units: south.units.map((unit) => ({ ...unit, recordSystem: 'old' })) };
  const [north, ...others] = whole.sites;
  return {
    ...whole,
    days: goLive + 42,
    prices: { overtimeSekPerHour: { physician: 1000, nurse: 500, secretary: 400, other: 400 } },
    sites: [north, neighbour, ...others],
  };
}

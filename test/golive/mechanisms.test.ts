import { beforeAll, describe, expect, it } from 'vitest';
import type { ArmOutcome, CellCounter, UnitCounter } from '../../src/care/outcome.ts';
import { runShard } from '../../src/experiment/run-shard.ts';
import type { Scenario, SlowDocumentation } from '../../src/scenario/scenario.ts';
import { ordinaryWave } from '../worlds/small-wave.ts';
import { island, smallScenario } from '../worlds/small-world.ts';
import { cellSum, unitSum } from '../worlds/sums.ts';

/** First day of the weeks in which bookings are halved, and the day after them. */
const from = 140;
const to = 154;
const reference = smallScenario([island('north')], [], 224);

function slower(times: number): SlowDocumentation {
  const { slowDocumentation } = ordinaryWave('north');
  if (slowDocumentation === null) throw new Error('the ordinary wave has slow documentation');
  const curves = slowDocumentation.curves.map((curve) => ({ ...curve, initialExcess: curve.initialExcess * times }));
  return { ...slowDocumentation, curves };
}

function plan(share: number, slowDocumentation: SlowDocumentation | null): Scenario {
  const bookingPlan = [{ fromDay: from, toDay: to, share, units: ['north-clinic', 'north-centre'] }];
  return { ...reference, waves: [{ ...ordinaryWave('north'), bookingPlan, slowDocumentation }] };
}

let arms: Map<string, ArmOutcome[]>;

beforeAll(() => {
  const plans: Record<string, Scenario> = {
    halved: plan(0.5, null),
    tripled: plan(1, slower(3)),
    ordinary: plan(1, slower(1)),
    severe: plan(1, slower(8)),
    severeAndHalved: plan(0.5, slower(8)),
  };
  arms = new Map();
  for (const replication of [1, 2]) {
    const shard = runShard({
      reference,
      arms: Object.entries(plans).map(([id, scenario]) => ({ id, scenario })),
      seed: 'mechanisms',
      replication,
    });
    for (const arm of shard.arms) arms.set(arm.arm, [...(arms.get(arm.arm) ?? []), arm]);
  }
});

function outcomesOf(arm: string): ArmOutcome[] {
  return arms.get(arm) ?? [];
}

/** Sum over scheduled cells and days. */
function contacts(arm: string, counter: CellCounter, first = from, end = to): number {
  return outcomesOf(arm).reduce(
    (sum, outcome) => sum + cellSum(outcome, counter, ({ scheduled }) => scheduled, [first, end]),
    0,
  );
}

function seconds(arm: string, counter: UnitCounter, first: number, end: number): number {
  return outcomesOf(arm).reduce((sum, outcome) => sum + unitSum(outcome, counter, [first, end]), 0);
}

describe('booking plan', () => {
  it('halved bookings nearly halve production in those weeks and leave the weeks before as they were', () => {
    const share = contacts('halved', 'completed') / contacts('reference', 'completed');
    expect(share).toBeGreaterThan(0.45);
    expect(share).toBeLessThan(0.56);
    expect(contacts('halved', 'completed', 0, from)).toBe(contacts('reference', 'completed', 0, from));
  });

  it('halved bookings lower late cancellations in those weeks where documentation is slow', () => {
    expect(contacts('severe', 'cancelledLate')).toBeGreaterThan(50);
    expect(contacts('severeAndHalved', 'cancelledLate')).toBeLessThan(contacts('severe', 'cancelledLate') / 2);
  });

  it('closed slots are counted and the clinicians stay on duty', () => {
    expect(contacts('reference', 'slotsClosed')).toBe(0);
    const slots = contacts('halved', 'slotsClosed') + contacts('halved', 'slotsOffered');
    expect(contacts('halved', 'slotsClosed') / slots).toBeCloseTo(0.5, 1);
    expect(seconds('halved', 'dutySeconds', from, to)).toBe(seconds('reference', 'dutySeconds', from, to));
    expect(seconds('halved', 'idleSeconds', from, to)).toBeGreaterThan(seconds('reference', 'idleSeconds', from, to));
  });

  it('lists are longer after the cut', () => {
    expect(contacts('halved', 'waiting', to, to + 7)).toBeGreaterThan(contacts('reference', 'waiting', to, to + 7));
  });
});

describe('slow documentation', () => {
  it('a tripled initial excess raises documentation minutes, backlog and overtime', () => {
    const after = [from + 1, from + 29] as const;
    const minutes = (arm: string) =>
      seconds(arm, 'documentationNeededSeconds', ...after) / seconds(arm, 'documentedContacts', ...after);
    expect(minutes('ordinary')).toBeGreaterThan(minutes('reference') * 1.1);
    expect(minutes('tripled')).toBeGreaterThan(minutes('ordinary') * 1.2);
    expect(seconds('tripled', 'backlogEndSeconds', ...after)).toBeGreaterThan(
      seconds('ordinary', 'backlogEndSeconds', ...after) * 1.5,
    );
    const overtime = (arm: string) =>
      seconds(arm, 'overtimePatientSeconds', ...after) +
      seconds(arm, 'overtimeDocumentationSeconds', ...after) +
      seconds(arm, 'overtimeBacklogSeconds', ...after);
    expect(overtime('tripled')).toBeGreaterThan(overtime('ordinary') * 1.2);
    expect(overtime('ordinary')).toBeGreaterThan(overtime('reference'));
  });

  it('the excess fades with contacts until the lasting part is left', () => {
    const minutes = (arm: string, first: number, end: number) =>
      seconds(arm, 'documentationNeededSeconds', first, end) / seconds(arm, 'documentedContacts', first, end);
    const early = minutes('ordinary', 141, 155) / minutes('reference', 141, 155);
    const late = minutes('ordinary', 210, 224) / minutes('reference', 210, 224);
    expect(late).toBeGreaterThan(1.03);
    expect(late).toBeLessThan(early - 0.1);
  });

  it('nothing happens before the go-live', () => {
    expect(seconds('tripled', 'documentationNeededSeconds', 0, 141)).toBe(
      seconds('reference', 'documentationNeededSeconds', 0, 141),
    );
  });
});

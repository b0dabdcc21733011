import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { Care } from '../../src/care/care.ts';
import { findImbalances } from '../../src/care/conservation.ts';
import { type ArmOutcome, type UnitCounter, unitCounter } from '../../src/care/outcome.ts';
import { contactAt, stage } from '../../src/care/state.ts';
import { buildWorld } from '../../src/care/world/build-world.ts';
import { runShard } from '../../src/experiment/run-shard.ts';
import { installEffects } from '../../src/golive/install-effects.ts';
import { planEffects } from '../../src/golive/plan-effects.ts';
import type { LostMessages, Wave } from '../../src/scenario/scenario.ts';
import { messageDays, messageGoLive, messageScenario, messageWave } from '../worlds/record-systems.ts';
import { ordinaryWave, wave } from '../worlds/small-wave.ts';
import { cellSum, unitSum } from '../worlds/sums.ts';
import { contactValue, rowsIn } from '../worlds/watched-care.ts';

const day = 86_400;
const all: [number, number] = [0, messageDays];
const before: [number, number] = [0, messageGoLive];
const after: [number, number] = [messageGoLive, messageDays];

function losing(share: number, kinds: LostMessages['shares'][number]['kind'][], pressure = 0): LostMessages {
  return { shares: kinds.map((kind) => ({ kind, share })), fadeWeeks: 500, pressure };
}
const everyKind = losing(0.3, ['referral', 'answer', 'final-report']);

const plain = ordinaryWave('north').slowDocumentation;
if (plain === null) throw new Error('the ordinary wave has slow documentation');
/** So slow that clinics need more minutes than they have. */
const slowed = {
  ...plain,
  curves: plain.curves.map((curve) => ({ ...curve, initialExcess: 4, contactsToLearn: 5000 })),
};

const plans: Record<string, Partial<Wave>> = {
  neutral: { coexistence: { factor: 0 }, lostMessages: losing(0, ['referral', 'answer', 'final-report'], 5) },
  coexistence: { coexistence: { factor: 1 } },
  twice: { coexistence: { factor: 2 } },
  answers: { lostMessages: losing(0.3, ['answer']) },
  every: { lostMessages: everyKind },
  both: { lostMessages: everyKind, coexistence: { factor: 1 } },
  slow: { slowDocumentation: slowed, lostMessages: losing(0.03, ['answer', 'referral', 'final-report']) },
  pressed: { slowDocumentation: slowed, lostMessages: losing(0.03, ['answer', 'referral', 'final-report'], 20) },
};

const { arms } = runShard({
  reference: messageScenario(),
  arms: Object.entries(plans).map(([id, plan]) => ({ id, scenario: messageScenario([messageWave(plan)]) })),
  seed: 'messages',
  replication: 1,
});

function arm(id: string): ArmOutcome {
  const found = arms.find((outcome) => outcome.arm === id);
  if (found === undefined) throw new Error(`there must be an arm ${id}`);
  return found;
}
const reference = arms[0];

function withoutName({ arm: _arm, firstDivergence: _first, ...rest }: ArmOutcome) {
  return rest;
}

function sumOf(outcome: ArmOutcome, counter: UnitCounter, unit?: string, days = all): number {
  return unitSum(outcome, counter, days, (id) => unit === undefined || id === unit);
}

/** What comes to a kind of cell. */
function counted(outcome: ArmOutcome, counter: Parameters<typeof cellSum>[1], kind: string): number {
  return cellSum(outcome, counter, ({ contactKind }) => contactKind === kind, all);
}

describe('messages', () => {
  it('are counted by the unit that sends them in every arm, and where they cross from one system to another', () => {
    for (const unit of ['north-emergency', 'north-ward', 'north-clinic', 'north-centre', 'north-diagnostics']) {
      expect(sumOf(reference, 'messagesSent', unit), unit).toBeGreaterThan(0);
    }
    // Orders and answers stay within the hospital's system.
    expect(sumOf(reference, 'messagesCrossing', 'north-diagnostics')).toBe(0);
    expect(sumOf(reference, 'messagesCrossing', 'north-centre')).toBe(sumOf(reference, 'messagesSent', 'north-centre'));
    const answers = sumOf(reference, 'messagesSent', 'north-diagnostics');
    expect(sumOf(reference, 'messagesSent')).toBeGreaterThan(2 * answers);
  });

  it('take and lose nothing in the reference: what they take is in today’s durations', () => {
    for (const counter of ['handlingNeededSeconds', 'messagesLost', 'messagesRepeated'] as const) {
      expect(sumOf(reference, counter), counter).toBe(0);
    }
  });

  it('leave the reference as it is, to the last bit, with factor and shares of 0', () => {
    expect(isDeepStrictEqual(withoutName(arm('neutral')), withoutName(reference))).toBe(true);
  });
});

describe('coexistence', () => {
  const outcome = arm('coexistence');

  it('charges the excess over the old landscape at both ends, from the go-live on', () => {
    expect(sumOf(outcome, 'handlingNeededSeconds', undefined, before)).toBe(0);
    const needed = sumOf(outcome, 'handlingNeededSeconds', undefined, after);
    // 1.5 and 2 minutes more between hospital and centre; less than before to the partner, which is not credited.
    expect(needed).toBeGreaterThan(100 * 210);
    expect(needed % 210).toBe(0);
    const centre = sumOf(outcome, 'handlingNeededSeconds', 'north-centre', after);
    expect(centre).toBeGreaterThan(0);
    expect(needed - centre).toBeGreaterThan(0);
  });

  it('charges nothing for messages within the hospital, all of which is on the new system', () => {
    expect(sumOf(outcome, 'handlingNeededSeconds', 'north-diagnostics')).toBe(0);
  });

  it('takes the time of clinicians, in gaps or as overtime', () => {
    const done = sumOf(outcome, 'handlingSeconds') + sumOf(outcome, 'overtimeHandlingSeconds');
    expect(done).toBeGreaterThan(0.9 * sumOf(outcome, 'handlingNeededSeconds'));
    expect(sumOf(outcome, 'idleSeconds')).toBeLessThan(sumOf(reference, 'idleSeconds'));
  });

  it('takes about twice as much with twice the factor', () => {
    const once = sumOf(outcome, 'handlingNeededSeconds');
    const twice = sumOf(arm('twice'), 'handlingNeededSeconds');
    expect(twice / once).toBeGreaterThan(1.9);
    expect(twice / once).toBeLessThan(2.1);
  });
});

describe('lost messages', () => {
  const answers = arm('answers');
  const every = arm('every');

  it('are as many as the share says, and none is lost before the go-live', () => {
    expect(sumOf(answers, 'messagesLost', undefined, before)).toBe(0);
    const sent = sumOf(answers, 'messagesSent', 'north-diagnostics', after);
    const lost = sumOf(answers, 'messagesLost', 'north-diagnostics', after);
    expect(Math.abs(lost - 0.3 * sent)).toBeLessThan(4 * Math.sqrt(sent * 0.21));
    expect(sumOf(answers, 'messagesLost')).toBe(lost);
  });

  it('are made again: a lost answer makes a further examination, for which emergency patients wait', () => {
    const repeated = cellSum(answers, 'repeatedAfterLoss');
    expect(repeated).toBeGreaterThan(100);
    expect(sumOf(answers, 'messagesRepeated')).toBe(repeated);
    expect(counted(answers, 'demand', 'examination') - counted(reference, 'demand', 'examination')).toBeGreaterThan(
      0.9 * repeated,
    );
    const stay = (outcome: ArmOutcome) =>
      sumOf(outcome, 'staySeconds', 'north-emergency', after) / counted(outcome, 'completed', 'ed-visit');
    expect(stay(answers)).toBeGreaterThan(1.02 * stay(reference));
  });

  it('keep a referred patient off the list until the loss is found, with the wait counted from the referral', () => {
    expect(cellSum(every, 'referralsLost')).toBeGreaterThan(10);
    const onLists = (outcome: ArmOutcome) =>
      cellSum(outcome, 'waiting', ({ unit }) => unit === 'north-theatre', [messageGoLive + 7, messageGoLive + 14]);
    expect(onLists(every)).toBeLessThan(onLists(reference));
  });

  it('take the time of writing again where a referral or report was lost', () => {
    expect(sumOf(every, 'handlingNeededSeconds') % 360).toBe(0);
    expect(sumOf(every, 'handlingNeededSeconds', 'north-ward')).toBeGreaterThan(0);
    expect(sumOf(answers, 'handlingNeededSeconds')).toBe(0);
  });

  it('change nothing that comes from outside: a repeated examination has draws of its own', () => {
    const outside = (outcome: ArmOutcome) => [
      counted(outcome, 'demand', 'ed-visit') -
        cellSum(outcome, 'fromOverflow') -
        cellSum(outcome, 'fromList', () => true),
      counted(outcome, 'demand', 'delivery'),
      counted(outcome, 'demand', 'acute-operation'),
    ];
    expect(outside(answers)).toEqual(outside(reference));
    expect(outside(every)).toEqual(outside(reference));
  });

  it('are more where the unit that sends has more work than time', () => {
    const ofClinic = (id: string) => sumOf(arm(id), 'messagesLost', 'north-clinic');
    expect(ofClinic('pressed')).toBeGreaterThan(1.5 * Math.max(1, ofClinic('slow')));
    // The laboratory keeps up, so nothing presses there.
    expect(sumOf(arm('pressed'), 'messagesLost', 'north-diagnostics')).toBeLessThan(
      1.5 * sumOf(arm('slow'), 'messagesLost', 'north-diagnostics'),
    );
  });

  it('are written again beside the handling that coexistence takes', () => {
    expect(sumOf(arm('both'), 'handlingNeededSeconds')).toBeGreaterThan(sumOf(every, 'handlingNeededSeconds'));
  });
});

function makeCare(): Care {
  const scenario = messageScenario([messageWave({ lostMessages: everyKind, coexistence: { factor: 1 } })]);
  const world = buildWorld(scenario);
  const care = new Care(world, 'messages', 1);
  installEffects(planEffects(world, scenario.waves), care.state);
  return care;
}

describe('lost messages in the books', () => {
  const time = (messageGoLive + 3) * day + 11 * 3600 + 7;
  const care = makeCare();
  care.begin();
  care.run(time);
  const snapshot = structuredClone(care.snapshot());

  function there(): Care {
    const other = makeCare();
    other.restore(structuredClone(snapshot));
    return other;
  }

  it('close every sum with losses that nobody knows of yet', () => {
    expect(rowsIn(care, stage.lost).length).toBeGreaterThan(0);
    expect(findImbalances(care, time)).toEqual([]);
    const later = there();
    later.run((messageGoLive + 12) * day + 3600);
    expect(findImbalances(later, (messageGoLive + 12) * day + 3600)).toEqual([]);
  });

  it('equal the straight run when branched while losses are not known of', () => {
    const branched = there();
    branched.run(branched.end);
    branched.finish();
    expect(isDeepStrictEqual(withoutName(branched.outcome('', 0)), withoutName(arm('both')))).toBe(true);
  });

  it('are red where a lost referral is dropped', () => {
    const leaking = there();
    const { store, contacts, world } = leaking.state;
    const lost = rowsIn(leaking, stage.lost).find(
      (row) => world.cells[contactValue(leaking, row, 'cell')].contactKind !== 'examination',
    );
    if (lost === undefined) throw new Error('a referral must be lost');
    store.int32[contacts.wholeStart + contactAt.stage + lost * contacts.wholeWidth] = stage.free;
    expect(new Set(findImbalances(leaking, time).map(({ law }) => law))).toEqual(
      new Set(['patients', 'little', 'messages']),
    );
  });

  it('are red where a lost report is forgotten, and where a message is found twice', () => {
    const leaking = there();
    const { store, lostMessages } = leaking.state;
    const open = Array.from(
      { length: lostMessages.rows },
      (_, row) => lostMessages.at.state + row * lostMessages.wholeWidth,
    );
    const one = open.find((place) => store.int32[place] === 1);
    if (one === undefined) throw new Error('a report must be lost');
    store.int32[one] = 2;
    expect(findImbalances(leaking, time).map(({ law }) => law)).toEqual(['messages']);
    const doubled = there();
    doubled.state.recorder.add(unitCounter.messagesRepeated, 0, time, 1);
    expect(findImbalances(doubled, time).map(({ law }) => law)).toEqual(['messages']);
  });
});

describe('where messages are lost and no handling is planned', () => {
  const slight = { lostMessages: losing(0.001, ['referral', 'answer', 'final-report']) };

  it('the go-live takes away the boundary between units that both have the new system', () => {
    const whole = wave('wave-1', ['north', 'centres'], { goLiveDay: messageGoLive, ...slight });
    const shard = runShard({
      reference: messageScenario(),
      arms: [{ id: 'both', scenario: messageScenario([whole]) }],
      seed: 'messages',
      replication: 1,
    });
    const both = shard.arms[1];
    const crossing = (days: [number, number]) => sumOf(both, 'messagesCrossing', 'north-centre', days);
    expect(crossing(before)).toBe(sumOf(both, 'messagesSent', 'north-centre', before));
    expect(sumOf(both, 'messagesSent', 'north-centre', after)).toBeGreaterThan(50);
    expect(crossing(after)).toBe(0);
  });

  it('a message between two waves is drawn for once', () => {
    const waves = [
      wave('wave-1', ['north'], { goLiveDay: messageGoLive, ...slight }),
      wave('wave-2', ['centres'], { goLiveDay: messageGoLive, ...slight }),
    ];
    const scenario = messageScenario(waves);
    const world = buildWorld(scenario);
    const care = new Care(world, 'messages', 1);
    installEffects(planEffects(world, waves), care.state);
    const numberOf = (id: string) => world.units.findIndex((unit) => unit.id === id);
    const { points } = care.state;
    const at = messageGoLive * day;
    const [from, to] = [numberOf('north-clinic'), numberOf('north-centre')];
    const systemOf = (unit: number) =>
      points.isOnNewSystem.some((isOn) => isOn(unit, at)) ? world.newSystem : world.systemOfUnit[unit];
    const message = { kind: 0, from, to, fromSystem: systemOf(from), toSystem: systemOf(to), high: 1, low: 1, at };
    expect(points.messages.filter(({ lossShare }) => lossShare(message) > 0)).toHaveLength(1);
  });
});

import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { Care } from '../../src/care/care.ts';
import type { ArmOutcome, UnitCounter } from '../../src/care/outcome.ts';
import {
  type CarePoints,
  emptyPoints,
  type Support,
  supportSeconds,
  supportShare,
  type Withdrawal,
  type WithdrawnUse,
  withdrawnShare,
} from '../../src/care/points.ts';
import { buildWorld } from '../../src/care/world/build-world.ts';
import { installEffects } from '../../src/golive/install-effects.ts';
import { planEffects } from '../../src/golive/plan-effects.ts';
import type { ExtraStaff } from '../../src/scenario/scenario.ts';
import { wave } from '../worlds/small-wave.ts';
import { cellSum, unitSum } from '../worlds/sums.ts';
import { outcomeWith, type Put, ruleWorld, wholeRun } from '../worlds/two-effects.ts';

/** Two effects at one point, and the one that does what the rule says of them; the first or the second where only one of them holds. */
interface Rule {
  point: string;
  combination: string;
  first: Put;
  second: Put;
  together: Put;
}

function equal(one: ArmOutcome, other: ArmOutcome): boolean {
  return isDeepStrictEqual(one, other);
}

const slots =
  (share: number): Put =>
  ({ shareOfSlots }) =>
    shareOfSlots.push(() => share);
const dictated =
  (share: number): Put =>
  ({ dictatedShare }) =>
    dictatedShare.push(() => share);
const slower =
  (times: number): Put =>
  ({ timeMultiplier }) =>
    timeMultiplier.push(() => times);
const typed =
  (share: number): Put =>
  ({ typedInShare }) =>
    typedInShare.push(() => share);
const moving =
  (seconds: number): Put =>
  ({ extraSeconds }) =>
    extraSeconds.push({ use: 'noteMoving', seconds: () => seconds });
const tickets =
  (seconds: number): Put =>
  ({ extraSeconds }) =>
    extraSeconds.push({ use: 'ticket', seconds: () => seconds });
const misplaced =
  (share: number): Put =>
  ({ misplacedShare }) =>
    misplacedShare.push((_, day) => (day === 30 ? share : 0));
const evenings =
  (share: number): Put =>
  ({ eveningShares }) =>
    eveningShares.push(() => share);
const bought =
  (patients: number): Put =>
  ({ boughtCare }) =>
    boughtCare.push({ inWeek: () => patients, costSekEach: 1000 });
const taken =
  (share: number, use: WithdrawnUse = 'superUser'): Put =>
  ({ withdrawals }) =>
    withdrawals.push(withdrawal(share, use));

function withdrawal(share: number, use: WithdrawnUse = 'superUser'): Withdrawal {
  return { use, share: () => share };
}

const [few, some] = [slots(0.4), slots(0.7)];
const [seldom, often] = [dictated(0.2), dictated(0.5)];
const [several, many] = [misplaced(0.1), misplaced(0.4)];
const rules: Rule[] = [
  { point: 'shareOfSlots', combination: 'the minimum', first: some, second: few, together: few },
  { point: 'dictatedShare', combination: 'the minimum', first: often, second: seldom, together: seldom },
  { point: 'misplacedShare', combination: 'the largest', first: several, second: many, together: many },
  { point: 'withdrawals', combination: 'the sum', first: taken(0.25), second: taken(0.125), together: taken(0.375) },
  { point: 'timeMultiplier', combination: 'the product', first: slower(1.5), second: slower(2), together: slower(3) },
  { point: 'typedInShare', combination: 'the sum', first: typed(0.25), second: typed(0.125), together: typed(0.375) },
  { point: 'noteMoving', combination: 'the sum', first: moving(60.4), second: moving(90.4), together: moving(150.8) },
  { point: 'tickets', combination: 'the sum', first: tickets(45.4), second: tickets(30.4), together: tickets(75.8) },
  {
    point: 'eveningShares',
    combination: 'the sum',
    first: evenings(0.0625),
    second: evenings(0.03125),
    together: evenings(0.09375),
  },
  { point: 'boughtCare', combination: 'the sum', first: bought(2), second: bought(3), together: bought(5) },
];

describe('two effects at one point', () => {
  it.each(rules)('$point: $combination holds, in whichever order they come', ({ first, second, together }) => {
    const both = outcomeWith([first, second]);
    expect(equal(both, outcomeWith([together]))).toBe(true);
    expect(equal(outcomeWith([second, first]), both)).toBe(true);
    // Else the rule would not be seen.
    for (const alone of [first, second]) expect(equal(outcomeWith([alone]), both)).toBe(alone === together);
  });

  it('of different uses are not mixed: old notes and tickets each take their own', () => {
    const both = outcomeWith([moving(60), tickets(30)]);
    // Notes of ward nurses raise tickets and move no old notes.
    const spent = (use: UnitCounter, beyond: UnitCounter) =>
      [use, beyond].reduce(
        (sum, counter) => sum + unitSum(both, counter, undefined, (unit) => !unit.endsWith('ward')),
        0,
      );
    const perTicket = spent('ticketSeconds', 'overtimeTicketSeconds');
    const perMove = spent('noteMovingSeconds', 'overtimeNoteMovingSeconds');
    expect(perTicket).toBeGreaterThan(0);
    expect(Math.abs(perMove - 2 * perTicket)).toBeLessThan(0.001 * perMove);
  });
});

describe('a booking plan and withdrawn staff', () => {
  it('leave the least of the two open, not the product', () => {
    const offered = (...put: Put[]) =>
      cellSum(
        outcomeWith(put),
        'slotsOffered',
        ({ unit, scheduled }) => scheduled && unit === 'north-centre',
        [28, 35],
      );
    const plan = offered(slots(0.5));
    expect(offered(slots(0.5), taken(0.25))).toBe(plan);
    expect(offered(slots(0.5), taken(0.5))).toBe(plan);
    expect(offered(slots(0.5), taken(0.75))).toBe(offered(taken(0.75)));
    expect(offered(taken(0.75))).toBeLessThan(0.6 * plan);
  });
});

describe('withdrawals', () => {
  it('are at most the shift', () => {
    const points: CarePoints = { ...emptyPoints(), withdrawals: [withdrawal(0.75), withdrawal(0.5, 'training')] };
    expect(withdrawnShare(points, 0, 'nurse', 0, false)).toBe(1);
    points.withdrawals[1] = withdrawal(0.125, 'training');
    expect(withdrawnShare(points, 0, 'nurse', 0, false)).toBe(0.875);
  });

  /** Shares of a unit's duty that each use gets, in the order of the model. */
  function sharesAt(asked: string, put: readonly Put[]): number[] {
    const outcome = outcomeWith(put);
    const of = (counter: Parameters<typeof unitSum>[1]) =>
      unitSum(outcome, counter, [28, 35], (unit) => unit === asked);
    const duty = of('dutySeconds');
    return [of('secondedSeconds') / duty, of('trainingSeconds') / duty, of('superUserSeconds') / duty];
  }

  it('take the shift in their order, whichever comes first: what the earlier leave over is the later one’s', () => {
    const three = [taken(0.75, 'seconded'), taken(0.75, 'training'), taken(0.5, 'superUser')];
    const inOrder = sharesAt('north-centre', three);
    const turned = sharesAt('north-centre', [...three].reverse());
    expect(turned).toEqual(inOrder);
    const [seconded, trained, supporting] = inOrder;
    expect(seconded).toBeGreaterThan(0.6);
    expect(seconded).toBeLessThanOrEqual(0.75);
    expect(trained).toBeGreaterThan(0.1);
    expect(seconded + trained).toBeLessThanOrEqual(1);
    expect(supporting).toBeLessThan(0.05);
  });

  it('take people out of the shifts of a roster in the same order, as long as one is left', () => {
    const two = [taken(0.5, 'training'), taken(0.5, 'seconded')];
    const [seconded, trained] = sharesAt('north-medicine', two);
    expect(sharesAt('north-medicine', [...two].reverse())).toEqual([seconded, trained, 0]);
    expect(seconded).toBeGreaterThan(0.3);
    expect(trained).toBeLessThan(0.1 * seconded);
  });
});

describe('support', () => {
  const support = (needed: number, superUsers: number, walkers: number): Support => ({
    neededSeconds: () => needed,
    superUserSeconds: () => superUsers,
    floorWalkerSeconds: () => walkers,
    floorWalkerCostSekPerHour: 0,
  });
  const of = (...all: Support[]): CarePoints => ({ ...emptyPoints(), support: all });

  it('is the sum of what is given over the sum of what is needed', () => {
    const points = of(support(4000, 600, 400), support(1000, 500, 1000));
    expect(supportSeconds(points, 0, 0)).toBe(2500);
    expect(supportShare(points, 0, 0)).toBe(0.5);
  });

  it('is at most 1, and 0 where none is needed', () => {
    expect(supportShare(of(support(1000, 900, 0), support(500, 0, 900)), 0, 0)).toBe(1);
    expect(supportShare(of(support(0, 900, 0), support(0, 0, 900)), 0, 0)).toBe(0);
  });
});

describe('effects that are told', () => {
  it.each(['documentationKnown', 'contactDocumented'] as const)('%s tells all of them the same', (point) => {
    const told: number[][][] = [[], []];
    const listener =
      (list: number[][]): Put =>
      (points) =>
        points[point].push((...values: number[]) => list.push(values));
    outcomeWith(told.map(listener));
    expect(told[0].length).toBeGreaterThan(1000);
    expect(told[1]).toEqual(told[0]);
  });
});

describe('ambulances', () => {
  it('go where the first effect says that sends them elsewhere', () => {
    const away =
      (isSent: boolean, seconds: number): Put =>
      ({ demandDiverted }) =>
        demandDiverted.push(({ low }) => (isSent && low % 2 === 0 ? { emergency: 0, driveSeconds: seconds } : null));
    const second = outcomeWith([away(true, 1800)]);
    expect(equal(outcomeWith([away(false, 60), away(true, 1800), away(true, 7200)]), second)).toBe(true);
    expect(equal(outcomeWith([away(true, 7200)]), second)).toBe(false);
  });
});

describe('evening sessions of a plan', () => {
  it('come beside those that a long list brings', () => {
    const { equilibrium } = ruleWorld;
    const extra = (supplyCap: number, ...put: Put[]) => {
      const long = {
        ...ruleWorld,
        equilibrium: { ...equilibrium, supplyCap, supplyThreshold: 0.2, supplyDelayWeeks: 1 },
      };
      return cellSum(outcomeWith(put, long), 'completedExtra', ({ unit }) => unit === 'north-clinic');
    };
    const [ofList, ofPlan] = [extra(0.02), extra(0, evenings(0.03125))];
    expect(Math.min(ofList, ofPlan)).toBeGreaterThan(10);
    expect(Math.abs(extra(0.02, evenings(0.03125)) - ofList - ofPlan)).toBeLessThan(0.15 * (ofList + ofPlan));
  });
});

describe('bought care of two plans', () => {
  it('reaches as far as the list does, the first plan’s before the second’s', () => {
    const priced =
      (patients: number, costSekEach: number): Put =>
      ({ boughtCare }) =>
        boughtCare.push({ inWeek: () => patients, costSekEach });
    const some = outcomeWith([priced(10, 1), priced(1, 1_000_000)]);
    const all = outcomeWith([priced(100_000, 1), priced(1, 1_000_000)]);
    expect(unitSum(some, 'costBoughtCareOre')).toBeGreaterThan(100_000_000);
    expect(cellSum(all, 'completedBought')).toBeGreaterThan(500);
    expect(unitSum(all, 'costBoughtCareOre')).toBe(cellSum(all, 'completedBought') * 100);
  });
});

describe('staff added by two plans', () => {
  const goLiveDay = 14;

  function withStaff(...staff: ExtraStaff[]): ArmOutcome {
    const plan = wave('wave-1', ['north'], { goLiveDay, reinforcement: { staff, evenings: [], boughtCare: [] } });
    const world = buildWorld({ ...ruleWorld, waves: [plan] });
    const care = new Care(world, 'two-effects', 1);
    installEffects(planEffects(world, world.scenario.waves), care.state);
    return wholeRun(care);
  }

  it.each([
    ['a roster', 'north-emergency', null],
    ['a clinic’s days', 'north-clinic', 'physician-visit'],
  ])('is the sum of both on %s, each at its own cost', (_, unit, line) => {
    const extra = (costSekPerHour: number): ExtraStaff => ({
      ...{ unit, line, role: 'physician', shifts: null, fromDay: goLiveDay, toDay: goLiveDay + 14, people: 1 },
      ...{ origin: 'agency', lender: null, experienced: false, costSekPerHour },
    });
    const [dear, cheap] = [extra(1500), extra(900)];
    const told = (outcome: ArmOutcome) => ({
      added: unitSum(outcome, 'addedSeconds', undefined, (id) => id === unit),
      cost: unitSum(outcome, 'costReinforcementOre'),
    });
    const [one, other, both] = [withStaff(dear), withStaff(cheap), withStaff(dear, cheap)].map(told);
    expect(one.added).toBeGreaterThan(50 * 3600);
    expect(both).toEqual({ added: one.added + other.added, cost: one.cost + other.cost });
    expect(other.cost / one.cost).toBeCloseTo(0.6, 5);
  });
});

import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { unitOn } from '../../src/care/arm-counts.ts';
import { Care } from '../../src/care/care.ts';
import { findImbalances } from '../../src/care/conservation.ts';
import type { ArmOutcome } from '../../src/care/outcome.ts';
import { buildWorld } from '../../src/care/world/build-world.ts';
import { runShard } from '../../src/experiment/run-shard.ts';
import { type Effect, planEffect } from '../../src/golive/effect.ts';
import { findTicketImbalances } from '../../src/golive/find-ticket-imbalances.ts';
import { installEffects } from '../../src/golive/install-effects.ts';
import { planEffects } from '../../src/golive/plan-effects.ts';
import type { TicketDesk } from '../../src/golive/ticket-desk.ts';
import type { Defects, FaultRepair, Faults, Scenario, UserQuestions, Wave } from '../../src/scenario/scenario.ts';
import { ordinaryWave, supportOf, wave } from '../worlds/small-wave.ts';
import { island, smallScenario } from '../worlds/small-world.ts';
import { unitSum } from '../worlds/sums.ts';

const day = 86_400;
const goLive = 141;

const questions: UserQuestions = { probability: 0.2, fadeWeeks: 2, minutes: 6, supportMinutes: 6 };
const faults: Faults = {
  perHundredClinicians: 40,
  ticketsPerThousandContacts: 2,
  rateVariation: 1,
  ticketMinutes: 5,
  criticalShare: 0.1,
  commonShare: 0.5,
  misplacedBookingShare: 0,
};
const repair: FaultRepair = {
  commandCentre: { staff: 3, fromHour: 7, toHour: 19, weekends: false, minutes: 15, variation: 0.5 },
  vendor: { repairsAtATime: 10, medianWeeks: 2, variation: 1.5 },
};

function world(defects: Partial<Defects>, changes: Partial<Wave> = {}, faultRepair = repair): Scenario {
  const plan = { questions: null, faults: null, pressure: 0, ...defects };
  const waves = [wave('wave-1', ['north'], { defects: plan, ...changes })];
  return { ...smallScenario([island('north')], waves, 224), faultRepair };
}

/** A world with its effects, and the desk of its tickets. */
function makeCare(scenario: Scenario): { care: Care; desk: TicketDesk } {
  const built = buildWorld(scenario);
  const care = new Care(built, 'defects', 1);
  const { desk } = installEffects(planEffects(built, scenario.waves), care.state);
  if (desk === null) throw new Error('the scenario has defects');
  return { care, desk };
}

function outcomeOf(scenario: Scenario): ArmOutcome {
  const { care } = makeCare(scenario);
  care.begin();
  care.run(care.end);
  care.finish();
  return care.outcome('', 0);
}

function begun(scenario: Scenario): { care: Care; desk: TicketDesk } {
  const made = makeCare(scenario);
  made.care.begin();
  return made;
}

const week = (number: number) => [goLive + 7 * number, goLive + 7 * number + 7] as const;
const isOf = (site: string) => (unit: string) => unit.startsWith(site);

describe('questions of users', () => {
  const asked = outcomeOf(world({ questions }));

  it('come with every fifth contact at first, fade, and do not come before the go-live', () => {
    const share = (days: readonly [number, number]) =>
      unitSum(asked, 'questionsAsked', days) / unitSum(asked, 'documentedContacts', days);
    expect(unitSum(asked, 'questionsAsked', [0, goLive])).toBe(0);
    // 0.2·e^(−t/14) falls from 0.2 to 0.13 in the first week, and e^(−21/14) is 0.22.
    expect(share(week(0))).toBeGreaterThan(0.15);
    expect(share(week(0))).toBeLessThan(0.2);
    expect(share(week(3)) / share(week(0))).toBeCloseTo(0.22, 1);
  });

  it('take their minutes of clinicians, who are with patients as long as before', () => {
    const seconds = unitSum(asked, 'ticketSeconds') + unitSum(asked, 'overtimeTicketSeconds');
    expect(seconds).toBeGreaterThan(0.99 * unitSum(asked, 'questionsAsked') * 360);
    expect(seconds).toBeLessThanOrEqual(unitSum(asked, 'questionsAsked') * 360);
  });

  it('are tickets where nobody is on the floor, and none where there is support enough', () => {
    expect(unitSum(asked, 'ticketsRaised')).toBe(unitSum(asked, 'questionsAsked'));
    const days = [goLive, goLive + 28] as const;
    const supported = outcomeOf(world({ questions }, { superUsers: supportOf(10) }));
    expect(unitSum(supported, 'questionsAsked', days)).toBeGreaterThan(400);
    expect(unitSum(supported, 'ticketsRaised', days)).toBe(0);
    const some = outcomeOf(world({ questions }, { superUsers: supportOf(0.2) }));
    expect(unitSum(some, 'ticketsRaised', days)).toBeGreaterThan(0);
    expect(unitSum(some, 'ticketsRaised', days)).toBeLessThan(0.8 * unitSum(some, 'questionsAsked', days));
  });

  it('come more often under pressure of time', () => {
    const slow = { slowDocumentation: ordinaryWave('north', 4).slowDocumentation };
    const share = (pressure: number) => {
      const outcome = outcomeOf(world({ questions, pressure }, slow));
      return unitSum(outcome, 'questionsAsked', week(1)) / unitSum(outcome, 'documentedContacts', week(1));
    };
    expect(share(3)).toBeGreaterThan(1.1 * share(0));
  });
});

describe('faults', () => {
  const met = outcomeOf(world({ faults }));

  it('raise tickets from the go-live on, fewer when they are repaired, some of them dangerous', () => {
    expect(unitSum(met, 'ticketsRaised', [0, goLive])).toBe(0);
    expect(unitSum(met, 'ticketsRaised', week(0))).toBeGreaterThan(20);
    expect(unitSum(met, 'ticketsRaised', week(10))).toBeLessThan(0.5 * unitSum(met, 'ticketsRaised', week(0)));
    expect(unitSum(met, 'ticketsCritical')).toBeGreaterThan(0);
    expect(unitSum(met, 'ticketsCritical')).toBeLessThan(unitSum(met, 'ticketsRaised'));
  });

  it('are met in proportion to their number, and never where there are none', () => {
    const twice = outcomeOf(world({ faults: { ...faults, perHundredClinicians: 80 } }));
    expect(unitSum(twice, 'ticketsRaised', week(0))).toBeGreaterThan(1.5 * unitSum(met, 'ticketsRaised', week(0)));
  });

  it('last longer where the vendor takes longer', () => {
    const vendor = { ...repair.vendor, medianWeeks: 8 };
    const slower = outcomeOf(world({ faults }, {}, { ...repair, vendor }));
    expect(unitSum(slower, 'ticketsRaised')).toBeGreaterThan(1.2 * unitSum(met, 'ticketsRaised'));
    expect(unitSum(slower, 'ticketsOpenEnd')).toBeGreaterThan(1.5 * unitSum(met, 'ticketsOpenEnd'));
  });

  it('of later waves are fewer where sites have them in common', () => {
    const raisedAtSecond = (commonShare: number) => {
      const defects = { questions: null, faults: { ...faults, commonShare }, pressure: 0 };
      const waves = [
        wave('wave-1', ['north'], { defects }),
        wave('wave-2', ['south'], { defects, goLiveDay: goLive + 84 }),
      ];
      const two = { ...smallScenario([island('north'), island('south')], waves, 280), faultRepair: repair };
      return unitSum(outcomeOf(two), 'ticketsRaised', undefined, isOf('south'));
    };
    expect(raisedAtSecond(1)).toBeLessThan(0.6 * raisedAtSecond(0));
  });

  it('more contacts only bring a fault forward: a site with twice the hazard raises no ticket later', () => {
    const raised = (ticketsPerThousandContacts: number) => {
      const { care } = begun(
        world(
          { faults: { ...faults, ticketsPerThousandContacts, ticketMinutes: 0 } },
          {},
          {
            ...repair,
            vendor: { ...repair.vendor, medianWeeks: 500 },
          },
        ),
      );
      care.run((goLive + 21) * day);
      const outcome = care.outcome('', 0);
      return Array.from({ length: 21 }, (_, from) => unitSum(outcome, 'ticketsRaised', [0, goLive + from + 1]));
    };
    const [once, twice] = [raised(2), raised(4)];
    once.forEach((count, index) => {
      expect(twice[index]).toBeGreaterThanOrEqual(count);
    });
  });
});

describe('the command centre', () => {
  it('leaves a ticket of the night until it opens', () => {
    const { care, desk } = begun(world({ questions }));
    // Friday evening to Monday morning.
    const friday = goLive + ((4 - (goLive % 7) + 7) % 7);
    care.run(friday * day + 20 * 3600);
    const closedBefore = unitSum(care.outcome('', 0), 'ticketsClosed');
    care.run((friday + 3) * day + 7 * 3600);
    expect(unitSum(care.outcome('', 0), 'ticketsClosed')).toBe(closedBefore);
    expect(desk.places().queued).toBeGreaterThan(10);
    care.run((friday + 3) * day + 12 * 3600);
    expect(unitSum(care.outcome('', 0), 'ticketsClosed')).toBeGreaterThan(closedBefore + 10);
  });

  it('works tickets off faster with more staff', () => {
    const withStaff = (staff: number) =>
      outcomeOf(
        world({ questions }, {}, { ...repair, commandCentre: { ...repair.commandCentre, staff, minutes: 40 } }),
      );
    const [slow, fast] = [withStaff(1), withStaff(4)];
    expect(unitSum(slow, 'ticketsOpenEnd', week(1))).toBeGreaterThan(2 * unitSum(fast, 'ticketsOpenEnd', week(1)));
    expect(unitSum(slow, 'ticketsRaised', week(1))).toBeGreaterThan(100);
  });
});

describe('defects', () => {
  const both = world(
    { questions, faults, pressure: 1 },
    { slowDocumentation: ordinaryWave('north').slowDocumentation },
  );
  const straight = outcomeOf(both);

  it('at neutral strength leave every history as it was, to the last bit', () => {
    const reference = { ...both, waves: [] };
    const none: Defects = {
      questions: { ...questions, probability: 0 },
      faults: { ...faults, perHundredClinicians: 0 },
      pressure: 1,
    };
    const silent: Defects = {
      questions: null,
      faults: { ...faults, ticketsPerThousandContacts: 0 },
      pressure: 1,
    };
    const arms = [none, silent].map((defects, index) => ({
      id: `neutral-${index}`,
      scenario: { ...reference, waves: [wave('wave-1', ['north'], { defects })] },
    }));
    const shard = runShard({ reference, arms, seed: 'neutral', replication: 1 });
    const [without, ...neutral] = shard.arms.map(({ arm: _arm, firstDivergence: _first, ...rest }) => rest);
    expect(neutral).toHaveLength(2);
    for (const outcome of neutral) expect(isDeepStrictEqual(outcome, without)).toBe(true);
  });

  it('branched off the reference, or restored with tickets open and repairs pending, go on as in the straight run', () => {
    const reference = { ...both, waves: [] };
    const { arms } = runShard({ reference, arms: [{ id: '', scenario: both }], seed: 'defects', replication: 1 });
    expect(isDeepStrictEqual({ ...arms[1], firstDivergence: 0 }, straight)).toBe(true);
    let { care, desk } = begun(both);
    for (const hours of [0.5, 13, 200, 700, 701]) {
      care.run(goLive * day + Math.round(hours * 3600) + 17);
      const next = makeCare(both);
      next.care.restore(structuredClone(care.snapshot()));
      ({ care, desk } = next);
    }
    expect(desk.places().withFaults).toBeGreaterThan(0);
    care.run(care.end);
    care.finish();
    expect(isDeepStrictEqual(care.outcome('', 0), straight)).toBe(true);
  });

  it('lose no ticket: those raised are closed or open, by unit, and the open ones are somewhere', () => {
    const { care, desk } = begun(both);
    for (const time of [goLive * day + 40_000, (goLive + 3) * day + 3601, (goLive + 30) * day + 50_000, 224 * day]) {
      care.run(time);
      expect(findTicketImbalances(care.state, desk)).toEqual([]);
      expect(findImbalances(care, time)).toEqual([]);
    }
    expect(unitSum(care.outcome('', 0), 'ticketsClosed')).toBeGreaterThan(500);
    const levels = straight.units.map((_, unit) => unitOn(straight, 'ticketsOpenEnd', unit, 223));
    expect(levels).toEqual([...desk.tickets.rowsByUnit(straight.units.length)]);
  });

  it('are found out where a ticket is closed that nobody counts, or falls out of the queue', () => {
    const { care, desk } = begun(both);
    // A night, when tickets wait for the morning.
    const night = (goLive + 2) * day + 3 * 3600;
    care.run(night);
    const ticket = desk.tickets.popFront();
    expect(ticket).toBeGreaterThanOrEqual(0);
    expect(findTicketImbalances(care.state, desk).map(({ law }) => law)).toEqual(['ticket-places']);
    desk.tickets.close(ticket);
    expect(findTicketImbalances(care.state, desk).map(({ law }) => law)).toEqual(['tickets']);
  });

  it('end with the new system: nothing is raised after a rollback, and what is open is worked off', () => {
    const rolledBack = goLive + 10;
    const back: Effect<Defects, null> = {
      id: 'back',
      cause: 'counter-measure',
      planOf: ({ defects }) => defects,
      firstEffect: () => rolledBack * day,
      layout: () => null,
      attach(points, { system }) {
        points.dayBegins.push((begins, now) => {
          if (begins === rolledBack) system.rollBack(now);
        });
      },
    };
    const built = buildWorld(both);
    const care = new Care(built, 'defects', 1);
    const ending = planEffect(back, built, both.waves[0], both.faultRepair);
    installEffects([...planEffects(built, both.waves), ...(ending === null ? [] : [ending])], care.state);
    care.begin();
    care.run(care.end);
    const outcome = care.outcome('', 0);
    expect(unitSum(outcome, 'ticketsRaised', [goLive, rolledBack])).toBeGreaterThan(100);
    expect(unitSum(outcome, 'ticketsRaised', [rolledBack, outcome.days])).toBe(0);
    expect(unitSum(outcome, 'questionsAsked', [rolledBack, outcome.days])).toBe(0);
    expect(unitSum(outcome, 'ticketsClosed', [rolledBack, outcome.days])).toBeGreaterThan(0);
  });
});

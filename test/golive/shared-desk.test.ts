import { describe, expect, it } from 'vitest';
import { Care } from '../../src/care/care.ts';
import type { UnitCounter } from '../../src/care/outcome.ts';
import { buildWorld } from '../../src/care/world/build-world.ts';
import { findTicketImbalances } from '../../src/golive/find-ticket-imbalances.ts';
import { installEffects } from '../../src/golive/install-effects.ts';
import { planEffects } from '../../src/golive/plan-effects.ts';
import type { FaultRepair, Faults, Site, UserQuestions, Wave } from '../../src/scenario/scenario.ts';
import { wave } from '../worlds/small-wave.ts';
import { island, smallScenario } from '../worlds/small-world.ts';
import { unitSum } from '../worlds/sums.ts';

/** Go-lives of three islands that send one another nothing, and the horizon. */
const goLives = { north: 1, south: 15, east: 16 };
const days = 29;
type Island = keyof typeof goLives;
const islands: Island[] = ['north', 'south', 'east'];

const faults: Faults = {
  perHundredClinicians: 40,
  ticketsPerThousandContacts: 4,
  rateVariation: 1,
  ticketMinutes: 0,
  criticalShare: 0.1,
  commonShare: 0,
  misplacedBookingShare: 0,
};
const questions: UserQuestions = { probability: 0.2, fadeWeeks: 50, minutes: 0, supportMinutes: 6 };
/** An island's clinics alone: little is simulated. */
function clinics(id: Island): Site {
  const site = island(id);
  const units = site.units.filter(({ kind }) => kind === 'outpatient' || kind === 'primary-care');
  return { ...site, episodesPerYear: null, units };
}

/** More than enough of everybody, at all hours. */
const plenty: FaultRepair = {
  commandCentre: { staff: 500, fromHour: 0, toHour: 24, weekends: true, minutes: 15, variation: 0 },
  vendor: { repairsAtATime: 500, medianWeeks: 0.5, variation: 0 },
};
/** A vendor who never gets anything done. */
const stuck: FaultRepair = { ...plenty, vendor: { repairsAtATime: 500, medianWeeks: 500, variation: 0 } };

function run(live: Island[], defects: { faults?: Partial<Faults>; questions?: UserQuestions }, repair: FaultRepair) {
  const plan: Partial<Wave> = {
    defects: {
      questions: defects.questions ?? null,
      faults: defects.faults === undefined ? null : { ...faults, ...defects.faults },
      pressure: 0,
    },
  };
  const waves = live.map((site) => wave(`wave-${site}`, [site], { goLiveDay: goLives[site], ...plan }));
  const world = buildWorld({ ...smallScenario(live.map(clinics), waves, days), faultRepair: repair });
  const care = new Care(world, 'desk', 1);
  const { desk } = installEffects(planEffects(world, waves), care.state);
  if (desk === null) throw new Error('the waves have defects');
  care.begin();
  care.run(care.end);
  const outcome = care.outcome('', 0);
  const at = (site: Island, counter: UnitCounter, from = 0) =>
    unitSum(outcome, counter, [from, days], (unit) => unit.startsWith(site));
  return { care, desk, at };
}

describe('the command centre and the vendor of several waves', () => {
  it('take the tickets of all waves in one queue: those of the first wait for those of later ones', () => {
    const narrow = { ...plenty, commandCentre: { ...plenty.commandCentre, staff: 1, minutes: 45 } };
    const alone = run(['north'], { questions }, narrow);
    const three = run(islands, { questions }, narrow);
    const since = goLives.south;
    expect(three.at('north', 'questionsAsked')).toBe(alone.at('north', 'questionsAsked'));
    expect(three.at('north', 'ticketsClosed', since)).toBeLessThan(0.8 * alone.at('north', 'ticketsClosed', since));
    expect(three.at('north', 'ticketsClosed') - three.at('north', 'ticketsClosed', since)).toBe(
      alone.at('north', 'ticketsClosed') - alone.at('north', 'ticketsClosed', since),
    );
    expect(findTicketImbalances(three.care.state, three.desk)).toEqual([]);
  });

  it('repair faults in one queue, so that those of later waves wait behind those of the first', () => {
    const one = { ...plenty, vendor: { repairsAtATime: 1, medianWeeks: 0.5, variation: 0 } };
    const many = { faults: { perHundredClinicians: 200 } };
    const alone = run(['south'], many, one);
    const behind = run(['north', 'south'], many, one);
    expect(alone.at('south', 'ticketsClosed')).toBeGreaterThan(0);
    expect(behind.at('north', 'ticketsClosed')).toBeGreaterThan(0);
    expect(behind.at('south', 'ticketsClosed')).toBe(0);
  });

  it('leave the luck of a wave as it is when others are added, where there are enough of them', () => {
    const alone = run(['north'], { faults: {}, questions }, plenty);
    const three = run(islands, { faults: {}, questions }, plenty);
    for (const counter of ['ticketsRaised', 'ticketsCritical', 'ticketsClosed', 'ticketsOpenEnd'] as const) {
      expect(three.at('north', counter), counter).toBe(alone.at('north', counter));
    }
    expect(three.at('east', 'ticketsRaised')).toBeGreaterThan(20);
    expect(alone.at('east', 'ticketsRaised')).toBe(0);
  });
});

describe('faults that waves have in common', () => {
  // So frequent that the first wave meets each of them.
  const common = { faults: { commonShare: 1, rateVariation: 0, ticketsPerThousandContacts: 40 } };
  const both: Island[] = ['north', 'south'];
  const late = run(both, common, stuck);

  it('are not raised again where the first wave had them repaired', () => {
    const early = run(both, common, plenty);
    const alone = run(['south'], common, plenty);
    expect(early.at('north', 'ticketsRaised')).toBeGreaterThan(50);
    expect(alone.at('south', 'ticketsRaised')).toBeGreaterThan(50);
    // What is left are those by which the second site has more than the first.
    expect(early.at('south', 'ticketsRaised')).toBeLessThan(0.3 * alone.at('south', 'ticketsRaised'));
    expect(late.at('south', 'ticketsRaised')).toBeGreaterThan(alone.at('south', 'ticketsRaised'));
  });

  it('are known to the command centre where the first wave still waits for their repair: later tickets wait with them', () => {
    const { desk, at, care } = late;
    const { queued, inHand, withFaults } = desk.places();
    expect([queued, inHand, withFaults]).toEqual([0, 0, at('north', 'ticketsRaised') + at('south', 'ticketsRaised')]);
    expect(at('south', 'ticketsOpenEnd', days - 1)).toBe(at('south', 'ticketsRaised'));
    expect(findTicketImbalances(care.state, desk)).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import type { UnitCounter } from '../../src/care/outcome.ts';
import { runShard } from '../../src/experiment/run-shard.ts';
import type { Scenario, Site } from '../../src/scenario/scenario.ts';
import { messageScenario } from '../worlds/record-systems.ts';
import { wave } from '../worlds/small-wave.ts';
import { named } from '../worlds/small-world.ts';
import { unitSum } from '../worlds/sums.ts';

const days = 36;
/** The hospital first, the centre a week later, the hospital's laboratory, which shares its old system, at last. */
const goLives = { north: 8, centres: 15, services: 22 };

/** The world of messages with its diagnostics as a site of its own. */
function world(isLive: boolean): Scenario {
  const waves = Object.entries(goLives).map(([site, goLiveDay]) =>
    wave(`wave-${site}`, [site], { goLiveDay, coexistence: { factor: 1 } }),
  );
  const scenario = messageScenario(isLive ? waves : []);
  const sites = scenario.sites.flatMap((site): Site[] => {
    const services = site.units.filter(({ kind }) => kind === 'diagnostics');
    if (services.length === 0) return [site];
    const rest = site.units.filter(({ kind }) => kind !== 'diagnostics');
    return [
      { ...site, units: rest },
      { ...named('services'), episodesPerYear: null, units: services },
    ];
  });
  return { ...scenario, days, sites };
}

const [reference, golive] = runShard({
  reference: world(false),
  arms: [{ id: 'golive', scenario: world(true) }],
  seed: 'three',
  replication: 1,
}).arms;

/** Sums of a unit, or of all, in the weeks before the first go-live, between them and after the last. */
function weekly(counter: UnitCounter, unit?: string, outcome = golive): number[] {
  const from = [1, ...Object.values(goLives)];
  return from.map((day) => unitSum(outcome, counter, [day, day + 7], (id) => unit === undefined || id === unit));
}

describe('messages between three waves', () => {
  it('cross from a wave to a later one until that is live too', () => {
    const sent = weekly('messagesSent', 'north-diagnostics');
    const [before, first, second, third] = weekly('messagesCrossing', 'north-diagnostics');
    // Answers go to the hospital, which has the laboratory's system at first, and to the centre, which never had.
    expect(sent.every((messages) => messages > 50)).toBe(true);
    expect([before, first, second, third]).toEqual([0, sent[1], sent[2], 0]);
  });

  it('no longer cross old boundaries once both ends have the new system', () => {
    const sent = weekly('messagesSent', 'north-centre');
    const [before, first, second, third] = weekly('messagesCrossing', 'north-centre');
    expect([before, first]).toEqual([sent[0], sent[1]]);
    expect(second).toBeLessThan(sent[2]);
    expect(third).toBe(0);
    expect(weekly('messagesAcrossNew', 'north-centre')).toEqual([0, first, second, 0]);
  });

  it('that have the new system at one end alone rise with the go-lives and fall when the others follow', () => {
    const [before, first, second, third] = weekly('messagesAcrossNew');
    expect(before).toBe(0);
    expect(first).toBeGreaterThan(100);
    // The centre and the hospital write to one another in the new system now; the laboratory is still outside.
    expect(second).toBeGreaterThan(50);
    // What goes to the partner is left.
    expect(third).toBeLessThan(0.2 * first);
    expect(third).toBe(weekly('messagesCrossing')[3]);
    expect(weekly('messagesAcrossNew', undefined, reference)).toEqual([0, 0, 0, 0]);
    expect(weekly('messagesCrossing', undefined, reference)[3]).toBeGreaterThan(0);
  });
});

import { describe, expect, it } from 'vitest';
import { arrivalHours } from '../../src/care/arm-counts.ts';
import { Care } from '../../src/care/care.ts';
import { findImbalances } from '../../src/care/conservation.ts';
import type { ArmOutcome } from '../../src/care/outcome.ts';
import { buildWorld } from '../../src/care/world/build-world.ts';
import { installEffects } from '../../src/golive/install-effects.ts';
import { planEffects } from '../../src/golive/plan-effects.ts';
import type { EmergencyUnit, Scenario } from '../../src/scenario/scenario.ts';
import { wave } from '../worlds/small-wave.ts';
import { island, smallScenario } from '../worlds/small-world.ts';
import { cellSum } from '../worlds/sums.ts';
import { wholeScenario } from '../worlds/whole-world.ts';

const day = 86_400;
const at = 20 * day + 9 * 3600;
const [open, close] = [8, 16];
const arrivalShareByHour = Array.from({ length: 24 }, (_, hour) => (hour >= open && hour < close ? 1 / 8 : 0));
const daytime = {
  visitsPerYear: 5000,
  arrivalShareByHour,
  openingHours: { openMinutes: open * 60, closeMinutes: close * 60 },
};

/** A scenario with other arrivals at an emergency department. */
function withDepartment(scenario: Scenario, id: string, changes: Partial<EmergencyUnit>): Scenario {
  const sites = scenario.sites.map((site) => ({
    ...site,
    units: site.units.map((unit) => (unit.kind === 'emergency' && unit.id === id ? { ...unit, ...changes } : unit)),
  }));
  return { ...scenario, sites };
}

function run(scenario: Scenario): ArmOutcome {
  const care = new Care(buildWorld(scenario), 'hours', 1);
  installEffects(planEffects(care.state.world, scenario.waves), care.state);
  care.begin();
  care.run(at);
  expect(findImbalances(care, at)).toEqual([]);
  care.run(care.end);
  care.finish();
  return care.outcome('', 0);
}

/** Arrivals at a department while it would be closed. */
function atNight(outcome: ArmOutcome, unit: string): number {
  const cell = outcome.cells.findIndex((candidate) => candidate.unit === unit);
  return arrivalHours(outcome, cell).reduce(
    (sum, number, hour) => (hour % 24 < open || hour % 24 >= close ? sum + number : sum),
    0,
  );
}

describe('an emergency department that is closed at night', () => {
  const base = wholeScenario({ phoneStaff: 1 }, [], 21);

  it('takes those whom primary care could not take and those who turn acute when it opens next', () => {
    const { openingHours: _hours, ...accepting } = daytime;
    const [always, closed] = [accepting, daytime].map((changes) =>
      run(withDepartment(base, 'north-emergency', changes)),
    );
    expect(atNight(always, 'north-emergency')).toBeGreaterThan(5);
    expect(atNight(closed, 'north-emergency')).toBe(0);
    for (const counter of ['fromOverflow', 'fromList'] as const) {
      const [before, after] = [always, closed].map((outcome) => cellSum(outcome, counter));
      expect(after).toBeGreaterThan(0);
      expect(Math.abs(after - before)).toBeLessThan(0.1 * before + 5);
    }
  });

  it('gets no ambulances that would come while it is closed; they stay where they were bound for', () => {
    const ambulanceDiversion = {
      emergency: 'north-emergency',
      fromDay: 0,
      toDay: 28,
      whenWaiting: null,
      share: 1,
      ambulanceShares: [1, 1, 1, 1, 1],
      divertTo: 'south-emergency',
      driveMinutes: 40,
    };
    const waves = [wave('wave-1', ['north'], { goLiveDay: 7, ambulanceDiversion })];
    const islands = smallScenario([island('north'), island('south')], waves, 21);
    const outcome = run(withDepartment(islands, 'south-emergency', daytime));
    expect(atNight(outcome, 'south-emergency')).toBe(0);
    expect(atNight(outcome, 'north-emergency')).toBeGreaterThan(100);
    expect(cellSum(outcome, 'fromDiversion')).toBeGreaterThan(100);
  });
});

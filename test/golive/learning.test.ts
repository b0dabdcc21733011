import { describe, expect, it } from 'vitest';
import { Care } from '../../src/care/care.ts';
import type { CarePoints } from '../../src/care/points.ts';
import { buildWorld } from '../../src/care/world/build-world.ts';
import { installEffects } from '../../src/golive/install-effects.ts';
import { planEffects } from '../../src/golive/plan-effects.ts';
import { forgottenShare, trainingFactor } from '../../src/golive/slow-documentation.ts';
import type { SlowDocumentation, Wave } from '../../src/scenario/scenario.ts';
import { ordinaryWave, supportOf, trainingOf, wave } from '../worlds/small-wave.ts';
import { island, smallScenario } from '../worlds/small-world.ts';
import { cellSum } from '../worlds/sums.ts';

const day = 86_400;
const goLive = 141 * day;

function planWith(changes: Partial<SlowDocumentation> = {}): SlowDocumentation {
  const { slowDocumentation } = ordinaryWave('north');
  if (slowDocumentation === null) throw new Error('the ordinary wave has slow documentation');
  return { ...slowDocumentation, excessVariation: 0, paceVariation: 0, ...changes };
}

function careWith(plan: SlowDocumentation, beside: Partial<Wave> = {}): Care {
  const scenario = smallScenario(
    [island('north')],
    [wave('w', ['north'], { slowDocumentation: plan, ...beside })],
    196,
  );
  const world = buildWorld(scenario);
  const care = new Care(world, 'learning', 1);
  installEffects(planEffects(world, scenario.waves), care.state);
  return care;
}

function multiplier(points: CarePoints, clinician: number, startedAt: number, now: number): number {
  return points.timeMultiplier.reduce((product, of) => product * of(clinician, startedAt, now), 1);
}

/** A physician of the clinic. */
function physicianOf(care: Care): number {
  return care.state.world.lines[0].firstClinician;
}

describe('the learning curve', () => {
  it('trainingFactor is h_min + (1 − h_min)·e^(−H/H0)', () => {
    expect(trainingFactor(planWith(), 12)).toBeCloseTo(0.5 + 0.5 * Math.exp(-1.5), 12);
    expect(trainingFactor(planWith(), 0)).toBe(1);
    expect(trainingFactor(planWith(), 24)).toBeLessThan(trainingFactor(planWith(), 12));
  });

  it('forgottenShare is e^(−x), or (1 + x)^(−b)', () => {
    expect(forgottenShare(planWith(), 0)).toBe(1);
    expect(forgottenShare(planWith(), 1)).toBeCloseTo(Math.exp(-1), 12);
    expect(forgottenShare(planWith({ powerExponent: 0.5 }), 3)).toBeCloseTo(0.5, 12);
  });

  it('M is 1 + δ + ā·h·(1 − η·S)·g(n/N), worked by hand for three moments', () => {
    const plan = planWith();
    const care = careWith(plan, { superUsers: supportOf(0.8), training: trainingOf(12) });
    const { points } = care.state;
    const physician = physicianOf(care);
    const h = 0.5 + 0.5 * Math.exp(-1.5);
    expect(multiplier(points, physician, goLive, goLive)).toBeCloseTo(1 + 0.04 + 0.8 * h * (1 - 0.3 * 0.8), 12);
    const unsupported = goLive + 40 * day;
    expect(multiplier(points, physician, unsupported, unsupported)).toBeCloseTo(1 + 0.04 + 0.8 * h, 12);
    for (let contact = 0; contact < 300; contact++) {
      for (const documented of points.contactDocumented) documented(physician, goLive);
    }
    expect(multiplier(points, physician, unsupported, unsupported)).toBeCloseTo(1 + 0.04 + 0.8 * h * Math.exp(-1), 12);
  });

  it('support beyond what is needed helps no further', () => {
    const share = (of: number) => {
      const care = careWith(planWith(), { superUsers: supportOf(of) });
      return multiplier(care.state.points, physicianOf(care), goLive, goLive);
    };
    expect(share(1)).toBeLessThan(share(0.5));
    expect(share(2)).toBe(share(1));
  });

  it('a contact that began in the old system is written in the old system', () => {
    const care = careWith(planWith());
    const physician = physicianOf(care);
    expect(multiplier(care.state.points, physician, goLive - 1, goLive + 60)).toBe(1);
    for (const documented of care.state.points.contactDocumented) documented(physician, goLive - 1);
    expect(multiplier(care.state.points, physician, goLive, goLive)).toBeGreaterThan(1.3);
  });

  it('clinicians differ around the mean, the same way each time', () => {
    const all = () => {
      const care = careWith(planWith({ excessVariation: 0.5 }));
      return care.state.world.clinicians.map((_, index) => multiplier(care.state.points, index, goLive, goLive));
    };
    const first = all();
    expect(all()).toEqual(first);
    expect(new Set(first).size).toBeGreaterThan(first.length * 0.8);
  });

  it('a visit to the emergency department teaches its physicians once', () => {
    const care = careWith(planWith({ curves: planWith().curves.filter(({ kind }) => kind === 'emergency') }));
    const { points, world } = care.state;
    const { firstClinician, roster } = world.emergencies[0].physicians;
    let taught = 0;
    points.contactDocumented.push((clinician, startedAt) => {
      const isPhysician = clinician >= firstClinician && clinician < firstClinician + roster.people;
      if (isPhysician && startedAt >= goLive) taught++;
    });
    care.begin();
    care.run(care.end);
    const outcome = care.outcome('', 0);
    const after = [141, outcome.days] as const;
    const completed = cellSum(outcome, 'completed', ({ contactKind }) => contactKind === 'ed-visit', after);
    expect(completed).toBeGreaterThan(1000);
    expect(Math.abs(taught / completed - 1)).toBeLessThan(0.03);
  });
});

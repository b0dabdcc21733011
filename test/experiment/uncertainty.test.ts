import { expect, test } from 'vitest';
import { drawInputs, inputLuck } from '../../src/experiment/draw-inputs.ts';
import { isOrderCertain, rankInputs } from '../../src/experiment/rank-inputs.ts';
import { runShard } from '../../src/experiment/run-shard.ts';
import type { UncertainInput } from '../../src/scenario/uncertain-inputs.ts';
import { uncertainInputs } from '../../src/scenario/uncertain-inputs.ts';
import { load } from '../scenario/shipped-scenarios.ts';
import { ordinaryWave } from '../worlds/small-wave.ts';
import { island, smallScenario } from '../worlds/small-world.ts';

const scenario = smallScenario([island('north')], [ordinaryWave('north')], 217);

function input(path: string, low: number, mode: number, high: number): UncertainInput {
  return { path: `waves[0].${path}`, name: `waves.${path.replaceAll(/\[\d+\]/g, '')}`, low, mode, high };
}

const support = input('slowDocumentation.supportEffect', 0.1, 0.3, 0.5);
const excesses = [0, 1].map((curve) =>
  input(`slowDocumentation.curves[${curve}].initialExcess`, 0.2, curve === 0 ? 0.8 : 0.6, 1.6),
);

function drawn(inputs: UncertainInput[], replication: number) {
  const effect = drawInputs(scenario, inputs, 'draws', replication).waves[0]?.slowDocumentation;
  if (effect === undefined || effect === null) throw new Error('the wave has slow documentation');
  return effect;
}

test('what a go-live does is drawn; decisions, the care before and values without a range are not', async () => {
  const lines = ['extends: driftstart:waves/wave-1-pilot', 'overtime: {hoursPerWeek: {value: 3, range: [2, 5]}}', ''];
  const { provenance } = await load(lines.join('\n'));
  const names = new Set(uncertainInputs(provenance).map(({ name }) => name));
  expect(names).toContain('waves.slowDocumentation.curves.initialExcess');
  expect(names).toContain('waves.downtime.paperFactor');
  expect(names).toContain('waves.superUsers.neededMinutesPerClinician');
  for (const decided of ['bookingPlan', 'training.hours', 'duty', 'floorWalkers', 'overtime', 'excessVariation']) {
    expect([...names].filter((name) => name.includes(decided))).toEqual([]);
  }
});

test('a drawn value lies in its range, has the mean of PERT, and leaves the scenario given as it is', () => {
  const before = structuredClone(scenario);
  const values = Array.from({ length: 2000 }, (_, i) => drawn([support], i + 1).supportEffect);
  expect(Math.min(...values)).toBeGreaterThan(0.1);
  expect(Math.max(...values)).toBeLessThan(0.5);
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  // (0.1 + 4 · 0.3 + 0.5) / 6; the standard error is below 0.002.
  expect(mean).toBeGreaterThan(0.293);
  expect(mean).toBeLessThan(0.307);
  expect(scenario).toEqual(before);
});

test('a further drawn input shifts no other, and another replication draws other values', () => {
  for (let replication = 1; replication <= 20; replication++) {
    const alone = drawn([support], replication).supportEffect;
    expect(drawn([...excesses, support], replication).supportEffect).toBe(alone);
    expect(drawn([support], replication + 1).supportEffect).not.toBe(alone);
  }
});

test('numbers of one name are high or low together', () => {
  for (let replication = 1; replication <= 50; replication++) {
    const [first, second] = drawn(excesses, replication).curves.map(({ initialExcess }) => initialExcess);
    const luck = inputLuck(excesses[0]?.name ?? '', 'draws', replication);
    // The modes differ, so that medians do; far from the middle both are on the same side of their own mode.
    if (luck > 0.9) expect(first > 0.8 && second > 0.6).toBe(true);
    if (luck < 0.1) expect(first < 0.8 && second < 0.6).toBe(true);
  }
});

test('a path that does not hold the value it should is refused', () => {
  const wrong = { ...support, mode: 0.2 };
  expect(() => drawInputs(scenario, [wrong], 'draws', 1)).toThrow('must hold 0.2');
  const missing = { ...support, path: 'waves[7].slowDocumentation.supportEffect' };
  expect(() => drawInputs(scenario, [missing], 'draws', 1)).toThrow('must be in the scenario');
});

test('drawn inputs change the arm and leave the reference as it was, to the bit', () => {
  const task = { reference: scenario, seed: 'draws', replication: 3 };
  const certain = runShard({ ...task, arms: [{ id: 'golive', scenario }] });
  const uncertain = runShard({ ...task, arms: [{ id: 'golive', scenario, uncertain: [support, ...excesses] }] });
  expect(uncertain.arms[0]).toEqual(certain.arms[0]);
  expect(uncertain.arms[1].unitPages).not.toEqual(certain.arms[1].unitPages);
  const drawnAhead = drawInputs(scenario, [support, ...excesses], 'draws', 3);
  const same = runShard({ ...task, arms: [{ id: 'golive', scenario: drawnAhead }] });
  expect(uncertain.arms[1]).toEqual(same.arms[1]);
}, 60_000);

test('the input that decides the headline comes first, with its sign', () => {
  const names = ['a', 'b', 'c'];
  const headline = Array.from({ length: 60 }, (_, i) => -inputLuck('b', 'ranks', i + 1));
  const [first, ...others] = rankInputs([...names, 'b'], 'ranks', headline);
  expect(first).toMatchObject({ name: 'b', correlation: -1 });
  expect(others.map(({ name }) => name).sort()).toEqual(['a', 'c']);
  for (const { correlation } of others) expect(Math.abs(correlation ?? 1)).toBeLessThan(0.5);
  expect(isOrderCertain(29, 3)).toBe(false);
  expect(isOrderCertain(30, 3)).toBe(true);
});

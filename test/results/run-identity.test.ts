import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../src/results/canonical-json.ts';
import { runIdentity, runName } from '../../src/results/run-identity.ts';
import { syntheticScenario } from '../synthetic-world.ts';

describe('canonicalJson', () => {
  it('does not depend on the order of keys', () => {
    expect(canonicalJson({ b: [1, { d: null, c: 'ö' }], a: 0.1 })).toBe('{"a":0.1,"b":[1,{"c":"ö","d":null}]}');
    expect(canonicalJson({ a: 0.1, b: [1, { c: 'ö', d: null }] })).toBe(
      canonicalJson({ b: [1, { d: null, c: 'ö' }], a: 0.1 }),
    );
  });

  it('leaves out members without a value and keeps the order of lists', () => {
    expect(canonicalJson({ a: undefined, b: [2, 1] })).toBe('{"b":[2,1]}');
  });

  it('refuses what JSON cannot hold, with its place', () => {
    expect(() => canonicalJson({ a: [1, Number.NaN] })).toThrow('$.a[1] (= NaN) must be a finite number');
    expect(() => canonicalJson({ a: () => 1 })).toThrow('$.a (= function) must be something that JSON can hold');
  });
});

describe('runIdentity', () => {
  const inputs = {
    reference: syntheticScenario(null),
    arms: [{ id: 'golive', scenario: syntheticScenario(141) }],
    seed: 'a',
  };

  it('is the same for the same inputs and names the folder by its first ten digits', () => {
    const identity = runIdentity(inputs);
    expect(identity).toMatch(/^[0-9a-f]{64}$/);
    expect(runIdentity(structuredClone(inputs))).toBe(identity);
    expect(runName('wave-1', identity)).toBe(`wave-1-${identity.slice(0, 10)}`);
  });

  it('changes with the seed, an arm, a number of the scenario, and not with the label of an arm', () => {
    const identity = runIdentity(inputs);
    expect(runIdentity({ ...inputs, seed: 'b' })).not.toBe(identity);
    expect(runIdentity({ ...inputs, arms: [{ id: 'golive', scenario: syntheticScenario(142) }] })).not.toBe(identity);
    expect(runIdentity({ ...inputs, reference: { ...inputs.reference, warmUpDays: 63 } })).not.toBe(identity);
    const labelled = inputs.arms.map((arm) => ({ ...arm, label: { sv: 'Plan', en: 'Plan' } }));
    expect(runIdentity({ ...inputs, arms: labelled })).toBe(identity);
  });
});

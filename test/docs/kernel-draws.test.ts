import { expect } from 'vitest';
import { KeyedDraws } from '../../src/kernel/keyed-draws.ts';
import {
  categorical,
  empirical,
  exponential,
  gamma,
  logNormal,
  normal,
  pert,
  poisson,
} from '../../src/kernel/samplers.ts';
import { happens } from '../kernel/resource-model.ts';
import { statements } from './kernel-page.ts';

/** Service times of one day's arrivals, by their number. */
function services(arrivals: number): number[] {
  const draws = new KeyedDraws('luck', 1, 2);
  return Array.from({ length: arrivals }, (_, ordinal) => {
    draws.exogenousSubject(3, 7, ordinal);
    return Math.round(exponential(draws.uniform(1, draws.high, draws.low, 0), 100));
  });
}

function subject(draws: KeyedDraws): [number, number] {
  return [draws.high, draws.low];
}

statements('Draws', {
  'A number is looked up by seed, replication and purpose (the key) and by subject (56 bits) and draw (8 bits): the same five give the same number, whatever was asked before.':
    () => {
      const one = new KeyedDraws('seed', 4, 3);
      const other = new KeyedDraws('seed', 4, 3);
      for (let i = 0; i < 1000; i += 1) other.uniform(i % 3, i, -i, i & 255);
      other.exogenousSubject(1, 2, 3);
      expect(other.uniform(2, 0xffffff, -1, 255)).toBe(one.uniform(2, 0xffffff, -1, 255));
    },
  'Each of the five gives another number when it alone is changed.': () => {
    const base = new KeyedDraws('seed', 4, 3);
    const numbers = [
      base.uniform(1, 8, 9, 10),
      new KeyedDraws('seeds', 4, 3).uniform(1, 8, 9, 10),
      new KeyedDraws('seed', 5, 3).uniform(1, 8, 9, 10),
      base.uniform(2, 8, 9, 10),
      base.uniform(1, 9, 9, 10),
      base.uniform(1, 8, 8, 10),
      base.uniform(1, 8, 9, 11),
    ];
    expect(new Set(numbers).size).toBe(numbers.length);
  },
  'A purpose that is added changes no number of the others.': () => {
    expect(new KeyedDraws('seed', 4, 40).uniform(2, 8, 9, 10)).toBe(new KeyedDraws('seed', 4, 3).uniform(2, 8, 9, 10));
  },
  'A subject has 256 draws for each purpose; the 257th is refused, and so are a purpose that is not there and a subject of more than 56 bits.':
    () => {
      const draws = new KeyedDraws('seed', 4, 3);
      const all = Array.from({ length: 256 }, (_, draw) => draws.uniform(0, 8, 9, draw));
      expect(new Set(all).size).toBe(256);
      expect(() => draws.uniform(0, 8, 9, 256)).toThrow('draw (= 256) must be from 0 to 255');
      expect(() => draws.uniform(3, 8, 9, 0)).toThrow('purpose (= 3) must be from 0 to 2');
      expect(() => draws.uniform(0, 2 ** 24, 9, 0)).toThrow('24 bits');
    },
  'A number is an odd multiple of 2⁻⁵³ between 2⁻⁵³ and 1 − 2⁻⁵³, never 0 and never 1.': () => {
    const draws = new KeyedDraws('seed', 4, 1);
    for (let i = 0; i < 20_000; i += 1) {
      const multiple = draws.uniform(0, 0, i, 0) * 2 ** 53;
      expect(multiple >= 1 && multiple <= 2 ** 53 - 1 && multiple % 2 === 1).toBe(true);
    }
  },
  'The kind of a subject (an arrival from outside, someone present at the start, a child, a clinician) is part of what is hashed into its 56 bits, so that equal numbers of two kinds are two subjects.':
    () => {
      const draws = new KeyedDraws('seed', 4, 1);
      const subjects: [number, number][] = [];
      const note = () => subjects.push(subject(draws));
      draws.exogenousSubject(1, 2, 0);
      note();
      draws.initialSubject(1, 2);
      note();
      draws.childSubject(0, 1, 2, 0);
      note();
      draws.clinicianSubject(1, 2, 0);
      note();
      expect(new Set(subjects.map(String)).size).toBe(4);
    },
  'Two subjects coincide with probability 2⁻⁵⁶: of the first 300 000 of each kind none do.': () => {
    const draws = new KeyedDraws('seed', 4, 1);
    const each = 300_000;
    // The lowest 53 of the 56 bits, which a floating number holds exactly.
    const seen = new Float64Array(4 * each);
    for (let i = 0; i < each; i += 1) {
      const note = (kind: number) => {
        seen[kind * each + i] = (draws.high & 0x1fffff) * 2 ** 32 + (draws.low >>> 0);
      };
      draws.exogenousSubject(i % 60, Math.floor(i / 600) - 100, Math.floor(i / 60) % 10);
      note(0);
      draws.initialSubject(i % 60, Math.floor(i / 60));
      note(1);
      draws.childSubject(i % 7, Math.floor(i / 84), i % 3, Math.floor(i / 21) % 4);
      note(2);
      draws.clinicianSubject(i % 60, Math.floor(i / 60) % 8, Math.floor(i / 480));
      note(3);
    }
    expect(seen.sort().findIndex((value, i) => i > 0 && value === seen[i - 1])).toBe(-1);
  },
  'A child is known by its parent, the cause and its number by that cause alone, in every arm and at every time.':
    () => {
      const draws = new KeyedDraws('seed', 4, 1);
      draws.childSubject(5, 6, 1, 0);
      const first = subject(draws);
      draws.childSubject(5, 6, 0, 0);
      draws.childSubject(5, 6, 0, 1);
      expect(first).not.toEqual(subject(draws));
      draws.childSubject(5, 6, 1, 0);
      expect(subject(draws)).toEqual(first);
    },
  'Subjects depend on neither seed nor replication; only numbers do.': () => {
    const one = new KeyedDraws('seed', 4, 1);
    const other = new KeyedDraws('other', 9, 1);
    for (const draws of [one, other]) draws.exogenousSubject(1, -3, 2);
    expect(subject(one)).toEqual(subject(other));
    expect(one.uniform(0, one.high, one.low, 0)).not.toBe(other.uniform(0, other.high, other.low, 0));
  },
  'A number of a unit and a day has a key of its own and leaves the subject that was set.': () => {
    const draws = new KeyedDraws('seed', 4, 1);
    draws.exogenousSubject(1, 2, 0);
    const before = subject(draws);
    const ofDay = draws.dayUniform(0, 1, 2, 0);
    expect(subject(draws)).toEqual(before);
    expect(ofDay).not.toBe(draws.uniform(0, draws.high, draws.low, 0));
    expect(ofDay).toBe(new KeyedDraws('seed', 4, 1).dayUniform(0, 1, 2, 0));
  },
  'An arrival that is added shifts the luck of nobody else: it changes what others wait, never what they need.': () => {
    const needs = services(41);
    expect(needs.slice(0, 40)).toEqual(services(40));
    const customers = needs.map((service, i) => ({ at: 150 * i, service }));
    const extra = [...customers, { at: 1, service: 3000 }];
    const spans = (log: readonly string[]): number[] =>
      customers.map((_, i) => {
        const [start, end] = log.filter((line) => line.split(' ')[1] === String(i)).map((line) => parseInt(line, 10));
        return (end ?? NaN) - (start ?? NaN);
      });
    expect(spans(happens(extra, {}))).toEqual(needs);
    expect(happens(extra, {}).slice(0, 20)).not.toEqual(happens(customers, {}).slice(0, 20));
  },
  "A day's number of arrivals comes from one number: a higher mean only adds to those who come.": () => {
    const draws = new KeyedDraws('seed', 4, 1);
    for (let day = 0; day < 500; day += 1) {
      const u = draws.dayUniform(0, 1, day, 0);
      const counts = [0, 10, 10.1, 20, 499, 501].map((mean) => poisson(u, mean));
      expect(counts).toEqual([...counts].sort((a, b) => a - b));
    }
  },
  'A larger number gives a larger value, or the same, whatever the distribution.': () => {
    const shares = [0.1, 0.4, 0.9, 1];
    const samplers: ((u: number) => number)[] = [
      normal,
      (u) => logNormal(u, 30, 0.7),
      (u) => exponential(u, 30),
      (u) => gamma(u, 30, 0.7),
      (u) => pert(u, 10, 15, 60),
      (u) => poisson(u, 12),
      (u) => categorical(u, shares),
      (u) => empirical(u, [3, 5, 5, 8]),
    ];
    for (const sampler of samplers) {
      const values = Array.from({ length: 5000 }, (_, i) => sampler((i + 0.5) / 5000));
      expect(values).toEqual([...values].sort((a, b) => a - b));
      expect(new Set(values).size).toBeGreaterThan(2);
    }
  },
});

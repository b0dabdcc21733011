import { describe, expect, it } from 'vitest';
import { readBenchOptions } from '../../bench/harness/bench-options.ts';
import { formatRows, missedFloors, perSecond, threeDigits } from '../../bench/harness/format.ts';
import { judge } from '../../bench/harness/goals.ts';
import { lastLineOf } from '../../bench/harness/measure-child.ts';
import { replaceBetween } from '../../bench/harness/replace-between.ts';
import { measureInRounds } from '../../bench/harness/rounds.ts';
import { ratioByRound, spreadOf } from '../../bench/harness/spread.ts';

describe('ratios', () => {
  it('are made round by round, so that a round in which all were slow changes nothing', () => {
    expect(ratioByRound([2, 20, 4], [1, 10, 2])).toEqual({ median: 2, low: 2, high: 2 });
  });

  it('are made of the rounds that both were measured in', () => {
    expect(ratioByRound([100], [1, 2, 3])).toEqual({ median: 100, low: 100, high: 100 });
  });

  it('have the median in the middle, between two values where they are even in number', () => {
    expect(spreadOf([5, 1, 2])).toEqual({ median: 2, low: 1, high: 5 });
    expect(spreadOf([4, 1, 2, 3]).median).toBe(2.5);
  });

  it('of nothing are an error', () => {
    expect(() => ratioByRound([], [1])).toThrow('at least one value');
  });
});

describe('measureInRounds(rounds, contenders)', () => {
  it('measures one after the other, round by round, and the slow ones only at first', async () => {
    const order: string[] = [];
    const contender = (name: string) => ({ name, measure: async () => order.push(name) });
    const measured = await measureInRounds(2, [contender('a'), { ...contender('b'), rounds: 1 }, contender('c')]);
    expect(order).toEqual(['a', 'b', 'c', 'a', 'c']);
    expect(measured.get('a')).toEqual([1, 4]);
    expect(measured.get('b')).toEqual([2]);
  });
});

describe('the table', () => {
  const row = (name: string, median: number) => ({
    name,
    about: 'tried',
    ours: '1 M/s',
    peer: '2 M/s',
    value: { median, low: median, high: median },
  });

  it('says what is reached: the aim, the floor, or neither', () => {
    const table = formatRows([row('hosp / plain', 2.5), row('mm1 / plain', 0.4), row('hosp / simpy', 14)]);
    const reached = table
      .split('\n')
      .slice(2)
      .map((line) => line.split('|').at(-2)?.trim());
    expect(reached).toEqual(['yes, the aim', 'yes', '**no**']);
  });

  it('names the floors that are missed; a peer that was not found misses none', () => {
    const absent = { ...row('mm1 / simjs', 0), value: null, peer: 'not found here' };
    expect(missedFloors([row('hosp / plain', 1.2), row('hosp / c', 0.1), absent])).toEqual(['hosp / plain']);
    expect(formatRows([absent])).toContain('not found here');
  });

  it('judges what should be small the other way round', () => {
    const goal = { floor: 1.5, aim: 1.1, isMoreBetter: false };
    expect([1, 1.3, 1.6].map((value) => judge(goal, value))).toEqual(['aim', 'floor', 'missed']);
  });

  it('writes figures with three digits', () => {
    expect([0.123456, 12.345, 1234567].map(threeDigits)).toEqual(['0.123', '12.3', '1 230 000']);
    expect(perSecond(4_567_000)).toBe('4.57 M/s');
  });

  it('replaces what stands between the markers, and nothing else', () => {
    expect(replaceBetween('a <b> old <e> c', '<b>', '<e>', 'new')).toBe('a <b>\n\nnew\n\n<e> c');
    expect(() => replaceBetween('a', '<b>', '<e>', 'new')).toThrow("'<b>' before '<e>'");
  });
});

describe('npm run bench', () => {
  const options = (...words: string[]) => readBenchOptions(words, ['mm1', 'hosp'], () => {});

  it('runs all parts, or those that are named, in so many rounds', () => {
    expect(options()).toMatchObject({ parts: ['mm1', 'hosp'], rounds: 5, clock: 'wall', onlyPrints: false });
    expect(options('hosp', '--rounds', '9')).toMatchObject({ parts: ['hosp'], rounds: 9 });
    expect(options('--quick')).toMatchObject({ rounds: 1, onlyPrints: true });
  });

  it('refuses a part that there is not and rounds that are none', () => {
    expect(() => options('hops')).toThrow('part (= hops) must be one of mm1, hosp');
    expect(() => options('--rounds', '0')).toThrow('--rounds (= 0)');
  });

  it('fails with what a process said when it fails', async () => {
    const command = { program: process.execPath, arguments: ['-e', 'console.log(1); console.log(2)'] };
    expect(await lastLineOf(command)).toBe('2');
    const failing = { program: process.execPath, arguments: ['-e', 'throw new Error("wrong answers")'] };
    await expect(lastLineOf(failing)).rejects.toThrow('wrong answers');
  });
});

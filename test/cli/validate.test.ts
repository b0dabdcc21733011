import { afterEach, expect, test, vi } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { runTheory, type TheoryVerdict } from '../../src/kernel/theory/run-theory.ts';
import { recordingTerminal } from './recording-terminal.ts';

vi.mock('../../src/kernel/theory/run-theory.ts', () => ({ runTheory: vi.fn() }));
afterEach(() => vi.mocked(runTheory).mockReset());

const about = {
  id: 'mmc',
  name: { sv: 'Tre betjänare', en: 'Three servers' },
  formula: { sv: 'Erlang C', en: 'Erlang C' },
  source: 'Erlang 1917',
  replications: 40,
  littleGap: 0,
};
const verdict = (passed: boolean): TheoryVerdict => ({
  ...about,
  kind: 'mean',
  unit: 'seconds',
  theory: 5_470,
  mean: 5_478,
  halfWidth: 102,
  passed,
});
const share: TheoryVerdict = {
  ...about,
  kind: 'mean',
  unit: 'share',
  theory: 0.2,
  mean: 0.2,
  halfWidth: 0,
  passed: true,
};
const distribution: TheoryVerdict = {
  ...about,
  kind: 'distribution',
  law: { sv: 'exponentiell', en: 'exponential' },
  distance: 0.012,
  bound: 0.0234,
  probability: 0.2,
  passed: true,
};

test('validate theory ends with 0 when every row is green', async () => {
  vi.mocked(runTheory).mockReturnValue([verdict(true), share, distribution]);
  const terminal = recordingTerminal();
  expect(await main(['validate', 'theory'], terminal)).toBe(0);
  expect(terminal.written.out).toMatch(/Three servers +Erlang C +5,470 s +5,478 ± 102 s +green/);
  expect(terminal.written.out).toMatch(/Three servers +Erlang C +20.00 % +20.00 % +green/);
  expect(terminal.written.out).toMatch(/exponential +distance 0.0120 \(at most 0.0234\) +green/);
  expect(terminal.written.out).toContain("Little's law: in all 120 runs");
});

test('validate theory speaks Swedish', async () => {
  vi.mocked(runTheory).mockReturnValue([verdict(true), distribution]);
  const terminal = recordingTerminal();
  await main(['validate', 'theory', '--lang', 'sv'], terminal);
  expect(terminal.written.out).toMatch(/Tre betjänare +Erlang C +5 470 s +5 478 ± 102 s +grön/);
  expect(terminal.written.out).toMatch(/exponentiell +avvikelse 0,0120 \(högst 0,0234\)/);
  expect(terminal.written.out).toContain('Littles lag: i alla 80 körningar');
});

test('validate theory ends with 1 when a row is red', async () => {
  vi.mocked(runTheory).mockReturnValue([verdict(true), verdict(false)]);
  const terminal = recordingTerminal();
  expect(await main(['validate', 'theory'], terminal)).toBe(1);
  expect(terminal.written.out).toContain('RED');
});

test("validate theory says where Little's law is broken", async () => {
  vi.mocked(runTheory).mockReturnValue([{ ...verdict(false), littleGap: 3 }]);
  const terminal = recordingTerminal();
  expect(await main(['validate', 'theory'], terminal)).toBe(1);
  expect(terminal.written.out).toContain("Little's law is BROKEN");
});

test('validate theory --json gives the verdicts as data', async () => {
  vi.mocked(runTheory).mockReturnValue([verdict(true)]);
  const terminal = recordingTerminal();
  await main(['validate', 'theory', '--json'], terminal);
  expect(JSON.parse(terminal.written.out)).toEqual([verdict(true)]);
});

test.each([
  ['--replications', '4', 'validate baseline'],
  ['--page', 'page.html', 'validate baseline'],
])('validate theory refuses %s, which belongs to another subject', async (option, value, having) => {
  const terminal = recordingTerminal();
  expect(await main(['validate', 'theory', option, value], terminal)).toBe(2);
  expect(terminal.written.messages).toContain(`${option}: validate theory has no such option; it belongs to ${having}`);
  expect(vi.mocked(runTheory)).not.toHaveBeenCalled();
});

test('validate tells everything that is wrong with its options at once', async () => {
  const terminal = recordingTerminal();
  expect(await main(['validate', 'theory', '--page', 'x', '--replications', 'many'], terminal)).toBe(2);
  expect(terminal.written.messages).toContain('--page: validate theory has no such option');
  expect(terminal.written.messages).toContain('--replications: many is not allowed');
});

test('validate names the nearest subject for an unknown one, and no option of it', async () => {
  const terminal = recordingTerminal();
  expect(await main(['validate', 'teory', '--seed', 'x'], terminal)).toBe(2);
  expect(terminal.written.messages).toContain('did you mean theory?');
  expect(terminal.written.messages).not.toContain('--seed');
});

import { afterEach, expect, test, vi } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { runTheory, type TheoryVerdict } from '../../src/kernel/theory/run-theory.ts';
import { recordingTerminal } from './recording-terminal.ts';

vi.mock('../../src/kernel/theory/run-theory.ts', () => ({ runTheory: vi.fn() }));
afterEach(() => vi.mocked(runTheory).mockReset());

const verdict = (passed: boolean): TheoryVerdict => ({
  id: 'mmc',
  name: { sv: 'Tre betjäningar', en: 'Three servers' },
  formula: { sv: 'Erlang', en: 'Erlang' },
  theory: 5_470,
  mean: 5_478,
  halfWidth: 102,
  replications: 40,
  passed,
});

test('validate theory ends with 0 when every row is green', async () => {
  vi.mocked(runTheory).mockReturnValue([verdict(true)]);
  const terminal = recordingTerminal();
  expect(await main(['validate', 'theory'], terminal)).toBe(0);
  expect(terminal.written.out).toMatch(/Three servers +5,470 +5,478 ± 102 +green/);
});

test('validate theory ends with 1 when a row is red', async () => {
  vi.mocked(runTheory).mockReturnValue([verdict(true), verdict(false)]);
  const terminal = recordingTerminal();
  expect(await main(['validate', 'theory'], terminal)).toBe(1);
  expect(terminal.written.out).toContain('RED');
});

test('validate theory --json gives the verdicts as data', async () => {
  vi.mocked(runTheory).mockReturnValue([verdict(true)]);
  const terminal = recordingTerminal();
  await main(['validate', 'theory', '--json'], terminal);
  expect(JSON.parse(terminal.written.out)).toEqual([verdict(true)]);
});

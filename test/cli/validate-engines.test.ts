import { afterEach, expect, test, vi } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { loadSimjs, SimjsMissing } from '../../src/referee/load-simjs.ts';
import { type NetworkVerdict, type OrderVerdict, runReferee } from '../../src/referee/run-referee.ts';
import { recordingTerminal } from './recording-terminal.ts';

vi.mock('../../src/referee/run-referee.ts', () => ({ runReferee: vi.fn() }));
vi.mock('../../src/referee/load-simjs.ts', async (original) => ({
  ...(await original<Record<string, unknown>>()),
  loadSimjs: vi.fn(),
}));
afterEach(() => {
  vi.mocked(runReferee).mockReset();
  vi.mocked(loadSimjs).mockReset();
});

const event = { time: 86_400, priority: 2, kind: 4, a: 17, b: 0 };
const order: OrderVerdict = {
  level: 'order',
  id: 'golive',
  name: { sv: 'Våg 1 med driftstart', en: 'Wave 1 with its go-live' },
  compared: 1_599_825,
  passed: true,
  fingerprint: '0123456789abcdef',
  marks: ['fedcba9876543210'],
  difference: null,
};
const network: NetworkVerdict = {
  level: 'independent',
  id: 'tandem',
  name: { sv: 'Tre stationer efter varandra', en: 'Three stations in tandem' },
  compared: 60_000,
  waited: 20_000,
  passed: true,
  difference: null,
};
const green = [order, network];
const redOrder: OrderVerdict = {
  ...order,
  passed: false,
  difference: { index: 41, referee: event, kernel: { ...event, a: 18 } },
};
const redNetwork: NetworkVerdict = {
  ...network,
  passed: false,
  difference: { customer: 6, station: 1, referee: { start: 100, end: 130 }, kernel: null },
};
const red = [redOrder, redNetwork];

test('validate engines ends with 0 when every comparison is green, and says how much is equal', async () => {
  vi.mocked(runReferee).mockReturnValue(green);
  const terminal = recordingTerminal();
  expect(await main(['validate', 'engines'], terminal)).toBe(0);
  expect(terminal.written.out).toMatch(/Order.*\nWave 1 with its go-live +1,599,825 events +green\n/);
  expect(terminal.written.out).toMatch(/Independent.*\nThree stations in tandem +60,000 services +green\n$/);
});

test('validate engines ends with 1 when a comparison is red, and shows what each engine says first', async () => {
  vi.mocked(runReferee).mockReturnValue(red);
  const terminal = recordingTerminal();
  expect(await main(['validate', 'engines'], terminal)).toBe(1);
  const { out } = terminal.written;
  expect(out).toMatch(/Wave 1 with its go-live +1,599,825 events +RED/);
  expect(out).toContain('Wave 1 with its go-live: event 42 is the first that differs');
  expect(out).toContain('simjs:  second 86400, priority 2, kind 4, values 17 and 0');
  expect(out).toContain('kernel: second 86400, priority 2, kind 4, values 18 and 0');
  expect(out).toContain('Three stations in tandem: customer 7 at station 2 is the first who differs');
  expect(out).toContain('simjs:  from second 100 to second 130\n  kernel: never served');
});

test('validate engines speaks Swedish', async () => {
  vi.mocked(runReferee).mockReturnValue(red);
  const terminal = recordingTerminal({ environment: { LC_ALL: 'sv_SE.UTF-8' } });
  await main(['validate', 'engines'], terminal);
  expect(terminal.written.out).toMatch(/Våg 1 med driftstart +1 599 825 händelser +RÖD/);
  expect(terminal.written.out).toContain('kund 7 vid station 2 är den första som skiljer');
  expect(terminal.written.messages).toContain('Kör våg 1 och fem könätverk');
});

test('validate engines --json gives the verdicts as data', async () => {
  vi.mocked(runReferee).mockReturnValue(red);
  const terminal = recordingTerminal();
  expect(await main(['validate', 'engines', '--json', '--quiet'], terminal)).toBe(1);
  expect(JSON.parse(terminal.written.out)).toEqual(red);
  expect(terminal.written.messages).toBe('');
});

test('validate engines simulates wave 1 to eight weeks after its go-live, with the seed that is asked for', async () => {
  vi.mocked(runReferee).mockReturnValue(green);
  await main(['validate', 'engines', '--seed', 'another'], recordingTerminal());
  const [, scenario, seed] = vi.mocked(runReferee).mock.calls[0] ?? [];
  const goLiveDay = scenario?.waves[0].goLiveDay ?? NaN;
  expect(seed).toBe('another');
  expect(scenario?.days).toBeGreaterThanOrEqual(goLiveDay + 56);
  expect(scenario?.days).toBeLessThan(goLiveDay + 63);
});

test('without simjs, validate engines says how to install it and ends with 1', async () => {
  vi.mocked(loadSimjs).mockImplementation(() => {
    throw new SimjsMissing();
  });
  for (const [locale, words] of [
    ['C', 'simjs is not installed'],
    ['sv_SE.UTF-8', 'simjs är inte installerat'],
  ]) {
    const terminal = recordingTerminal({ environment: { LC_ALL: locale } });
    expect(await main(['validate', 'engines'], terminal)).toBe(1);
    expect(terminal.written.messages).toContain(words);
    expect(terminal.written.messages).toMatch(/npm install --no-save --prefix ".+" simjs@\d+\.\d+\.\d+\n/);
    expect(terminal.written.out).toBe('');
  }
  expect(runReferee).not.toHaveBeenCalled();
});

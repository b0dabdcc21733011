import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { driftstart, type Ended, smallScenario, temporaryFolder } from './driftstart.ts';

const small = ['run', smallScenario, '--replications', '2', '--workers', '1', '--horizon', '4w'];
/** The loss of a plan is divided in the run that all look at; the others need no division. */
const undivided = ['--attribution', 'none'];
let folder = '';
let first: Ended;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'driftstart-test-'));
  first = await driftstart(small, { folder });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The one run folder below `runs` of a folder. */
function runFolder(inside: string): string {
  const names = readdirSync(join(inside, 'runs'));
  expect(names).toHaveLength(1);
  return join(inside, 'runs', names[0]!);
}

function readManifest(inside: string) {
  return JSON.parse(readFileSync(join(runFolder(inside), 'manifest.json'), 'utf8'));
}

test('run prints the headline with ranges, the run folder and the report as a link', () => {
  expect(first.code).toBe(0);
  expect(first.out).toMatch(/^Liten värld\n\nMed den här planen: /);
  expect(first.out).toMatch(/I 9 av 10 körningar blev bortfallet mellan \d+ och \d+ läkarbesök/);
  expect(first.out).toMatch(/Vård som inte blev av +\d+ läkarbesök +\d+ till \d+/);
  expect(first.out).toContain('Simulering av en egen plan, inte av 2023 års, som aldrig genomfördes. Ingen prognos.\n');
  expect(first.out).toContain(`Mapp: ${runFolder(folder)}`);
  const link = /file:\/\/\S+/.exec(first.out)?.[0] ?? '';
  expect(readFileSync(fileURLToPath(link), 'utf8')).toContain('<html lang="sv"');
});

test('progress goes to stderr, in plain lines where that is no terminal', () => {
  expect(first.messages).toContain('Simulating 2 replications of 3 arms');
  expect(first.messages).toMatch(/\n0 of 2 replications \(\d+%\), [\d,]+ events a second, [^,\n]+ left\n/);
  expect(first.messages).not.toContain('\r');
});

test('the run folder holds what the contract says, and no more', () => {
  const expected = [
    'attribution.json',
    'daily.parquet',
    'manifest.json',
    'report.html',
    'shards',
    'summary.json',
    'weekly.parquet',
  ];
  expect(readdirSync(runFolder(folder)).sort()).toEqual(expected);
  expect(readdirSync(join(runFolder(folder), 'shards')).sort()).toEqual(['00001.parquet', '00002.parquet']);
});

test('run --json prints summary.json, and --quiet keeps stderr empty', async () => {
  const { out, messages } = await driftstart([...small, '--json', '--quiet'], { folder });
  expect(messages).toBe('');
  expect(out).toBe(readFileSync(join(runFolder(folder), 'summary.json'), 'utf8'));
  expect(readManifest(folder).execution.simulatedReplications).toBe(0);
});

test('report writes the report in the other language from the run folder alone', async () => {
  const path = join(runFolder(folder), 'report.html');
  const swedish = readFileSync(path, 'utf8');
  const { code, out } = await driftstart(['report', runFolder(folder), '--lang', 'en'], { folder: tmpdir() });
  expect(code).toBe(0);
  expect(out).toContain('file://');
  const english = readFileSync(path, 'utf8');
  expect(english).toContain('<html lang="en"');
  expect(english).toContain('Small world');
  await driftstart(['report', runFolder(folder)], { folder: tmpdir() });
  expect(readFileSync(path, 'utf8') === swedish).toBe(true);
});

test('the report says what is left out, and which days the totals count', async () => {
  const html = readFileSync(join(runFolder(folder), 'report.html'), 'utf8');
  expect(html).toContain('Vad som inte är med');
  expect(html).toContain('Patienter som kommer till skada ingår inte');
  expect(html).toContain('<section id="organisations"');
});

test('fewer replications than the folder holds use them all, and say so', async () => {
  const before = readManifest(folder).files;
  const words = [...small, '--replications', '1'];
  const { code, messages, out } = await driftstart(words, { folder });
  expect(code).toBe(0);
  expect(messages).toContain('already holds finished replications up to number 2; all are used, not only 1');
  expect(out).toContain('2 körningar');
  expect(readManifest(folder).files).toEqual(before);
});

test('report refuses a run with a damaged file, and the same run command mends it', async () => {
  const weekly = join(runFolder(folder), 'weekly.parquet');
  const report = readFileSync(join(runFolder(folder), 'report.html'));
  const whole = readFileSync(weekly);
  writeFileSync(weekly, Buffer.concat([whole, Buffer.from('x')]));
  const { code, out, messages } = await driftstart(['report', runFolder(folder)]);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(messages).toContain('files that are missing or not as the run wrote them: weekly.parquet');
  expect(readFileSync(join(runFolder(folder), 'report.html')).equals(report)).toBe(true);
  expect(readdirSync(runFolder(folder))).not.toContain('lock');
  expect((await driftstart([...small, '--quiet'], { folder })).code).toBe(0);
  expect(readFileSync(weekly).equals(whole)).toBe(true);
});

test('report leaves a folder alone that another process writes in', async () => {
  const lock = join(runFolder(folder), 'lock');
  writeFileSync(lock, `${process.pid} ${hostname()}\n`);
  const { code, messages } = await driftstart(['report', runFolder(folder), '--lang', 'sv']);
  rmSync(lock);
  expect(code).toBe(2);
  expect(messages).toContain(`används av process ${process.pid}`);
});

test('a run folder in use by another process is left alone', async () => {
  const lock = join(runFolder(folder), 'lock');
  writeFileSync(lock, `${process.pid} ${hostname()}\n`);
  const { code, messages } = await driftstart([...small, '--quiet'], { folder });
  expect(code).toBe(2);
  expect(messages).toContain(`in use by process ${process.pid}`);
  expect(readFileSync(lock, 'utf8')).toBe(`${process.pid} ${hostname()}\n`);
  rmSync(lock);
});

test('run --set compares the changed plan with that of the file', async () => {
  const inside = temporaryFolder();
  const set = ['--set', 'waves[0].goLive=2025-04-01'];
  const words = ['run', smallScenario, '--replications', '1', '--lang', 'en', ...undivided, ...set];
  const { code, out } = await driftstart(words, { folder: inside });
  expect(code).toBe(0);
  expect(out).toContain('The plan as changed');
  expect(out).toMatch(
    /The plan as changed \(waves\[0\]\.goLive=2025-04-01\): [+−\d,.]+ physician visits not delivered, compared with the plan/,
  );
  const { about, arms, reference } = readManifest(inside);
  expect(about.settings).toEqual(['waves[0].goLive=2025-04-01']);
  expect(arms.map(({ id }: { id: string }) => id)).toEqual(['golive', 'golive-chosen', 'what-if', 'what-if-chosen']);
  // 12 weeks to the later go-live and 10 more, for every arm.
  const days = arms.map(({ scenario }: { scenario: { days: number } }) => scenario.days);
  expect(new Set([reference.days, ...days])).toEqual(new Set([22 * 7 + 7]));
});

test('run --set --replace changes the plan itself', async () => {
  const inside = temporaryFolder();
  const words = [
    'run',
    smallScenario,
    '--replications',
    '1',
    '--set',
    'waves[0].goLive=2025-04-01',
    '--replace',
    '--json',
    ...undivided,
  ];
  const { arms }: { arms: { id: string; goLive: { date: string }[] }[] } = JSON.parse(
    (await driftstart(words, { folder: inside })).out,
  );
  expect(arms.map(({ id }) => id)).toEqual(['reference', 'golive']);
  expect(arms[1]?.goLive[0]?.date).toBe('2025-04-01');
});

test('--horizon ends the run so many weeks after the latest go-live, in the plan and in a changed one', async () => {
  const inside = temporaryFolder();
  const set = ['--set', 'waves[0].goLive=2025-03-04'];
  const words = ['run', smallScenario, '--replications', '1', ...undivided, ...set, '--horizon'];
  const refused = await driftstart([...words, 'two'], { folder: inside });
  expect(refused.code).toBe(2);
  expect(refused.messages).toContain('--horizon: two is not allowed; expected 1 to 520 weeks, for example 26w');
  expect((await driftstart([...words, '12w'], { folder: inside })).code).toBe(0);
  // The go-live of the file is day 64: twelve weeks later, in whole weeks from the first day.
  const { reference, about } = readManifest(inside);
  expect(reference.days).toBe(154);
  expect(about.settings).toEqual(['waves[0].goLive=2025-03-04', 'horizon.weeksAfterGoLive=12']);
});

test('inputs are drawn unless chance alone is asked for, and the summary says which', async () => {
  const inside = temporaryFolder();
  const plan = join(inside, 'plan.yaml');
  const support = 'supportEffect: {value: 0.3, range: [0.1, 0.5]}';
  writeFileSync(plan, readFileSync(smallScenario, 'utf8').replace('supportEffect: 0.3', support));
  const words = ['run', plan, '--replications', '2', '--horizon', '4w', ...undivided, '--json', '--quiet'];
  const drawn = await driftstart(words, { folder: inside });
  const chance = await driftstart([...words, '--uncertainty', 'chance'], { folder: inside });
  const kinds = (out: string, arm: string): unknown[] => [
    ...new Set(
      JSON.parse(out)
        .measures.filter((row: { arm: string }) => row.arm === arm)
        .map((row: { uncertainty: string }) => row.uncertainty),
    ),
  ];
  // The chosen part of a loss draws nothing.
  expect(kinds(drawn.out, 'golive').sort()).toEqual(['chance', 'chance+parameters']);
  expect(kinds(drawn.out, 'reference')).toEqual(['chance']);
  expect(kinds(chance.out, 'golive')).toEqual(['chance']);
  expect(readdirSync(join(inside, 'runs'))).toHaveLength(2);
  const refused = await driftstart([...words, '--uncertainty', 'parameter'], { folder: inside });
  expect(refused.messages).toContain('expected one of chance, parameters; did you mean parameters?');
});

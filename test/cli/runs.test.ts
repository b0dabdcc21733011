import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { modelVersion } from '../../src/results/version.ts';
import { driftstart, smallScenario, temporaryFolder } from './driftstart.ts';
import { recordingTerminal } from './recording-terminal.ts';

let finished = '';

beforeAll(async () => {
  finished = mkdtempSync(join(tmpdir(), 'driftstart-test-'));
  const set = ['--set', 'waves[0].goLive=2025-03-18'];
  const short = ['--horizon', '8w', '--attribution', 'none'];
  const words = ['run', smallScenario, '--replications', '2', ...short, '--seed', 'spring', ...set, '--quiet'];
  expect((await driftstart(words, { folder: finished })).code).toBe(0);
});
afterAll(() => rmSync(finished, { recursive: true, force: true }));

async function tell(folder: string, ...words: string[]) {
  const terminal = recordingTerminal({ folder });
  const code = await main(['runs', ...words], terminal);
  return { code, ...terminal.written };
}

/** A folder of its own with the finished run, and the path of the run. */
function withRun(): { folder: string; run: string } {
  const folder = temporaryFolder();
  cpSync(join(finished, 'runs'), join(folder, 'runs'), { recursive: true });
  const [name = ''] = readdirSync(join(folder, 'runs'));
  return { folder, run: join(folder, 'runs', name) };
}

function changeManifest(run: string, changes: object): void {
  const path = join(run, 'manifest.json');
  writeFileSync(path, JSON.stringify({ ...JSON.parse(readFileSync(path, 'utf8')), ...changes }));
}

async function listed(folder: string) {
  const runs: { run: string; state: string; damaged: string[]; shards: number; replications: number | null }[] =
    JSON.parse((await tell(folder, '--json')).out);
  return runs;
}

test('runs lists a finished run with dates, replications, version, seed, title and the loss with its intervals', async () => {
  const { folder } = withRun();
  const { code, out, messages } = await tell(folder);
  expect({ code, messages }).toEqual({ code: 0, messages: '' });
  const [head = '', row = '', changed = ''] = out.split('\n');
  expect(head).toMatch(
    /^run +state +go-live +replications +model +lost \(physician visits\) +In 9 of 10 runs +Mean known to within +seed +title$/,
  );
  expect(row).toMatch(
    new RegExp(
      `^small-[0-9a-f]{10} +finished +2025-03-11 +2 +${modelVersion} +-?[\\d.,−]+ +\\S+ to \\S+ +\\S+ to \\S+ +spring +Small world`,
    ),
  );
  expect(row).toContain('--set waves[0].goLive=2025-03-18 --set horizon.weeksAfterGoLive=8');
  expect(changed).toMatch(/^ +2025-03-18 +.* to .* +The plan as changed$/);
});

test('the loss is that of summary.json, and --json gives all of it', async () => {
  const { folder, run } = withRun();
  const [{ plans, settings }] = JSON.parse((await tell(folder, '--json')).out);
  const {
    measures,
  }: { measures: { measure: string; arm: string; scope: string; window: string; contactKind: null; mean: number }[] } =
    JSON.parse(readFileSync(join(run, 'summary.json'), 'utf8'));
  const losses = measures.filter(
    ({ measure, scope, window, contactKind }) =>
      measure === 'production.lost' && scope === 'region' && window === 'total' && contactKind === null,
  );
  expect(losses.map(({ arm }) => arm)).toEqual(['golive', 'what-if']);
  expect(plans.map(({ lost }: { lost: object }) => lost)).toEqual(losses);
  expect(plans.map(({ goLives }: { goLives: string[] }) => goLives)).toEqual([['2025-03-11'], ['2025-03-18']]);
  expect(settings).toContain('waves[0].goLive=2025-03-18');
});

test('runs speaks Swedish', async () => {
  const { out } = await tell(withRun().folder, '--lang', 'sv');
  expect(out).toMatch(/^mapp +läge +driftstart +körningar +modell +bortfall \(läkarbesök\) +I 9 av 10 körningar/);
  expect(out).toMatch(/small-\S+ +klar .*Liten värld/);
  expect(out).toContain('Ändrad plan');
});

test('a run that was stopped is interrupted, with the replications that are kept', async () => {
  const { folder, run } = withRun();
  rmSync(join(run, 'manifest.json'));
  expect(await listed(folder)).toMatchObject([{ state: 'interrupted', shards: 2, replications: null }]);
  const { out } = await tell(folder, '--lang', 'en');
  expect(out).toContain('2 finished replications kept; the same run command continues');
  expect((await tell(folder, '--lang', 'sv')).out).toMatch(/avbruten .*2 färdiga körningar sparade/);
});

test('a finished run that was being extended stays finished, and tells what more is kept', async () => {
  const { folder, run } = withRun();
  cpSync(join(run, 'shards/00002.parquet'), join(run, 'shards/00003.parquet'));
  expect(await listed(folder)).toMatchObject([{ state: 'finished', shards: 3, replications: 2 }]);
  expect((await tell(folder)).out).toContain('(1 finished replication kept; the same run command continues)');
});

test('a run with a changed file is damaged, and the file is named', async () => {
  const { folder, run } = withRun();
  const summary = readFileSync(join(run, 'summary.json'), 'utf8');
  writeFileSync(join(run, 'summary.json'), summary.replace('production.lost', 'production.lust'));
  rmSync(join(run, 'weekly.parquet'));
  expect(await listed(folder)).toMatchObject([{ state: 'damaged', damaged: ['summary.json', 'weekly.parquet'] }]);
  expect((await tell(folder)).out).toMatch(/damaged .* – +.*damaged: summary\.json, weekly\.parquet/);
  writeFileSync(join(run, 'manifest.json'), '{');
  expect(await listed(folder)).toMatchObject([{ state: 'damaged', damaged: ['manifest.json'] }]);
});

test('a run of another model, and one whose manifest has another form, are of another version', async () => {
  const { folder, run } = withRun();
  changeManifest(run, { modelVersion: '0.0.1' });
  expect((await tell(folder)).out).toMatch(/other version +2025-03-11 +2 +0\.0\.1 +[\d.−]/);
  changeManifest(run, { modelVersion: '9.0.0', arms: 'elsewhere' });
  expect((await tell(folder)).out).toMatch(/other version +– +2 +9\.0\.0 +– .*Small world/);
});

test('a run that is being written is running; one whose process has ended is not', async () => {
  const { folder, run } = withRun();
  writeFileSync(join(run, 'lock'), `1 elsewhere-than-${hostname()}\n`);
  expect(await listed(folder)).toMatchObject([{ state: 'running' }]);
  rmSync(join(run, 'manifest.json'));
  expect(await listed(folder)).toMatchObject([{ state: 'running' }]);
  writeFileSync(join(run, 'lock'), `999999999 ${hostname()}\n`);
  expect(await listed(folder)).toMatchObject([{ state: 'interrupted' }]);
});

test('folders that hold no run are left out, and without a run the command says so and ends with 0', async () => {
  const folder = temporaryFolder();
  expect(await tell(folder)).toEqual({ code: 0, out: 'no runs in runs; driftstart run makes one\n', messages: '' });
  mkdirSync(join(folder, 'runs/notes'), { recursive: true });
  writeFileSync(join(folder, 'runs/list.txt'), '');
  const swedish = await tell(folder, '--lang', 'sv');
  expect(swedish).toMatchObject({ code: 0, out: 'inga körningar i runs; driftstart run gör en\n' });
  expect((await tell(folder, '--json')).out).toBe('[]\n');
});

test('--out with a folder that is not there, or a file, is refused with the nearest', async () => {
  const { folder } = withRun();
  const { code, out, messages } = await tell(folder, '--out', 'rums', '--lang', 'en');
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(messages).toContain(
    '--out: rums is not allowed; expected a folder with run folders, for example runs; did you mean runs?',
  );
  writeFileSync(join(folder, 'file'), '');
  const swedish = await tell(folder, '--out', 'file', '--lang', 'sv');
  expect(swedish.code).toBe(2);
  expect(swedish.messages).toContain('väntade en mapp med körningar, till exempel runs');
  expect((await tell(folder, 'extra')).messages).toContain('too many arguments for driftstart runs');
});

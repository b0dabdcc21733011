import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { browserArguments, isLeftOut, requireBrowser } from '../browser.ts';
import { driftstart, shortRun, smallScenario, temporaryFolder } from '../cli/driftstart.ts';
import { runNotebooks, startNotebooks } from './notebook-command.ts';
import { openPage } from './open-page.ts';

describe('npm run notebooks', () => {
  const folder = mkdtempSync(join(tmpdir(), 'driftstart-notebooks-'));
  const [older, newer] = ['runs/older', 'runs/newer'];

  beforeAll(async () => {
    for (const [name, seed, time] of [
      [older, 'one', 1_700_000_000],
      [newer, 'other', 1_800_000_000],
    ] as const) {
      const out = join(folder, 'new');
      const words = ['run', smallScenario, '--replications', '1', ...shortRun, '--seed', seed];
      await driftstart([...words, '--out', out, '--quiet']);
      mkdirSync(join(folder, 'runs'), { recursive: true });
      renameSync(join(out, readdirSync(out)[0] ?? ''), join(folder, name));
      utimesSync(join(folder, name, 'manifest.json'), time, time);
    }
  }, 120_000);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('says with exit code 2 that there is no run, and how to make one', async () => {
    const empty = temporaryFolder();
    const { code, messages } = await runNotebooks(['build'], empty);
    expect(code).toBe(2);
    expect(messages).toContain('runs: there is no finished run here; make one first, for example with npm start');
    expect(readdirSync(empty)).toEqual([]);
    const swedish = await runNotebooks(['build'], empty, { LC_ALL: 'sv_SE.UTF-8' });
    expect(swedish.code).toBe(2);
    expect(swedish.messages).toContain('runs: här finns ingen färdig körning; gör en först');
  });

  it('names the nearest run where the named one does not exist', async () => {
    const { code, messages } = await runNotebooks(['build', 'runs/newr'], folder);
    expect(code).toBe(2);
    expect(messages).toContain('runs/newr: there is no finished run here; did you mean runs/newer?');
    expect(existsSync(join(folder, 'dist'))).toBe(false);
  });

  it('refuses more than one run, and options that it does not have', async () => {
    for (const words of [[older, newer], ['--open']]) {
      const { code, messages } = await runNotebooks(['build', ...words], folder);
      expect(code).toBe(2);
      expect(messages).toContain(`${words.join(' ')}: expected at most one folder`);
    }
  });

  it('refuses a run whose files are not those of its manifest', async () => {
    const summary = join(folder, older, 'summary.json');
    const before = readFileSync(summary, 'utf8');
    writeFileSync(summary, `${before} `);
    onTestFinished(() => writeFileSync(summary, before));
    const { code, messages } = await runNotebooks(['build', older], folder);
    expect(code).toBe(2);
    expect(messages).toContain('files that are missing or not as the run wrote them: summary.json');
    expect(existsSync(join(folder, 'dist'))).toBe(false);
  });

  it('takes the newest run, or the named one, and leaves nothing half-written beside the pages', async () => {
    const pages = join(folder, 'dist', 'notebooks');
    const manifests = () =>
      readdirSync(join(pages, 'assets'))
        .filter((name) => /^manifest-.*\.json$/.test(name))
        .map((name) => JSON.parse(readFileSync(join(pages, 'assets', name), 'utf8')).seed);
    const newest = await runNotebooks(['build'], folder);
    expect(newest).toMatchObject({ code: 0, messages: '' });
    expect(newest.out).toContain('Notebook with runs/newer: dist/notebooks/a-first-look.html');
    expect(manifests()).toEqual(['other']);
    const named = await runNotebooks(['build', older], folder);
    expect(named.code).toBe(0);
    expect(manifests()).toEqual(['one']);
    expect(readdirSync(join(folder, 'dist'))).toEqual(['notebooks']);
  }, 120_000);

  it.skipIf(isLeftOut('browser'))(
    'serves the notebook while it is worked on, with nothing from elsewhere',
    async () => {
      const child = startNotebooks(['preview', newer], folder);
      onTestFinished(() => {
        child.kill('SIGINT');
      });
      const address = await new Promise<string>((resolve, reject) => {
        child.stdout?.setEncoding('utf8').on('data', (text: string) => {
          const found = /http:\S+/.exec(text)?.[0];
          if (found !== undefined) resolve(found);
        });
        child.on('close', () => reject(new Error('the preview ended before it served anything')));
      });
      const browser = await chromium.launch({ executablePath: requireBrowser(), args: browserArguments });
      onTestFinished(() => browser.close());
      const { page, outside, complaints } = await openPage(browser, address);
      expect(await page.locator('.run').textContent()).toContain('other');
      expect(await page.locator('.few').textContent()).toContain('only one replication');
      expect(outside).toEqual([]);
      expect(complaints).toEqual([]);
    },
  );
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { expect, test } from 'vitest';
import { browserArguments, isLeftOut, requireBrowser } from '../browser.ts';
import { driftstart, projectFolder, smallScenario, temporaryFolder } from '../cli/driftstart.ts';
import type { RunInputs } from './summary-of-run.ts';

/** The core as one script for a browser; a module of Node anywhere in it is an error. */
async function bundleCore(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(projectFolder, 'test/end-to-end/summary-of-run.ts')],
    bundle: true,
    write: false,
    platform: 'browser',
    format: 'iife',
    globalName: 'core',
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}

test.skipIf(isLeftOut('browser'))('Node and Chromium give the same summary.json to the byte', async () => {
  const out = temporaryFolder();
  await driftstart(['run', smallScenario, '--replications', '2', '--quiet', '--out', out]);
  const run = join(out, readdirSync(out)[0] ?? '');
  const {
    run: name,
    seed,
    replications,
    reference,
    arms,
  } = JSON.parse(readFileSync(join(run, 'manifest.json'), 'utf8'));
  const inputs: RunInputs = { run: name, seed, replications, reference, arms };

  const browser = await chromium.launch({ executablePath: requireBrowser(), args: browserArguments });
  try {
    const page = await browser.newPage();
    await page.addScriptTag({ content: await bundleCore() });
    const text = await page.evaluate<string>(`core.summaryOfRun(${JSON.stringify(inputs)})`);
    expect(text === readFileSync(join(run, 'summary.json'), 'utf8')).toBe(true);
  } finally {
    await browser.close();
  }
});

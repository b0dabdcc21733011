import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { findBrowser, hasFonts, howToInstall, installBrowser, isLeftOut } from './browser.ts';
import { countResults, lastLine } from './count-results.ts';

/**
 * Everything that `npm test` checks, in order: the browser is there, the product builds, the tests type-check, style and
 * directions hold, the tests pass. All steps run even when one fails; each failed step counts as one failure.
 */
const reportFile = 'dist/test-report.json';

function step(name: string, command: string, ...words: string[]): boolean {
  process.stdout.write(`\n— ${name}\n`);
  const isGood = spawnSync(command, words, { stdio: 'inherit', shell: false }).status === 0;
  if (!isGood) process.stdout.write(`${name}: failed\n`);
  return isGood;
}

function hasBrowser(): boolean {
  if (isLeftOut('browser') || (findBrowser() !== undefined && hasFonts()) || installBrowser()) return true;
  process.stdout.write(`${howToInstall}\n`);
  return false;
}

mkdirSync('dist', { recursive: true });
rmSync(reportFile, { force: true });
const steps = [
  hasBrowser(),
  step('build', 'npx', 'tsc', '-p', 'tsconfig.json'),
  step('types of the tests', 'npx', 'tsc', '-p', 'tsconfig.test.json'),
  step('style and directions', 'npx', 'biome', 'check', '--error-on-warnings', '.'),
];
const arePassing = step(
  'tests',
  'npx',
  'vitest',
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${reportFile}`,
);

function readCounts(): { passed: number; failed: number } {
  try {
    return countResults(JSON.parse(readFileSync(reportFile, 'utf8')));
  } catch {
    process.stdout.write('vitest left no report\n');
    return { passed: 0, failed: 1 };
  }
}

const counts = readCounts();
// Vitest also fails on errors outside every test (an unhandled rejection); that is one failure more.
const outside = !arePassing && counts.failed === 0 ? 1 : 0;
const failed = counts.failed + outside + steps.filter((isGood) => !isGood).length;
const leftOut = isLeftOut('browser') ? ['browser'] : [];
process.stdout.write(`\n${lastLine(counts.passed, failed, leftOut)}\n`);
process.exitCode = failed === 0 ? 0 : 1;

import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { projectFolder } from '../cli/driftstart.ts';

/** Files below folders of the project whose names end in one of the given ways, with their text. */
function filesBelow(folders: string[], endings: string[]): { path: string; text: string }[] {
  return folders.flatMap((folder) =>
    readdirSync(join(projectFolder, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => endings.some((ending) => name.endsWith(ending)))
      .map((name) => ({ path: `${folder}/${name}`, text: readFileSync(join(projectFolder, folder, name), 'utf8') })),
  );
}

/** What is wrong with a source file by the rules of CONTRIBUTING.md that the linter does not know. */
function complaints({ path, text }: { path: string; text: string }): string[] {
  const found: string[] = [];
  if (text.split('\n').length > 300) found.push(`${path} has more than 300 lines`);
  if (!/^[a-z0-9]+(-[a-z0-9]+)*(\.test|\.d)?\.ts$/.test(basename(path))) found.push(`${path} is not kebab-case`);
  if (/\*\*=/.test(text)) found.push(`${path} uses the power operator`);
  if (/\b(TODO|FIXME|XXX)\b/.test(text)) found.push(`${path} leaves something to do`);
  if (/\bas any\b|@ts-(ignore|nocheck|expect-error)|\bas unknown as\b/.test(text))
    found.push(`${path} quiets the compiler`);
  return found;
}

const sources = filesBelow(['src', 'bin', 'test', 'bench', 'notebooks', 'scripts'], ['.ts']);

test('sources are short, named in kebab-case, and quiet no tool', () => {
  expect(sources.length).toBeGreaterThan(100);
  const own = 'test/house/sources.test.ts';
  expect(sources.filter(({ path }) => path !== own).flatMap(complaints)).toEqual([]);
});

test('each of these rules finds a planted violation', () => {
  expect(complaints({ path: 'src/a/Helper.ts', text: 'x' })).toEqual(['src/a/Helper.ts is not kebab-case']);
  expect(complaints({ path: 'src/a/b.ts', text: '\n'.repeat(301) })).toEqual(['src/a/b.ts has more than 300 lines']);
  expect(complaints({ path: 'src/a/b.ts', text: 'x **= 2' })).toEqual(['src/a/b.ts uses the power operator']);
  expect(complaints({ path: 'src/a/b.ts', text: '// TODO' })).toEqual(['src/a/b.ts leaves something to do']);
  expect(complaints({ path: 'src/a/b.ts', text: 'x as any' })).toEqual(['src/a/b.ts quiets the compiler']);
});

test('npm test ends with the number of tests that passed and failed', async () => {
  const { countResults, lastLine } = await import('../count-results.ts');
  const file = (status: string, ...tests: string[]) => ({
    status,
    assertionResults: tests.map((each) => ({ status: each })),
  });
  const counts = countResults({
    numPassedTests: 3,
    numFailedTests: 1,
    testResults: [file('passed', 'passed', 'passed'), file('failed', 'passed', 'failed'), file('failed')],
  });
  expect(counts).toEqual({ passed: 3, failed: 2 });
  expect(lastLine(3, 2, [])).toBe('3 passed, 2 failed');
  expect(lastLine(3, 0, ['browser'])).toBe('3 passed, 0 failed; not checked: browser');
});

test('continuous integration runs the test command of the README and refuses to leave anything out', async () => {
  const { spawnSync } = await import('node:child_process');
  const script = readFileSync(join(projectFolder, '.ci/run'), 'utf8');
  expect(script).toMatch(/^npm ci$/m);
  expect(script).toMatch(/^npm test$/m);
  expect(readFileSync(join(projectFolder, 'README.md'), 'utf8')).toMatch(/^npm ci && npm test/m);
  const environment = { ...process.env, DRIFTSTART_WITHOUT: 'browser' };
  const run = spawnSync(join(projectFolder, '.ci/run'), { env: environment, encoding: 'utf8' });
  expect(run.status).toBe(2);
  expect(run.stderr).toContain('DRIFTSTART_WITHOUT=browser is not allowed');
});

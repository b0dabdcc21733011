import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { evidenceFolder, evidenceMapSha256 } from '../../src/cli/read-evidence.ts';
import { driftstart, shortRun, smallScenario, temporaryFolder } from './driftstart.ts';

const english = ['--lang', 'en'];

describe('driftstart evidence list', () => {
  it('lists every row, and only those of a use or measure when asked', async () => {
    const { code, out } = await driftstart(['evidence', 'list', ...english]);
    expect(code).toBe(0);
    expect(out.trim().split('\n')).toHaveLength(122);
    expect(out).toMatch(/E05 +validation +response +ed.timeToPhysician.median +e05-mohan-mk +Australia/);
    const words = ['evidence', 'list', '--use', 'calibration', '--measure', 'ed.lengthOfStay.mean', '--json'];
    const rows = z.array(z.object({ id: z.string() })).parse(JSON.parse((await driftstart(words)).out));
    expect(rows.map(({ id }) => id)).toEqual(['E01', 'E02', 'E03', 'E04']);
  });

  it('names the nearest choice for a use or measure that there is not', async () => {
    const one = await driftstart(['evidence', 'list', '--use', 'validations']);
    expect(one.code).toBe(2);
    expect(one.messages).toContain('did you mean validation?');
    const other = await driftstart(['evidence', 'list', '--measure', 'visits.complete']);
    expect(other.code).toBe(2);
    expect(other.messages).toContain('did you mean visits.completed?');
  });
});

describe('driftstart evidence show', () => {
  it('shows a row with its source, or a whole study, in either language', async () => {
    const row = await driftstart(['evidence', 'show', 'E05', ...english]);
    expect(row.code).toBe(0);
    expect(row.out).toMatch(/Citation +Mohan MK/);
    expect(row.out).toMatch(/Value +78/);
    expect(row.out).not.toContain('E06');
    const study = await driftstart(['evidence', 'show', 'e05-mohan-mk']);
    expect(study.out).toMatch(/Värde +280/);
    expect(study.out).toContain('E08');
  });

  it('asks for an id, and refuses what only the list has', async () => {
    const none = await driftstart(['evidence', 'show', '--use', 'input']);
    expect(none.code).toBe(2);
    expect(none.messages).toContain('2 problems');
    const unknown = await driftstart(['evidence', 'show', 'E5']);
    expect(unknown.code).toBe(2);
    expect(unknown.messages).toContain('did you mean E05?');
  });

  it('tells everything that is wrong with study files at once, with places, in both languages', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'studies'));
    const name = 'e05-mohan-mk.yaml';
    const text = readFileSync(join(evidenceFolder(), 'studies', name), 'utf8');
    writeFileSync(
      join(folder, 'studies', name),
      text.replace('value: 15.6', 'value: 156').replace('id: E06', 'id: E05'),
    );
    cpSync(join(evidenceFolder(), 'studies', 'e15-mathison-dj.yaml'), join(folder, 'studies', 'e15-mathison-dj.yaml'));
    const words = ['evidence', 'list', '--folder', folder];
    const { code, out, messages } = await driftstart(words);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(messages).toContain(`${join(folder, 'studies', name)}:`);
    expect(messages).toMatch(/e05-mohan-mk.yaml:\d+:\d+ rows\[1\].id: E05 is already there at/);
    expect(messages).toMatch(/e05-mohan-mk.yaml:\d+:\d+ rows\[3\].value: 156 is not allowed; expected 0 to 100/);
    const swedish = await driftstart(words, { environment: { LC_ALL: 'sv_SE.UTF-8' } });
    expect(swedish.messages).toContain('156 är inte tillåtet');
    const missing = await driftstart(['evidence', 'list', '--folder', join(folder, 'studies')]);
    expect(missing.code).toBe(2);
    expect(missing.messages).toContain('expected a folder that holds a folder studies');
  });
});

describe('driftstart validate evidence', () => {
  it('prints and draws each response that has a setting, lists the others with why, and ends with 0 for a miss', async () => {
    const folder = temporaryFolder();
    const words = ['validate', 'evidence', '--replications', '2', '--workers', '2', '--page', 'page.html', ...english];
    const { code, out, messages } = await driftstart(words, { folder });
    expect(code).toBe(0);
    expect(messages).toContain('Simulating published go-lives, 2 runs of each');
    expect(out).toMatch(/E05 +validation +Time to physician, median +cerner-emergency +195.0% +\S+% /);
    expect(out).toMatch(
      /D15 +validation +Documentation per contact +cannot be predicted: The model has no intensive care/,
    );
    expect(out).toMatch(/\d+ of 18 validation figures lie in the simulated range/);
    expect(out).toContain('Only 2 runs were made. So few do not show how much results can vary');
    const page = readFileSync(join(folder, 'page.html'), 'utf8');
    expect(page).toContain('<svg');
    expect(page).toContain(evidenceMapSha256());
    expect(page).not.toContain('<script');
  }, 240_000);

  it('refuses a single run', async () => {
    const { code, messages } = await driftstart(['validate', 'evidence', '--replications', '1']);
    expect(code).toBe(2);
    expect(messages).toContain(
      '--replications: 1 is not allowed; expected a whole number from 2 to 9999, for example 10',
    );
    const other = await driftstart(['validate', 'baseline', '--workers', '2']);
    expect(other.messages).toContain('validate evidence');
  });
});

describe('driftstart run', () => {
  it('keeps the hash of the evidence map in the manifest', async () => {
    const out = temporaryFolder();
    const words = ['run', smallScenario, '--replications', '1', ...shortRun, '--out', out, '--json'];
    const { run } = z.object({ run: z.string() }).parse(JSON.parse((await driftstart(words)).out));
    const manifest: unknown = JSON.parse(readFileSync(join(out, run, 'manifest.json'), 'utf8'));
    expect(manifest).toMatchObject({ about: { evidenceMapSha256: evidenceMapSha256() } });
  }, 120_000);
});

import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { driftstart, smallScenario } from '../cli/driftstart.ts';
import { wordsIn } from './command-words.ts';
import { codeBlocks, documents } from './documents.ts';
import { isTutorial } from './tutorial.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'driftstart-docs-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const all = documents().flatMap((document) =>
  codeBlocks(document, 'sh').flatMap((code) =>
    code
      .split('\n')
      .flatMap((line) =>
        line.startsWith('driftstart ') ? [{ path: document.path, line, inOrder: isTutorial(document) }] : [],
      ),
  ),
);

/** Those of the tutorials run in their order (tutorial.test.ts). */
const commands = all.filter(({ inOrder }) => !inOrder);

/** Whether a command before this one runs the same file: then a dry run tells whether its words hold. */
function isRunBefore(line: string): boolean {
  const fileOf = (each: string) => wordsIn(each)[2];
  const before = commands.slice(
    0,
    commands.findIndex((each) => each.line === line),
  );
  return before.some((each) => each.line.startsWith('driftstart run ') && fileOf(each.line) === fileOf(line));
}

/**
 * The words of a documented command. The first run of a file is made short, with its loss undivided, and kept out of the
 * project's folder; the theory has tests of its own, and calibrating would change files.
 */
function wordsOf(line: string): string[] {
  const words = wordsIn(line).slice(1);
  if (words[0] === 'run' && isRunBefore(line)) return [...words, '--dry-run'];
  const out = join(folder, 'runs');
  const replaced = words.map((word, index) => (words[index - 1] === '--out' ? out : word));
  if (words[0] !== 'run') return replaced;
  const given = replaced.filter(
    (_, index) => words[index] !== '--replications' && words[index - 1] !== '--replications',
  );
  const place = words.includes('--out') ? [] : ['--out', out];
  const shorter = words.includes('--horizon') ? [] : ['--horizon', '8w'];
  const undivided = words.includes('--attribution') ? [] : ['--attribution', 'none'];
  return [...given, '--replications', '1', ...shorter, ...undivided, ...place];
}

describe('commands in the documentation', () => {
  test('there are some, of every kind', () => {
    const kinds = new Set(all.map(({ line }) => line.split(' ')[1]));
    expect([...kinds].sort()).toEqual([
      'calibrate',
      'check',
      'evidence',
      'new',
      'report',
      'run',
      'runs',
      'show',
      'validate',
    ]);
  });

  const runnable = commands.filter(({ line }) => !/ (RUN|FILE)( |$)| validate /.test(line));
  test.each(runnable)(
    '$line ($path)',
    async ({ line }) => {
      const { code, out, messages } = await driftstart(wordsOf(line));
      expect(messages).not.toContain('failed');
      expect(code).toBe(0);
      expect(out).not.toBe('');
    },
    240_000,
  );

  test('the report of a run can be written again as documented', async () => {
    const out = join(folder, 'small');
    await driftstart(['run', smallScenario, '--replications', '1', '--attribution', 'none', '--out', out, '--quiet']);
    const run = join(out, readdirSync(out)[0] ?? '');
    const line = commands.find(({ line: each }) => each.startsWith('driftstart report'))?.line ?? '';
    const { code } = await driftstart(
      wordsIn(line)
        .slice(1)
        .map((word) => (word === 'RUN' ? run : word)),
    );
    expect(code).toBe(0);
  });
});

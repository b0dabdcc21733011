import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { driftstart } from '../cli/driftstart.ts';
import { wordsIn } from './command-words.ts';
import { documents } from './documents.ts';
import { isTutorial, missingLines, tutorialBlocks } from './tutorial.ts';

const tutorials = documents().filter(isTutorial);
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'driftstart-tutorial-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A run with one replication and few weeks, its loss undivided: the tutorial's own take longer. */
function shortened(words: string[]): string[] {
  if (words[0] !== 'run' || words.includes('--dry-run')) return words;
  const short: Record<string, string> = { '--replications': '1', '--horizon': '8w' };
  return [...words.map((word, index) => short[words[index - 1] ?? ''] ?? word), '--attribution', 'none'];
}

/** Commands of a tutorial, without the language that it asks for. */
function commandsOf(document: (typeof tutorials)[number]): string[] {
  const lines = tutorialBlocks(document).flatMap(({ language, code }) => (language === 'sh' ? code.split('\n') : []));
  return lines.map((line) => line.replace(/ --lang (sv|en)/, '')).filter((line) => line !== '');
}

/** Carries a tutorial out in a folder of its own, and gives what it shows that did not happen. */
async function follow(document: (typeof tutorials)[number], inside: string): Promise<string[]> {
  const environment = document.path.endsWith('.en.md') ? { LC_ALL: 'C' } : { LC_ALL: 'sv_SE.UTF-8' };
  const wrong: string[] = [];
  let told = '';
  let toReplace: string | null = null;
  for (const { language, code } of tutorialBlocks(document)) {
    if (language === 'text') wrong.push(...missingLines(code, told));
    if (language === 'yaml') {
      const plan = join(inside, 'plan.yaml');
      const text = readFileSync(plan, 'utf8');
      if (toReplace === null) {
        if (text.split(code).length !== 2) wrong.push(code);
        toReplace = code;
      } else {
        writeFileSync(plan, text.replace(toReplace, code));
        toReplace = null;
      }
    }
    if (language !== 'sh') continue;
    for (const line of code.split('\n').filter((each) => each.startsWith('driftstart '))) {
      const {
        code: exit,
        out,
        messages,
      } = await driftstart(shortened(wordsIn(line).slice(1)), { folder: inside, environment });
      told = out + messages;
      if (exit !== 0) wrong.push(`${line}: ${told}`);
    }
  }
  return toReplace === null ? wrong : [...wrong, toReplace];
}

describe('the tutorial', () => {
  test('is there in Swedish and English, with the same commands', () => {
    expect(tutorials.map(({ path }) => path).sort()).toEqual([
      'docs/tutorial/first-scenario.en.md',
      'docs/tutorial/forsta-scenariot.md',
    ]);
    const [one = [], other = []] = tutorials.map(commandsOf);
    expect(one).toEqual(other);
    const kinds = new Set(one.filter((line) => line.startsWith('driftstart ')).map((line) => line.split(' ')[1]));
    expect([...kinds].sort()).toEqual(['check', 'new', 'run', 'runs', 'show']);
  });

  // What was simulated for the first is found again by the second: the scenarios differ only in their comments.
  test.each(tutorials)(
    'every block of $path works in its order, and what it shows is what happens',
    async (document) => {
      const inside = mkdtempSync(join(folder, 'reader-'));
      const runs = join(folder, 'runs');
      if (existsSync(runs)) cpSync(runs, join(inside, 'runs'), { recursive: true });
      expect(await follow(document, inside)).toEqual([]);
      cpSync(join(inside, 'runs'), runs, { recursive: true });
    },
    600_000,
  );

  test('an output that is not what happens is noticed', () => {
    expect(missingLines('one …\nthree\n', 'one 1\n two  2\nthree\n')).toEqual([]);
    expect(missingLines('two\none\n', 'one\ntwo\n')).toEqual(['one']);
    expect(missingLines('one.', 'one!')).toEqual(['one.']);
  });
});

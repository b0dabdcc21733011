import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { projectFolder } from '../cli/driftstart.ts';
import { codeBlocks, documents } from './documents.ts';

const document = documents().find(({ path }) => path === 'docs/background/referee.md') ?? { path: '', text: '' };

/** Each example under its heading, and what it is said to print. */
const examples = [
  ...document.text.matchAll(/^### (.*)\n[^#]*?^```js\n([\s\S]*?)^```\n\n^```text\n([\s\S]*?)^```$/gm),
].map(([, fault = '', code = '', shown = '']) => ({ fault, code, shown }));

describe('faults of simjs in the documentation', () => {
  test('each has an example of its own, and no block is left out', () => {
    expect(examples.length).toBeGreaterThanOrEqual(8);
    expect(examples).toHaveLength(codeBlocks(document, 'js').length);
    expect(examples).toHaveLength(codeBlocks(document, 'text').length);
    expect(examples).toHaveLength([...document.text.matchAll(/^### /gm)].length);
  });

  test.each(examples)('$fault', ({ code, shown }) => {
    const words = ['--input-type=commonjs', '--eval', code];
    const { stdout, stderr } = spawnSync(process.execPath, words, { cwd: projectFolder, encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(stdout).toBe(shown);
    const [expected = '', actual = ''] = shown.split('\n');
    expect(expected).toMatch(/^expected: ./);
    expect(actual).toMatch(/^actual: ./);
    expect(actual.replace('actual', 'expected')).not.toBe(expected);
  });
});

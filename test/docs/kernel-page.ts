import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const page = new URL('../../docs/background/kernel.md', import.meta.url);

/** Numbered statements of docs/background/kernel.md by the heading that they stand under, lines joined. */
export function kernelPage(): Map<string, string[]> {
  const sections = new Map<string, string[]>();
  for (const section of readFileSync(page, 'utf8').split(/^## /m).slice(1)) {
    const [heading = '', ...lines] = section.split('\n');
    const statements: string[] = [];
    for (const line of lines) {
      const [, beginning] = /^\d+\. (.*)$/.exec(line) ?? [];
      if (beginning !== undefined) statements.push(beginning);
      else if (/^ {3,4}\S/.test(line)) statements.push(`${statements.pop()} ${line.trim()}`);
    }
    sections.set(heading, statements);
  }
  return sections;
}

/** Tests of one section of the page: each under the very words of its statement, all of them, in their order. */
export function statements(heading: string, tests: Record<string, () => void>): void {
  describe(heading, () => {
    it(`the section says what is tested here, and nothing else`, () => {
      expect(kernelPage().get(heading)).toEqual(Object.keys(tests));
    });
    for (const [statement, test] of Object.entries(tests)) it(statement, test);
  });
}

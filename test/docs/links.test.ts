import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { projectFolder } from '../cli/driftstart.ts';
import { documents } from './documents.ts';

test('every relative link in the documentation leads to a file that is there', () => {
  const links = documents().flatMap(({ path, text }) =>
    [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => ({ path, target })),
  );
  const relative = links.filter(({ target }) => !/^(https?:|mailto:|#)/.test(target));
  expect(relative.length).toBeGreaterThan(10);
  const broken = relative.filter(({ path, target }) => {
    const file = target.replace(/#.*$/, '');
    return !existsSync(join(projectFolder, dirname(path), file));
  });
  expect(broken).toEqual([]);
});

test('every headword of the glossary stands once, in the order of the alphabet', () => {
  const glossary = documents().find(({ path }) => path === 'docs/glossary.md');
  const words = [...(glossary?.text ?? '').matchAll(/^\| ([^|]+?) \| /gm)].map(([, word]) => word).slice(1);
  const entries = words.filter((word) => word !== '---');
  expect(entries.length).toBeGreaterThan(30);
  expect(entries).toEqual([...new Set(entries)].sort());
});

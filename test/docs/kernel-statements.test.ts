import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { kernelPage } from './kernel-page.ts';

test('every section of the page on the kernel has its file of tests, and no statement stands outside a list', () => {
  const folder = new URL('.', import.meta.url);
  const tested = readdirSync(folder)
    .filter((name) => /^kernel-.*\.test\.ts$/.test(name))
    .flatMap((name) => [...readFileSync(new URL(name, folder), 'utf8').matchAll(/^statements\('([^']+)'/gm)])
    .map(([, heading]) => heading);
  const headings = [...kernelPage().keys()];
  expect(headings.length).toBeGreaterThanOrEqual(5);
  expect(tested.sort()).toEqual(headings.sort());
  for (const [heading, statements] of kernelPage()) expect(statements.length, heading).toBeGreaterThan(3);
});

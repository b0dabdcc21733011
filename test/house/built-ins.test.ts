import { expect, test } from 'vitest';
import { lintPlanted } from './plant.ts';

const portable = ['kernel', 'care', 'golive', 'scenario', 'statistics', 'analysis'];

const forbidden: Record<string, string> = {
  'random numbers of the engine': 'export const value = Math.random();',
  'a function that engines disagree about': 'export const value = Math.log(3);',
  'another such function': 'export const value = Math.hypot(3, 4);',
  'the power operator': 'export const base = 2;\nexport const value = base ** 0.5;',
  'Math by another name': 'const mathematics = Math;\nexport const value = mathematics.floor(1);',
  'a function taken out of Math': 'const { log } = Math;\nexport const value = log(2);',
  'a computed function of Math': "export const name = 'log';\nexport const value = Math[name as 'log'](2);",
  'the locale of the machine': "export const value = 'a'.localeCompare('b');",
  'numbers in a locale': 'export const value = (1000).toLocaleString();',
  Intl: "export const value = new Intl.NumberFormat('sv');",
  'the clock': 'export const value = Date.now();',
  'a way round through globalThis': 'export const value = globalThis.Intl;',
  'the process': 'export const value = process.argv;',
  'a module of Node': "import { readFileSync } from 'node:fs';\nexport const value = readFileSync('x');",
  'a module of Node without its prefix': "import { readFileSync } from 'fs';\nexport const value = readFileSync('x');",
};

test('every forbidden built-in is found in every room that runs in a browser', () => {
  const files: Record<string, string> = {};
  for (const room of portable) {
    Object.values(forbidden).forEach((text, index) => {
      files[`src/${room}/planted-${index}.ts`] = `${text}\n`;
    });
  }
  const found = new Set(lintPlanted(files).map(({ file }) => file));
  expect(Object.keys(files).filter((file) => !found.has(file))).toEqual([]);
});

test('what every engine computes to the same bit is allowed', () => {
  const text =
    'export const value = Math.sqrt(2) + Math.floor(1.5) + Math.abs(-1) + Math.max(1, 2) + Math.imul(3, 4) + Math.PI;\n';
  expect(lintPlanted({ 'src/kernel/planted.ts': text })).toEqual([]);
});

test('the command line may use Node, the clock and Math', () => {
  const text =
    "import { readFileSync } from 'node:fs';\n\nexport const value = [Date.now(), Math.log(2), readFileSync('x').length];\n";
  expect(lintPlanted({ 'src/cli/planted.ts': text })).toEqual([]);
});

test('a chart may not use Node, and the report has its own formatter', () => {
  const found = lintPlanted({
    'src/report/charts/planted.ts':
      "import { readFileSync } from 'node:fs';\n\nexport const value = readFileSync('x');\n",
    'src/report/text/planted.ts': "export const value = new Intl.NumberFormat('sv');\n",
  });
  expect(found.map(({ file }) => file).sort()).toEqual(['src/report/charts/planted.ts', 'src/report/text/planted.ts']);
});

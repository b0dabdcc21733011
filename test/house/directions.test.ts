import { expect, test } from 'vitest';
import { lintPlanted } from './plant.ts';

const rooms = [
  'kernel',
  'scenario',
  'care',
  'golive',
  'statistics',
  'results',
  'analysis',
  'experiment',
  'runners',
  'report',
  'referee',
  'cli',
];

/** Whom each room may know besides itself; `cli` stands at the edge and may know all. */
const mayKnow: Record<string, string[]> = {
  kernel: [],
  scenario: [],
  statistics: ['kernel'],
  care: ['kernel', 'scenario'],
  golive: ['care', 'kernel', 'scenario'],
  results: ['care', 'kernel', 'scenario', 'statistics', 'analysis'],
  analysis: ['care', 'kernel', 'scenario', 'statistics', 'results'],
  runners: ['experiment', 'results', 'golive', 'care', 'kernel', 'scenario'],
  experiment: ['runners', 'results', 'analysis', 'statistics', 'golive', 'care', 'kernel', 'scenario'],
  report: ['analysis', 'results', 'statistics', 'scenario', 'kernel', 'care'],
  referee: ['golive', 'care', 'kernel', 'scenario'],
};

test('each room may know the rooms it is built on, and no other', () => {
  const files: Record<string, string> = {};
  for (const room of rooms) files[`src/${room}/target.ts`] = `export interface Target {\n  of: '${room}';\n}\n`;
  const expected: string[] = [];
  for (const room of rooms) {
    for (const other of rooms.filter((candidate) => candidate !== room)) {
      const path = `src/${room}/knows-${other}.ts`;
      // A type counts too: it is a dependency for the reader.
      files[path] = `import type { Target } from '../${other}/target.ts';\n\nexport type Known = Target;\n`;
      if (room !== 'cli' && !(mayKnow[room] ?? []).includes(other)) expected.push(path);
    }
  }
  const found = lintPlanted(files).filter(({ message }) => message.includes('noRestrictedImports'));
  expect(found.map(({ file }) => file).sort()).toEqual(expected.sort());
});

test('a forbidden room is found from a subfolder and through a dynamic import', () => {
  const found = lintPlanted({
    'src/report/target.ts': 'export const target = 1;\n',
    'src/kernel/theory/planted.ts':
      "import { target } from '../../report/target.ts';\n\nexport const value = target;\n",
    'src/care/planted.ts': "export const value = import('../report/target.ts');\n",
  });
  expect(found.map(({ file }) => file).sort()).toEqual(['src/care/planted.ts', 'src/kernel/theory/planted.ts']);
});

test('a circle of imports is found', () => {
  const found = lintPlanted({
    'src/care/one.ts': "import { other } from './other.ts';\n\nexport const one = () => other;\n",
    'src/care/other.ts': "import { one } from './one.ts';\n\nexport const other = () => one;\n",
  });
  expect(found.some(({ message }) => message.includes('noImportCycles'))).toBe(true);
});

test('a notebook knows no simulation and fetches nothing from the internet, in its modules or its cells', () => {
  const cell = (line: string) =>
    `<!doctype html>\n<notebook>\n<script type="module">\n${line}\n</script>\n</notebook>\n`;
  const found = lintPlanted({
    'src/cli/target.ts': 'export const target = 1;\n',
    'notebooks/command.ts': "import { target } from '../src/cli/target.ts';\n\nexport const value = target;\n",
    'notebooks/node.ts': "import { readFileSync } from 'node:fs';\n\nexport const value = readFileSync('x');\n",
    'notebooks/package.ts': "import { select } from 'npm:d3';\n\nexport const value = select;\n",
    'notebooks/address.ts': "import { select } from 'https://example.org/d3.js';\n\nexport const value = select;\n",
    'notebooks/cell.html': cell("import * as Plot from 'npm:@observablehq/plot';\n\ndisplay(Plot);"),
    'notebooks/bare.html': cell("import * as Plot from '@observablehq/plot';\n\ndisplay(Plot);"),
  });
  const files = ['address.ts', 'cell.html', 'command.ts', 'node.ts', 'package.ts'].map((name) => `notebooks/${name}`);
  expect([...new Set(found.map(({ file }) => file))].sort()).toEqual(files);
});

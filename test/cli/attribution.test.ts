import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Attribution, attributionSchema } from '../../src/results/attribution-schema.ts';
import { driftstart, type Ended, smallScenario } from './driftstart.ts';

const command = ['run', smallScenario, '--lang', 'en', '--workers', '1', '--horizon', '4w'];
let folder = '';
let first: Ended;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'driftstart-test-'));
  first = await driftstart([...command, '--replications', '1'], { folder });
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function read(name: string): string {
  const [run = ''] = readdirSync(join(folder, 'runs'));
  return readFileSync(join(folder, 'runs', run, name), 'utf8');
}

function attribution(): Attribution {
  return attributionSchema.parse(JSON.parse(read('attribution.json')));
}

test('run tells which causes the loss comes from, in words, in the report and in a file that the manifest names', () => {
  expect(first.code).toBe(0);
  expect(first.out).toMatch(/\nWhere the loss comes from +Share/);
  expect(first.out).toMatch(/\nFewer open slots +−?\d+/);
  expect(first.out).toMatch(/\nThe whole net loss +−?\d+/);
  expect(read('report.html')).toContain('id="causes"');
  expect(read('manifest.json')).toContain('"attribution.json"');
  expect(attribution()).toMatchObject({ plan: { of: 'golive', method: 'order' }, replications: 1 });
});

test('a run that is extended divides the loss of all its replications, and the shares add up in each', async () => {
  const [before] = attribution().byReplication;
  expect((await driftstart([...command, '--replications', '2', '--quiet'], { folder })).code).toBe(0);
  const { byReplication } = attribution();
  expect(byReplication.map(({ replication }) => replication)).toEqual([1, 2]);
  expect(byReplication[0]).toEqual(before);
  for (const { empty, whole, shares } of byReplication) {
    expect(shares.reduce((sum, share) => sum + share, empty)).toBeCloseTo(whole, 6);
  }
}, 120_000);

test('an unknown way to divide, and a budget without one that draws orders, are told with what was expected', async () => {
  const { code, messages } = await driftstart([...command, '--attribution', 'shaply'], { folder });
  expect(code).toBe(2);
  expect(messages).toContain('--attribution: shaply is not allowed');
  expect(messages).toContain('shapley');
  const other = await driftstart([...command, '--attribution-budget', '3'], { folder });
  expect(other.code).toBe(2);
  expect(other.messages).toContain('--attribution-budget: there are no orders to draw; expected --attribution shapley');
});

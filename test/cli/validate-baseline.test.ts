import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readBaselineRows } from '../../src/cli/read-baseline-rows.ts';
import { readBaselineCount } from '../../src/cli/stored-baseline.ts';
import { syntheticScenario } from '../synthetic-world.ts';
import { driftstart, projectFolder, temporaryFolder } from './driftstart.ts';

/** A world with some hospitals, and partners of which nothing is simulated. */
function world(...hospitals: string[]) {
  const [site] = syntheticScenario(null).sites;
  if (site === undefined) throw new Error('the synthetic world must have a site');
  const partner = { id: 'elsewhere', kind: 'partner' as const, name: { sv: '', en: '' } };
  return {
    sites: [...hospitals.map((id) => ({ ...site, id })), { ...site, id: 'sus-malmo', units: [partner] }].filter(
      ({ id }, index, all) => all.findIndex((other) => other.id === id) === index,
    ),
  };
}

test('every published figure comes from one row of the data file, and whole-region volumes are not simulated', () => {
  const rows = readBaselineRows(world('ystad', 'simrishamn'));
  expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  expect(rows.find(({ id }) => id === 'ystad-ed-visits')?.published.value).toBe(22_000);
  expect(rows.filter(({ simulated }) => simulated === null).map(({ kind }) => kind)).toEqual(
    rows.filter(({ kind }) => kind === 'whole-region').map(({ kind }) => kind),
  );
  for (const mark of ['echo', 'calibrated', 'emergent']) expect(rows.some((row) => row.mark === mark)).toBe(true);
});

test('a world with all ten hospitals is held against each of them and against volumes of the region', () => {
  const others = [
    'sus-malmo',
    'sus-lund',
    'helsingborg',
    'kristianstad',
    'trelleborg',
    'landskrona',
    'angelholm',
    'hassleholm',
  ];
  const ids = readBaselineRows(world('ystad', 'simrishamn', ...others)).map(({ id, simulated }) => [
    id,
    simulated !== null,
  ]);
  for (const hospital of others) expect(ids).toContainEqual([`${hospital}-admissions`, true]);
  expect(ids).toContainEqual(['region-ed-visits', true]);
  expect(ids.some(([, isSimulated]) => isSimulated === false)).toBe(false);
  const nineHospitals = readBaselineRows(world('ystad', 'simrishamn', ...others.slice(1)));
  expect(nineHospitals.some(({ id }) => id.startsWith('sus-malmo'))).toBe(false);
  expect(nineHospitals.find(({ id }) => id === 'region-ed-visits')?.simulated).toBeNull();
});

test('a figure of several sites is their sum', () => {
  const rows = readBaselineRows(world('ystad', 'simrishamn'));
  const own = (id: string) => rows.find((row) => row.id === id)?.published.value ?? 0;
  const all = own('region-hospital-physician-visits');
  expect(all).toBeGreaterThan(1_200_000);
  expect(all).toBeLessThan(1_300_000);
  expect(own('ystad-physician-visits') + own('simrishamn-physician-visits')).toBeLessThan(all);
});

test('a report’s count of published figures is that of the world it is of, and calmer only where all three figures are lower', () => {
  const hospitals = ['sus-malmo', 'sus-lund', 'helsingborg', 'kristianstad', 'trelleborg', 'landskrona'];
  const region = readBaselineCount(world('ystad', 'simrishamn', ...hospitals, 'angelholm', 'hassleholm'));
  const area = readBaselineCount(world('ystad', 'simrishamn'));
  for (const [count, name] of [
    [region, 'baseline-region'],
    [area, 'baseline'],
  ] as const) {
    const { result } = JSON.parse(readFileSync(join(projectFolder, `docs/studies/${name}.json`), 'utf8'));
    const emergent = result.filter(({ mark }: { mark: string }) => mark === 'emergent');
    // Twelve rows are months of one figure.
    expect(count?.all).toBe(emergent.length - 11);
    expect(count?.hasShorterWaits).toBe(
      emergent.every(
        ({ id, found }: { id: string; found: { difference: number } }) =>
          !id.startsWith('within-90-') || found.difference > 0,
      ),
    );
    const lower = result.filter(
      ({ id, found }: { id: string; found: { difference: number } }) =>
        ['ed-stay-median', 'ed-stay-p90', 'overbeds'].includes(id) && found.difference < 0,
    );
    expect(count?.isCalmer).toBe(lower.length === 3);
  }
  expect([region?.world, area?.world]).toEqual(['region', 'wave-1']);
});

test('validate baseline prints the rows by kind with marks and verdicts, and draws a page', async () => {
  const folder = temporaryFolder();
  const words = ['validate', 'baseline', '--replications', '2', '--lang', 'en', '--page', 'page.html'];
  const { code, out, messages } = await driftstart(words, { folder });
  expect(messages).toContain('Simulating 2 years without a go-live');
  expect(code).toBe(0);
  expect(out).toMatch(/Emergency visits at Ystad, a year +echo +2\d,\d{3} +\S+ +22,000 \(2023 level\) +\S+ +agrees/);
  expect(out).toMatch(/Emergency length of stay, median, minutes +emergent +\d+ /);
  expect(out).toMatch(/315,138 \(2017-2018\) +– +whole region only/);
  expect(out).toMatch(/\d of 7 emergent figures agree/);
  expect(readFileSync(join(folder, 'page.html'), 'utf8')).toContain('<svg');
}, 120_000);

test('validate baseline refuses a single year, and a page where none can be written', async () => {
  const folder = temporaryFolder();
  const words = ['validate', 'baseline', '--replications', '1'];
  const one = await driftstart(words, { folder });
  expect(one.code).toBe(2);
  expect(one.messages).toContain('--replications: 1 is not allowed; expected a whole number from 2 to 9999');
  await driftstart(['new', join(folder, 'plan.yaml')], { folder });
  const page = join(folder, 'plan.yaml', 'page.html');
  const other = await driftstart(['validate', 'baseline', '--page', page], { folder });
  expect(other.code).toBe(2);
  expect(other.messages).toContain(`--page: ${page} cannot be written (a file stands in the way)`);
});

test('validate names the nearest comparison for an unknown one', async () => {
  const { code, messages } = await driftstart(['validate', 'basline']);
  expect(code).toBe(2);
  expect(messages).toContain('expected one of theory, engines, baseline, evidence; did you mean baseline?');
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { driftstart, projectFolder, temporaryFolder } from '../cli/driftstart.ts';
import { parse, textOf } from '../report/read-page.ts';
import { shippedPilot } from '../worlds/shipped-scenario.ts';

describe('the report of the shipped pilot', () => {
  it('tells of every unit by name, before the list of assumptions', async () => {
    const out = temporaryFolder();
    const pilot = join(projectFolder, 'scenarios', 'waves', 'wave-1-pilot.yaml');
    const words = ['run', pilot, '--replications', '1', '--horizon', '13w', '--out', out, '--quiet'];
    const { code, messages } = await driftstart(words);
    expect({ code, messages }).toEqual({ code: 0, messages: '' });
    const [run = ''] = readdirSync(out);
    const page = parse(readFileSync(join(out, run, 'report.html'), 'utf8'));
    page.querySelector('#assumptions')?.remove();
    const told = textOf(page, 'main');
    const { scenario } = await shippedPilot();
    const units = scenario.sites.flatMap((site) => site.units).filter(({ kind }) => kind !== 'partner');
    expect(units.length).toBeGreaterThan(50);
    expect(units.filter(({ name }) => !told.includes(name.sv)).map(({ id }) => id)).toEqual([]);
  }, 240_000);
});

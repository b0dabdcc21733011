import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createFileReader } from '../../src/cli/file-reader.ts';
import { formatProblem } from '../../src/scenario/format-problem.ts';
import { loadScenario } from '../../src/scenario/load-scenario.ts';
import { ScenarioError } from '../../src/scenario/problem.ts';
import { scenarioFolder } from '../scenario/shipped-scenarios.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'driftstart-reader-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function write(path: string, text: string): void {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), text);
}

async function messagesOf(address: string): Promise<string[]> {
  try {
    await loadScenario(address, createFileReader(scenarioFolder, folder));
    return [];
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error;
    return error.problems.map((problem) => formatProblem(problem, 'en'));
  }
}

const wave1 = 'extends: driftstart:waves/wave-1-pilot\n';

describe('createFileReader', () => {
  it('reads a file that extends a shipped scenario, which extends others', async () => {
    write('own/plan.yaml', wave1);
    const loaded = await loadScenario('own/plan.yaml', createFileReader(scenarioFolder, folder));
    expect(loaded.scenario.name).toBe('wave-1-pilot');
    expect(loaded.files[0]).toBe('own/plan.yaml');
  });

  it('names files as seen from the working folder and the nearest one for a missing one', async () => {
    write('own/plan.yaml', `${wave1}oertime: 1\n`);
    expect(await messagesOf('own/plan.yaml')).toEqual([
      'own/plan.yaml:2:1 oertime: the key oertime is not known; did you mean overtime?',
    ]);
    expect(await messagesOf('own/plam.yaml')).toEqual([
      'own/plam.yaml: own/plam.yaml cannot be read; did you mean own/plan.yaml?',
    ]);
    expect(await messagesOf('own')).toEqual(['own: own cannot be read']);
  });

  it('keeps extends inside the folder of the file, or inside the folder marked as root', async () => {
    write('own/plan.yaml', 'extends: ../base.yaml\n');
    write('base.yaml', wave1);
    expect(await messagesOf('own/plan.yaml')).toEqual([
      `own/plan.yaml:1:10 extends: ../base.yaml lies outside the scenario root ${join(folder, 'own')}; copy it into the root`,
    ]);
    write('driftstart.yaml', '');
    expect(await messagesOf('own/plan.yaml')).toEqual([]);
  });

  it('follows links before it checks the root', async () => {
    write('own/plan.yaml', 'extends: base.yaml\n');
    write('base.yaml', wave1);
    symlinkSync(join(folder, 'base.yaml'), join(folder, 'own/base.yaml'));
    expect(await messagesOf('own/plan.yaml')).toEqual([
      `own/plan.yaml:1:10 extends: base.yaml lies outside the scenario root ${join(folder, 'own')}; copy it into the root`,
    ]);
  });

  it('does not let a shipped address leave the shipped folder', async () => {
    write('plan.yaml', 'extends: driftstart:../package\n');
    expect(await messagesOf('plan.yaml')).toEqual([
      expect.stringMatching(/^plan\.yaml:1:10 extends: driftstart:\.\.\/package lies outside the scenario root /),
    ]);
  });
});

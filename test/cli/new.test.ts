import { chmodSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { loadScenario } from '../../src/scenario/load-scenario.ts';
import { createMemoryReader } from '../../src/scenario/memory-reader.ts';
import { shipped } from '../scenario/shipped-scenarios.ts';
import { temporaryFolder } from './driftstart.ts';
import { recordingTerminal } from './recording-terminal.ts';

async function tell(folder: string, ...words: string[]) {
  const terminal = recordingTerminal({ folder });
  const code = await main(words, terminal);
  return { code, ...terminal.written };
}

function loadText(text: string) {
  return loadScenario('plan.yaml', createMemoryReader({ 'plan.yaml': text }, shipped));
}

/** The starter as a user has it after taking away the `#` of every setting; prose stands an odd number of spaces from its `#`. */
function withAllSettings(text: string): string {
  return text.replaceAll(/^( *)#(?=( {2})*[-\w])/gm, '$1');
}

describe('driftstart new', () => {
  test('writes a scenario that is in order as it is, and says what to do next', async () => {
    const folder = temporaryFolder();
    const { code, out, messages } = await tell(folder, 'new', 'my-plan.yaml');
    expect(code).toBe(0);
    expect(out).toBe('my-plan.yaml: a scenario to start from is written\n');
    expect(messages).toContain('driftstart check my-plan.yaml\n');
    expect(messages).toContain('driftstart run my-plan.yaml --dry-run\n');
    expect(readdirSync(folder)).toEqual(['my-plan.yaml']);
    const checked = await tell(folder, 'check', 'my-plan.yaml');
    expect({ code: checked.code, messages: checked.messages }).toEqual({ code: 0, messages: '' });
    const differing = await tell(folder, 'show', 'my-plan.yaml', '--diff', 'driftstart:waves/wave-1-pilot', '--json');
    const paths: string[] = JSON.parse(differing.out).map(({ path }: { path: string }) => path);
    expect(paths).toContain('waves[wave-1].bookingPlan[1].share');
    expect(paths.every((path) => /^(name|title\.|waves\[wave-1\]\.bookingPlan)/.test(path))).toBe(true);
  });

  test('comments are Swedish unless --lang en asks for English; the scenario is the same', async () => {
    const folder = temporaryFolder();
    const quiet = await tell(folder, 'new', 'plan.yaml', '--quiet');
    expect(quiet).toEqual({ code: 0, out: 'plan.yaml: a scenario to start from is written\n', messages: '' });
    mkdirSync(join(folder, 'english'));
    expect((await tell(folder, 'new', 'english/plan.yaml', '--lang', 'en')).code).toBe(0);
    const swedish = readFileSync(join(folder, 'plan.yaml'), 'utf8');
    const english = readFileSync(join(folder, 'english/plan.yaml'), 'utf8');
    expect(swedish).toContain('# Ditt eget scenario.');
    expect(english).toContain('# Your own scenario.');
    expect(english).toContain('driftstart check english/plan.yaml');
    expect((await loadText(english)).resolvedTree).toEqual((await loadText(swedish)).resolvedTree);
  });

  test.each(['sv', 'en'])('every setting that is commented out can be used (%s)', async (language) => {
    const folder = temporaryFolder();
    await tell(folder, 'new', 'plan.yaml', '--lang', language);
    const text = withAllSettings(readFileSync(join(folder, 'plan.yaml'), 'utf8'));
    writeFileSync(join(folder, 'all.yaml'), text);
    const { scenario } = await loadText(text);
    expect(scenario.waves[0]?.superUsers?.duty.map(({ share }) => share)).toEqual([0.1]);
    const ward = scenario.sites.flatMap(({ units }) => units).find(({ id }) => id === 'ystad-medicine-1');
    expect(ward).toMatchObject({ kind: 'ward', beds: 25 });
    const { out } = await tell(folder, 'show', 'all.yaml', '--resolved');
    expect(out).toContain('waves[0].goLive: 2025-10-07');
    expect((await tell(folder, 'check', 'all.yaml')).messages).toBe('');
  });

  test('the name in the file follows from that of the file', async () => {
    const folder = temporaryFolder();
    const { messages } = await tell(folder, 'new', 'Höst 2025.yaml');
    expect(messages).toContain('driftstart check "Höst 2025.yaml"');
    expect(readFileSync(join(folder, 'Höst 2025.yaml'), 'utf8')).toContain('\nname: host-2025\n');
    // A bare number or `true` would not be read as text.
    for (const name of ['2025', 'true', '1e3']) {
      await tell(folder, 'new', `${name}.yaml`);
      const { scenario } = await loadText(readFileSync(join(folder, `${name}.yaml`), 'utf8'));
      expect(scenario.name).toBe(`plan-${name}`);
    }
  });
});

describe('driftstart new refuses, with exit code 2, the reason and a valid choice,', () => {
  async function refused(folder: string, file: string, language = 'en') {
    const before = readdirSync(folder).sort();
    const { code, out, messages } = await tell(folder, 'new', file, '--lang', language);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(readdirSync(folder).sort()).toEqual(before);
    return messages;
  }

  test('a file that is there, and suggests the next free name', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'plan.yaml'), 'mine\n');
    writeFileSync(join(folder, 'plan-2.yaml'), 'mine\n');
    expect(await refused(folder, 'plan.yaml')).toContain(
      'FILE: plan.yaml is there already; expected a new name, for example plan-3.yaml\n1 problem; nothing was written',
    );
    expect(await refused(folder, 'plan.yaml', 'sv')).toContain(
      'FILE: plan.yaml finns redan; väntade ett nytt namn, till exempel plan-3.yaml',
    );
    expect(readFileSync(join(folder, 'plan.yaml'), 'utf8')).toBe('mine\n');
    symlinkSync('nowhere', join(folder, 'link.yaml'));
    expect(await refused(folder, 'link.yaml')).toContain('link.yaml is there already');
  });

  test('a folder that is not there, and names the nearest', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'planer'));
    writeFileSync(join(folder, 'file'), '');
    expect(await refused(folder, 'planner/a.yaml')).toContain(
      'FILE: planner/a.yaml cannot be written, since there is no folder planner; expected a folder that is there; did you mean planer/a.yaml?',
    );
    expect(await refused(folder, 'planner/a.yaml', 'sv')).toContain('eftersom mappen planner inte finns');
    expect(await refused(folder, 'file/a.yaml')).toContain('a file stands in the way');
  });

  test.each([
    ['plan', 'plan.yaml'],
    ['plan.yml', 'plan.yaml'],
    ['.yaml', 'my-plan.yaml'],
    ['', 'my-plan.yaml'],
  ])('the name %j without .yaml', async (file, example) => {
    const folder = temporaryFolder();
    expect(await refused(folder, file)).toContain(
      `is not allowed; expected a name that ends in .yaml, for example ${example}`,
    );
  });

  test('a name without .yaml in a folder that is not there, both at once', async () => {
    const messages = await refused(temporaryFolder(), 'planner/plan', 'sv');
    expect(messages).toContain('väntade ett namn som slutar på .yaml, till exempel planner/plan.yaml');
    expect(messages).toContain('mappen planner inte finns');
    expect(messages).toContain('2 fel; inget skrevs');
  });

  test('the name that marks the top folder of scenarios', async () => {
    expect(await refused(temporaryFolder(), 'driftstart.yaml')).toContain('expected another name');
  });

  test.skipIf(process.getuid?.() === 0)('a folder that cannot be written', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'closed'));
    chmodSync(join(folder, 'closed'), 0o500);
    expect(await refused(folder, 'closed/plan.yaml')).toContain('no permission');
  });
});

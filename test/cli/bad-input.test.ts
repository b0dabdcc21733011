import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { driftstart, smallScenario, temporaryFolder } from './driftstart.ts';

describe('bad input', () => {
  test('options, output folder and file are complained about together, with exit code 2 and nothing written', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'taken'), '');
    writeFileSync(join(folder, 'plan.yaml'), 'extends: driftstart:skane/base\nname: plan\nwavs: []\n');
    const words = ['run', 'plan.yaml', '--replications', '0', '--workers', 'two', '--daily=-1', '--out', 'taken/runs'];
    const { code, out, messages } = await driftstart(words, { folder });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(messages).toContain(
      '--replications: 0 is not allowed; expected a whole number from 1 to 99999, for example 4',
    );
    expect(messages).toContain('--workers: two is not allowed');
    expect(messages).toContain('--daily: -1 is not allowed');
    expect(messages).toContain('--out: taken/runs cannot be written (a file stands in the way)');
    expect(messages).toMatch(/plan\.yaml:3:1 wavs: .*waves/);
    expect(messages).toMatch(/\n\d+ problems; nothing was written\n$/);
    expect(readdirSync(folder).sort()).toEqual(['plan.yaml', 'taken']);
  });

  test('a missing file names the nearest one that is there', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'wave-1.yaml'), 'name: wave-1\n');
    const { code, messages } = await driftstart(['run', 'wave1.yaml'], { folder });
    expect(code).toBe(2);
    expect(messages).toContain('wave-1.yaml');
    expect(existsSync(join(folder, 'runs'))).toBe(false);
  });

  test('a setting is checked like the file', async () => {
    const folder = temporaryFolder();
    const words = ['run', smallScenario, '--set', 'waves[0].goLive=2025-02-30', '--set', 'waves[0].goLve=2025-04-01'];
    const { code, messages } = await driftstart(words, { folder });
    expect(code).toBe(2);
    expect(messages).toMatch(/--set waves\[0\]\.goLive: .*2025-02-30.*2025-02-28/);
    expect(messages).toMatch(/--set waves\[0\]\.goLve: .*goLive/);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('a setting that gives the changed plan another period is refused beside the plan of the file', async () => {
    const words = ['run', smallScenario, '--set', 'horizon.warmUpWeeks=5'];
    const { code, messages } = await driftstart(words, { folder: temporaryFolder() });
    expect(code).toBe(2);
    expect(messages).toContain('--set horizon.warmUpWeeks=5 gives the changed plan another period');
  });

  test('a list that would run dry is refused at the line of its length', async () => {
    const { code, messages } = await driftstart([
      'check',
      smallScenario,
      '--set',
      'sites[harbour].units[harbour-clinic].lines[0].listLength=10',
    ]);
    expect(code).toBe(2);
    expect(messages).toMatch(/listLength: a list of 10 is shorter than 14 days of referrals.*expected at least \d+/);
  });

  test('more hours lent than can be spared are refused with the places of all entries that ask for them', async () => {
    const folder = temporaryFolder();
    const lent = (unit: string) =>
      `{from: 0w, to: 2w, unit: ${unit}, role: physician, people: 1, origin: lent, lender: simrishamn-medicine-clinic, costSekPerHour: 0`;
    const plan = [
      'extends: driftstart:skane/ystad',
      'name: plan',
      'waves:',
      '  - id: wave-1',
      '    goLive: 2025-03-25',
      '    sites: [ystad]',
      '    reinforcement:',
      '      staff:',
      `        - ${lent('ystad-emergency')}, shifts: ["12:00"]}`,
      `        - ${lent('ystad-emergency')}}`,
    ];
    writeFileSync(join(folder, 'plan.yaml'), plan.join('\n'));
    const said = async (language: string) =>
      (await driftstart(['check', 'plan.yaml', '--lang', language], { folder })).messages;
    expect(await said('en')).toMatch(
      /^plan\.yaml:10:\d+ waves\[0\]\.reinforcement\.staff\[1\]\.people: the lender would lend \d+ hours in a week, together with plan\.yaml:9:\d+ waves\[0\]\.reinforcement\.staff\[0\]\.people, more than the \d+ that it can spare/m,
    );
    expect(await said('sv')).toMatch(
      /skulle låna ut \d+ timmar på en vecka, tillsammans med plan\.yaml:9:\d+ .*avvara/,
    );
  });

  test('--replace without anything to replace is refused', async () => {
    const folder = temporaryFolder();
    const { code, messages } = await driftstart(['run', smallScenario, '--replace'], { folder });
    expect(code).toBe(2);
    expect(messages).toContain('--replace: there is nothing to replace; expected at least one --set');
    expect(readdirSync(folder)).toEqual([]);
  });

  test('a folder that is not a run is refused by report', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'runs'));
    const { code, messages } = await driftstart(['report', 'runs'], { folder });
    expect(code).toBe(2);
    expect(messages).toContain('has no manifest.json');
    expect(readdirSync(join(folder, 'runs'))).toEqual([]);
  });
});

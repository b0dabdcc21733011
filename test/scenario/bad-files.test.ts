import { describe, expect, it } from 'vitest';
import { messagesOf } from './shipped-scenarios.ts';

/** A plan that extends wave 1; the lines given begin at line 2. */
function plan(...lines: string[]): string {
  return ['extends: driftstart:waves/wave-1-pilot', ...lines, ''].join('\n');
}

describe('bad input: files', () => {
  it('a missing file is named, with the nearest one that is there', async () => {
    expect(await messagesOf({ 'plans.yaml': 'name: x' })).toEqual([
      'plan.yaml: plan.yaml cannot be read; did you mean plans.yaml?',
    ]);
    expect(await messagesOf('extends: driftstart:skane/bas\n')).toEqual([
      'plan.yaml:1:10 extends: driftstart:skane/bas cannot be read; did you mean driftstart:skane/base?',
    ]);
  });

  it('an empty file and one with comments alone are told apart from one of the wrong shape', async () => {
    const empty =
      'plan.yaml:1:1: the file is empty; expected keys with values, for example extends: driftstart:skane/ystad';
    expect(await messagesOf('')).toEqual([empty]);
    expect(await messagesOf('# later\n')).toEqual([empty]);
    expect(await messagesOf('- a\n')).toEqual(['plan.yaml:1:1: the file holds a list; expected keys with values']);
  });

  it('YAML that does not parse is refused at its line with words on what is wrong', async () => {
    expect(await messagesOf(plan('horizon:', '\tstart: 2024-11-04'))).toEqual([
      'plan.yaml:3:1: this is not valid YAML: a tab indents the line; use spaces',
    ]);
    expect(await messagesOf(plan('horizon:', '  start: 2024-11-04', ' warmUpWeeks: 8'))).toEqual([
      'plan.yaml:4:1: this is not valid YAML: the indentation does not fit the lines above',
    ]);
    expect(await messagesOf(plan('name: !!js/function x'))).toEqual([
      'plan.yaml:2:7: this is not valid YAML: tags such as !name are not used in scenarios',
    ]);
  });

  it('a line that is indented wrongly gives one problem, whatever does not parse after it, with where to look', async () => {
    const slipped = plan(
      'waves:',
      '  - id: wave-1',
      '    goLive: 2025-03-25',
      ' - id: wave-2',
      '    goLive: 2025-05-13',
    );
    expect(await messagesOf(slipped)).toEqual([
      'plan.yaml:5:1: this is not valid YAML: a key stands where a value is expected; check the indentation of this line and of those above',
    ]);
    const deeper = plan('waves:', '   - id: wave-1', '    goLive: 2025-03-25', '    sites: [ystad]');
    expect(await messagesOf(deeper)).toHaveLength(1);
    expect((await messagesOf(deeper, {}, 'sv')).join()).toContain('; kontrollera indraget på raden och på dem ovanför');
  });

  it('keys that reach into prototypes are refused, and so are keys written twice', async () => {
    expect(await messagesOf(plan('__proto__: {a: 1}', 'constructor: 3', 'overtime: {prototype: 1}'))).toEqual([
      'plan.yaml:2:1 __proto__: the key __proto__ is not allowed; choose another name',
      'plan.yaml:3:1 constructor: the key constructor is not allowed; choose another name',
      'plan.yaml:4:12 overtime.prototype: the key prototype is not allowed; choose another name',
    ]);
    expect(await messagesOf(plan('name: a', 'name: b'))).toEqual([
      'plan.yaml:3:1 name: the key name is written twice; keep one',
    ]);
  });

  it('numbers that are not finite are refused once each', async () => {
    expect(await messagesOf(plan('overtime: {minutesPerDay: .inf, hoursPerWeek: 1e999, restHours: .nan}'))).toEqual([
      'plan.yaml:2:27 overtime.minutesPerDay: Infinity is not a finite number; expected a number such as 12.5',
      'plan.yaml:2:47 overtime.hoursPerWeek: Infinity is not a finite number; expected a number such as 12.5',
      'plan.yaml:2:65 overtime.restHours: NaN is not a finite number; expected a number such as 12.5',
    ]);
  });

  it('aliases that would expand without end are refused', async () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'];
    const lines = names.map((name, index) => {
      const item = index === 0 ? '1' : `*${names[index - 1]}`;
      return `${name}: &${name} [${Array(10).fill(item).join(', ')}]`;
    });
    expect(await messagesOf(`${lines.join('\n')}\n`)).toContainEqual(
      expect.stringMatching(
        /^plan\.yaml:4:\d+ d\[\d\]: aliases expand to more than 10000 values; write the values out$/,
      ),
    );
  });

  it('an alias inside its own anchor is refused', async () => {
    expect(await messagesOf(plan('sites: &all', '  - id: new', '    units: *all'))).toEqual([
      'plan.yaml:4:12 sites[0].units[0].units: the alias *all stands inside its own anchor; write the value out',
    ]);
  });

  it('values nested without end are refused', async () => {
    const [message] = await messagesOf(`a: ${'['.repeat(20_000)}${']'.repeat(20_000)}\n`);
    expect(message).toMatch(/values are nested too deeply; expected at most 60 levels$/);
  });

  it('an extends circle is refused where it closes', async () => {
    expect(await messagesOf({ 'plan.yaml': 'extends: b.yaml\n', 'b.yaml': '\nextends: plan.yaml\n' })).toEqual([
      'b.yaml:2:10 extends: scenarios extend each other in a circle: plan.yaml → b.yaml → plan.yaml; take one of them out',
    ]);
  });

  it('extends that leaves the scenario root is refused, and one that stays inside is not', async () => {
    const files = { 'plan.yaml': 'extends: own/plan.yaml\n', 'own/plan.yaml': 'extends: ../shared.yaml\n' };
    const shared = plan().replace('pilot', 'pilot\nname: shared');
    expect(await messagesOf({ ...files, 'shared.yaml': shared })).toEqual([
      'own/plan.yaml:1:10 extends: ../shared.yaml lies outside the scenario root own; copy it into the root',
    ]);
    expect(await messagesOf({ ...files, 'shared.yaml': shared, 'driftstart.yaml': '' })).toEqual([]);
  });
});

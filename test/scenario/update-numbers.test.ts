import { describe, expect, it } from 'vitest';
import { updateNumbers } from '../../src/scenario/update-numbers.ts';

const text = `# Wards
defaults:
  ward:
    stay: 4.4 # published
    readinessMeanDays: {value: 3.6, source: "calibrate", confidence: estimate} # found
sites:
  - id: ystad
    units:
      # the first ward
      - id: a
        kind: ward
      - {id: b, kind: ward}
`;

describe('updateNumbers', () => {
  it('changes a number in place and keeps comments, sources and layout', () => {
    const changed = updateNumbers(text, [
      { path: 'defaults.ward.readinessMeanDays', value: 3.712 },
      { path: 'defaults.ward.stay', value: 5 },
    ]);
    expect(changed).toBe(text.replace('value: 3.6', 'value: 3.712').replace('stay: 4.4', 'stay: 5'));
  });

  it('adds a number that is not there, by id, in block and in flow style', () => {
    const changed = updateNumbers(text, [
      { path: 'sites[ystad].units[a].readinessMeanDays', value: 3.1 },
      { path: 'sites[0].units[b].readinessMeanDays', value: 3.2 },
    ]);
    expect(changed).toBe(
      text
        .replace('- id: a\n', '- id: a\n        readinessMeanDays: 3.1\n')
        .replace('{id: b,', '{id: b, readinessMeanDays: 3.2,'),
    );
  });

  it('refuses a path that leads nowhere or to what is no number', () => {
    expect(() => updateNumbers(text, [{ path: 'sites[lund].units[a].beds', value: 1 }])).toThrow(
      'path (= sites[lund].units[a].beds) must lead to a value of the file',
    );
    expect(() => updateNumbers(text, [{ path: 'sites', value: 1 }])).toThrow('must lead to a number of the file');
  });
});

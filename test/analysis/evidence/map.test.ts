import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseMap, responsesOf } from '../../../src/analysis/evidence/evidence-map.ts';
import { evidenceMapSha256, readEvidence, readStudies } from '../../../src/cli/read-evidence.ts';
import { formatProblem } from '../../../src/scenario/format-problem.ts';
import { ScenarioError } from '../../../src/scenario/problem.ts';

const file = new URL('../../../evidence/map.yaml', import.meta.url);
const text = readFileSync(file, 'utf8');

function problemsOf(changed: string): string[] {
  const settings = ['eye-clinic', 'primary-care', 'nordic-big-bang'];
  const others = readEvidence().map.flatMap(({ setting }) => setting ?? []);
  try {
    parseMap({ id: 'map', name: 'map.yaml', text: changed }, readStudies(), [...settings, ...others]);
  } catch (error) {
    if (error instanceof ScenarioError) return error.problems.map((problem) => formatProblem(problem, 'en'));
    throw error;
  }
  return [];
}

describe('map from published responses to measures and settings', () => {
  it('has every response once, and a reason in both languages for each', () => {
    const { studies, map } = readEvidence();
    expect(map.map(({ row }) => row)).toEqual(responsesOf(studies).map(({ id }) => id));
    expect(map).toHaveLength(35);
    for (const { why } of map) expect(Math.min(why.sv.length, why.en.length)).toBeGreaterThan(20);
  });

  it('names its measures as evidence.csv does, and a setting for each row that can be predicted', () => {
    const { studies, map } = readEvidence();
    const measures = new Map(responsesOf(studies).map(({ id, measure }) => [id, measure]));
    for (const { row, measure, predictable, setting } of map) {
      expect(measure, row).toBe(measures.get(row));
      if (predictable) expect(setting, row).toBeDefined();
    }
  });

  it('is known by the hash of its text', () => {
    expect(evidenceMapSha256()).toBe(createHash('sha256').update(readFileSync(file)).digest('hex'));
    expect(readEvidence().mapSha256).toBe(evidenceMapSha256());
  });

  it('is refused with a place where a name is misspelt, a row is missing or there twice, or nothing answers it', () => {
    const first = text.indexOf('  - row: N08');
    expect(problemsOf(text.replace('row: N05', 'row: N95'))).toEqual([
      expect.stringMatching(/^map.yaml:\d+:\d+ rows: there is no N05/),
      expect.stringMatching(/^map.yaml:\d+:10 rows\[0\].row: there is no N95; did you mean N05\?$/),
    ]);
    expect(problemsOf(text.replace('setting: eye-clinic', 'setting: eye-clinics'))).toEqual([
      expect.stringContaining('there is no eye-clinics; did you mean eye-clinic?'),
    ]);
    expect(problemsOf(text.replace('measure: visits.completed', 'measure: visits.booked'))).toEqual([
      expect.stringContaining('rows[16].measure: there is no visits.booked; expected one of visits.completed'),
    ]);
    expect(problemsOf(`${text.slice(0, first)}${text.slice(first).replace('row: N08', 'row: N05')}`)).toEqual(
      expect.arrayContaining([expect.stringContaining('rows[1].row: N05 is already there at rows[0]')]),
    );
    expect(problemsOf(text.replace('    setting: nordic-big-bang\n', ''))).toEqual([
      expect.stringContaining('rows[0].setting: a value is missing'),
    ]);
    expect(problemsOf(text.replace('{from: 0, to: 13}', '{from: 13, to: 0}'))).toEqual([
      expect.stringContaining('rows[1].weeks: the period runs from 13 back to 0'),
    ]);
  });
});

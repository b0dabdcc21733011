import { readFileSync } from 'node:fs';
import { csvParse } from 'd3';
import { describe, expect, it } from 'vitest';
import { parseStudies } from '../../../src/analysis/evidence/parse-studies.ts';
import { readStudies } from '../../../src/cli/read-evidence.ts';
import { formatProblem } from '../../../src/scenario/format-problem.ts';
import { ScenarioError } from '../../../src/scenario/problem.ts';

const csv = readFileSync(new URL('../../../scenarios/skane/data/evidence.csv', import.meta.url), 'utf8');

/** Columns of the data file by the keys of a study's rows; a blank is a key that is left out. */
const columns: Record<string, string> = {
  id: 'id',
  use: 'use',
  vendor: 'vendor',
  metric: 'metric',
  unit: 'unit',
  baseline: 'baseline',
  atWeeks: 'at_weeks',
  weeksFrom: 'weeks_from',
  weeksTo: 'weeks_to',
  weeksOpen: 'weeks_open',
  value: 'value',
  low: 'ci_low',
  high: 'ci_high',
  recoveryWeeks: 'recovery_weeks',
  measure: 'measure',
  against: 'against',
  testable: 'testable',
  design: 'design',
  n: 'n',
  confidence: 'confidence',
  source: 'source_address',
  note: 'note',
};

/** What a blank or written field of the data file is in a study. */
function fieldOf(written: string, found: unknown): unknown {
  if (written === '') return undefined;
  if (typeof found === 'number') return Number(written);
  return written === 'yes' ? true : written;
}

const good = `citation: "Someone A. Somewhere. 2020"
setting: "A hospital"
careSetting: ed
rows:
  - id: E90
    use: validation
    metric: "left without being seen"
    unit: share
    weeksFrom: 0
    weeksTo: 4
    value: 0.04
    measure: ed.leftUnseenShare
    against: level
    testable: response
    confidence: verified
`;

function problemsOf(texts: string[], language: 'sv' | 'en' = 'en'): string[] {
  try {
    parseStudies(texts.map((text, i) => ({ id: `study-${i}`, name: `study-${i}.yaml`, text })));
  } catch (error) {
    if (error instanceof ScenarioError) return error.problems.map((problem) => formatProblem(problem, language));
    throw error;
  }
  return [];
}

describe('studies of published go-lives', () => {
  it('hold every row of evidence.csv once, with its values unaltered and its blanks blank', () => {
    const studies = readStudies();
    const rows = studies.flatMap((study) => study.rows.map((row) => ({ study, row })));
    const table = csvParse(csv);
    expect(table).toHaveLength(121);
    expect(rows.map(({ row }) => row.id).sort()).toEqual(table.map(({ id }) => id).sort());
    let above = '';
    for (const written of table) {
      const { study, row } = rows.find((found) => found.row.id === written.id) ?? {};
      const fields: Record<string, unknown> = { ...row };
      above = written.setting === 'same' ? above : (written.setting ?? '');
      expect(study).toMatchObject({ citation: written.citation, setting: above, careSetting: written.care_setting });
      expect(study?.doi).toBe(fieldOf(written.doi ?? '', ''));
      const expected = Object.entries(columns).map(([key, column]) => [
        key,
        fieldOf(written[column] ?? '', fields[key]),
      ]);
      expect(row, written.id).toEqual(Object.fromEntries(expected.filter(([, value]) => value !== undefined)));
    }
  });

  it('are told apart by citation and setting', () => {
    const names = readStudies().map(({ citation, setting }) => `${citation} @ ${setting}`);
    expect(new Set(names).size).toBe(names.length);
  });

  it('may be of ones own', () => {
    expect(problemsOf([good])).toEqual([]);
  });

  it('are refused with every problem at its place and the nearest choice', () => {
    const bad = good
      .replace('value: 0.04', 'value: 4')
      .replace('weeksTo: 4', 'weeksTo: -1')
      .replace('ed.leftUnseenShare', 'ed.leftUnseenShares')
      .replace('use: validation', 'use: validations');
    const [use, weeks, value, measure, id, ...others] = problemsOf([bad, good]);
    expect(use).toContain(
      'study-0.yaml:6:10 rows[0].use: validations is not allowed; expected one of calibration, validation',
    );
    expect(use).toContain('did you mean validation?');
    expect(weeks).toBe('study-0.yaml:10:14 rows[0].weeksTo: the period runs from 0 back to -1; swap them');
    expect(value).toBe('study-0.yaml:11:12 rows[0].value: 4 is not allowed; expected 0 to 1, for example 0.25');
    expect(measure).toBe(
      'study-0.yaml:12:14 rows[0].measure: there is no ed.leftUnseenShares; did you mean ed.leftUnseenShare?',
    );
    expect(id).toBe(
      'study-1.yaml:5:9 rows[0].id: E90 is already there at study-0.yaml:5:9; choose another or take one out',
    );
    expect(others).toEqual([]);
  });

  it('are refused in Swedish too', () => {
    expect(problemsOf([good.replace('value: 0.04', 'value: 40')], 'sv')).toEqual([
      'study-0.yaml:11:12 rows[0].value: 40 är inte tillåtet; väntade 0 till 1, till exempel 0.25; menade du 0.4?',
    ]);
  });

  it('are refused where an interval runs backwards, a figure is no number or a week of recovery is no week', () => {
    expect(problemsOf([good.replace('value: 0.04', 'low: 0.5\n    high: 0.2')])).toEqual([
      'study-0.yaml:11:10 rows[0].low: the range runs from 0.5 down to 0.2; expected [0.2, 0.5]',
    ]);
    expect(problemsOf([good.replace('value: 0.04', 'value: 4 %')])[0]).toContain('did you mean 0.04?');
    expect(problemsOf([good.replace('value: 0.04', 'recoveryWeeks: "soon"')])[0]).toContain('for example 13-22');
    expect(problemsOf([''])).toEqual([expect.stringContaining('study-0.yaml:1:1')]);
  });
});

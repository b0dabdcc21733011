import { measures } from '../../results/measures.ts';
import { at, each, numberAt, textAt, type View } from '../../scenario/check/view.ts';
import { checkShape } from '../../scenario/check-shape.ts';
import { nearest } from '../../scenario/nearest.ts';
import { parseTree } from '../../scenario/parse-tree.ts';
import { type Place, type Problem, problemAt, ScenarioError } from '../../scenario/problem.ts';
import { evidenceUnits, type Study, studyFile, unitBounds } from './study-schema.ts';

/** A file by the name that messages give it, and the id that it has without folder and ending. */
export interface EvidenceFile {
  id: string;
  name: string;
  text: string;
}

/**
 * Reads study files. Throws a ScenarioError with all that is wrong with any of them, in the order of the files: figures out of the
 * bounds of their unit, weeks or intervals that run backwards, measures that there are not, ids written twice.
 */
export function parseStudies(files: readonly EvidenceFile[]): Study[] {
  const studies: Study[] = [];
  const problems: Problem[] = [];
  const ids = new Map<string, Place>();
  for (const { id, name, text } of files) {
    const { tree, problems: unread } = parseTree(text, name);
    const found = [...unread];
    if (tree === null) {
      if (unread.length === 0) found.push(problemAt({ file: name, line: 1, column: 1 }, '', 'file-empty', {}));
    } else {
      const shape = checkShape(tree, studyFile);
      found.push(...shape.problems, ...checkRows({ tree, path: '' }, ids));
      if (shape.data !== null) studies.push({ id, ...shape.data });
    }
    problems.push(...found.sort((a, b) => a.line - b.line || a.column - b.column));
  }
  if (problems.length > 0) throw new ScenarioError(problems);
  return studies;
}

function checkRows(study: View, ids: Map<string, Place>): Problem[] {
  return each(study, 'rows').flatMap((row) => [
    ...checkId(row, ids),
    ...checkBounds(row),
    ...checkWeeks(row),
    ...checkInterval(row),
    ...checkMeasure(row),
  ]);
}

/** Ids are compared over all files. */
function checkId(row: View, ids: Map<string, Place>): Problem[] {
  const id = textAt(row, 'id');
  const place = at(row, 'id')?.tree.place;
  if (id === null || place === undefined) return [];
  const first = ids.get(id);
  if (first === undefined) {
    ids.set(id, place);
    return [];
  }
  const { file, line, column } = first;
  return [problemAt(place, `${row.path}.id`, 'id-duplicate', { value: id, first: `${file}:${line}:${column}` })];
}

function checkBounds(row: View): Problem[] {
  const unit = evidenceUnits.find((known) => known === textAt(row, 'unit'));
  const bounds = unit === undefined ? undefined : unitBounds[unit];
  if (bounds === undefined) return [];
  return ['baseline', 'value', 'low', 'high'].flatMap((key) => {
    const value = numberAt(row, key);
    const view = at(row, key);
    if (value === null || view === null || (value >= bounds.low && value <= bounds.high)) return [];
    const expected = { type: 'number' as const, ...bounds };
    return [problemAt(view.tree.place, view.path, 'value-out-of-range', { value, expected })];
  });
}

function checkWeeks(row: View): Problem[] {
  const [from, to] = [numberAt(row, 'weeksFrom'), numberAt(row, 'weeksTo')];
  const view = at(row, 'weeksTo');
  if (from === null || to === null || view === null || from <= to) return [];
  return [problemAt(view.tree.place, view.path, 'period-reversed', { from: String(from), to: String(to) })];
}

function checkInterval(row: View): Problem[] {
  const [low, high] = [numberAt(row, 'low'), numberAt(row, 'high')];
  const view = at(row, 'low');
  if (low === null || high === null || view === null || low <= high) return [];
  return [problemAt(view.tree.place, view.path, 'range-reversed', { low, high })];
}

function checkMeasure(row: View): Problem[] {
  const measure = textAt(row, 'measure');
  const view = at(row, 'measure');
  const known = measures.map(({ id }) => id);
  if (measure === null || view === null || known.includes(measure)) return [];
  const params = { value: measure, nearest: nearest(measure, known), known };
  return [problemAt(view.tree.place, view.path, 'reference-unknown', params)];
}

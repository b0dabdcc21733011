import { z } from 'zod';
import { measures } from '../../results/measures.ts';
import { at, each, numberAt, textAt, type View } from '../../scenario/check/view.ts';
import { checkShape } from '../../scenario/check-shape.ts';
import { nearest } from '../../scenario/nearest.ts';
import { parseTree } from '../../scenario/parse-tree.ts';
import { type Problem, problemAt, ScenarioError } from '../../scenario/problem.ts';
import { text } from '../../scenario/schema/values.ts';
import type { EvidenceFile } from './parse-studies.ts';
import { type EvidenceRow, isResponse, type Study } from './study-schema.ts';

const week = z.int().min(0).max(520);

const mapRow = z.strictObject({
  row: z.string().meta({ examples: ['E05'] }),
  measure: z.string(),
  setting: z.string().optional(),
  scope: z.string().optional(),
  weeks: z.strictObject({ from: week, to: week }).optional(),
  compare: z.enum(['inverse', 'negative']).optional(),
  predictable: z.boolean(),
  why: text,
});

const mapFile = z.strictObject({ rows: z.array(mapRow).min(1) });

/** What a published response is held against, or why nothing can be. */
export type MappedRow = z.infer<typeof mapRow>;

/** The rows of all studies that a simulation can answer. */
export function responsesOf(studies: readonly Study[]): (EvidenceRow & { study: Study })[] {
  return studies.flatMap((study) =>
    study.rows.filter(({ testable }) => testable === isResponse).map((row) => ({ ...row, study })),
  );
}

/**
 * Reads the map from published responses to measures and settings. Throws a ScenarioError with all problems: rows that no study
 * has or that are no responses, rows that are missing or there twice, a measure other than the study's, an unknown setting, a
 * predictable row without setting and scope, weeks that run backwards.
 */
export function parseMap(
  { name, text: written }: EvidenceFile,
  studies: readonly Study[],
  settings: readonly string[],
): MappedRow[] {
  const { tree, problems } = parseTree(written, name);
  if (tree === null) throw new ScenarioError(problems);
  const shape = checkShape(tree, mapFile);
  const responses = responsesOf(studies);
  const found = [...problems, ...shape.problems, ...checkRows({ tree, path: '' }, responses, settings)];
  if (found.length > 0 || shape.data === null) {
    throw new ScenarioError(found.sort((a, b) => a.line - b.line || a.column - b.column));
  }
  const { rows } = shape.data;
  return responses.flatMap(({ id }) => rows.find(({ row }) => row === id) ?? []);
}

function checkRows(map: View, responses: readonly EvidenceRow[], settings: readonly string[]): Problem[] {
  const problems: Problem[] = [];
  const ids = responses.map(({ id }) => id);
  const seen = new Map<string, string>();
  for (const view of each(map, 'rows')) {
    const id = textAt(view, 'row');
    const response = responses.find((row) => row.id === id);
    if (id !== null && response === undefined) problems.push(...unknownAt(view, 'row', ids));
    const first = id === null ? undefined : seen.get(id);
    const place = at(view, 'row')?.tree.place ?? view.tree.place;
    if (id !== null && first !== undefined) {
      problems.push(problemAt(place, `${view.path}.row`, 'id-duplicate', { value: id, first }));
    }
    if (id !== null) seen.set(id, view.path);
    if (textAt(view, 'measure') !== response?.measure) {
      const known = response?.measure === undefined ? measures.map((measure) => measure.id) : [response.measure];
      problems.push(...unknownAt(view, 'measure', known));
    }
    problems.push(...unknownAt(view, 'setting', settings), ...checkWeeks(at(view, 'weeks')), ...checkAnswer(view));
  }
  const missing = ids.filter((id) => !seen.has(id));
  const { place } = map.tree;
  return [
    ...problems,
    ...missing.map((id) =>
      problemAt(place, 'rows', 'reference-unknown', { value: id, nearest: null, known: [...seen.keys()] }),
    ),
  ];
}

/** A name under a key that is none of the known ones. */
function unknownAt(view: View, key: string, known: readonly string[]): Problem[] {
  const value = textAt(view, key);
  const named = at(view, key);
  if (value === null || named === null || known.includes(value)) return [];
  const params = { value, nearest: nearest(value, known), known: [...known] };
  return [problemAt(named.tree.place, named.path, 'reference-unknown', params)];
}

function checkWeeks(weeks: View | null): Problem[] {
  const [from, to] = [numberAt(weeks, 'from'), numberAt(weeks, 'to')];
  if (weeks === null || from === null || to === null || from <= to) return [];
  return [problemAt(weeks.tree.place, weeks.path, 'period-reversed', { from: String(from), to: String(to) })];
}

/** A row that is to be answered needs a setting and a part of it. */
function checkAnswer(view: View): Problem[] {
  const predictable = at(view, 'predictable')?.tree;
  if (predictable?.type !== 'scalar' || predictable.value !== true) return [];
  return ['setting', 'scope'].flatMap((key) =>
    at(view, key) === null
      ? [problemAt(view.tree.place, `${view.path}.${key}`, 'value-missing', { expected: null, newId: null })]
      : [],
  );
}

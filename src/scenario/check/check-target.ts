import { nearest } from '../nearest.ts';
import { type Problem, problemAt } from '../problem.ts';
import { textOf } from '../tree.ts';
import { each, textAt, type View } from './view.ts';

/** A unit that others may name, with the contacts that it offers. */
export interface Target {
  id: string;
  kind: string;
  contacts: string[];
}

/** The unit as others may name it; none where it has no id or kind. */
export function targetOf(unit: View): Target[] {
  const id = textAt(unit, 'id');
  const kind = textAt(unit, 'kind');
  if (id === null || kind === null) return [];
  const contacts = each(unit, 'lines').flatMap((line) => textAt(line, 'contact') ?? []);
  return [{ id, kind, contacts }];
}

/** Checks that the unit named by a view is there and of one of the kinds. */
export function checkTarget(view: View | null, targets: readonly Target[], kinds: readonly string[]): Problem[] {
  const written = textOf(view?.tree ?? null);
  if (view === null || written === null) return [];
  const proper = targets.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id);
  if (proper.includes(written)) return [];
  const found = targets.find(({ id }) => id === written);
  const { place } = view.tree;
  if (found === undefined) return [unknownReference(view, written, proper)];
  const params = { value: written, found: found.kind, expected: [...kinds], nearest: nearest(written, proper) };
  return [problemAt(place, view.path, 'reference-wrong-kind', params)];
}

/** There is no unit or site of that name. */
export function unknownReference(view: View, value: string, known: string[]): Problem {
  return problemAt(view.tree.place, view.path, 'reference-unknown', { value, nearest: nearest(value, known), known });
}

import { nearest } from '../nearest.ts';
import { type Problem, problemAt } from '../problem.ts';
import { textOf } from '../tree.ts';
import { each, textAt, type View } from './view.ts';

/** Kinds with patients on a list, whom others refer. */
export const listKinds: readonly string[] = ['outpatient', 'primary-care', 'theatre'];

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

/** Units by their ids. */
export type Targets = ReadonlyMap<string, Target>;

/** Units by their ids; of two that share one, the first. */
export function byId(targets: readonly Target[]): Targets {
  const known = new Map<string, Target>();
  for (const target of targets) if (!known.has(target.id)) known.set(target.id, target);
  return known;
}

/** Checks that the unit named by a view is there and of one of the kinds. */
export function checkTarget(view: View | null, targets: Targets, kinds: readonly string[]): Problem[] {
  const written = textOf(view?.tree ?? null);
  if (view === null || written === null) return [];
  const found = targets.get(written);
  if (found !== undefined && kinds.includes(found.kind)) return [];
  const proper = [...targets.values()].filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id);
  const { place } = view.tree;
  if (found === undefined) return [unknownReference(view, written, proper)];
  const params = { value: written, found: found.kind, expected: [...kinds], nearest: nearest(written, proper) };
  return [problemAt(place, view.path, 'reference-wrong-kind', params)];
}

/** There is no unit or site of that name. */
export function unknownReference(view: View, value: string, known: string[]): Problem {
  return problemAt(view.tree.place, view.path, 'reference-unknown', { value, nearest: nearest(value, known), known });
}

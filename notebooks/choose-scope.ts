import type { OpenRun } from './open-run.ts';

const groups = [
  { level: 'region', label: 'Everything' },
  { level: 'wave', label: 'Waves' },
  { level: 'kind', label: 'Kinds of unit' },
  { level: 'site', label: 'Sites' },
  { level: 'site-kind', label: 'Kinds of unit at a site' },
] as const;

/** A list to choose a part of the care from; its value is the id of a scope. */
export function chooseScope(run: Pick<OpenRun, 'scopes'>, document: Document = globalThis.document): HTMLSelectElement {
  const list = document.createElement('select');
  list.setAttribute('aria-label', 'Part of the care');
  for (const { level, label } of groups) {
    const scopes = run.scopes.filter((scope) => scope.level === level);
    if (scopes.length === 0) continue;
    const group = list.appendChild(document.createElement('optgroup'));
    group.label = label;
    for (const { id, name } of scopes) {
      const option = group.appendChild(document.createElement('option'));
      option.value = id;
      option.textContent = name;
    }
  }
  return list;
}

import { parseDays } from '../days.ts';
import { type Problem, problemAt } from '../problem.ts';
import { at, each, textAt, type View } from './view.ts';

/** Minutes that one effect would take twice: entries of one name, and periods of super-users that overlap. */
export function checkClaims(scenario: View): Problem[] {
  return each(scenario, 'waves').flatMap((wave) => {
    const goLive = parseDays(textAt(wave, 'goLive') ?? '', null)?.from ?? null;
    return [
      ...sameName(each(at(wave, 'training'), 'hours'), ['role', 'kind']),
      ...sameName(each(at(wave, 'slowDocumentation'), 'movingNotes'), ['role', 'kind']),
      ...sameName(each(at(wave, 'secondment'), 'people'), ['unit', 'role']),
      ...sameName(each(at(wave, 'lostMessages'), 'shares'), ['kind']),
      ...overlaps(each(at(wave, 'superUsers'), 'duty'), goLive),
      ...overlaps(each(at(wave, 'superUsers'), 'floorWalkers'), goLive),
    ];
  });
}

function claimedTwice({ tree, path }: View, value: string, first: View): Problem {
  return problemAt(tree.place, path, 'claimed-twice', { value, first: first.path });
}

function sameName(entries: readonly View[], keys: readonly string[]): Problem[] {
  const first = new Map<string, View>();
  return entries.flatMap((entry) => {
    const name = keys.map((key) => textAt(entry, key) ?? '').join(' ');
    const earlier = first.get(name);
    if (earlier === undefined) first.set(name, entry);
    return earlier === undefined || name.trim() === '' ? [] : [claimedTwice(entry, name, earlier)];
  });
}

function overlaps(entries: readonly View[], goLive: number | null): Problem[] {
  const periods = entries.flatMap((entry) => {
    const [from, to] = [textAt(entry, 'from') ?? '', textAt(entry, 'to') ?? ''];
    const [first, last] = [parseDays(from, goLive), parseDays(to, goLive)];
    return first === null || last === null ? [] : [{ entry, from: first.from, to: last.to, text: `${from} – ${to}` }];
  });
  return periods.flatMap(({ entry, from, to, text }, index) => {
    const earlier = periods.slice(0, index).find((other) => from < other.to && other.from < to);
    return earlier === undefined ? [] : [claimedTwice(entry, text, earlier.entry)];
  });
}

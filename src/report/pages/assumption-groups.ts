import { inputName } from '../../scenario/uncertain-inputs.ts';
import type { ReportAssumption } from '../report-input.ts';

/** Numbers that are told in one row: equal ones at several places, or one rule's numbers for many sites. */
export interface AssumptionGroup {
  first: ReportAssumption;
  items: ReportAssumption[];
}

/** Two numbers of lines apart may be equal by chance. */
const fewestAlike = 3;

/**
 * Puts together numbers of units that are told alike: the same number with the same source at several units, and numbers that one
 * line of a file gives to many units, whatever they are there.
 */
export function groupUnitNumbers(items: readonly ReportAssumption[]): AssumptionGroup[] {
  const byLine = collect(items, (item) => `${inputName(item.path)}|${item.place}`);
  const groups = byLine.flatMap((line) => (isOneForEach(line) ? [line] : line.items.map(alone)));
  const alike = new Map<string, AssumptionGroup[]>();
  for (const group of groups) {
    const values = new Set(group.items.map(({ value }) => String(value)));
    const key = values.size > 1 ? group.first.path : `${inputName(group.first.path)}|${told(group.first)}`;
    const known = alike.get(key);
    if (known === undefined) alike.set(key, [group]);
    else known.push(group);
  }
  return [...alike.values()].flatMap((same) =>
    same.length < fewestAlike ? same : [{ first: same[0].first, items: same.flatMap(({ items: own }) => own) }],
  );
}

/** Puts together equal numbers of several waves; `name` is what a number is called within its wave. */
export function groupWaveNumbers(
  items: readonly ReportAssumption[],
  name: (item: ReportAssumption) => string,
): AssumptionGroup[] {
  return collect(items, (item) => `${item.path.replace(/^waves\[\d+\]/, '')}|${name(item)}|${told(item)}`);
}

function collect(items: readonly ReportAssumption[], key: (item: ReportAssumption) => string): AssumptionGroup[] {
  const groups = new Map<string, AssumptionGroup>();
  for (const item of items) {
    const own = key(item);
    const known = groups.get(own);
    if (known === undefined) groups.set(own, alone(item));
    else known.items.push(item);
  }
  return [...groups.values()];
}

function alone(item: ReportAssumption): AssumptionGroup {
  return { first: item, items: [item] };
}

/** Whether no unit has two of them. */
function isOneForEach({ items }: AssumptionGroup): boolean {
  return (
    new Set(items.map(({ path }) => /^sites\[\d+\](\.units\[\d+\])?/.exec(path)?.[0] ?? path)).size === items.length
  );
}

/** All that a row tells of a number but its name and place. */
function told({ value, unit, source, confidence, range, note }: ReportAssumption): string {
  return JSON.stringify([value, unit, source, confidence, range, note]);
}

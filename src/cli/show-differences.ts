import { type ComparedValue, compareResolved, type Difference } from '../scenario/compare-resolved.ts';
import type { Place } from '../scenario/problem.ts';
import { BadInput } from './bad-input.ts';
import type { CommandContext } from './command-context.ts';
import { inputProblems } from './input-problems.ts';
import { plainTable } from './plain-table.ts';
import { type ReadScenario, readScenario } from './read-scenario.ts';

/** The two scenarios of `driftstart show FILE --diff OTHER`; settings change the first. */
export interface ComparedFiles {
  file: string;
  other: string;
  settings: readonly string[];
  json: boolean;
}

/** What two scenarios differ in, as the command prints it. Throws `BadInput` with what is wrong in either. */
export async function showDifferences(
  { file, other, settings, json }: ComparedFiles,
  context: CommandContext,
): Promise<string> {
  const [here, there] = await readBoth(file, other, settings, context);
  const differences = compareResolved(here, there);
  if (json) return `${JSON.stringify(differences.map(differenceData), null, 2)}\n`;
  const { text } = context;
  const names = { a: settings.length === 0 ? file : `${file} --set …`, b: other };
  if (differences.length === 0) return `${text.noDifference(names.a, names.b)}\n`;
  const blocks = differences.map((difference) => writeDifference(difference, context));
  return [`${text.differences(differences.length)}\n  A  ${names.a}\n  B  ${names.b}\n`, ...blocks].join('\n');
}

async function readBoth(
  file: string,
  other: string,
  settings: readonly string[],
  context: CommandContext,
): Promise<[ReadScenario, ReadScenario]> {
  const problems: string[] = [];
  const read = (name: string, set: readonly string[]): Promise<ReadScenario | null> =>
    readScenario(name, context, { set }).catch((error: unknown) => {
      problems.push(...inputProblems(error, context));
      return null;
    });
  const here = await read(file, settings);
  const there = await read(other, []);
  if (here === null || there === null) throw new BadInput([...new Set(problems)]);
  return [here, there];
}

function differenceData({ path, here, there }: Difference): object {
  const side = (compared: ComparedValue | null): object | null =>
    compared === null
      ? null
      : { value: compared.value, file: compared.place?.file ?? null, line: compared.place?.line || null };
  return { path, here: side(here), there: side(there) };
}

function writeDifference({ path, here, there }: Difference, { text }: CommandContext): string {
  const row = (name: string, side: ComparedValue | null): string[] =>
    side === null
      ? [`  ${name}`, '–', text.onlyInOther(name === 'A' ? 'B' : 'A')]
      : [`  ${name}`, side.text, placeText(side.place)];
  return `${path}\n${plainTable([row('A', here), row('B', there)])}`;
}

function placeText(place: Place | null): string {
  if (place === null) return '';
  return place.line === 0 ? place.file : `${place.file}:${place.line}`;
}

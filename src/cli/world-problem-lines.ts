import type { World, WorldProblem } from '../care/world/world.ts';
import { formatNumber } from '../report/text/number-format.ts';
import type { LoadedScenario } from '../scenario/load-scenario.ts';
import type { Place } from '../scenario/problem.ts';
import type { CommandContext } from './command-context.ts';

/** Problems whose values are loads and rates. */
const withDecimals: World['problems'][number]['code'][] = ['utilisation', 'returns-exceed', 'tickets-exceed'];

/**
 * A line for each reason why a world cannot be simulated, at the place of the value to change; none where it can. What many units have
 * from one value, such as centres from their template, is told once, with how many more there are.
 */
export function worldProblemLines(world: World, places: LoadedScenario['places'], context: CommandContext): string[] {
  const { text, locale } = context;
  const withPlace = (path: string) => `${writePlace(findPlace(path, places))}${path}`;
  const byValue = new Map<string, WorldProblem[]>();
  for (const problem of world.problems) {
    const place = writePlace(findPlace(problem.path, places));
    const key = `${place === '' ? problem.path : place} ${problem.code}`;
    byValue.set(key, [...(byValue.get(key) ?? []), problem]);
  }
  return [...byValue.values()].map(([{ path, code, value, low, high, together = [] }, ...others]) => {
    const decimals = withDecimals.includes(code) ? 3 : 0;
    const write = (number: number): string => formatNumber(number, locale, decimals);
    const words = text.worldProblems[code](write(value), write(low), write(high), together.map(withPlace));
    const more = others.length === 0 ? '' : text.andElsewhere(others.length);
    return `${withPlace(path)}: ${words}${more}`;
  });
}

/** The place of a path, or of the nearest value around it that was written in a file. */
function findPlace(path: string, places: LoadedScenario['places']): Place | undefined {
  for (let shorter = path; shorter !== ''; shorter = shorter.replace(/(^|\.)[^.[]+$|\[[^[]*$/, '')) {
    const place = places.get(shorter);
    if (place !== undefined) return place;
  }
  return undefined;
}

function writePlace(place: Place | undefined): string {
  if (place === undefined) return '';
  return place.line === 0 ? `${place.file} ` : `${place.file}:${place.line}:${place.column} `;
}

import type { LoadedScenario } from './load-scenario.ts';
import { type Json, joinPath } from './tree.ts';

/**
 * Every value of a resolved scenario with the file and line that it comes from, one a line, as `show --resolved` prints it:
 * `waves[0].goLive: 2025-03-25  # scenarios/waves/wave-1-pilot.yaml:18`. Lists of plain values stay on one line.
 */
export function formatResolved(loaded: Pick<LoadedScenario, 'resolvedTree' | 'places'>): string {
  const lines: { value: string; place: string }[] = [];
  const visit = (value: Json, path: string): void => {
    const leaf = leafText(value);
    if (leaf !== null) {
      const place = loaded.places.get(path);
      lines.push({ value: `${path}: ${leaf}`, place: place === undefined ? '' : placeText(place) });
    } else if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) visit(item, joinPath(path, index));
    } else if (value !== null && typeof value === 'object') {
      for (const [key, item] of Object.entries(value)) visit(item, joinPath(path, key));
    }
  };
  visit(loaded.resolvedTree, '');
  return lines.map(({ value, place }) => `${value}  # ${place}\n`).join('');
}

function placeText({ file, line }: { file: string; line: number }): string {
  return line === 0 ? file : `${file}:${line}`;
}

/** The text of a value that fits on a line, or null for one with parts of its own. */
function leafText(value: Json): string | null {
  if (Array.isArray(value)) {
    return value.every((item) => typeof item !== 'object') ? `[${value.map(String).join(', ')}]` : null;
  }
  return value !== null && typeof value === 'object' ? null : String(value);
}

import type { WrittenPaths } from './areas/written-paths.ts';
import { type Place, placeKey } from './problem.ts';
import { notesOf, schemaAt } from './schema/lookup.ts';
import { scenarioFile } from './schema/scenario-file.ts';
import type { Confidence, SourceNotes } from './strip-provenance.ts';
import { type Json, joinPath, type Tree, toJson } from './tree.ts';

/** A value of the scenario, where it is from and how sure it is. A value without notes is an assumption. */
export interface ProvenanceEntry extends Place {
  /** Path in the scenario, or below `defaults`, `centreTemplate` or `areas` for a value that several units share. */
  path: string;
  value: number | string | number[];
  unit?: string;
  source: string;
  confidence: Confidence;
  range?: [number, number];
  note?: string;
}

/** Lists every value that can carry a source, each written value once, in the order of the scenario. */
export function collectProvenance(
  tree: Tree,
  notes: ReadonlyMap<string, SourceNotes>,
  writtenPaths: WrittenPaths,
): ProvenanceEntry[] {
  const json = toJson(tree);
  const entries: ProvenanceEntry[] = [];
  const seen = new Set<string>();
  const visit = (current: Tree, path: string, steps: (string | number)[]): void => {
    if (current.type === 'scalar' && current.written === null) return;
    const value = sourcedValue(writtenValue(current));
    const schemaNotes = value === null ? {} : notesOf(schemaAt(scenarioFile, steps, json));
    if (value !== null && schemaNotes.provenance === true) {
      const key = placeKey(current.place);
      // A date or a time of day is a choice of the plan; only one with a source belongs among the numbers.
      if (typeof value === 'string' && !notes.has(key)) return;
      const shared = writtenPaths.pathAt(key);
      const entryKey = shared ?? path;
      if (seen.has(entryKey)) return;
      seen.add(entryKey);
      const unit = typeof schemaNotes.unit === 'string' ? { unit: schemaNotes.unit } : {};
      entries.push({ path: entryKey, value, ...unit, ...described(notes.get(key)), ...current.place });
      return;
    }
    if (current.type === 'list') {
      for (const [index, item] of current.items.entries()) visit(item, joinPath(path, index), [...steps, index]);
    }
    if (current.type === 'mapping') {
      for (const [name, entry] of current.entries) visit(entry.value, joinPath(path, name), [...steps, name]);
    }
  };
  visit(tree, '', []);
  return entries;
}

/** The value in the file: of a number that follows the people listed at a centre, the one that it follows from. */
function writtenValue(tree: Tree): Json {
  return tree.type === 'scalar' ? (tree.written ?? tree.value) : toJson(tree);
}

function sourcedValue(json: Json): number | string | number[] | null {
  if (typeof json === 'number' || typeof json === 'string') return json;
  if (!Array.isArray(json) || json.length === 0) return null;
  const numbers = json.filter((item) => typeof item === 'number');
  return numbers.length === json.length ? numbers : null;
}

function described(notes: SourceNotes | undefined) {
  if (notes === undefined) return { source: '', confidence: 'assumption' as const };
  const { source, confidence, range, note } = notes;
  return { source, confidence, ...(range === null ? {} : { range }), ...(note === null ? {} : { note }) };
}

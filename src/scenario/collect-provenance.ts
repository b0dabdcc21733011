import type { z } from 'zod';
import type { WrittenPaths } from './areas/written-paths.ts';
import { type Place, placeKey } from './problem.ts';
import { notesOf, schemaBelow } from './schema/lookup.ts';
import { scenarioFile } from './schema/scenario-file.ts';
import type { Confidence, SourceNotes } from './strip-provenance.ts';
import { child, joinPath, type ListTree, type MappingTree, numberOf, type Tree, textOf } from './tree.ts';

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
  const entries: ProvenanceEntry[] = [];
  const seen = new Set<string>();
  const shared = new Set<Tree>();

  function visitValue(value: ProvenanceEntry['value'], { place }: Tree, path: string, unit: unknown): void {
    const key = placeKey(place);
    // A date or a time of day is a choice of the plan; only one with a source belongs among the numbers.
    if (typeof value === 'string' && !notes.has(key)) return;
    const entryPath = writtenPaths.pathAt(key) ?? path;
    if (seen.has(entryPath)) return;
    seen.add(entryPath);
    entries.push({
      path: entryPath,
      value,
      ...(typeof unit === 'string' ? { unit } : {}),
      ...described(notes.get(key)),
      ...place,
    });
  }

  function visit(current: Tree, path: string, schema: z.ZodType | null): void {
    if (current.type === 'scalar' && current.written === null) return;
    const value = sourcedValue(current);
    const { provenance, unit } = value === null ? {} : notesOf(schema);
    if (value !== null && provenance === true) visitValue(value, current, path, unit);
    else if (current.type !== 'scalar') visitParts(current, path, schema);
  }

  function visitParts(current: ListTree | MappingTree, path: string, schema: z.ZodType | null): void {
    // What units share has one path wherever it is met; what waves share is a number of each of them.
    if (path.startsWith('sites')) {
      if (shared.has(current)) return;
      shared.add(current);
    }
    if (current.type === 'list') {
      for (const [index, item] of current.items.entries()) {
        visit(item, joinPath(path, index), schemaBelow(schema, index, kindOf(item)));
      }
    } else {
      for (const [name, { value }] of current.entries) {
        visit(value, joinPath(path, name), schemaBelow(schema, name, kindOf(value)));
      }
    }
  }

  visit(tree, '', scenarioFile);
  return entries;
}

/** What the schema tells units apart by. */
function kindOf(tree: Tree): string | null {
  return textOf(child(tree, 'kind'));
}

/** The number or text in the file, or its numbers: of one that follows the people listed at a centre, the one that it follows from. */
function sourcedValue(tree: Tree): number | string | number[] | null {
  if (tree.type === 'scalar') {
    const value = tree.written ?? tree.value;
    return typeof value === 'number' || typeof value === 'string' ? value : null;
  }
  if (tree.type === 'mapping' || tree.items.length === 0) return null;
  const numbers = tree.items.map(numberOf).filter((number) => number !== null);
  return numbers.length === tree.items.length ? numbers : null;
}

function described(notes: SourceNotes | undefined) {
  if (notes === undefined) return { source: '', confidence: 'assumption' as const };
  const { source, confidence, range, note } = notes;
  return { source, confidence, ...(range === null ? {} : { range }), ...(note === null ? {} : { note }) };
}

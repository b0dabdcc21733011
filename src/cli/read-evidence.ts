import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type MappedRow, parseMap } from '../analysis/evidence/evidence-map.ts';
import { type EvidenceFile, parseStudies } from '../analysis/evidence/parse-studies.ts';
import type { Study } from '../analysis/evidence/study-schema.ts';
import { packageFolder, shippedScenarios } from './package-folder.ts';

const ending = '.yaml';

/** Published go-lives as data, and what each of their responses is held against. */
export interface Evidence {
  studies: Study[];
  map: MappedRow[];
  /** SHA-256 of the map's text, in hexadecimal. */
  mapSha256: string;
}

/** The folder of the studies and of the map. */
export function evidenceFolder(): string {
  return join(packageFolder(), 'evidence');
}

/** The names of the published settings under scenarios/published. */
export function publishedSettings(): string[] {
  const files = readdirSync(join(shippedScenarios(), 'published')).sort();
  return files.filter((file) => file.endsWith(ending)).map((file) => basename(file, ending));
}

/** Reads the studies of a folder, as `readEvidence` does. Throws a ScenarioError with all problems. */
export function readStudies(folder = evidenceFolder()): Study[] {
  const files = readdirSync(join(folder, 'studies')).filter((file) => file.endsWith(ending));
  const named = folder === evidenceFolder() ? 'evidence' : folder;
  return parseStudies(
    files.sort().map((file) => readFile(join(folder, 'studies', file), join(named, 'studies', file))),
  );
}

/** Reads studies and map that come with the package. Throws a ScenarioError with all problems of either. */
export function readEvidence(folder = evidenceFolder()): Evidence {
  const studies = readStudies(folder);
  const file = readFile(join(folder, 'map.yaml'), 'evidence/map.yaml');
  return { studies, map: parseMap(file, studies, publishedSettings()), mapSha256: sha256(file.text) };
}

/** SHA-256 of the map from published responses to measures and settings, which a run's manifest keeps. */
export function evidenceMapSha256(): string {
  return sha256(readFileSync(join(evidenceFolder(), 'map.yaml'), 'utf8'));
}

function readFile(path: string, name: string): EvidenceFile {
  return { id: basename(path, ending), name, text: readFileSync(path, 'utf8') };
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

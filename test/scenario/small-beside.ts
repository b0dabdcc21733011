import { readFileSync } from 'node:fs';
import type { LoadedScenario } from '../../src/scenario/load-scenario.ts';
import { load, messagesOf } from './shipped-scenarios.ts';

const small = readFileSync(new URL('../scenarios/small.yaml', import.meta.url), 'utf8');

/** A second hospital, without an emergency department, that the small world is laid beside. */
const hill = `
extends: small.yaml
sites:
  - id: hill
    name: {sv: Kullens sjukhus, en: Hill hospital}
    episodesPerYear: 500
    units:
      - {id: hill-ward, kind: ward, beds: 6, directShare: 0.6}
      - {id: hill-other, kind: ward, beds: 6, directShare: 0.4}
`;

function files(lines: readonly string[]): Record<string, string> {
  return { 'small.yaml': small, 'beside.yaml': hill, 'plan.yaml': ['extends: beside.yaml', ...lines, ''].join('\n') };
}

/** Loads a plan over the small world and the second hospital; its lines begin at line 2 of plan.yaml. */
export function loadBeside(lines: readonly string[]): Promise<LoadedScenario> {
  return load(files(lines));
}

/** The messages of all problems of such a plan. */
export function messagesBeside(lines: readonly string[], language: 'sv' | 'en' = 'en'): Promise<string[]> {
  return messagesOf(files(lines), {}, language);
}

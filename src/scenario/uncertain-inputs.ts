import type { ProvenanceEntry } from './collect-provenance.ts';

/** A number of the go-live that nobody knows for sure, and what it may be. */
export interface UncertainInput {
  /** Path in the scenario. */
  path: string;
  /** The path without positions: numbers of one name are high or low together, since what is unknown is the new system. */
  name: string;
  low: number;
  mode: number;
  high: number;
}

/**
 * What a go-live does, as against what a planner decides (dates, bookings, hours of training, shares on duty) and against the
 * care that is there before, whose calibration a draw would undo.
 */
const unknown = [
  /^waves\[\d+\]\.slowDocumentation\./,
  /^waves\[\d+\]\.downtime\.(paperFactor|typingShare)$/,
  /^waves\[\d+\]\.rollback\.(typedBackShare|again\.keptLearning)$/,
  /^waves\[\d+\]\.incidents\./,
  /^waves\[\d+\]\.defects\./,
  /^faultRepair\.commandCentre\.(minutes|variation)$/,
  /^faultRepair\.vendor\.(medianWeeks|variation)$/,
  /^waves\[\d+\]\.superUsers\.neededMinutesPerClinician$/,
  /^waves\[\d+\]\.(coexistence|lostMessages)\./,
];

/** The numbers of a scenario that a run may draw from their ranges, in the order of the scenario. */
export function uncertainInputs(provenance: readonly ProvenanceEntry[]): UncertainInput[] {
  return provenance.flatMap(({ path, value, range }) => {
    if (range === undefined || typeof value !== 'number' || range[0] === range[1]) return [];
    if (!unknown.some((pattern) => pattern.test(path))) return [];
    return [{ path, name: inputName(path), low: range[0], mode: value, high: range[1] }];
  });
}

/** The name of the number at a path: the path without positions in lists. */
export function inputName(path: string): string {
  return path.replaceAll(/\[\d+\]/g, '');
}

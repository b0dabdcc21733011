import type { ContactTimes, EmergencyUnit, Scenario, Unit, WardUnit } from '../../src/scenario/scenario.ts';
import { emergencyUnit, named, smallScenario, wardUnit } from './small-world.ts';

/** Times without spread, so that every contact of a kind takes the same. */
export function exactly(faceMinutes: number, documentationMinutes: number, atOnceShare: number): ContactTimes {
  const even = { faceVariation: 0, screenShare: 0.25, documentationVariation: 0 };
  return { faceMinutes, documentationMinutes, atOnceShare, ...even };
}

/** A ward of the hospital whose patients go nowhere afterwards. */
export function plainWard(changes: Partial<WardUnit> = {}, id = 'north-ward'): WardUnit {
  return wardUnit(id, { onward: [], ...changes });
}

/** What a test asks of a hospital. */
export interface HospitalChanges {
  emergency?: Partial<EmergencyUnit> | null;
  wards?: WardUnit[];
  more?: Unit[];
  /** Inpatient episodes a year; by default those of the emergency department and 100 who come directly. */
  episodesPerYear?: number;
  days?: number;
}

/** A site with an emergency department and wards and nothing else, unless a test adds it. */
export function hospital({ emergency, wards, more, episodesPerYear, days }: HospitalChanges = {}): Scenario {
  const department = emergency === null ? [] : [emergencyUnit('north-emergency', { onward: [], ...emergency })];
  const units = [...department, ...(wards ?? [plainWard()]), ...(more ?? [])];
  return smallScenario([{ ...named('north'), episodesPerYear: episodesPerYear ?? 2410, units }], [], days ?? 28);
}

import type { Text, UnitKind } from './contact-types.ts';
import type { Prices } from './counter-measure-types.ts';
import type { FaultRepair } from './defect-types.ts';
import type { RecordSystems } from './message-types.ts';
import type { FloorWalkers, Wave } from './plan-types.ts';
import type { Unit } from './unit-types.ts';

export type * from './contact-types.ts';
export type * from './counter-measure-types.ts';
export type * from './defect-types.ts';
export type * from './message-types.ts';
export type * from './plan-types.ts';
export type * from './service-unit-types.ts';
export type * from './unit-types.ts';

export interface Site {
  id: string;
  name: Text;
  /** Published inpatient episodes a year, from which direct admissions follow; null for a site without wards. */
  episodesPerYear: number | null;
  units: Unit[];
}

/** Capacity factors by ISO week; the last entry that covers a week holds. */
export interface WeekFactor {
  fromWeek: number;
  toWeek: number;
  factor: number;
}

export interface CalendarFactors {
  /** Elective capacity. */
  elective: WeekFactor[];
  easterWeek: number;
  /** Referral inflow. */
  inflow: WeekFactor[];
  beds: WeekFactor[];
}

export interface Equilibrium {
  /** ε: extra supply per relative excess of the list. */
  supplyGain: number;
  /** List relative to its target above which extra supply comes. */
  supplyThreshold: number;
  /** Largest extra supply as a share of normal capacity. */
  supplyCap: number;
  supplyDelayWeeks: number;
  /** Share of the published first visits that extra supply gives in the reference. */
  referenceSupplyShare: number;
}

export interface OvertimeRule {
  minutesPerDay: number;
  hoursPerWeek: number;
  restHours: number;
}

/** How overtime makes staff ill (docs/background/model.md §8.10); in every arm. */
export interface Strain {
  /** p0: probability a day that a sick spell starts, by month from January. */
  startProbabilityByMonth: number[];
  spell: { days: number; variation: number };
  /** κ_s: largest relative increase. */
  largestIncrease: number;
  /** x50: weekly overtime above the reference's at which half of it is reached. */
  halfEffectHours: number;
  lagDays: number;
  /** OT_0: mean weekly overtime in the reference by kind of unit, found by `calibrate baseline`. */
  referenceOvertimeHours: { kind: UnitKind; hours: number }[];
}

/**
 * A resolved scenario: plain data, checked, with every reference to another file followed, every `{value, source, …}`
 * replaced by its value and every date, ISO week or "weeks from go-live" replaced by a day number. This is the only thing that
 * the simulation reads. Days count from the horizon's first day (day 0); minutes, hours and shares are as the names say.
 */
export interface Scenario {
  name: string;
  title: Text;
  /** ISO date of day 0 and number of days. */
  start: string;
  days: number;
  warmUpDays: number;
  calendar: CalendarFactors;
  equilibrium: Equilibrium;
  overtime: OvertimeRule;
  /** Null where staff do not fall ill from overtime. */
  strain: Strain | null;
  /** Null where record systems are not told apart. */
  recordSystems: RecordSystems | null;
  /** Null where faults are not simulated. */
  faultRepair: FaultRepair | null;
  /** Omitted where there are as many floor-walkers as the waves ask for. */
  floorWalkers?: FloorWalkers;
  /** Null where overtime is not priced. */
  prices: Prices | null;
  sites: Site[];
  waves: Wave[];
}

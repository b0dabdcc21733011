import type { ClinicLine, ClinicUnit, OperationLine, Role, Scenario, Unit, UnitKind } from '../../scenario/scenario.ts';
import type { Cell } from '../outcome.ts';
import { historyDays, type WorldCalendar } from './calendar.ts';
import type { ReserveBlock } from './reserve.ts';
import type {
  OnwardTable,
  ReportTable,
  WorldDiagnostics,
  WorldEmergency,
  WorldLogistics,
  WorldPhone,
  WorldRoster,
  WorldSecretariat,
  WorldTheatre,
  WorldWard,
} from './world-units.ts';

export type * from './world-units.ts';

/** Classes of slot and of patient on a clinic's lists, in the order of the list columns. */
export const urgent = 0;
export const routine = 1;
export const returning = 2;
export const bookingClasses = 3;

/** What a waiting list needs to know of its line. */
export type ListRules = Pick<
  ClinicLine,
  | 'contact'
  | 'role'
  | 'visitsPerYear'
  | 'capacityFactor'
  | 'returnShare'
  | 'urgentShare'
  | 'listLength'
  | 'overdueReturns'
  | 'removalShare'
  | 'returnRemovalShare'
  | 'returnInterval'
  | 'noShowShare'
  | 'release'
  | 'onward'
  | 'turningAcute'
  | 'productionWeight'
>;

/** A line whose patients are booked into slots of a clinic's clinicians. */
export interface SlotLine extends WorldLine {
  clinic: ClinicUnit;
  line: ClinicLine;
}

/** A line whose patients are booked into theatre sessions. */
export interface OperationListLine extends WorldLine {
  theatre: number;
  operation: OperationLine;
}

/**
 * One line of patients with all that follows from its volume (docs/background/model.md §3, §6). Day columns start at
 * day −historyDays unless said.
 */
export interface WorldLine {
  index: number;
  unit: number;
  cell: number;
  site: number;
  /** Id of the unit, and the line's number in it. */
  unitId: string;
  number: number;
  /** The list's rules: a clinic's line, or those of a kind of operation in the same words. */
  line: ListRules;
  onward: OnwardTable;
  /** Slots by class up to and excluding a day, cumulated; the whole part makes the day's number, the fraction carries over. */
  slotsBefore: Float64Array[];
  /** Expected referrals from outside the simulated units, by day from 0. */
  exogenousPerDay: Float64Array;
  /** Referrals a year, from outside and inside, and those from outside. */
  referralsPerYear: number;
  outsidePerYear: number;
  /** Partners that send some of those from outside, by their shares of them. */
  senders: ReportTable;
  /** Share of capacity that first visits and returns ask for after removal, over the two years from day 0. */
  firstLoad: number;
  returnLoad: number;
  /** Target length of the list of first visits and of overdue returns, by day from 0. */
  firstTarget: Float64Array;
  returnTarget: Float64Array;
  /** Cumulated hazard of leaving unseen at the start of a day, from 0. */
  firstHazard: Float64Array;
  returnHazard: Float64Array;
  /** Probability that a completed visit is followed by a planned return. */
  returnProbability: number;
  /** Expected completed visits by day. */
  visitsPerDay: Float64Array;
  /** Clinicians of the line, in a row of `World.clinicians`. */
  firstClinician: number;
  clinicians: number;
  /** People behind them in that row who are only there where a plan adds them. */
  reserve: number;
  /** Most slots of one day, evening sessions included, without those of the reserve; slots of the reserve; days in the day book. */
  slotsPerDayLimit: number;
  reserveSlots: number;
  bookDays: number;
  /** Working days ahead that a class is released, by class. */
  lead: number[];
}

export interface WorldClinician {
  unit: number;
  role: Role;
  kind: UnitKind;
  /** Roster or line; with role and ordinal it names the clinician's draws. */
  group: string;
  /** Ordinal within the group and role. */
  ordinal: number;
  /** True for one who is on duty only where a plan adds staff. */
  isReserve: boolean;
}

/** Load of one unit in the reference, for `check` (docs/background/model.md §3). */
export interface Utilisation {
  unit: string;
  contactKind: string;
  /** What the load is of. */
  of: 'list' | 'overdueReturns' | 'beds' | 'physicians' | 'nurses' | 'phone' | 'staff' | 'secretaries' | 'sessions';
  load: number;
  low: number;
  high: number;
  /** Scenario path of the value that a planner would change. */
  path: string;
}

/** A world that cannot be simulated; the command line adds the place of the path. */
export interface WorldProblem {
  path: string;
  code:
    | 'utilisation'
    | 'list-too-short'
    | 'list-too-long'
    | 'list-runs-dry'
    | 'returns-exceed'
    | 'referrals-exceed'
    | 'partners-send-more'
    | 'admissions-exceed'
    | 'tickets-exceed'
    | 'lent-exceeds';
  value: number;
  low: number;
  high: number;
  /** Paths of the values that exceed the limit together with this one. */
  together?: string[];
}

/** A scenario laid out for simulation: plain data, the same in every arm that has the same units. */
export interface World {
  scenario: Scenario;
  days: number;
  calendar: WorldCalendar;
  units: Unit[];
  siteOfUnit: Int32Array;
  cells: Cell[];
  /** Every list: those of clinics first, then those of theatres. */
  lines: WorldLine[];
  slotLines: SlotLine[];
  operationLines: OperationListLine[];
  emergencies: WorldEmergency[];
  wards: WorldWard[];
  theatres: WorldTheatre[];
  phones: WorldPhone[];
  diagnostics: WorldDiagnostics[];
  logistics: WorldLogistics[];
  secretariats: WorldSecretariat[];
  /** Secretariat that types a unit's dictations, or −1, by unit. */
  secretariatOfUnit: Int32Array;
  /** Record system of each unit before its go-live, and the new one, by their numbers in the scenario; −1 where they are not told apart. */
  systemOfUnit: Int32Array;
  newSystem: number;
  rosters: WorldRoster[];
  clinicians: WorldClinician[];
  /** The unit of each clinician. */
  unitOfClinician: Int32Array;
  /** Where in `clinicians` those are whom plans may add. */
  reserve: ReserveBlock[];
  utilisation: Utilisation[];
  problems: WorldProblem[];
  /** Days of overtime that are remembered; 0 where staff do not fall ill from it. */
  overtimeDays: number;
}

/** True for the first working day of a week; weeks count from day 0. */
export function isFirstWorkday({ workday }: WorldCalendar, day: number): boolean {
  for (let back = day - 1; back >= day - (day % 7); back--) if (workday[historyDays + back] === 1) return false;
  return workday[historyDays + day] === 1;
}

/** Index of a working day in `calendar.workdays` at or after a day. */
export function workdayIndex(calendar: WorldCalendar, day: number): number {
  let low = 0;
  let high = calendar.workdays.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (calendar.workdays[middle] < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

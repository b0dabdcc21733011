import type {
  DiagnosticsLine,
  EmergencyUnit,
  LogisticsUnit,
  PhoneLine,
  Role,
  Roster,
  SecretariatUnit,
  TheatreUnit,
  WardUnit,
} from '../../scenario/scenario.ts';

/** Where a finished contact may go, ready for one keyed draw: cumulated shares and targets. */
export interface OnwardTable {
  cumulative: Float64Array;
  /** Index of the receiving line, or −1 for a partner. */
  lines: Int32Array;
  /** The receiving unit. */
  units: Int32Array;
}

/** Who gets final reports, ready for one keyed draw: cumulated shares and units. */
export interface ReportTable {
  cumulative: Float64Array;
  units: Int32Array;
}

/** A roster with its clinicians in a row of `World.clinicians`. */
export interface WorldRoster {
  index: number;
  unit: number;
  roster: Roster;
  role: Role;
  firstClinician: number;
  /** Those who take its shifts in turn (`roster.people`) and, behind them, the reserve. */
  clinicians: number;
}

export interface WorldEmergency {
  index: number;
  unit: number;
  cell: number;
  site: number;
  emergency: EmergencyUnit;
  /** Expected arrivals by day from 0. */
  arrivalsPerDay: Float64Array;
  /** The same with the reference's overflow from primary care and its patients who turn acute. */
  publishedPerDay: Float64Array;
  hourCumulative: Float64Array;
  triageCumulative: Float64Array;
  /** Probability of admission by triage level, scaled to the overall share. */
  admissionByLevel: Float64Array;
  admitCumulative: Float64Array;
  admitWards: Int32Array;
  /** Wards of other sites that take whom no ward of the site can place, in order, and the sites of these wards. */
  transferWards: Int32Array;
  transferSites: number[];
  /** True where a partner takes those whom none of these wards can place. */
  hasTransferPartner: boolean;
  onward: OnwardTable;
  finalReport: ReportTable;
  physicians: WorldRoster;
  nurses: WorldRoster;
}

export interface WorldWard {
  index: number;
  unit: number;
  cell: number;
  site: number;
  ward: WardUnit;
  /** Staffed beds by day from 0. */
  bedsPerDay: Int32Array;
  /** Expected direct admissions by day from 0. */
  directPerDay: Float64Array;
  directHourCumulative: Float64Array;
  episodesPerYear: number;
  /** Wards of the same site in the order in which they take each other's patients. */
  otherWards: Int32Array;
  /** Emergency department of the site whose places boarders take, or −1. */
  emergency: number;
  onward: OnwardTable;
  finalReport: ReportTable;
  /** Who cares for patients who need care by their municipality afterwards. */
  municipalities: ReportTable;
  physicians: WorldRoster;
  /** Null where a ward's nurses are not simulated. */
  nurses: WorldRoster | null;
}

/** A theatre unit; its planned operations are lines of the world with lists of their own. */
export interface WorldTheatre {
  index: number;
  unit: number;
  site: number;
  theatre: TheatreUnit;
  /** Numbers in `World.operationLines`, in the order of the unit's lines. */
  lines: number[];
  /** Cell of emergency operations; −1 where there are none. */
  acuteCell: number;
  /** Expected emergency operations a day. */
  acutePerDay: number;
  /** A surgeon and a theatre nurse for each session, in rows of `World.clinicians`. */
  firstSurgeon: number;
  firstNurse: number;
}

/** The telephone line of a primary-care centre. */
export interface WorldPhone {
  index: number;
  unit: number;
  cell: number;
  site: number;
  phone: PhoneLine;
  /** Expected first calls by day from 0. */
  callsPerDay: Float64Array;
  hourCumulative: Float64Array;
  /** Emergency department that takes the overflow, or −1. */
  emergency: number;
  onward: OnwardTable;
  nurses: WorldRoster;
}

/** One line of a diagnostics unit. */
export interface WorldDiagnostics {
  index: number;
  unit: number;
  cell: number;
  site: number;
  line: DiagnosticsLine;
  /** Expected orders from outside by day from 0. */
  outsidePerDay: Float64Array;
  staff: WorldRoster;
}

export interface WorldLogistics {
  index: number;
  unit: number;
  transportCell: number;
  deliveryCell: number;
  site: number;
  logistics: LogisticsUnit;
  /** Expected deliveries by day from 0. */
  deliveriesPerDay: Float64Array;
  staff: WorldRoster;
}

export interface WorldSecretariat {
  index: number;
  unit: number;
  cell: number;
  site: number;
  secretariat: SecretariatUnit;
  secretaries: WorldRoster;
}

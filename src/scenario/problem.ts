/** Where a value was written. `line` and `column` count from 1; both are 0 for a value that was not read from a file. */
export interface Place {
  file: string;
  line: number;
  column: number;
}

/** A place as a key of a map. */
export function placeKey({ file, line, column }: Place): string {
  return `${file}:${line}:${column}`;
}

/** What each code of problem tells besides its place. Numbers are raw; the messages put them into words. */
export interface ProblemParams {
  'file-unreadable': { address: string; nearest: string | null };
  'yaml-invalid': { reason: string };
  'file-empty': Record<never, never>;
  'not-a-mapping': { found: string };
  'key-forbidden': { key: string };
  'key-duplicate': { key: string };
  'key-not-text': Record<never, never>;
  'nesting-too-deep': { most: number };
  'aliases-too-many': { most: number };
  'alias-circle': { alias: string };
  'number-not-finite': { value: string };
  'extends-not-text': Record<never, never>;
  'extends-circle': { chain: string };
  'extends-outside-root': { address: string; root: string };
  'set-malformed': { setting: string };
  'set-unknown-path': { nearest: string | null };
  'key-unknown': { key: string; nearest: string | null; known: string[] };
  'value-missing': { expected: Expected | null; newId: { written: string; nearest: string } | null };
  'value-wrong-type': { found: string; expected: Expected | null; meant: string | null };
  'decimal-comma': { key: string };
  'value-out-of-range': { value: number; expected: Expected };
  'value-not-listed': { value: string; nearest: string | null; known: string[] };
  'value-malformed': { value: string; expected: Expected };
  'list-wrong-length': { length: number; low: number; high: number | null };
  'provenance-value-missing': Record<never, never>;
  'range-malformed': Record<never, never>;
  'source-missing': { confidence: string };
  'range-reversed': { low: number; high: number };
  'value-outside-own-range': { value: number; low: number; high: number };
  'date-not-existing': { value: string; nearest: string };
  'outside-horizon': { value: string; from: string; to: string };
  'before-warm-up-end': { value: string; earliest: string };
  'period-reversed': { from: string; to: string };
  'sum-not-one': { sum: number };
  'sum-above-one': { sum: number };
  'mean-not-one': { mean: number };
  'id-malformed': { value: string; nearest: string };
  'id-duplicate': { value: string; first: string };
  'reference-unknown': { value: string; nearest: string | null; known: string[] };
  'reference-wrong-kind': { value: string; found: string; expected: string[]; nearest: string | null };
  'contact-not-offered': { value: string; unit: string; known: string[] };
  'wave-unit-elsewhere': { value: string; nearest: string | null };
  'roster-too-small': { people: number; needed: number };
  'site-in-two-waves': { site: string; first: string };
  'session-reversed': { start: string; end: string };
  'session-missing': { value: string };
  'ward-missing': Record<never, never>;
  'listed-people-missing': Record<never, never>;
  'served-twice': { value: string; first: string };
  'training-after-go-live': { value: string; goLive: string };
  'diverted-to-itself': { value: string; known: string[] };
  'partner-never-receives': { partner: string };
  'transfer-within-site': { value: string; known: string[] };
  'transfer-beyond-partner': { value: string; partner: string };
  'rollback-without-trigger': Record<never, never>;
  'rollback-time-without-day': Record<never, never>;
  'rollback-without-new-system': { value: string; earliest: string; latest: string };
  'rollback-site-elsewhere': { value: string; nearest: string | null; known: string[] };
  'rollback-rule-without-faults': Record<never, never>;
  'rollback-rule-without-danger': { key: string };
  'training-hours-too-many': { value: number; most: number };
  'rollback-limit-too-high': { value: number; most: number };
  'rollback-days-too-many': { value: number; most: number };
  'record-systems-missing': { effect: string };
  'record-system-missing': { unit: string; known: string[] };
  'boundary-missing': { one: string; other: string; from: string; to: string };
  'claimed-twice': { value: string; first: string };
  'fault-repair-missing': Record<never, never>;
  'floor-walkers-short': { people: number; needed: number; days: number; date: string };
  'hours-reversed': { from: number; to: number };
  'arrivals-while-closed': { hour: number; open: string; close: string };
  'staff-role-missing': { unit: string; role: string; known: string[] };
  'staff-line-missing': { unit: string; role: string; known: string[] };
  'lender-missing': Record<never, never>;
  'lender-unasked': { origin: string };
  'lender-unknown': { value: string; role: string; nearest: string | null; known: string[] };
  'lender-is-receiver': { value: string; role: string; known: string[] };
  'lender-without-role': { value: string; role: string; roles: string[]; nearest: string | null; known: string[] };
  'evenings-at-theatre': { value: string };
  'population-without-centre': { catchment: string };
  'centres-named-and-counted': { catchment: string };
  'catchments-overlap': { value: string; first: string };
  'centre-template-missing': { catchment: string };
  'part-empty': Record<never, never>;
  'left-out-of-part': {
    lack: 'orders' | 'turning-acute' | 'overflow' | 'transfers' | 'unit';
    unit: string;
    count: number;
  };
  'unit-and-area': { unit: string; area: string };
  'lender-live': { value: string; site: string; goLive: string };
}

export type ProblemCode = keyof ProblemParams;

/** What a value must be, as data: the messages turn it into words. */
export interface Expected {
  type: ExpectedType;
  low: number | null;
  high: number | null;
  example: string | null;
}

export type ExpectedType =
  | 'number'
  | 'whole-number'
  | 'text'
  | 'id'
  | 'list'
  | 'mapping'
  | 'date-or-week'
  | 'day'
  | 'time-of-day'
  | 'choice';

/** A problem of one code (or of any): its place, the path of the value in the merged scenario, and what to say of it. */
export type Problem<C extends ProblemCode = ProblemCode> = {
  [K in C]: Place & { path: string; code: K; params: ProblemParams[K] };
}[C];

/** Builds a problem at a place. */
export function problemAt<C extends ProblemCode>(place: Place, path: string, code: C, params: ProblemParams[C]) {
  return { file: place.file, line: place.line, column: place.column, path, code, params };
}

/** Thrown with every problem found, in file order; `formatProblem` gives the words. */
export class ScenarioError extends Error {
  readonly problems: Problem[];

  constructor(problems: Problem[]) {
    const first = problems[0];
    super(
      first === undefined
        ? 'the scenario has a problem'
        : `${first.file}:${first.line}:${first.column} ${first.path} ${first.code} (${problems.length} in all)`,
    );
    this.name = 'ScenarioError';
    this.problems = problems;
  }
}

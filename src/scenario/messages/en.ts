import type { Expected, ExpectedType, ProblemParams } from '../problem.ts';
import { type Messages, numberText } from './messages.ts';

const types: Record<ExpectedType, string> = {
  number: 'a number',
  'whole-number': 'a whole number',
  text: 'text',
  id: 'an id of a to z, 0 to 9 and hyphens',
  list: 'a list',
  mapping: 'keys with values',
  'date-or-week': 'a date such as 2025-03-25 or an ISO week such as 2025-W13',
  day: 'a date such as 2025-03-25, an ISO week such as 2025-W13, or weeks or days from go-live such as -2w or +3d',
  'time-of-day': 'a time of day between "00:00" and "23:59"',
  choice: 'one of the words that the reference lists',
};

const values: Record<string, string> = {
  mapping: 'keys with values',
  list: 'a list',
  number: 'a number',
  text: 'text',
  boolean: 'true or false',
  nothing: 'nothing',
};

const yamlReasons: Record<string, string> = {
  BAD_INDENT: 'the indentation does not fit the lines above',
  TAB_AS_INDENT: 'a tab indents the line; use spaces',
  MISSING_CHAR: 'a character is missing, such as a closing quotation mark or bracket, or the space after a colon',
  UNEXPECTED_TOKEN: 'a character is not expected here',
  MULTILINE_IMPLICIT_KEY: 'a key runs over several lines; is a colon missing?',
  BLOCK_AS_IMPLICIT_KEY: 'a key stands where a value is expected',
  BLOCK_IN_FLOW: 'an indented block stands within brackets',
  BAD_ALIAS: 'the alias names an anchor that is not above it',
  DUPLICATE_KEY: 'the key is written twice',
  MULTIPLE_DOCS: 'the file holds several documents; keep one',
  TAG_RESOLVE_FAILED: 'tags such as !name are not used in scenarios',
};

/** What a line that is indented wrongly is often reported as. */
const slips = new Set(['MISSING_CHAR', 'UNEXPECTED_TOKEN', 'MULTILINE_IMPLICIT_KEY', 'BLOCK_AS_IMPLICIT_KEY']);

function bounds(low: number | null, high: number | null): string {
  if (low !== null && high !== null) return `${numberText(low)} to ${numberText(high)}`;
  if (low !== null) return `at least ${numberText(low)}`;
  return high === null ? '' : `at most ${numberText(high)}`;
}

function expectation({ type, low, high, example }: Expected): string {
  const limits = bounds(low, high);
  const isNumber = type === 'number' || type === 'whole-number';
  const what = isNumber && limits !== '' ? `${types[type]} from ${limits}` : types[type];
  return example === null ? what : `${what}, for example ${example}`;
}

function wanted(expected: Expected | null): string {
  return expected === null ? '' : `; expected ${expectation(expected)}`;
}

/** What a part of a scenario lacks, by the unit that it is about and how many places lack it. */
const lacks: Record<ProblemParams['left-out-of-part']['lack'], (unit: string, count: number) => string> = {
  orders: (unit, count) => `orders of ${unit} are left out, since it is not among the sites: ${count} in all`,
  'turning-acute': (unit, count) =>
    `nobody who waits turns acute and comes to ${unit}, since it is not among the sites; lists concerned: ${count}`,
  overflow: (unit, count) =>
    `calls that ${unit} would take go to another provider, since it is not among the sites; centres concerned: ${count}`,
  transfers: (unit) => `${unit}, which is not among the sites, takes every patient who is transferred there`,
  unit: (unit) => `${unit} is left out, since nobody whom it serves is among the sites`,
};

/** More names than this are not read. */
const mostNames = 20;

/** A share that was written as a number of per cent. */
function isPerCent(value: number, low: number | null, high: number | null): boolean {
  return low === 0 && high === 1 && value >= 5 && value <= 100;
}

function suggestion(nearest: string | null, known: readonly string[] = []): string {
  if (nearest !== null) return `; did you mean ${nearest}?`;
  if (known.length === 0) return '';
  const shown = known.slice(0, mostNames).join(', ');
  return `; expected one of ${shown}${known.length > mostNames ? ` and ${known.length - mostNames} more` : ''}`;
}

/** Who may lend in the period; a unit that is live by then would be the next problem. */
function lenders(role: string, nearest: string | null, known: readonly string[]): string {
  if (known.length > 0) return suggestion(nearest, known);
  return `; no unit of a site that is not live by then has the role ${role}; expected an earlier end, or origin: own-pool or agency`;
}

/** English words for problems of scenarios. */
export const english: Messages = {
  'file-unreadable': ({ address, nearest }) => `${address} cannot be read${suggestion(nearest)}`,
  'yaml-invalid': ({ reason }) =>
    `this is not valid YAML: ${yamlReasons[reason] ?? `the parser reports ${reason}`}${slips.has(reason) ? '; check the indentation of this line and of those above' : ''}`,
  'file-empty': () => 'the file is empty; expected keys with values, for example extends: driftstart:skane/ystad',
  'not-a-mapping': ({ found }) => `the file holds ${values[found] ?? found}; expected keys with values`,
  'key-forbidden': ({ key }) => `the key ${key} is not allowed; choose another name`,
  'key-duplicate': ({ key }) => `the key ${key} is written twice; keep one`,
  'key-not-text': () => 'the key is not text; expected a word followed by a colon',
  'nesting-too-deep': ({ most }) => `values are nested too deeply; expected at most ${most} levels`,
  'aliases-too-many': ({ most }) => `aliases expand to more than ${most} values; write the values out`,
  'alias-circle': ({ alias }) => `the alias *${alias} stands inside its own anchor; write the value out`,
  'number-not-finite': ({ value }) => `${value} is not a finite number; expected a number such as 12.5`,
  'extends-not-text': () => 'expected the address of a scenario, for example base.yaml or driftstart:skane/base',
  'extends-circle': ({ chain }) => `scenarios extend each other in a circle: ${chain}; take one of them out`,
  'extends-outside-root': ({ address, root }) =>
    `${address} lies outside the scenario root ${root}; copy it into the root`,
  'set-malformed': ({ setting }) =>
    `${setting} is not a setting; expected path=value, for example waves[0].goLive=2025-10-07`,
  'set-unknown-path': ({ nearest }) => `there is no such path in the scenario${suggestion(nearest)}`,
  'key-unknown': ({ key, nearest, known }) => `the key ${key} is not known${suggestion(nearest, known)}`,
  'value-missing': ({ expected, newId }) =>
    `a value is missing${wanted(expected)}${newId === null ? '' : `; ${newId.written} becomes an item of its own; did you mean the id ${newId.nearest}?`}`,
  'value-wrong-type': ({ found, expected, meant }) =>
    `${values[found] ?? found} is not allowed here${wanted(expected)}${meant === null ? '' : `; did you mean ${meant}?`}`,
  'decimal-comma': ({ key }) => `write decimals with a point: 0.${key}`,
  'value-out-of-range': ({ value, expected: { low, high, example } }) =>
    `${value} is not allowed; expected ${bounds(low, high)}${example === null ? '' : `, for example ${example}`}${isPerCent(value, low, high) ? `; did you mean ${value / 100}?` : ''}`,
  'value-not-listed': ({ value, nearest, known }) =>
    `${value} is not allowed; expected one of ${known.join(', ')}${suggestion(nearest)}`,
  'value-malformed': ({ value, expected }) => `${value} is not allowed${wanted(expected)}`,
  'list-wrong-length': ({ length, low, high }) =>
    `the list has ${length} values; expected ${low === high ? low : bounds(low, high)}`,
  'provenance-value-missing': () => 'a source without a value; expected {value: 24, source: …}',
  'range-malformed': () => 'expected a range of two numbers around a number, for example [20, 28]',
  'source-missing': ({ confidence }) => `the value is marked ${confidence} but names no source; add source: …`,
  'range-reversed': ({ low, high }) => `the range runs from ${low} down to ${high}; expected [${high}, ${low}]`,
  'value-outside-own-range': ({ value, low, high }) =>
    `the value ${value} lies outside its own range of ${low} to ${high}; change range on the same line too`,
  'date-not-existing': ({ value, nearest }) => `${value} does not exist; the nearest is ${nearest}`,
  'outside-horizon': ({ value, from, to }) => `${value} lies outside the horizon; expected ${from} to ${to}`,
  'before-warm-up-end': ({ value, earliest }) => `${value} lies before the warm-up ends; expected ${earliest} or later`,
  'period-reversed': ({ from, to }) => `the period runs from ${from} back to ${to}; swap them`,
  'sum-not-one': ({ sum }) => `the shares sum to ${numberText(sum)}; expected 1`,
  'sum-above-one': ({ sum }) => `the shares sum to ${numberText(sum)}; expected at most 1`,
  'mean-not-one': ({ mean }) => `the factors have the mean ${numberText(mean)}; expected 1`,
  'id-malformed': ({ value, nearest }) =>
    `${value} is not an id; expected a to z, 0 to 9 and hyphens, for example ${nearest}`,
  'id-duplicate': ({ value, first }) => `${value} is already there at ${first}; choose another or take one out`,
  'reference-unknown': ({ value, nearest, known }) => `there is no ${value}${suggestion(nearest, known)}`,
  'reference-wrong-kind': ({ value, found, expected, nearest }) =>
    `${value} is of the kind ${found}; expected ${expected.join(' or ')}${suggestion(nearest)}`,
  'contact-not-offered': ({ value, unit, known }) => `${unit} offers no ${value}; expected one of ${known.join(', ')}`,
  'wave-unit-elsewhere': ({ value, nearest }) =>
    `${value} does not belong to a site of this wave${suggestion(nearest)}`,
  'roster-too-small': ({ people, needed }) =>
    `${people} people cannot take the shifts with 11 hours of rest; expected at least ${needed}, twice those on duty in a day`,
  'site-in-two-waves': ({ site, first }) => `${site} already goes live at ${first}; a site goes live once`,
  'session-reversed': ({ start, end }) =>
    `the session ends at ${end}, before it starts at ${start}; expected a later time on the same day`,
  'session-missing': ({ value }) =>
    `no session is for ${value}; expected at least one under sessions, or the line taken out`,
  'ward-missing': () => 'inpatients need a ward after the operation; add ward: with the id of a ward of the site',
  'listed-people-missing': () =>
    'a centre with a telephone line needs the people listed there; add listedPeople: 8900, for example',
  'served-twice': ({ value, first }) => `${value} is already served at ${first}; a unit has one secretariat`,
  'training-after-go-live': ({ value, goLive }) =>
    `the training starts at ${value}, not before the go-live on ${goLive}; expected an earlier week, for example -8w`,
  'diverted-to-itself': ({ value, known }) =>
    `${value} cannot take its own ambulances${suggestion(null, known) || '; add another emergency department or a partner'}`,
  'transfer-within-site': ({ value, known }) =>
    `${value} is a ward of the same site, which takes patients before any transfer${suggestion(null, known) || '; add a ward of another site or a partner'}`,
  'transfer-beyond-partner': ({ value, partner }) =>
    `nobody is ever sent to ${value}, since ${partner} before it is a partner and always takes patients; put ${partner} last`,
  'partner-never-receives': ({ partner }) =>
    `${partner} sends patients, but nobody refers, reports, transfers or diverts any to it; add it to an onward:, for example, or take sends: out`,
  'rollback-without-trigger': () =>
    'this rollback can never come: it has neither a day nor a rule; add on: +3d, for example, or a rule',
  'rollback-time-without-day': () => 'a time of day without a day; add on: +3d, for example',
  'rollback-without-new-system': ({ value, earliest, latest }) =>
    `${value} is no day with the new system, so this rollback can never come; expected ${earliest} to ${latest}`,
  'rollback-site-elsewhere': ({ value, nearest, known }) =>
    `${value} does not go live in this wave, so it cannot go back${suggestion(nearest, known)}`,
  'rollback-rule-without-faults': () =>
    'this rule can never be met: the wave has no faults that raise tickets; add defects.faults, or on: with a day instead of the rule',
  'rollback-rule-without-danger': ({ key }) =>
    `this rule can never be met: no dangerous ticket comes where ${key} is 0; expected more than 0, or on: with a day instead of the rule`,
  'training-hours-too-many': ({ value, most }) =>
    `${value} hours of training do not fit into the period, which has ${most} working hours; expected ${most} at most, or an earlier from:`,
  'rollback-limit-too-high': ({ value, most }) =>
    `more than ${value} dangerous tickets a day can never come; each site has fewer than ${most} contacts a day`,
  'rollback-days-too-many': ({ value, most }) =>
    `${value} days in a row can never pass with the new system in its first attempt; expected at most ${most}`,
  'record-systems-missing': ({ effect }) =>
    `${effect} needs record systems; add recordSystems: at the top of the file, and recordSystem: to each unit`,
  'record-system-missing': ({ unit, known }) => `${unit} has no record system${suggestion(null, known)}`,
  'boundary-missing': ({ one, other, from, to }) =>
    `messages from ${from} to ${to} can go between ${one} and ${other}, which has no handling time; add {between: [${one}, ${other}], sendMinutes: 2, receiveMinutes: 3, lossShare: 0.003}, for example`,
  'claimed-twice': ({ value, first }) =>
    `${value} takes the same minutes as ${first}; take one of them out, or make the entries exclude each other`,
  'fault-repair-missing': () =>
    'there is nobody to answer questions and repair faults; add faultRepair: with a commandCentre and a vendor beside waves',
  'floor-walkers-short': ({ people, needed, days, date }) =>
    `the waves ask for up to ${numberText(Math.ceil(needed))} floor-walkers (on ${date}), and there are ${numberText(people)}; on ${days} days every unit gets the same part of what it asks for, ${numberText(Math.round((100 * people) / needed))} % on the worst`,
  'hours-reversed': ({ from, to }) =>
    `the day ends at ${numberText(to)}, not after it begins at ${numberText(from)}; expected a later hour, at most 24`,
  'arrivals-while-closed': ({ hour, open, close }) =>
    `patients come in hour ${hour} of the day, when the department is closed; expected 0 outside ${open} to ${close}, or other hours`,
  'staff-role-missing': ({ unit, role, known }) => `${unit} has no ${role}; expected one of ${known.join(', ')}`,
  'staff-line-missing': ({ unit, role, known }) =>
    `${unit} has several groups with the role ${role}; add line: with one of ${known.join(', ')}`,
  'lender-missing': () => 'staff who are lent come from a unit; add lender: with its id',
  'lender-unasked': ({ origin }) =>
    `a lender is only for staff who are lent, not for the origin ${origin}; expected origin: lent, or the line taken out`,
  'lender-unknown': ({ value, role, nearest, known }) => `there is no ${value}${lenders(role, nearest, known)}`,
  'lender-is-receiver': ({ value, role, known }) => `${value} cannot lend to itself${lenders(role, null, known)}`,
  'lender-without-role': ({ value, role, roles, nearest, known }) =>
    `${value} has nobody with the role ${role} to lend${roles.length === 0 ? '' : `, only ${roles.join(', ')}`}${lenders(role, nearest, known)}`,
  'population-without-centre': ({ catchment }) =>
    `nobody in ${catchment} is listed anywhere; add publicCentres: or privateCentres: with a number, or centres: with ids of sites`,
  'centres-named-and-counted': ({ catchment }) =>
    `${catchment} names its centres and also says how many to make; take out one of the two`,
  'catchments-overlap': ({ value, first }) =>
    `${value} is already listed at ${first}; a catchment has one area, and a centre one catchment`,
  'centre-template-missing': ({ catchment }) =>
    `there is nothing to make the centres of ${catchment} of; add centreTemplate: beside areas`,
  'part-empty': () =>
    'nothing can be simulated of these sites alone: they are partners, or serve only units that are not among them; add a hospital or a centre',
  'left-out-of-part': ({ lack, unit, count }) => lacks[lack](unit, count),
  'unit-and-area': ({ unit, area }) => `both the unit ${unit} and the area ${area} are named; take out one of the two`,
  'lender-live': ({ value, site, goLive }) =>
    `${value} needs its staff itself: ${site} goes live on ${goLive}; expected a unit of a site that is not live yet, an earlier end, or origin: own-pool or agency`,
  'evenings-at-theatre': ({ value }) =>
    `${value} is a theatre, whose sessions are in the daytime; expected a clinic, or boughtCare: for operations`,
};

import { isoDate } from '../calendar-dates.ts';
import { parseDays } from '../days.ts';
import { nearest } from '../nearest.ts';
import { type Problem, problemAt } from '../problem.ts';
import { numberOf, textOf } from '../tree.ts';
import { checkExistence, type Frame, frameOf, goLiveOf } from './check-days.ts';
import { at, each, numberAt, textAt, type View } from './view.ts';

/** A year's contacts come on no fewer days than these, and each is documented in as many parts at most. */
const fewestDaysOfYear = 200;
const partsOfContact = 6;
/** Notes on a day in a bed: admission or discharge, the round, one a shift of nurses, and some to spare. */
const notesOfBedDay = 10;

const volumes = ['visitsPerYear', 'callsPerYear', 'operationsPerYear', 'outsideOrdersPerYear', 'deliveriesPerYear'];

/** Rollbacks that can never come: without day or rule, of other sites, on a day without the new system, by a rule that nothing can meet. */
export function checkRollback(scenario: View, latestGoLiveDay: number | null): Problem[] {
  const frame = frameOf(scenario, latestGoLiveDay);
  return each(scenario, 'waves').flatMap((wave) => {
    const rollback = at(wave, 'rollback');
    if (rollback === null) return [];
    const goLive = goLiveOf(wave);
    return [
      ...checkTrigger(rollback),
      ...checkSites(rollback, wave),
      ...checkDay(rollback, wave, goLive, frame),
      ...checkAgain(rollback, goLive, frame),
      ...checkRule(scenario, wave, rollback, goLive, frame),
    ];
  });
}

function checkTrigger(rollback: View): Problem[] {
  const time = at(rollback, 'at');
  const isWithoutDay = at(rollback, 'on') === null;
  if (isWithoutDay && at(rollback, 'rule') === null)
    return [problemAt(rollback.tree.place, rollback.path, 'rollback-without-trigger', {})];
  if (isWithoutDay && time !== null) return [problemAt(time.tree.place, time.path, 'rollback-time-without-day', {})];
  return [];
}

/** Ids of the sites of a list. */
function idsOf(view: View, key: string): string[] {
  return each(view, key).flatMap(({ tree }) => textOf(tree) ?? []);
}

function checkSites(rollback: View, wave: View): Problem[] {
  const known = idsOf(wave, 'sites');
  return each(rollback, 'sites').flatMap((view) => {
    const value = textOf(view.tree);
    if (value === null || known.includes(value)) return [];
    const params = { value, nearest: nearest(value, known), known };
    return [problemAt(view.tree.place, view.path, 'rollback-site-elsewhere', params)];
  });
}

/** The day must be one with the new system: not before the hours on paper are over, and before the second attempt. */
function checkDay(rollback: View, wave: View, goLive: number | null, { end }: Frame): Problem[] {
  const on = at(rollback, 'on');
  const value = textAt(rollback, 'on') ?? '';
  if (on === null) return [];
  const problems = checkExistence(on, goLive);
  const day = parseDays(value, goLive)?.from ?? null;
  if (day === null || goLive === null || end === null) return problems;
  const hoursOnPaper = numberAt(at(wave, 'downtime'), 'hoursAfter') ?? 0;
  const [hours, minutes] = (textAt(rollback, 'at') ?? '00:00').split(':').map(Number);
  const isBefore = (day - goLive) * 24 + hours + minutes / 60 < hoursOnPaper;
  if (!isBefore && day >= goLive && day < end) return problems;
  const earliest = isoDate(goLive + Math.ceil(hoursOnPaper / 24));
  const params = { value, earliest, latest: isoDate(end - 1) };
  return [...problems, problemAt(on.tree.place, on.path, 'rollback-without-new-system', params)];
}

function checkAgain(rollback: View, goLive: number | null, { end }: Frame): Problem[] {
  const again = at(at(rollback, 'again'), 'on');
  if (again === null) return [];
  const value = textAt(at(rollback, 'again'), 'on') ?? '';
  const problems = checkExistence(again, goLive);
  const day = parseDays(value, goLive)?.from ?? null;
  if (day === null || goLive === null || end === null) return problems;
  const first = textAt(rollback, 'on');
  const firstDay = first === null ? null : (parseDays(first, goLive)?.from ?? null);
  if (first !== null && firstDay !== null && firstDay >= day) {
    return [...problems, problemAt(again.tree.place, again.path, 'period-reversed', { from: first, to: value })];
  }
  if (day > goLive && day < end) return problems;
  const params = { value, from: isoDate(goLive + 1), to: isoDate(end - 1) };
  return [...problems, problemAt(again.tree.place, again.path, 'outside-horizon', params)];
}

function checkRule(scenario: View, wave: View, rollback: View, goLive: number | null, { end }: Frame): Problem[] {
  const rule = at(rollback, 'rule');
  if (rule === null) return [];
  const faults = at(at(wave, 'defects'), 'faults');
  if (faults === null) return [problemAt(rule.tree.place, rule.path, 'rollback-rule-without-faults', {})];
  for (const key of ['perHundredClinicians', 'ticketsPerThousandContacts', 'criticalShare']) {
    const needed = at(faults, key);
    if (needed === null || numberOf(needed.tree) !== 0) continue;
    return [problemAt(rule.tree.place, rule.path, 'rollback-rule-without-danger', { key: needed.path })];
  }
  return [...checkLimit(scenario, wave, rollback, rule), ...checkDaysInRow(rule, rollback, goLive, end)];
}

function checkLimit(scenario: View, wave: View, rollback: View, rule: View): Problem[] {
  const limit = at(rule, 'criticalTicketsPerDay');
  const value = numberAt(rule, 'criticalTicketsPerDay');
  const most = mostContactsPerDay(scenario, at(rollback, 'sites') === null ? wave : rollback);
  if (limit === null || value === null || most === null || value < most) return [];
  return [problemAt(limit.tree.place, limit.path, 'rollback-limit-too-high', { value, most })];
}

/** More contacts than any of the sites that a wave or rollback names can have on a day; null where they have none that is written. */
function mostContactsPerDay(scenario: View, naming: View): number | null {
  const own = idsOf(naming, 'sites');
  const sites = each(scenario, 'sites').filter((site) => own.includes(textAt(site, 'id') ?? ''));
  const most = Math.max(0, ...sites.map(contactsPerDay));
  return most === 0 ? null : Math.ceil(most);
}

function contactsPerDay(site: View): number {
  let most = 0;
  for (const unit of each(site, 'units')) {
    for (const part of [unit, at(unit, 'phone'), ...each(unit, 'lines')]) {
      for (const key of volumes) most += ((numberAt(part, key) ?? 0) / fewestDaysOfYear) * partsOfContact;
    }
    most += (numberAt(unit, 'beds') ?? 0) * notesOfBedDay;
  }
  return most;
}

/** As many days in a row must fit between the go-live and what ends the first attempt. */
function checkDaysInRow(rule: View, rollback: View, goLive: number | null, end: number | null): Problem[] {
  const days = at(rule, 'days');
  const value = numberAt(rule, 'days');
  if (days === null || value === null || goLive === null || end === null) return [];
  const ends = [textAt(rollback, 'on'), textAt(at(rollback, 'again'), 'on')].flatMap(
    (text) => parseDays(text ?? '', goLive)?.from ?? [],
  );
  const most = Math.min(end - 1, ...ends) - goLive;
  if (most < 1 || value <= most) return [];
  return [problemAt(days.tree.place, days.path, 'rollback-days-too-many', { value, most })];
}

import { civilDate, daysInMonth, isoDate, isWorkday, weeksInYear } from '../calendar-dates.ts';
import { parseDays } from '../days.ts';
import { horizonOf } from '../horizon.ts';
import { type Problem, problemAt } from '../problem.ts';
import { textOf } from '../tree.ts';
import { at, each, numberAt, textAt, type View } from './view.ts';

/** A go-live further ahead than this is a slip of the pen: every day until then would be simulated. */
const longestHorizonYears = 10;

const hoursPerWorkday = 8;

/** What is known of the horizon, as days since 1970-01-01; null where the file does not tell. */
export interface Frame {
  start: number | null;
  warmUpEnd: number | null;
  end: number | null;
}

/** Dates and weeks: those that do not exist, lie outside the horizon or before the warm-up's end, or run backwards. */
export function checkDays(scenario: View, latestGoLiveDay: number | null): Problem[] {
  const frame = frameOf(scenario, latestGoLiveDay);
  const problems = checkExistence(at(at(scenario, 'horizon'), 'start'), null);
  for (const key of ['elective', 'inflow', 'beds']) {
    for (const factor of each(at(scenario, 'calendar'), key)) problems.push(...checkWeeks(factor));
  }
  for (const wave of each(scenario, 'waves')) {
    const goLive = goLiveOf(wave);
    const written = at(wave, 'goLive');
    problems.push(...checkExistence(written, null), ...checkGoLive(written, goLive, frame));
    const superUsers = at(wave, 'superUsers');
    const training = at(wave, 'training');
    const diversion = at(wave, 'ambulanceDiversion');
    const periods = [
      ...each(wave, 'bookingPlan'),
      ...(training === null ? [] : [training]),
      ...(diversion === null ? [] : [diversion]),
      ...each(superUsers, 'duty'),
      ...each(superUsers, 'floorWalkers'),
      ...['staff', 'evenings', 'boughtCare'].flatMap((key) => each(at(wave, 'reinforcement'), key)),
    ];
    // Weeks from a go-live that is itself wrong say nothing new.
    const firm = checkGoLive(written, goLive, frame).length === 0 ? goLive : null;
    for (const period of periods) problems.push(...checkPeriod(period, firm, frame));
    problems.push(...checkProgramme(at(wave, 'secondment'), firm, frame), ...checkTraining(training, firm));
    problems.push(...checkTrainingHours(training, firm));
  }
  return problems;
}

/** Day of a wave's go-live; null where it is not written as one. */
export function goLiveOf(wave: View): number | null {
  return parseDays(textAt(wave, 'goLive') ?? '', null)?.from ?? null;
}

export function frameOf(scenario: View, latestGoLiveDay: number | null): Frame {
  const horizon = at(scenario, 'horizon');
  const start = parseDays(textAt(horizon, 'start') ?? '', null)?.from ?? null;
  const after = numberAt(horizon, 'weeksAfterGoLive');
  const warmUp = numberAt(horizon, 'warmUpWeeks');
  if (start === null) return { start, warmUpEnd: null, end: null };
  const goLiveDays = each(scenario, 'waves')
    .flatMap((wave) => goLiveOf(wave) ?? [])
    .map((day) => day - start);
  if (latestGoLiveDay !== null) goLiveDays.push(latestGoLiveDay);
  const warmUpEnd = warmUp === null ? null : start + warmUp * 7;
  const end = after === null || warmUp === null ? null : start + horizonOf(goLiveDays, after, warmUp).days;
  return { start, warmUpEnd, end };
}

/** Text that is written as a date or an ISO week but names none. The nearest one that exists goes into the problem. */
export function checkExistence(view: View | null, goLive: number | null): Problem[] {
  const written = textOf(view?.tree ?? null);
  if (view === null || written === null || parseDays(written, goLive) !== null) return [];
  const found = nearestDate(written);
  if (found === null) return [];
  return [problemAt(view.tree.place, view.path, 'date-not-existing', { value: written, nearest: found })];
}

function nearestDate(text: string): string | null {
  const week = /^(\d{4})-W(\d{2})$/.exec(text);
  if (week !== null) {
    const year = Number(week[1]);
    const number = Math.min(Math.max(Number(week[2]), 1), weeksInYear(year));
    return `${week[1]}-W${twoDigits(number)}`;
  }
  const date = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (date === null) return null;
  const month = Math.min(Math.max(Number(date[2]), 1), 12);
  const day = Math.min(Math.max(Number(date[3]), 1), daysInMonth(Number(date[1]), month));
  return `${date[1]}-${twoDigits(month)}-${twoDigits(day)}`;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

function checkGoLive(view: View | null, goLive: number | null, { start, warmUpEnd }: Frame): Problem[] {
  const written = textOf(view?.tree ?? null);
  if (view === null || written === null || goLive === null || start === null) return [];
  const date = civilDate(start);
  const latest = isoDate(start + longestHorizonYears * 365);
  if (goLive < start || civilDate(goLive).year > date.year + longestHorizonYears) {
    const params = { value: written, from: isoDate(warmUpEnd ?? start), to: latest };
    return [problemAt(view.tree.place, view.path, 'outside-horizon', params)];
  }
  if (warmUpEnd === null || goLive >= warmUpEnd) return [];
  const params = { value: written, earliest: isoDate(warmUpEnd) };
  return [problemAt(view.tree.place, view.path, 'before-warm-up-end', params)];
}

function checkPeriod(period: View, goLive: number | null, frame: Frame): Problem[] {
  const [from, to] = [at(period, 'from'), at(period, 'to')];
  const [fromText, toText] = [textAt(period, 'from') ?? '', textAt(period, 'to') ?? ''];
  const problems = [...checkExistence(from, goLive), ...checkExistence(to, goLive)];
  const first = parseDays(fromText, goLive);
  const last = parseDays(toText, goLive);
  if (from !== null && first !== null) problems.push(...checkStart(from, fromText, first.from, frame));
  if (to === null || last === null) return problems;
  if (frame.start !== null && frame.end !== null && last.to > frame.end) {
    const params = { value: toText, from: isoDate(frame.warmUpEnd ?? frame.start), to: isoDate(frame.end - 1) };
    problems.push(problemAt(to.tree.place, to.path, 'outside-horizon', params));
  } else if (first !== null && first.from >= last.to) {
    problems.push(problemAt(to.tree.place, to.path, 'period-reversed', { from: fromText, to: toText }));
  }
  return problems;
}

/** Training teaches for the go-live: some of it must lie before. */
function checkTraining(training: View | null, goLive: number | null): Problem[] {
  const from = at(training, 'from');
  const first = parseDays(textAt(training, 'from') ?? '', goLive);
  if (from === null || first === null || goLive === null || first.from < goLive) return [];
  const params = { value: textAt(training, 'from') ?? '', goLive: isoDate(goLive) };
  return [problemAt(from.tree.place, from.path, 'training-after-go-live', params)];
}

/** Nobody can be trained for longer than they are at work: hours beyond would teach without being taken. */
function checkTrainingHours(training: View | null, goLive: number | null): Problem[] {
  const first = parseDays(textAt(training, 'from') ?? '', goLive);
  const last = parseDays(textAt(training, 'to') ?? '', goLive);
  if (first === null || last === null || last.to <= first.from) return [];
  return each(training, 'hours').flatMap((entry) => {
    const hours = at(entry, 'hours');
    const value = numberAt(entry, 'hours');
    if (hours === null || value === null) return [];
    const most = workingHours(first.from, last.to, value);
    if (value <= most) return [];
    return [problemAt(hours.tree.place, hours.path, 'training-hours-too-many', { value, most })];
  });
}

/** Working hours of a period, counted as far as `enough`: the years of a slip of the pen are not gone through. */
function workingHours(from: number, to: number, enough: number): number {
  let hours = 0;
  for (let day = from; day < to && hours < enough; day++) {
    if (isWorkday(day)) hours += hoursPerWorkday;
  }
  return hours;
}

/** The programme may outlast the simulation, but not by years: that is a slip of the pen. */
function checkProgramme(secondment: View | null, goLive: number | null, { start, warmUpEnd }: Frame): Problem[] {
  const to = at(secondment, 'to');
  const value = textAt(secondment, 'to') ?? '';
  const last = parseDays(value, goLive);
  if (to === null) return [];
  const problems = checkExistence(to, goLive);
  if (last === null || start === null) return problems;
  const latest = start + longestHorizonYears * 365;
  const earliest = warmUpEnd ?? start;
  if (last.to > earliest && last.to <= latest) return problems;
  const params = { value, from: isoDate(earliest), to: isoDate(latest) };
  return [...problems, problemAt(to.tree.place, to.path, 'outside-horizon', params)];
}

/** The first day of an effect: within the horizon and after the warm-up, in which nothing may differ between arms. */
function checkStart(view: View, value: string, day: number, { start, warmUpEnd, end }: Frame): Problem[] {
  if (start === null || warmUpEnd === null || end === null) return [];
  if (day < start || day >= end) {
    const params = { value, from: isoDate(warmUpEnd), to: isoDate(end - 1) };
    return [problemAt(view.tree.place, view.path, 'outside-horizon', params)];
  }
  if (day >= warmUpEnd) return [];
  return [problemAt(view.tree.place, view.path, 'before-warm-up-end', { value, earliest: isoDate(warmUpEnd) })];
}

function checkWeeks(factor: View): Problem[] {
  const to = at(factor, 'toWeek');
  const [fromWeek, toWeek] = [numberAt(factor, 'fromWeek'), numberAt(factor, 'toWeek')];
  if (to === null || fromWeek === null || toWeek === null || fromWeek <= toWeek) return [];
  const params = { from: String(fromWeek), to: String(toWeek) };
  return [problemAt(to.tree.place, to.path, 'period-reversed', params)];
}

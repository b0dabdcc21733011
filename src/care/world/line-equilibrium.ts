import { logNormal } from '../../kernel/samplers.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { futureDays, historyDays, sumOfYear, type WorldCalendar } from './calendar.ts';
import {
  type ListRules,
  returning,
  routine,
  type SlotLine,
  urgent,
  type WorldLine,
  type WorldProblem,
} from './world.ts';

/** Expected contacts a year that one unit sends another, and how they fall over the days. */
export interface InternalFlow {
  line: number;
  perYear: number;
  pattern: 'every-day' | 'workdays' | 'elective';
}

const yearDays = 365.25;
const intervalQuantiles = 200;

/** Days of referrals that a list may hold; older ones are not told apart at the start. */
export const longestListDays = 700;

/**
 * Slots by class, and completed visits, of a day on which all is as usual: C = V / ((1 − no-show) · Σ f). First visits that extra supply
 * gives in the reference (`suppliedShare` of them) are part of V and need no slot.
 */
function normalDay(line: ListRules, calendar: WorldCalendar, suppliedShare: number) {
  const perDay = line.capacityFactor / ((1 - line.noShowShare) * sumOfYear(calendar.elective));
  const first = line.visitsPerYear * (1 - line.returnShare) * (1 - suppliedShare) * perDay;
  const slots = [0, 0, line.visitsPerYear * line.returnShare * perDay];
  slots[urgent] = first * line.urgentShare;
  slots[routine] = first - slots[urgent];
  const visits = ((slots[0] + slots[1]) / (1 - suppliedShare) + slots[2]) * (1 - line.noShowShare);
  return { slots, visits };
}

/** Slots by class before each day, C·f(d) cumulated, and the visits of each day. */
export function layOutSlots(world: WorldLine, calendar: WorldCalendar, suppliedShare: number): void {
  const normal = normalDay(world.line, calendar, suppliedShare);
  const { elective, length } = calendar;
  for (const perNormalDay of normal.slots) {
    const before = new Float64Array(length + 1);
    let sum = 0;
    for (let day = 0; day < length; day++) before[day + 1] = sum += perNormalDay * elective[day];
    world.slotsBefore.push(before);
  }
  world.visitsPerDay = elective.map((factor) => normal.visits * factor);
}

/**
 * Whole number of slots of a class on a day; fractions carry over from day to day.
 * @param day from −historyDays
 */
export function slotsOfDay(world: WorldLine, kind: number, day: number): number {
  const before = world.slotsBefore[kind];
  const index = historyDays + day;
  return Math.floor(before[index + 1]) - Math.floor(before[index]);
}

/** Days of a moving mean, so that hazards do not jump over week-ends. */
const weekDays = 7;

/** First day of the calendar of which returns are looked at: the hazard of day 0 looks back a week. */
const firstDueDay = historyDays - weekDays + 1;

/**
 * Returns that fall due for each visit of a normal day and each patient who is to return, by day of the calendar from `firstDueDay` on: completed visits
 * spread over the quantiles of the interval.
 */
function returnsOfInterval({ elective, length }: WorldCalendar, interval: ListRules['returnInterval']): Float64Array {
  const due = new Float64Array(length);
  const lags = lagsOf(interval);
  // Lags ascend, so that those which end within the calendar, and late enough to be asked for, stand together.
  let from = lags.length;
  let to = lags.length;
  for (let day = 0; day < length; day++) {
    while (from > 0 && day + lags[from - 1] >= firstDueDay) from--;
    while (to > 0 && day + lags[to - 1] >= length) to--;
    const visits = elective[day] / intervalQuantiles;
    if (visits === 0) continue;
    for (let i = from; i < to; i++) due[day + lags[i]] += visits;
  }
  return due;
}

/** Days until a return at the quantiles of the interval, ascending. */
function lagsOf({ days, variation }: ListRules['returnInterval']): Int32Array {
  const lags = new Int32Array(intervalQuantiles);
  for (let i = 0; i < intervalQuantiles; i++) {
    lags[i] = Math.max(1, Math.round(logNormal((i + 0.5) / intervalQuantiles, days, variation)));
  }
  return lags;
}

/** Mean of the week that ends with the day. */
function weekMean(column: Float64Array, index: number): number {
  let sum = 0;
  for (let back = 0; back < weekDays; back++) sum += column[index - back];
  return sum / weekDays;
}

/**
 * Target list L*(d + 1) = L*(d) + inflow(d)(1 − r) − capacity(d) with the published length as its mean over the two
 * years from day 0, and the cumulated hazard r·inflow/L* (docs/background/model.md §6).
 */
function equilibrium(inflow: Float64Array, capacity: Float64Array, removal: number, meanLength: number, days: number) {
  const target = new Float64Array(days);
  let length = 0;
  let sum = 0;
  for (let day = 0; day < days; day++) {
    target[day] = length;
    if (day < 728) sum += length;
    const index = historyDays + day;
    length += inflow[index] * (1 - removal) - capacity[index];
  }
  const shift = meanLength - sum / Math.min(days, 728);
  let lowest = Number.POSITIVE_INFINITY;
  const hazard = new Float64Array(days + 1);
  for (let day = 0; day < days; day++) {
    target[day] += shift;
    if (day < 728) lowest = Math.min(lowest, target[day]);
    const level = Math.max(target[day], 1);
    hazard[day + 1] = hazard[day] + (removal * weekMean(inflow, historyDays + day)) / level;
  }
  return { target, hazard, lowest };
}

/**
 * Inflow, targets and hazards of every list of the world, once all internal flows are known.
 * Problems name the scenario path that a planner would change.
 */
export function balanceLines(
  lines: WorldLine[],
  flows: InternalFlow[],
  scenario: Scenario,
  calendar: WorldCalendar,
  pathOf: (line: WorldLine) => string,
): WorldProblem[] {
  const problems: WorldProblem[] = [];
  const electiveYear = sumOfYear(calendar.elective);
  const inflowYear = sumOfYear(calendar.inflow);
  const days = Math.max(scenario.days, 728) + futureDays;
  const workdays = sumOfYear(Float64Array.from(calendar.workday));
  const shareOfDay: Record<InternalFlow['pattern'], Float64Array> = {
    'every-day': new Float64Array(calendar.length).fill(1 / yearDays),
    workdays: Float64Array.from(calendar.workday, (workday) => workday / workdays),
    elective: calendar.elective.map((elective) => elective / electiveYear),
  };
  // Columns of one line after the other.
  const inflow = new Float64Array(calendar.length);
  const capacity = new Float64Array(calendar.length);
  const returnCapacity = new Float64Array(calendar.length);
  const due = new Float64Array(calendar.length);
  const returnsOf = new Map<string, Float64Array>();
  const { referenceSupplyShare } = scenario.equilibrium;
  const flowsInto: InternalFlow[][] = lines.map(() => []);
  for (const flow of flows) flowsInto[flow.line].push(flow);
  for (const world of lines) {
    const { line } = world;
    const firstVisits = line.visitsPerYear * (1 - line.returnShare);
    const turning = (line.turningAcute?.perYearWaited ?? 0) * line.listLength;
    const referrals = (firstVisits + turning) / (1 - line.removalShare);
    world.referralsPerYear = referrals;
    const inside = flowsInto[world.index];
    const insideYear = inside.reduce((sum, flow) => sum + flow.perYear, 0);
    if (insideYear > referrals) {
      const path = `${pathOf(world)}.visitsPerYear`;
      problems.push({ path, code: 'referrals-exceed', value: insideYear, low: 0, high: referrals });
    }
    const outside = Math.max(0, referrals - insideYear);
    world.outsidePerYear = outside;
    const exogenous = new Float64Array(days);
    for (let index = 0; index < calendar.length; index++) {
      const own = (outside * calendar.inflow[index]) / inflowYear;
      if (index >= historyDays && index - historyDays < days) exogenous[index - historyDays] = own;
      inflow[index] = own;
      const factor = (calendar.elective[index] / electiveYear) * line.capacityFactor;
      capacity[index] = firstVisits * factor + turning / yearDays;
      returnCapacity[index] = line.visitsPerYear * line.returnShare * factor;
    }
    for (const { perYear, pattern } of inside) {
      const shares = shareOfDay[pattern];
      for (let index = 0; index < calendar.length; index++) inflow[index] += perYear * shares[index];
    }
    world.exogenousPerDay = exogenous;
    world.firstLoad =
      loadOf(world, inflow, line.removalShare, [urgent, routine], turning / yearDays) * (1 - referenceSupplyShare);
    const first = equilibrium(inflow, capacity, line.removalShare, line.listLength, days);
    const interval = `${line.returnInterval.days} ${line.returnInterval.variation}`;
    const ofOne = returnsOf.get(interval) ?? returnsOfInterval(calendar, line.returnInterval);
    returnsOf.set(interval, ofOne);
    const perNormalDay = world.returnProbability * normalDay(line, calendar, referenceSupplyShare).visits;
    for (let index = 0; index < calendar.length; index++) due[index] = perNormalDay * ofOne[index];
    world.returnLoad = loadOf(world, due, line.returnRemovalShare, [returning]);
    if (world.returnProbability > 1) {
      const path = `${pathOf(world)}.returnShare`;
      problems.push({ path, code: 'returns-exceed', value: world.returnProbability, low: 0, high: 1 });
    }
    const returns = equilibrium(due, returnCapacity, line.returnRemovalShare, line.overdueReturns, days);
    world.firstTarget = first.target;
    world.firstHazard = first.hazard;
    world.returnTarget = returns.target;
    world.returnHazard = returns.hazard;
    const shortest = (14 * referrals) / yearDays;
    const longest = Math.floor((longestListDays * referrals * (1 - line.removalShare)) / yearDays);
    if (line.listLength > longest) {
      const path = `${pathOf(world)}.listLength`;
      problems.push({ path, code: 'list-too-long', value: line.listLength, low: Math.ceil(shortest), high: longest });
    } else if (line.listLength < shortest) {
      const path = `${pathOf(world)}.listLength`;
      problems.push({ path, code: 'list-too-short', value: line.listLength, low: Math.ceil(shortest), high: Infinity });
    } else if (first.lowest < 1) {
      const low = Math.ceil(line.listLength - first.lowest + 1);
      problems.push({
        path: `${pathOf(world)}.listLength`,
        code: 'list-runs-dry',
        value: line.listLength,
        low,
        high: Infinity,
      });
    }
    if (line.returnShare > 0 && returns.lowest < 1) {
      const low = Math.ceil(line.overdueReturns - returns.lowest + 1);
      const path = `${pathOf(world)}.overdueReturns`;
      problems.push({ path, code: 'list-runs-dry', value: line.overdueReturns, low, high: Infinity });
    }
  }
  return problems;
}

/** Patients who ask for a visit over the visits that the slots give, in the two years from day 0. */
function loadOf(
  world: WorldLine,
  inflow: Float64Array,
  removalShare: number,
  kinds: number[],
  turningPerDay = 0,
): number {
  let asked = 0;
  let slots = 0;
  for (let day = 0; day < 728; day++) {
    asked += inflow[historyDays + day] * (1 - removalShare) - turningPerDay;
    for (const kind of kinds) slots += slotsOfDay(world, kind, day);
  }
  return asked / (slots * (1 - world.line.noShowShare));
}

/** Most slots of one day over the calendar and all classes, and most minutes of them where slots have a length. */
export function busiestDays(
  { slotsBefore }: Pick<WorldLine, 'slotsBefore'>,
  minutesOfSlot: Readonly<SlotLine['line']['slotMinutes']> = { first: 0, return: 0 },
): { slots: number; minutes: number } {
  const [ofUrgent, ofRoutine, ofReturns] = [slotsBefore[urgent], slotsBefore[routine], slotsBefore[returning]];
  let slots = 0;
  let minutes = 0;
  let [urgentBefore, routineBefore, returnsBefore] = [0, 0, 0];
  for (let index = 1; index < ofUrgent.length; index++) {
    const urgentAfter = Math.floor(ofUrgent[index]);
    const routineAfter = Math.floor(ofRoutine[index]);
    const returnsAfter = Math.floor(ofReturns[index]);
    const first = urgentAfter - urgentBefore + (routineAfter - routineBefore);
    const returns = returnsAfter - returnsBefore;
    slots = Math.max(slots, first + returns);
    minutes = Math.max(minutes, first * minutesOfSlot.first + returns * minutesOfSlot.return);
    urgentBefore = urgentAfter;
    routineBefore = routineAfter;
    returnsBefore = returnsAfter;
  }
  return { slots, minutes };
}

/** Planned minutes of the slots of one day. */
export function slotMinutesOfDay(world: SlotLine, day: number): number {
  const first = slotsOfDay(world, urgent, day) + slotsOfDay(world, routine, day);
  return first * world.line.slotMinutes.first + slotsOfDay(world, returning, day) * world.line.slotMinutes.return;
}

import type { ArmOutcome } from '../care/outcome.ts';
import { cell, unit } from '../results/define-measure.ts';
import type { MinimumSize, Term } from '../results/measure.ts';
import { listReturnWeek } from './list-return-week.ts';
import { largestOfDays, type Members, termSums } from './measure-values.ts';
import { isNeutralWeek } from './neutral-weeks.ts';
import { type GoLiveWeek, listGoLiveWeeks, type Period, type Window } from './periods.ts';
import { caughtUpProduction, delayedProduction, lostShare, productionDepth } from './production-lost.ts';
import { recoveryWeek } from './recovery-week.ts';
import { stayRecoveryWeek } from './stay-recovery-week.ts';

/** Smallest scopes for which a week of recovery, or of a list's return, can be told from chance. */
export const minimumSizes: Record<MinimumSize, number> = {
  contactsPerWeek: 500,
  emergencyVisitsPerWeek: 300,
  listLength: 500,
};

/** One arm and what a derived measure looks at in it. */
export interface LevelInput {
  outcome: ArmOutcome;
  from: Term[];
  members: Members;
  /** Day of the first go-live, before which all arms are alike. */
  firstGoLive: number | null;
  windows: Window[];
}

/** An arm, its reference and what a derived measure looks at in them. */
export interface DerivedInput {
  arm: ArmOutcome;
  reference: ArmOutcome;
  from: Term[];
  members: Members;
  /** Day of go-live from which weeks count: the last of several. */
  goLive: number | null;
  /** Day of the first go-live. */
  firstGoLive: number | null;
  /** ISO date of day 0. */
  start: string;
  windows: Window[];
  /** The arm that simulates the chosen part of the plan alone; null where none does. */
  chosen: ArmOutcome | null;
}

/**
 * The comparison of an arm with its reference that a derived measure makes, in each window; NaN where it has no value,
 * Infinity for a week that the horizon ends before. `waitingList.peak` compares the arms' peaks from the first go-live on.
 * Throws a RangeError for an id that has no such function.
 */
export function derivedComparison(id: string, input: DerivedInput): Float64Array {
  const { windows } = input;
  switch (id) {
    case 'production.lostShare':
      return Float64Array.from(windows, (window) => lostShare(paired(input, [window])));
    case 'production.delayed':
      return Float64Array.from(windows, ({ from, to }) =>
        delayedProduction(paired(input, listGoLiveWeeks(input.goLive, from, to))),
      );
    case 'production.caughtUp':
      return Float64Array.from(windows, ({ from, to }) =>
        caughtUpProduction(paired(input, listGoLiveWeeks(input.goLive, from, to))),
      );
    case 'production.depth':
      return Float64Array.from(windows, (window) => productionDepth(paired(input, fullWeeks(input, window))));
    case 'production.recoveryWeek':
      return Float64Array.from(windows, (window) => recovery(input, window));
    case 'production.recovered': {
      const week = recovery(input, { id: 'total', from: 0, to: input.arm.days });
      return Float64Array.from(windows, ({ to }) => (week < (to - (input.goLive ?? 0)) / 7 ? 1 : 0));
    }
    case 'production.chosenLoss':
      return lossBetween(input.reference, chosenOf(input), input);
    case 'production.sufferedLoss':
      return lossBetween(chosenOf(input), input.arm, input);
    case 'waitingList.returnWeek':
      return Float64Array.from(windows, (window) => listReturn(input, window));
    case 'ed.lengthOfStay.recoveryWeek':
      return Float64Array.from(windows, (window) => stayRecovery(input, window));
    case 'rollback.week':
      return Float64Array.from(windows, (window) => firstWeekWithAny(input, window));
    case 'waitingList.peak': {
      const arm = derivedLevel(id, { ...input, outcome: input.arm });
      const reference = derivedLevel(id, { ...input, outcome: input.reference });
      return arm.map((value, i) => value - reference[i]);
    }
    default:
      throw new RangeError(`measure (= ${id}) must be one that is derived from a comparison`);
  }
}

/** The level of a derived measure of one arm. Throws a RangeError for a measure without a level. */
export function derivedLevel(id: string, { outcome, from, members, firstGoLive, windows }: LevelInput): Float64Array {
  if (id !== 'waitingList.peak') throw new RangeError(`measure (= ${id}) must be one that an arm has by itself`);
  // Before it, both arms have the same days: one of them would be the peak of both, and no difference would show.
  const fromGoLive = windows.map((window) => ({ ...window, from: Math.max(window.from, firstGoLive ?? window.from) }));
  return largestOfDays(outcome, from, members, fromGoLive);
}

/**
 * How large a scope is by the reference in each window, in the unit of the measure's minimum: contacts a week, or the mean
 * length of the list.
 */
export function scopeSizes(
  size: MinimumSize,
  input: Pick<DerivedInput, 'reference' | 'from' | 'members' | 'windows'>,
): Float64Array {
  const terms = size === 'listLength' ? input.from : [cell('completed')];
  const perDays = size === 'listLength' ? 1 : 7;
  return termSums(input.reference, terms, input.members, input.windows).map(
    (sum, i) => (sum * perDays) / (input.windows[i].to - input.windows[i].from),
  );
}

function chosenOf({ chosen }: DerivedInput): ArmOutcome {
  if (chosen === null) throw new RangeError('chosen (= null) must be an arm');
  return chosen;
}

function lossBetween(more: ArmOutcome, less: ArmOutcome, { from, members, windows }: DerivedInput): Float64Array {
  const kept = termSums(more, from, members, windows);
  return termSums(less, from, members, windows).map((value, i) => value - kept[i]);
}

function paired({ arm, reference, from, members }: DerivedInput, periods: readonly Period[]) {
  return { arm: termSums(arm, from, members, periods), reference: termSums(reference, from, members, periods) };
}

function fullWeeks({ goLive }: DerivedInput, window: Window): GoLiveWeek[] {
  return listGoLiveWeeks(goLive, window.from, window.to).filter((week) => week.full);
}

function recovery(input: DerivedInput, window: Window): number {
  const weeks = fullWeeks(input, window).filter((week) => !isNeutralWeek(week, input.start));
  return recoveryWeek(
    weeks.map(({ week }) => week),
    paired(input, weeks),
  );
}

/** Emergency care has no holidays: no week is neutral. */
function stayRecovery(input: DerivedInput, window: Window): number {
  const weeks = fullWeeks(input, window);
  const seconds = paired({ ...input, from: [unit('staySeconds')] }, weeks);
  const count = paired({ ...input, from: [cell('completed')] }, weeks);
  return stayRecoveryWeek(
    weeks.map(({ week }) => week),
    {
      arm: { seconds: seconds.arm, count: count.arm },
      reference: { seconds: seconds.reference, count: count.reference },
    },
  );
}

/** The first week of the arm, from the first go-live, in which anything was counted; Infinity where nothing was. */
function firstWeekWithAny({ arm, from, members, firstGoLive }: DerivedInput, window: Window): number {
  const weeks = listGoLiveWeeks(firstGoLive, window.from, window.to);
  const first = termSums(arm, from, members, weeks).findIndex((count) => count > 0);
  return first < 0 ? Number.POSITIVE_INFINITY : weeks[first].week;
}

function listReturn(input: DerivedInput, window: Window): number {
  const weeks = fullWeeks(input, window);
  return listReturnWeek(
    weeks.map(({ week }) => week),
    paired(input, weeks),
  );
}

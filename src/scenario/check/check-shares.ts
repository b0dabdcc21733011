import { type Problem, problemAt } from '../problem.ts';
import { at, each, numberAt, numbersOf, textAt, unitsOf, type View } from './view.ts';

/** Rounding that sums may carry. */
const tolerance = 0.001;
/** Yearly and weekly profiles are written with two decimals. */
const meanTolerance = 0.01;

/** Shares of a whole that do not sum to 1, referrals above 1, profiles whose mean is not 1. */
export function checkShares(scenario: View): Problem[] {
  const ofUnits = unitsOf(scenario).flatMap(({ unit }) => [
    ...['arrivalShareByHour', 'triageShares', 'directArrivalShareByHour'].flatMap((key) => sumIsOne(at(unit, key))),
    ...['arrivalFactorByWeekday', 'arrivalFactorByMonth'].flatMap((key) => meanIsOne(at(unit, key))),
    ...choicesSumToOne(unit, 'admitTo'),
    ...[unit, at(unit, 'phone'), ...each(unit, 'lines')].flatMap((part) => sumsToAtMostOne(part, 'onward')),
    ...sumsToAtMostOne(at(unit, 'finalReport'), 'to'),
    ...choicesSumToOne(at(unit, 'municipalCare'), 'to'),
    ...sumIsOne(at(at(unit, 'phone'), 'callShareByHour')),
    ...outcomesSumToOne(at(at(unit, 'phone'), 'unmet')),
  ]);
  return [...ofUnits, ...each(scenario, 'sites').flatMap(directSharesSumToOne)];
}

/** The direct admissions of a site are shared out over its wards. */
function directSharesSumToOne(site: View): Problem[] {
  const wards = each(site, 'units').filter((unit) => textAt(unit, 'kind') === 'ward');
  const shares = wards.flatMap((ward) => at(ward, 'directShare') ?? []);
  const numbers = wards.map((ward) => numberAt(ward, 'directShare')).filter((share) => share !== null);
  const [first] = shares;
  if (first === undefined || numbers.length < wards.length || Math.abs(sum(numbers) - 1) <= tolerance) return [];
  return [problemAt(first.tree.place, first.path, 'sum-not-one', { sum: sum(numbers) })];
}

function outcomesSumToOne(unmet: View | null): Problem[] {
  const keys = ['ringsAgain', 'otherProvider', 'givesUp', 'emergency'];
  const shares = keys.map((key) => numberAt(unmet, key)).filter((share) => share !== null);
  if (unmet === null || shares.length < keys.length || Math.abs(sum(shares) - 1) <= tolerance) return [];
  return [problemAt(unmet.tree.place, unmet.path, 'sum-not-one', { sum: sum(shares) })];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function sumIsOne(view: View | null): Problem[] {
  const numbers = view === null ? null : numbersOf(view);
  if (view === null || numbers === null) return [];
  const total = sum(numbers);
  if (Math.abs(total - 1) <= tolerance) return [];
  return [problemAt(view.tree.place, view.path, 'sum-not-one', { sum: total })];
}

function meanIsOne(view: View | null): Problem[] {
  const numbers = view === null ? null : numbersOf(view);
  if (view === null || numbers === null) return [];
  const mean = sum(numbers) / numbers.length;
  if (Math.abs(mean - 1) <= meanTolerance) return [];
  return [problemAt(view.tree.place, view.path, 'mean-not-one', { mean })];
}

/** The shares of a list of mappings, or null where one is not a number: the schema tells that. */
function sharesOf(views: readonly View[]): number[] | null {
  const shares = views.map((view) => numberAt(view, 'share')).filter((share) => share !== null);
  return shares.length === views.length && shares.length > 0 ? shares : null;
}

function choicesSumToOne(part: View | null, key: string): Problem[] {
  const list = at(part, key);
  const shares = sharesOf(each(part, key));
  if (list === null || shares === null || Math.abs(sum(shares) - 1) <= tolerance) return [];
  return [problemAt(list.tree.place, list.path, 'sum-not-one', { sum: sum(shares) })];
}

function sumsToAtMostOne(part: View | null, key: string): Problem[] {
  const list = at(part, key);
  const shares = sharesOf(each(part, key));
  if (list === null || shares === null || sum(shares) <= 1 + tolerance) return [];
  return [problemAt(list.tree.place, list.path, 'sum-above-one', { sum: sum(shares) })];
}

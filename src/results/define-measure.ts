import type { CellCounter, HistogramName, UnitCounter } from '../care/outcome.ts';
import type { Text } from '../scenario/scenario.ts';
import type { Adding, Formula, HistogramStatistic, Measure, MinimumSize, Term } from './measure.ts';

type Given = Pick<Measure, 'id' | 'unit' | 'name' | 'definition' | 'formula' | 'goodDirection' | 'unitKinds'>;
type Options = Partial<Omit<Measure, keyof Given>>;

const adding: Record<Formula['how'], { overUnits: Adding; overTime: Adding }> = {
  sum: { overUnits: 'sum', overTime: 'sum' },
  level: { overUnits: 'sum', overTime: 'level' },
  ratio: { overUnits: 'ratio of sums', overTime: 'ratio of sums' },
  histogram: { overUnits: 'histogram', overTime: 'histogram' },
  derived: { overUnits: 'derived', overTime: 'derived' },
};

/** Histograms are kept by week from the horizon's first day, so they cannot be cut at a go-live on another weekday. */
const wholeWeeks: Text = {
  sv: 'Perioder räknas i hela veckor från horisontens första dag: de veckor vars mittersta dag ligger i perioden.',
  en: "Windows are taken in whole weeks from the horizon's first day: those whose middle day lies in the window.",
};

/** A measure with what follows from its formula filled in: how it adds, and that most measures have a level and no kinds. */
export function defineMeasure(given: Given, options: Options = {}): Measure {
  const { definition, formula } = given;
  return {
    ...given,
    definition:
      formula.how === 'histogram'
        ? { sv: `${definition.sv} ${wholeWeeks.sv}`, en: `${definition.en} ${wholeWeeks.en}` }
        : definition,
    ...adding[given.formula.how],
    contactKinds: null,
    scheduledOnly: false,
    byContactKind: false,
    hasLevel: true,
    ofChosenPart: false,
    weekly: false,
    daily: given.formula.how !== 'histogram' && given.formula.how !== 'derived',
    ...options,
  };
}

/** A count of cells. */
export function cell(counter: CellCounter, factor = 1): Term {
  return { table: 'cell', counter, factor, weight: null };
}

/** A count of cells, multiplied by the production weight of each. */
export function weighted(counter: CellCounter, factor = 1): Term {
  return { table: 'cell', counter, factor, weight: 'own' };
}

/** A count of cells without a production weight of their own, each taken for a physician visit at its unit. */
export function weightedAsVisit(counter: CellCounter): Term {
  return { table: 'cell', counter, factor: 1, weight: 'physician-visit' };
}

/** A sum of units. */
export function unit(counter: UnitCounter, factor = 1): Term {
  return { table: 'unit', counter, factor };
}

export function sum(of: Term[], per = 1): Formula {
  return { how: 'sum', of, per };
}

export function level(of: Term[], per = 1): Formula {
  return { how: 'level', of, per };
}

export function ratio(over: Term[], under: Term[], scale: { times?: number; per?: number } = {}): Formula {
  return { how: 'ratio', over, under, times: scale.times ?? 1, per: scale.per ?? 1 };
}

export function histogram(name: HistogramName, statistic: HistogramStatistic): Formula {
  return { how: 'histogram', histogram: name, statistic };
}

export function derived(from: Term[], windows: 'all' | 'total' | 'weekly', size: MinimumSize | null = null): Formula {
  return { how: 'derived', from, windows, size };
}

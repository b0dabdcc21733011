import { dayNumber, isoDate } from '../scenario/calendar-dates.ts';
import type { PairedProduction } from './production-lost.ts';
import type { ProductionPanel } from './production-panels.ts';
import type { WeekValues } from './week-values.ts';
import { type SeriesPoint, weekPoint } from './weekly-series.ts';

const measure = 'production.completed';

/** Gathers the weekly production of panels with and without a go-live, one replication after another. */
export class PanelProduction {
  readonly #arm: string;
  readonly #panels: readonly ProductionPanel[];
  /** By panel, then replication. */
  readonly #production: PairedProduction[][];

  constructor(arm: string, panels: readonly ProductionPanel[]) {
    this.#arm = arm;
    this.#panels = panels;
    this.#production = panels.map(() => []);
  }

  /** Adds the weeks of a replication. */
  add(weeks: WeekValues): void {
    const sum = (scopes: readonly string[], arm: string): Float64Array => {
      const series = scopes.map((scope) => weeks.of({ measure, scope, arm, against: null }));
      const sums = new Float64Array(Math.max(0, ...series.map(({ length }) => length)));
      // A scope without planned care has no value in any week.
      for (const values of series) {
        for (const [week, value] of values.entries()) if (!Number.isNaN(value)) sums[week] += value;
      }
      return sums;
    };
    this.#panels.forEach(({ scopes }, i) => {
      this.#production[i].push({ arm: sum(scopes, this.#arm), reference: sum(scopes, 'reference') });
    });
  }

  /** The production of a panel by replication. */
  of(panel: ProductionPanel): PairedProduction[] {
    return this.#production[this.#panels.indexOf(panel)] ?? [];
  }

  /**
   * The difference from the reference by week as a share of the reference: below zero where less care is given. A week has no
   * value where the reference gives no care in any replication.
   *
   * @param start ISO date of the first week's first day
   */
  shares(panel: ProductionPanel, start: string): SeriesPoint[] {
    const replications = this.of(panel);
    const first = dayNumber(start);
    return Array.from(replications[0]?.reference ?? [], (_, week) => {
      const values = replications
        .filter(({ reference }) => reference[week] > 0)
        .map(({ arm, reference }) => (arm[week] - reference[week]) / reference[week]);
      return weekPoint(values, week, isoDate(first + 7 * week));
    });
  }
}

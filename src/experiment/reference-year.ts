import { cellSum, unitSum } from '../care/arm-counts.ts';
import type { ArmOutcome, CellCounter, UnitCounter } from '../care/outcome.ts';

const yearDays = 364;

/** What a reference gave in whole years after its warm-up, or in all its days after it where there is no whole year. */
export class ReferenceYear {
  readonly #outcomes: readonly ArmOutcome[];
  readonly #from: number;
  readonly #to: number;

  constructor(outcomes: readonly ArmOutcome[], warmUpDays: number) {
    this.#outcomes = outcomes;
    this.#from = warmUpDays;
    const days = Math.min(...outcomes.map((outcome) => outcome.days));
    const years = Math.floor((days - warmUpDays) / yearDays);
    this.#to = years > 0 ? warmUpDays + years * yearDays : days;
  }

  /** Years that the sums hold, over all replications. */
  get years(): number {
    return (this.#outcomes.length * (this.#to - this.#from)) / 365.25;
  }

  /** Sum of a counter over the cells of a unit, or of all units. */
  ofCells(counter: CellCounter, isCounted: (unit: string) => boolean): number {
    let total = 0;
    for (const outcome of this.#outcomes) {
      outcome.cells.forEach(({ unit }, cell) => {
        if (isCounted(unit)) total += cellSum(outcome, counter, cell, this.#from, this.#to);
      });
    }
    return total;
  }

  /** Sum of a counter over units. */
  ofUnits(counter: UnitCounter, isCounted: (unit: string) => boolean): number {
    let total = 0;
    for (const outcome of this.#outcomes) {
      outcome.units.forEach((unit, index) => {
        if (isCounted(unit)) total += unitSum(outcome, counter, index, this.#from, this.#to);
      });
    }
    return total;
  }
}

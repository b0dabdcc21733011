import { numbersOf, type Table, textsOf } from '../results/table.ts';
import type { ContactKind } from '../scenario/scenario.ts';

/** Which series is wanted: a weekly measure of a scope and arm, or its paired difference from the reference. */
export interface SeriesRequest {
  measure: string;
  scope: string;
  arm: string;
  against: null | 'reference';
  /** Omitted for all contact kinds together. */
  contactKind?: ContactKind;
}

/** The values of a shard's weekly table, one for each full week: a week that the horizon cuts is left out. */
export class WeekValues {
  readonly #table: Table;
  /** Rows of full weeks by arm, scope and contact kind, in the order of weeks. */
  readonly #rows = new Map<string, number[]>();

  constructor(table: Table) {
    this.#table = table;
    const [arms, scopes, kinds] = [textsOf(table, 'arm'), textsOf(table, 'scope'), textsOf(table, 'contactKind')];
    const days = numbersOf(table, 'days');
    for (let row = 0; row < table.rows; row++) {
      if (days[row] < 7) continue;
      const own = key(arms[row] ?? '', scopes[row] ?? '', kinds[row]);
      const rows = this.#rows.get(own);
      if (rows === undefined) this.#rows.set(own, [row]);
      else rows.push(row);
    }
  }

  /**
   * Values by week from the horizon's first, NaN where a week has none; empty where the table has no such rows. Throws a
   * RangeError for a measure that the table has no column for.
   */
  of({ measure, scope, arm, against, contactKind }: SeriesRequest): number[] {
    const column = numbersOf(this.#table, measure);
    const rows = this.#rows.get(key(arm, scope, contactKind)) ?? [];
    if (against === null) return rows.map((row) => column[row]);
    const references = this.#rows.get(key('reference', scope, contactKind)) ?? [];
    return rows.map((row, week) => column[row] - column[references[week]]);
  }
}

function key(arm: string, scope: string, contactKind: string | null | undefined): string {
  return `${arm} ${scope} ${contactKind ?? ''}`;
}

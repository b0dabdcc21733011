import { numbersOf, type Table, textsOf } from '../results/table.ts';

/**
 * Production that an arm lost in one replication: the reference's less the arm's in the whole region, from a week on.
 *
 * @param table weekly table of the replication, with the column `production.completed`
 * @param arm id of the arm
 * @param firstWeek first week that counts, from the horizon's first day
 */
export function replicationLoss(table: Table, arm: string, firstWeek: number): number {
  const [arms, scopes, kinds] = [textsOf(table, 'arm'), textsOf(table, 'scope'), textsOf(table, 'contactKind')];
  const weeks = numbersOf(table, 'week');
  const production = numbersOf(table, 'production.completed');
  let lost = 0;
  for (let row = 0; row < table.rows; row++) {
    if (scopes[row] !== 'region' || kinds[row] !== null || weeks[row] < firstWeek) continue;
    if (arms[row] === 'reference') lost += production[row];
    if (arms[row] === arm) lost -= production[row];
  }
  return lost;
}

import type { Utilisation, World } from '../care/world/world.ts';
import { formatNumber } from '../report/text/number-format.ts';
import type { CommandContext } from './command-context.ts';
import { plainTable } from './plain-table.ts';

/** More loads than this are folded. */
const mostRows = 60;

/** Loads of each kind that are told where there are many. */
const rowsOfKind = 3;

/**
 * The loads of a world's units as a table: all of them where there are few or `isWhole`, else those of each kind that are nearest
 * to a limit, with a line that says how many there are.
 */
export function utilisationTable(
  { utilisation }: Pick<World, 'utilisation'>,
  isWhole: boolean,
  context: CommandContext,
): string {
  const { text, locale } = context;
  const isFolded = !isWhole && utilisation.length > mostRows;
  const columns = text.utilisationColumns;
  const head = [columns.unit, columns.contact, columns.of, columns.load, columns.band];
  const write = (value: number): string => formatNumber(value, locale, 3);
  const shown = isFolded ? nearestToLimits(utilisation) : utilisation;
  const rows = shown.map((row) => [
    row.unit,
    row.contactKind,
    text.utilisationOf[row.of],
    write(row.load),
    row.low > 0 ? `${write(row.low)}–${write(row.high)}` : `≤ ${write(row.high)}`,
  ]);
  const table = plainTable([head, ...rows], [3, 4]);
  return isFolded ? `${table}\n${text.utilisationFolded(rowsOfKind, utilisation.length)}\n` : table;
}

/** The loads of each kind that are nearest to leaving their band, the nearest first. */
function nearestToLimits(rows: readonly Utilisation[]): Utilisation[] {
  const kinds = [...new Set(rows.map((row) => row.of))];
  return kinds.flatMap((kind) =>
    rows
      .filter((row) => row.of === kind)
      .sort((a, b) => roomOf(a) - roomOf(b))
      .slice(0, rowsOfKind),
  );
}

/** How far a load is from the limit that is nearer. */
function roomOf({ load, low, high }: Utilisation): number {
  return low > 0 ? Math.min(load - low, high - load) : high - load;
}

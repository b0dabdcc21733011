import { WeekValues } from '../analysis/week-values.ts';
import { type Series, type SeriesRequest, WeeklySeries } from '../analysis/weekly-series.ts';
import { readWeekly } from '../results/read-weekly.ts';

/** The weekly series of a finished run that a report asks for. `start` is the ISO date of day 0. */
export async function readSeries(folder: string, start: string, requests: readonly SeriesRequest[]): Promise<Series[]> {
  const series = new WeeklySeries(start, requests);
  const columns = [...new Set(requests.map(({ measure }) => measure))];
  for await (const table of readWeekly(folder, columns)) series.add(new WeekValues(table));
  return series.series();
}

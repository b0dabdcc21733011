import type { ReportText } from '../src/report/text/report-text.ts';
import { texts } from '../src/report/text/texts.ts';

/** The report's words in English, but for a replication, which the report calls a run: here a run is a whole run folder. */
export const words: ReportText = {
  ...texts.en,
  rangeName: 'In 9 of 10 replications',
  notToldByOneRun: 'needs several replications',
};

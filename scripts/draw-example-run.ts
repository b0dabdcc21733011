import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildReportInput } from '../src/cli/build-report-input.ts';
import { readRun } from '../src/cli/read-run.ts';
import { renderReport } from '../src/report/render-report.ts';

/** Draws the picture of the README, the first chart of a run's English report: `npm run draw:example -- runs/<folder>`. */
const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('folder (= undefined) must name a run');
const report = renderReport(await buildReportInput(readRun(folder), 'en'));
const chart = /<svg [^>]*>[\s\S]*?<\/svg>/.exec(report)?.[0];
if (chart === undefined) throw new Error('the report must hold a chart');
// A page may be dark; the chart is drawn for paper.
const onPaper = chart.replace(/^(<svg [^>]*>)/, '$1<rect width="100%" height="100%" fill="#ffffff"/>');
writeFileSync(fileURLToPath(new URL('../docs/example-run.svg', import.meta.url)), `${onPaper}\n`);

import { parseHTML } from 'linkedom';
import type { ComparedResponse } from '../../src/analysis/evidence/compare-evidence.ts';
import { evidenceRanges } from '../../src/report/charts/evidence-ranges.ts';
import { reportTheme } from '../../src/report/charts/theme.ts';
import { evidenceCharts } from '../../src/report/evidence-charts.ts';
import { writeEvidenceCounts, writeEvidenceRow } from '../../src/report/evidence-rows.ts';
import { serialiseSvg } from '../../src/report/serialise-svg.ts';
import type { EvidenceResult } from './evidence.ts';
import { writeMisses } from './evidence-misses.ts';

const locale = 'en';
const WIDTH = 900;

/** The charts of the page by file name. */
export function evidenceChartFiles({ rows }: EvidenceResult): Record<string, string> {
  return Object.fromEntries(
    evidenceCharts(rows, locale).map(({ id, data }) => {
      const { document } = parseHTML('<!doctype html><html><head></head><body></body></html>');
      const context = { document, locale, theme: reportTheme, width: WIDTH, id: `evidence-${id}` } as const;
      const chart = serialiseSvg(evidenceRanges(data, context)).trim();
      // A page may be dark; the chart is drawn for paper.
      const onPaper = chart.replace(/^(<svg [^>]*>)/, '$1<rect width="100%" height="100%" fill="#ffffff"/>');
      return [`evidence-${id}.svg`, `${onPaper}\n`];
    }),
  );
}

/** How the study was run. */
export interface EvidenceRun {
  modelVersion: string;
  seed: string;
  replications: number;
  /** Identity of the run: of settings, seed and versions. */
  identity: string;
}

/** The page docs/background/evidence.md: what is compared, how, how it came out, and what the misses say. */
export function evidencePage(
  result: EvidenceResult,
  { modelVersion, seed, replications, identity }: EvidenceRun,
): string {
  const answered = result.rows.filter(({ simulated }) => simulated !== null);
  const others = result.rows.filter(({ simulated }) => simulated === null);
  const charts = evidenceCharts(result.rows, locale).map(
    ({ id, data }) => `![${data.description}](evidence-${id}.svg)`,
  );
  const counts = writeEvidenceCounts(result, locale).map((line) => line.replaceAll('\u00a0', ' '));
  return `# The model against published go-lives

<!-- Written by npm run studies -- evidence; not by hand. -->

Seven go-lives of the literature are re-created in small worlds of their own (\`scenarios/published\`), simulated, and held against what
was published on them (\`evidence/studies\`, one file for each study), by \`driftstart validate evidence\`. An eighth, three days in Borås
(\`vgr-three-days\`), is re-created too, but no response of it is published as a figure: it has no row. Here: model version
${modelVersion}, ${replications} replications of each, seed \`${seed}\`, map ${result.mapSha256.slice(0, 12)}….

- **Nothing was fitted after a comparison.** A setting takes plans and levels that are published as inputs, and says where it assumes one; the
  go-live has the numbers of the first wave. The map from each response to a measure, a setting and whether a simulation can answer it (\`evidence/map.yaml\`) was fixed before
  any run, and its SHA-256 stands in the manifest of every run. What the settings were is in the run's identity, ${identity}.
- **What is compared is the change**: of the arm with the go-live from the arm without, in the same weeks. A source compares with
  before; the season is thereby in its figure and not in ours. Levels with a baseline become per cent of it, since the re-created
  unit is Ystad's and not the source's. \`0-4\` is the first four weeks, \`5-8\` the next four.
- **The range** holds 9 of 10 replications, with chance and with draws of the inputs that nobody knows for sure. A row agrees where
  the range holds the figure, or meets the interval or the statement ("later than week 52") that is published.
- **Some sources tell the measure turned round**: D12 the share of patient care, which falls by as much as that of documentation rises, and E03
  and E04 efficiency, the reference's stay over that with the go-live. Simulated figures are turned likewise.
- **Coverage** is of the validation rows alone, with the interval of a probability (Wilson 1927). Rows of one study are not independent of
  each other, so the interval is too narrow.
- **Scores** are interval scores (Gneiting and Raftery 2007, eq. 43), in per cent of the reference, smaller is better. Beside them two
  forecasts that need no model and have no width: no change; and production 25 % down for four weeks, then straight back to week 13.
  Of anything but production the second says what the first says.

${counts.join('\n\n')}

## Simulated and published

A bar is the simulated range, a dot the published figure: filled where it lies in the range, hollow where it does not.

${charts.join('\n\n')}

| row | use | what | setting | published | in 9 of 10 runs | score | no change | 25 % down | verdict |
| --- | --- | --- | --- | ---: | ---: | ---: | ---: | ---: | --- |
${answered.map(tableRow).join('\n')}

## What the misses say

${writeMisses(result.rows)}
- **Ranges are too narrow.** They hold chance and the inputs that nobody knows about the new system, not that hospitals, plans and systems
  differ. A coverage far below 0.90 says that a single plan's range must not be read as what may happen elsewhere.
- **E16 and E17** contradict each other for any one department; a range that meets both is wide rather than right.
- **What was known before.** The ranges of the excess in \`waves/wave-1-pilot.yaml\` were chosen with A16, A20 and L01 in view. A20 is a
  validation row; it is not judged here, but later comparisons with it are not blind. The settings were compared once before they had
  defects, incidents, lost messages, coexistence, a rollback and extra staff, with 5 of 18 validation rows in the range; they were
  then given what the first wave had meanwhile got, with its values. Neither the map nor a value was changed for what came out.

## Rows that no run can answer

| row | use | what | why |
| --- | --- | --- | --- |
${others.map(otherRow).join('\n')}
`;
}

function cell(text: string): string {
  return text.replaceAll('\u00a0', ' ').replaceAll('|', '\\|');
}

function tableRow(row: ComparedResponse): string {
  const { id, use, what, setting, published, simulated, scores, verdict } = writeEvidenceRow(row, locale);
  const told = row.verdict === 'outside' ? '**misses**' : verdict;
  return `| ${[id, use, what, setting, published, simulated, ...scores, told].map(cell).join(' | ')} |`;
}

function otherRow(row: ComparedResponse): string {
  const { id, use, what, verdict } = writeEvidenceRow(row, locale);
  return `| ${[id, use, what, `${verdict}: ${row.why[locale]}`].map(cell).join(' | ')} |`;
}

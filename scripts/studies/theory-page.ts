import { parseHTML } from 'linkedom';
import type { DistributionVerdict, MeanVerdict, TheoryVerdict } from '../../src/kernel/theory/run-theory.ts';
import { type RangeDotsData, rangeDots } from '../../src/report/charts/range-dots.ts';
import { reportTheme } from '../../src/report/charts/theme.ts';
import { serialiseSvg } from '../../src/report/serialise-svg.ts';
import { formatNumber, formatShare } from '../../src/report/text/number-format.ts';
import { writeTheoryRow } from '../../src/report/theory-rows.ts';

const locale = 'en';
const WIDTH = 900;

function isMean(verdict: TheoryVerdict): verdict is MeanVerdict {
  return verdict.kind === 'mean';
}

function isDistribution(verdict: TheoryVerdict): verdict is DistributionVerdict {
  return verdict.kind === 'distribution';
}

function draw(data: RangeDotsData, id: string): string {
  const { document } = parseHTML('<!doctype html><html><head></head><body></body></html>');
  const chart = serialiseSvg(rangeDots(data, { document, locale, theme: reportTheme, width: WIDTH, id }));
  // A page may be dark; the chart is drawn for paper.
  return `${chart.trim().replace(/^(<svg [^>]*>)/, '$1<rect width="100%" height="100%" fill="#ffffff"/>')}\n`;
}

/** The charts of the page by file name: numbers beside theory, and distances of distributions beside their bounds. */
export function theoryCharts(verdicts: readonly TheoryVerdict[]): Record<string, string> {
  const means = verdicts.filter(isMean).map(({ name, theory, mean, halfWidth }) => {
    const difference = (mean - theory) / theory;
    const half = halfWidth / theory;
    return {
      label: name[locale],
      mean: difference,
      range: { low: difference - half, high: difference + half },
      text:
        half === 0 && difference === 0
          ? 'exact'
          : `${formatShare(difference, locale, 2)} ± ${formatShare(half, locale, 2)}`,
    };
  });
  const distances = verdicts.filter(isDistribution).map(({ name, distance, bound }) => ({
    label: name[locale],
    mean: distance / bound,
    range: { low: 0, high: distance / bound },
    text: `${formatNumber(distance, locale, 4)} of ${formatNumber(bound, locale, 4)}`,
  }));
  return {
    'theory-numbers.svg': draw(
      {
        description:
          'What the kernel simulates, beside what theory says: the difference and its interval for each queue.',
        unit: 'difference from theory, with its interval',
        format: 'share',
        dots: means,
      },
      'theory-numbers',
    ),
    'theory-distributions.svg': draw(
      {
        description:
          'How far simulated distributions are from theory, as a share of the distance at which they are red.',
        unit: 'distance from theory, as a share of the distance at which a row is red',
        format: 'share',
        dots: distances,
        mark: 1,
      },
      'theory-distributions',
    ),
  };
}

/** The page docs/background/theory.md: what is compared, how, and how it came out. */
export function theoryPage(verdicts: readonly TheoryVerdict[], modelVersion: string): string {
  const cell = (text: string): string => text.replace(/\u00a0/g, ' ').replace(/\|/g, '\\|');
  const rows = verdicts.map((verdict) => {
    const { name, formula, theory, simulated } = writeTheoryRow(verdict, locale);
    const runs = formatNumber(verdict.replications, locale);
    const cells = [name, formula, verdict.source, theory, simulated, runs, verdict.passed ? 'green' : '**red**'];
    return `| ${cells.map(cell).join(' | ')} |`;
  });
  const runs = verdicts.reduce((sum, { replications }) => sum + replications, 0);
  const gap = Math.max(...verdicts.map(({ littleGap }) => littleGap));
  return `# The kernel against theory

<!-- Written by npm run studies -- theory; not by hand. -->

Queues whose answer is known, made of the kernel's public pieces alone (event list, resource, keyed draws, samplers, calendar), by
\`driftstart validate theory\`. Here: model version ${modelVersion}, ${verdicts.length} rows, ${formatNumber(runs, locale)} replications.

- A mean service is at least 10,000 seconds, so that rounding to seconds does not matter. Each row's own name is its seed;
  \`--seed\` adds to it, for other luck. Loads and customers of each row stand in \`src/kernel/theory/*-rows.ts\`.
- **Numbers.** Independent replications, each begun empty and with its first thousand customers or rounds left out, many times
  as long as an empty queue takes to fill at these loads. Half an interval is at most 2 %
  of the number, 5 % for the share in a tail. All intervals together hold with 99 % confidence (Student's t, Bonferroni).
- **Distributions.** One customer, or one look, of each replication; Kolmogorov–Smirnov, at the same level. Steps of a distribution are
  spread evenly by a random number, which makes the test exact for them too.
- **Without chance.** Some schedules are counted out by hand and must come out to the second: a shift that ends one second early is red.
- **Little's law** is no estimate but an identity: the number inside, integrated as the queue itself tells it, against the times that
  customers spent inside, those still there too. Over all replications it is missed by ${formatNumber(gap, locale)} customer-seconds at most.
- Every row is red when arrivals or services are 5 % faster or slower than in theory (\`test/theory/wrong-rates.test.ts\`), and the rows
  see a kernel that is broken on purpose (\`test/theory/mutations.ts\`): last come first served, lost interruptions, short shifts, and more.

A dot is what was simulated, less what theory says, as a share of it; the bar is its interval; the line in the middle is theory.

![Difference of each simulated number from theory, with its interval](theory-numbers.svg)

The bar is how far a simulated distribution lies from theory; beyond the line at 100 % the row is red.

![Distance of each simulated distribution from theory](theory-distributions.svg)

| queue | formula | source | theory | simulated | replications | verdict |
| --- | --- | --- | ---: | ---: | ---: | --- |
${rows.join('\n')}

Two answers are solved by number and not by a formula. *M/M/1 with shifts*: the equations for the number inside and, where work is
finished, for whether the server is still there, over one open and one closed stretch, again and again until a turn begins as it ends.
*Shifts that begin work anew*: the same drawn service starts again, so the state must hold how long it is. Everything then happens at
whole steps, and the chain of (number inside, length drawn, steps left) is followed exactly.

In the closed network, the rate at which thinking ends stands for the rate of arrivals. The lag of arrivals in waves is read where the
number falls through its mean, at which the curve is steepest; by theory every phase is late by the same.
`;
}

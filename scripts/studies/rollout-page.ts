import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ComparedRow } from '../../src/analysis/compare-baseline.ts';
import type { Balance } from '../../src/experiment/balance.ts';
import { writeBaselineRow } from '../../src/report/baseline-rows.ts';
import { baselineTexts } from '../../src/report/text/baseline-texts.ts';
import { formatNumber, formatShare } from '../../src/report/text/number-format.ts';
import { dayNumber } from '../../src/scenario/calendar-dates.ts';
import type { StraightComparison } from './rollout.ts';
import { root } from './study.ts';
import type { ToldPlan } from './whole-plans.ts';

/** The stored studies that the page is made of. */
export interface RolloutStudies {
  rollout: { result: StraightComparison & { balance: Balance & { replications: number } } };
  waves: { seed: string; replications: number; modelVersion: string; result: ToldPlan[] };
  whatIfs: { result: ToldPlan[] };
  baseline: { replications: number; result: ComparedRow[] };
}

/** The stored studies as they are; undefined while one of them was never carried out. */
export function readRolloutStudies(): RolloutStudies | undefined {
  const names = ['rollout', 'rollout-waves', 'rollout-what-ifs', 'baseline-region'];
  const files = names.map((name) => join(root, 'docs', 'studies', `${name}.json`));
  if (!files.every((file) => existsSync(file))) return undefined;
  const [rollout, waves, whatIfs, baseline] = files.map((file) => JSON.parse(readFileSync(file, 'utf8')));
  return { rollout, waves, whatIfs, baseline };
}

const number = (value: number): string => formatNumber(value, 'en');
const millions = (value: number): string => formatNumber(value / 1e6, 'en', 1);
const share = (value: number): string => formatShare(value, 'en');

interface Column {
  head: string;
  measure: string;
  write: (value: number) => string;
}

const planColumns: Column[] = [
  { head: 'not delivered', measure: 'production.lost', write: number },
  { head: 'of planned care', measure: 'production.lostShare', write: share },
  { head: 'late or never', measure: 'production.delayed', write: number },
  { head: 'left the lists unseen', measure: 'production.neverDelivered', write: number },
  { head: 'more cancelled late', measure: 'visits.cancelledLate', write: number },
  { head: 'more overtime, h', measure: 'staff.overtimeHours', write: number },
  { head: 'more cost, MSEK', measure: 'cost.totalSek', write: millions },
];
const returnMeasures = ['production.recoveryWeek', 'waitingList.returnWeek'];
const waveColumns: Column[] = [
  { head: 'not delivered', measure: 'production.lost', write: number },
  { head: 'of its planned care', measure: 'production.lostShare', write: share },
  { head: 'deepest four weeks', measure: 'production.depth', write: share },
  { head: 'care back, week', measure: 'production.recoveryWeek', write: number },
  { head: 'list back, week', measure: 'waitingList.returnWeek', write: number },
];

function figure({ figures }: ToldPlan, scope: string, { measure, write }: Column): string {
  const found = figures.find((one) => one.scope === scope && one.measure === measure);
  if (found === undefined) return '–';
  return found.value === null ? 'not within the period' : write(found.value);
}

function table(heads: string[], rows: string[][]): string {
  const line = (cells: string[]): string => `| ${cells.join(' | ')} |`;
  return [line(heads), line(heads.map((_, i) => (i === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n');
}

/** The least and most minutes that runs took. */
function minutes(plans: readonly ToldPlan[]): string {
  const all = plans.map(({ runSeconds }) => runSeconds / 60);
  return `${number(Math.min(...all))} to ${number(Math.max(...all))}`;
}

function nameOf({ title, file }: ToldPlan): string {
  return `${title} (\`${file.replace('scenarios/', '')}\`)`;
}

function planTable(plans: readonly ToldPlan[]): string {
  const rows = plans.map((plan) => [
    nameOf(plan),
    `${plan.period.from} to ${plan.period.to}`,
    ...planColumns.map((column) => figure(plan, 'region', column)),
    plan.overlapWeeks === null ? '–' : number(plan.overlapWeeks),
  ]);
  return table(
    ['plan', 'counted', ...planColumns.map(({ head }) => head), 'weeks with two waves or more below normal'],
    rows,
  );
}

/** A twentieth: what one replication cannot tell from luck is less. */
const notable = 0.05;

/** What the plans come to beside the rollout's own. */
function inShort(rollout: ToldPlan, others: readonly ToldPlan[]): string {
  const lost = (plan: ToldPlan): number => figureValue(plan, 'region', 'production.lost') ?? 0;
  const change = (plan: ToldPlan): number => lost(plan) / lost(rollout) - 1;
  const [large, small] = [true, false].map((isLarge) =>
    others.filter((plan) => Math.abs(change(plan)) >= notable === isLarge),
  );
  const signed = (value: number): string => `${value > 0 ? '+' : '−'}${share(Math.abs(value))}`;
  const named = (plans: readonly ToldPlan[], told: (plan: ToldPlan) => string): string =>
    plans.map((plan) => `\`${plan.file.replace('scenarios/what-if/', '')}\` (${told(plan)})`).join(', ');
  const within = Math.max(...small.map((plan) => Math.abs(change(plan))));
  const overlapping = others.filter(({ overlapWeeks }) => (overlapWeeks ?? 0) > 0);
  return `**In short.** The rollout loses ${number(lost(rollout))} visits. ${large.length === 0 ? 'No plan' : `Of the others only ${named(large, (plan) => signed(change(plan)))}`} changes that by a
twentieth or more; ${small.length} plans stay within ${share(within)} of it, which one replication cannot tell from luck. Two waves or more are below normal at the same
time in ${overlapping.length === 0 ? 'none' : named(overlapping, ({ overlapWeeks }) => `${number(overlapWeeks ?? 0)} weeks`)}.
`;
}

function waveTables(plans: readonly ToldPlan[]): string {
  return plans.map((plan) => `\n**${nameOf(plan)}**, run \`${plan.run}\`\n\n${waveTable(plan)}\n`).join('');
}

/** What the reports were looked through for, as numbers. */
function signsTable(plans: readonly ToldPlan[]): string {
  const rows = plans.map((plan) => {
    const { figures, negative, july, end } = plan.weeks;
    const depths = plan.goLives.flatMap(({ wave }) => figureValue(plan, `wave:${wave}`, 'production.depth') ?? []);
    const left = weeksLeft(plan);
    return [
      nameOf(plan),
      millions(figures),
      number(negative),
      share(Math.min(...depths)),
      july === null ? '–' : share(july),
      share(end),
      left === null ? 'nothing is back' : number(left),
    ];
  });
  const heads = [
    'weekly figures, million',
    'below zero',
    'shallowest wave, deepest four weeks',
    'July of a median week',
    'last four weeks',
    'fewest weeks left after care or a list was back',
  ];
  return table(['plan', ...heads], rows);
}

/**
 * The fewest full weeks that are left of the period after a wave's care or list is back, of those that come back: what is back in the last weeks could be so
 * by accident. Null where nothing is.
 */
export function weeksLeft(plan: ToldPlan): number | null {
  const left = plan.goLives.flatMap(({ wave, date }) =>
    returnMeasures.flatMap((measure) => {
      const week = figureValue(plan, `wave:${wave}`, measure);
      return week === null ? [] : [Math.floor((dayNumber(plan.period.to) - dayNumber(date)) / 7 - week)];
    }),
  );
  return left.length === 0 ? null : Math.min(...left);
}

function figureValue({ figures }: ToldPlan, scope: string, measure: string): number | null {
  return figures.find((one) => one.scope === scope && one.measure === measure)?.value ?? null;
}

function waveTable(plan: ToldPlan): string {
  const rows = plan.goLives.map(({ wave, name, date }) => [
    name,
    date,
    ...waveColumns.map((column) => figure(plan, `wave:${wave}`, column)),
  ]);
  return table(['wave', 'go-live', ...waveColumns.map(({ head }) => head)], rows);
}

function baselineTable(rows: readonly ComparedRow[]): string {
  const told = rows.filter(({ kind }) => kind !== 'own-estimate');
  const heads = ['figure', 'what it is worth', 'simulated', 'range', 'published', 'difference', ''];
  const written = told.map((row) => {
    const { name, mark, simulated, range, published, difference, verdict } = writeBaselineRow(row, 'en');
    return [
      name,
      mark,
      simulated,
      range,
      published,
      difference,
      row.found?.agrees === false ? `**${verdict}**` : verdict,
    ];
  });
  return table(heads, written);
}

/** The figures of each hospital, which are estimates of the project's own. */
function ownEstimates(rows: readonly ComparedRow[]): string {
  const own = rows.filter(({ kind, found }) => kind === 'own-estimate' && found !== null);
  const missed = own.filter(({ found }) => found?.agrees === false);
  const told = missed.map((row) => {
    const { name, simulated, published } = writeBaselineRow(row, 'en');
    return `${name}: ${simulated}, put in as ${published}`;
  });
  const count = `Of ${own.length} figures of single hospitals, estimates that were put in, ${own.length - missed.length} come back`;
  return missed.length === 0 ? `${count}.` : `${count}; these do not: ${told.join('; ')}.`;
}

/** A change a year with what it is known to be within, in per cent with their signs. */
function change({ mean, confidence: { low, high } }: Balance['lists']): string {
  const signed = (value: number): string => `${value > 0 ? '+' : ''}${formatNumber(100 * value, 'en', 2)} %`;
  return low === null || high === null ? signed(mean) : `${signed(mean)} (${signed(low)} to ${signed(high)})`;
}

/** The page docs/background/rollout.md: the rollout, each of its waves and other plans, run whole, and what holds for its history. */
export function rolloutPage({ rollout, waves, whatIfs, baseline }: RolloutStudies): string {
  const { result } = rollout;
  const { balance, arms, imbalances } = result;
  const events = arms.map(({ events: count }) => formatNumber(count / 1e6, 'en', 0)).join(' and ');
  return `# The whole rollout

<!-- Written by npm run studies -- rollout, rollout-waves, rollout-what-ifs or baseline-region; not by hand. -->

A simulation of the plan of 2023, which was never carried out; not a forecast. Planned care is counted in physician visits, as
everywhere (see [measures](../reference/measures.md)); every figure is against the same patients and staff without a go-live. The region has ${number(result.sites)} sites that are simulated, with ${number(result.units)} units and
${number(result.clinicians)} clinicians; its files and assumptions stand in [the hospitals of the region](model-choices.md#the-hospitals-of-the-region).

## The rollout and each wave, run whole

Every file below was run from its first day to its last, ${waves.replications} replication each with the seed \`${waves.seed}\`, version ${waves.modelVersion}. **One replication
has no range**: it tells what a plan looks like, and a difference of a few thousand visits is nothing. Periods differ, since each ends
as long after its own last go-live; what is lost after the last weeks is not seen. The runs took ${minutes([...waves.result, ...whatIfs.result])} minutes each on one worker, beside other work.

${planTable(waves.result)}

*Late or never* is what falls short week by week, whether or not it is caught up later; *left the lists unseen* are patients who gave up waiting beyond those who do so
anyway. *Cost* is overtime, floor-walkers, extra staff and bought care: not what the programme costs. See [measures](../reference/measures.md).

Wave by wave, in weeks after the wave's own go-live. A list is back when it is at most two per cent longer than without the go-live, and
stays so; weeks of summer, Christmas and Easter are not judged.
${waveTables(waves.result)}
## Other plans for the rollout

Each has the rollout's patients, staff and luck, and other dates or measures; periods differ where last go-lives do.

${inShort(waves.result[0], whatIfs.result)}

${planTable([waves.result[0], ...whatIfs.result])}
${waveTables(whatIfs.result)}
## What the reports were looked through for

By plan: how many figures the weekly table has and how many of them are below zero, which none can be; how deep the shallowest of its waves is; July's
planned care without a go-live as a share of a median week's; the last four weeks that are neither summer nor a holiday as a share of the same weeks without a
go-live; and how many weeks of the period were left when care or a list was back, where that was latest. A list that does not come back is told so in the tables above.

${signsTable([...waves.result, ...whatIfs.result])}

## The region without a go-live against published figures

${baseline.replications} years of the region's reference ([baseline-region.json](../studies/baseline-region.json); \`driftstart validate baseline --scenario rollout.yaml\`), with the
range of nine in ten of them. ${baselineTexts.en.marksExplained}

${baselineTable(baseline.result)}

${ownEstimates(baseline.result)}

## What holds for the history

[rollout.json](../studies/rollout.json) is of the whole rollout over ${number(result.days)} days.

- **The same history.** The plan simulated by itself from the first second, in one process, and as an arm that leaves the reference's history in
  another: ${result.isSameStraightAndBranched ? 'every count of every cell and unit is the same' : '**the counts differ**'} (${events} million events).
- **Nobody is lost.** At the end of the plan ${imbalances.length === 0 ? 'every sum closes' : `**${imbalances.length} sums do not close**`}: patients by cell, a place for everyone, Little's law, minutes on duty,
  documentation, typing, handling, messages, diversions and transfers (see [the model](model.md), §11).
- **The region without a go-live stays as it is**, the second year against the first, ${balance.replications} replications: lists ${change(balance.lists)}, overdue returns
  ${change(balance.overdueReturns)}, production ${change(balance.production)}.
`;
}

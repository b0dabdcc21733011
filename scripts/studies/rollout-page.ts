import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Balance } from '../../src/experiment/balance.ts';
import { formatNumber, formatShare } from '../../src/report/text/number-format.ts';
import type { StraightComparison } from './rollout.ts';
import type { ToldPlan } from './rollout-waves.ts';
import { root } from './study.ts';

/** The two stored studies that the page is made of. */
export interface RolloutStudies {
  rollout: { result: StraightComparison & { balance: Balance & { replications: number } } };
  waves: { seed: string; replications: number; modelVersion: string; result: ToldPlan[] };
}

/** The stored studies as they are; undefined while one of them was never carried out. */
export function readRolloutStudies(): RolloutStudies | undefined {
  const [rollout, waves] = ['rollout', 'rollout-waves'].map((name) => join(root, 'docs', 'studies', `${name}.json`));
  if (!existsSync(rollout) || !existsSync(waves)) return undefined;
  return { rollout: JSON.parse(readFileSync(rollout, 'utf8')), waves: JSON.parse(readFileSync(waves, 'utf8')) };
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

function planTable(plans: readonly ToldPlan[]): string {
  const rows = plans.map((plan) => [
    `${plan.title} (\`${plan.file.replace('scenarios/', '')}\`)`,
    `${plan.period.from} to ${plan.period.to}`,
    ...planColumns.map((column) => figure(plan, 'region', column)),
  ]);
  return table(['plan', 'counted', ...planColumns.map(({ head }) => head)], rows);
}

function waveTable(plan: ToldPlan): string {
  const rows = plan.goLives.map(({ wave, date }) => [
    `\`${wave}\``,
    date,
    ...waveColumns.map((column) => figure(plan, `wave:${wave}`, column)),
  ]);
  return table(['wave', 'go-live', ...waveColumns.map(({ head }) => head)], rows);
}

/** A change a year with what it is known to be within, in per cent with their signs. */
function change({ mean, confidence: { low, high } }: Balance['lists']): string {
  const signed = (value: number): string => `${value > 0 ? '+' : ''}${formatNumber(100 * value, 'en', 2)} %`;
  return low === null || high === null ? signed(mean) : `${signed(mean)} (${signed(low)} to ${signed(high)})`;
}

/** The page docs/background/rollout.md: the rollout and each of its waves, run whole, and what holds for its history. */
export function rolloutPage({ rollout, waves }: RolloutStudies): string {
  const { result } = rollout;
  const { balance, arms, imbalances } = result;
  const events = arms.map(({ events: count }) => formatNumber(count / 1e6, 'en', 0)).join(' and ');
  return `# The whole rollout

<!-- Written by npm run studies -- rollout or rollout-waves; not by hand. -->

A simulation of the plan of 2023, which was never carried out; not a forecast. Planned care is counted in physician visits, as
everywhere (see [measures](../reference/measures.md)); every figure is against the same patients and staff without a go-live. The region has ${number(result.sites)} sites with planned care, ${number(result.units)} units and
${number(result.clinicians)} clinicians; its files and assumptions stand in [the hospitals of the region](model-choices.md#the-hospitals-of-the-region).

## The rollout and each wave, run whole

Every file below was run from its first day to its last, ${waves.replications} replication each with the seed \`${waves.seed}\`, version ${waves.modelVersion}. **One replication
has no range**: it tells what a plan looks like, and a difference of a few thousand visits is nothing. Periods differ, since each ends
as long after its own last go-live; what is lost after the last weeks is not seen.

${planTable(waves.result)}

Wave by wave, in weeks after the wave's own go-live. A list is back when it is at most two per cent longer than without the go-live, and
stays so; weeks of summer, Christmas and Easter are not judged.
${waves.result
  .map(
    (plan) => `
**${plan.title}** (\`${plan.file.replace('scenarios/', '')}\`, run \`${plan.run}\`)

${waveTable(plan)}
`,
  )
  .join('')}
## What holds for the history

[rollout.json](../studies/rollout.json) is of the whole rollout over ${number(result.days)} days.

- **The same history.** The plan simulated by itself from the first second, in one thread, and as an arm that leaves the reference's history on another
  thread: ${result.isSameStraightAndBranched ? 'every count of every cell and unit is the same' : '**the counts differ**'} (${events} million events).
- **Nobody is lost.** At the end of the plan ${imbalances.length === 0 ? 'every sum closes' : `**${imbalances.length} sums do not close**`}: patients by cell, a place for everyone, Little's law, minutes on duty,
  documentation, typing, handling, messages, diversions and transfers (see [the model](model.md), §11).
- **The region without a go-live stays as it is**, the second year against the first, ${balance.replications} replications: lists ${change(balance.lists)}, overdue returns
  ${change(balance.overdueReturns)}, production ${change(balance.production)}.
`;
}

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { ArmComparison } from '../../src/analysis/compare-arms.ts';
import { causesTexts } from '../../src/report/text/causes-texts.ts';
import { formatNumber, formatShare } from '../../src/report/text/number-format.ts';
import type { AttributionResult } from './attribution.ts';
import type { BookingCutsResult, ThirdOfRange } from './booking-cuts.ts';
import { root } from './study.ts';
import { whatIfFolder } from './what-ifs.ts';

/** The three stored studies that the page is made of. */
export interface WhatIfsStudies {
  whatIfs: { replications: number; result: ArmComparison[] };
  bookingCuts: { replications: number; result: BookingCutsResult };
  attribution: { replications: number; result: AttributionResult };
  /** Those of them that do not hold for the model or the shipped scenario as they are now. */
  stale: { study: string; reason: string }[];
}

const staleStudies = z.array(z.strictObject({ study: z.string(), reason: z.string() }));

/** The stored studies as they are; undefined while one of them was never carried out. */
export function readWhatIfsStudies(): WhatIfsStudies | undefined {
  const names = ['what-ifs', 'booking-cuts', 'attribution'];
  const folder = join(root, 'docs', 'studies');
  const [whatIfs, bookingCuts, attribution] = names.map((name) => join(folder, `${name}.json`));
  const stale = staleStudies.parse(parse(readFileSync(join(folder, 'stale.yaml'), 'utf8')) ?? []);
  if (![whatIfs, bookingCuts, attribution].every((file) => existsSync(file))) return undefined;
  return {
    whatIfs: JSON.parse(readFileSync(whatIfs, 'utf8')),
    bookingCuts: JSON.parse(readFileSync(bookingCuts, 'utf8')),
    attribution: JSON.parse(readFileSync(attribution, 'utf8')),
    stale: stale.filter(({ study }) => names.includes(study)),
  };
}

type RankedInput = BookingCutsResult['inputs'][number];

interface Figure {
  mean: number | null;
  range: { low: number | null; median: number | null; high: number | null };
}

interface Column {
  head: string;
  measure: string;
  window: string;
  write: (value: number) => string;
}

const number = (value: number): string => formatNumber(value, 'en');
const millions = (value: number): string => formatNumber(value / 1e6, 'en', 1);
const share = (value: number): string => formatShare(value, 'en');

const lossColumns: Column[] = [
  { head: 'lost, whole period', measure: 'production.lost', window: 'total', write: number },
  { head: 'lost, first 13 weeks', measure: 'production.lostShare', window: 'weeks:0-12', write: share },
  { head: 'deepest four weeks', measure: 'production.depth', window: 'total', write: share },
  { head: 'back in week', measure: 'production.recoveryWeek', window: 'total', write: number },
  { head: 'longest list', measure: 'waitingList.peak', window: 'total', write: number },
];
const strainColumns: Column[] = [
  { head: 'stay at the ED, min', measure: 'ed.lengthOfStay.mean', window: 'weeks:0-3', write: number },
  { head: 'visits cancelled late', measure: 'visits.cancelledLate', window: 'total', write: number },
  { head: 'overtime, h', measure: 'staff.overtimeHours', window: 'total', write: number },
  { head: 'tickets', measure: 'tickets.raised', window: 'total', write: number },
  { head: 'messages lost', measure: 'messages.lost', window: 'total', write: number },
  { head: 'cost, MSEK', measure: 'cost.totalSek', window: 'total', write: millions },
];

/** `mean (low to high)`; one that some replications never reach has no mean, and its end is open. */
function written({ mean, range: { low, median, high } }: Figure, write: (value: number) => string): string {
  if (median === null && low === null) return 'not within the period';
  const middle = mean ?? median;
  const end = high === null ? 'never' : write(high);
  return `${middle === null ? 'never' : write(middle)} (${low === null ? 'never' : write(low)} to ${end})`;
}

const titleSchema = z.object({ title: z.object({ en: z.string() }) });

function titleOf(name: string): string {
  const text = readFileSync(join(root, whatIfFolder, `${name}.yaml`), 'utf8');
  return titleSchema.parse(parse(text)).title.en;
}

function table(compared: ArmComparison[], columns: Column[], against: string): string {
  const arms = [...new Set(compared.map(({ arm }) => arm))].filter((arm) => arm !== against);
  const rows = arms.map((arm) => {
    const name = arm === 'golive' ? '**the plan** (`wave-1-pilot`)' : `\`${arm}\`: ${titleOf(arm)}`;
    const cells = columns.map(({ measure, window, write }) => {
      const found = compared.find(
        (one) => one.arm === arm && one.against === against && one.measure === measure && one.window === window,
      );
      return found === undefined ? '–' : written(found, write);
    });
    return `| ${[name, ...cells].join(' | ')} |`;
  });
  const heads = ['what-if', ...columns.map(({ head }) => head)];
  return [`| ${heads.join(' | ')} |`, `| --- | ${columns.map(() => '---:').join(' | ')} |`, ...rows].join('\n');
}

/** Whether the cuts pay, in a sentence: told only where the interval of the mean says so. */
export function answerOnCuts({ mean, confidence, range, shareAboveZero }: BookingCutsResult): string {
  const { low, high } = confidence;
  const isKnown = low !== null && high !== null && (low > 0 || high < 0);
  const verdict = !isKnown
    ? 'It cannot be told from these runs'
    : mean > 0
      ? '**Yes, in this model**: the plan with cuts delivers more'
      : '**No, in this model**: the plan without cuts delivers more';
  const interval = low === null || high === null ? '' : `, mean known to be within ${number(low)} and ${number(high)}`;
  return (
    `${verdict}. The cuts change the care delivered by ${number(mean)} physician visits (${number(range.low)} to ${number(range.high)} in 9 of ` +
    `10 runs${interval}); they gain care in ${share(shareAboveZero)} of the runs.`
  );
}

/** Whether an input turns the answer: `yes` where the savings in its thirds are known to lie on either side of nothing. */
export type Turn = 'yes' | 'perhaps' | 'no';

/** Whether each input turns the answer: `perhaps` where the two means do, and their intervals do not tell. */
export function turnOf({ lowThird, highThird }: Pick<RankedInput, 'lowThird' | 'highThird'>): Turn {
  if (lowThird.mean * highThird.mean >= 0) return 'no';
  const isKnown = [lowThird, highThird].every(
    ({ confidence: { low, high } }) => low !== null && high !== null && low * high > 0,
  );
  return isKnown ? 'yes' : 'perhaps';
}

function turningInputs({ inputs }: BookingCutsResult): string {
  const named = (turn: Turn): string =>
    inputs
      .filter((input) => turnOf(input) === turn)
      .map(({ name }) => `\`${name}\``)
      .join(', ');
  const [known, likely] = [named('yes'), named('perhaps')];
  const first =
    known === ''
      ? 'No input is known to turn the answer: of none is the saving in the lower third of the range known to have another sign than in the upper.'
      : `Inputs that turn it, the saving being known to have another sign in the lower third of the range than in the upper: ${known}.`;
  return likely === '' ? first : `${first} These may turn it, which so few runs do not tell: ${likely}.`;
}

function inputTable({ inputs }: BookingCutsResult): string {
  const third = ({ mean, confidence: { low, high } }: ThirdOfRange): string =>
    low === null || high === null ? number(mean) : `${number(mean)} (${number(low)} to ${number(high)})`;
  const rows = inputs.map(({ name, correlation, confidence, lowThird, highThird }) => {
    const { low, high } = confidence;
    const known =
      low === null || high === null ? '–' : `${formatNumber(low, 'en', 2)} to ${formatNumber(high, 'en', 2)}`;
    const told = correlation === null ? '–' : formatNumber(correlation, 'en', 2);
    return `| \`${name}\` | ${told} | ${known} | ${third(lowThird)} | ${third(highThird)} |`;
  });
  return [
    '| input | rank correlation | known to within | lower third of its range | upper third |',
    '| --- | ---: | ---: | ---: | ---: |',
    ...rows,
  ].join('\n');
}

function shareTable({ exact }: AttributionResult): string {
  const [region] = exact.scopes;
  const { names } = causesTexts.en;
  const rows = region.shares.map(({ player, shapley, first, last }) => {
    const cells = [shapley, first, last].map((figure) => (figure === null ? '–' : written(figure, number)));
    return `| ${[names[player] ?? player, ...cells].join(' | ')} |`;
  });
  return [
    '| cause | share (Shapley) | alone | saved without it |',
    '| --- | ---: | ---: | ---: |',
    ...rows,
    `| no cause (rollback and reinforcement alone) | ${written(region.empty, number)} | | |`,
    `| **all** | ${written(region.whole, number)} | | |`,
    ...(region.interaction === null
      ? []
      : [`| what the causes do alone, less what they do together | ${written(region.interaction, number)} | | |`]),
  ].join('\n');
}

function sampledTable({ sampled }: AttributionResult): string {
  const rows = sampled.map(
    ({ pairs, largestError, largestErrorOfLoss }) =>
      `| ${pairs} | ${number(largestError)} | ${formatShare(largestErrorOfLoss, 'en')} |`,
  );
  return [
    '| pairs of orders | largest error of a share, visits | of the loss |',
    '| ---: | ---: | ---: |',
    ...rows,
  ].join('\n');
}

/** The page docs/background/what-ifs.md: other plans beside the plan, whether booking cuts pay, and what the loss comes from. */
export function whatIfsPage({ whatIfs, bookingCuts, attribution, stale }: WhatIfsStudies): string {
  const { branches } = attribution.result;
  const ratio = (value: number): string => formatNumber(value, 'en', 3);
  return `# Other plans for wave 1

<!-- Written by npm run studies -- what-ifs, booking-cuts or attribution; not by hand. -->

A simulation of the plan of 2023, which was never carried out; not a forecast. Planned care is counted in physician visits, as
everywhere (see [measures](../reference/measures.md)). Figures are means, in brackets the range of 9 of 10 runs.
${stale
  .map(
    ({ study, reason }) => `
*${study}.json is stale.* ${reason}
`,
  )
  .join('')}
## What-ifs

Thirteen files in \`scenarios/what-if\`, each beside the same wave without a go-live, with the same patients, the same luck and the same
draws of what nobody knows (${whatIfs.replications} replications: the ends of the ranges are rough). The last go-live of them decides the
period, which is the same for all. \`planned\`, \`mild\`, \`severe\` and \`aborted\` differ in the booking plan, the hours of training, the floor support, the
faults at the start and the reinforcement, and in nothing else; the kind of old system could differ too, and is the same.

${table(whatIfs.result, lossColumns, 'reference')}

${table(whatIfs.result, strainColumns, 'reference')}

The same as the difference from the plan: below zero is less care lost.

${table(whatIfs.result, [lossColumns[0], strainColumns[2], strainColumns[5]], 'golive')}

## Do booking cuts pay?

The plan of wave 1 opens 60 to 90 per cent of the slots for nine weeks. Is more care delivered with those cuts than if all slots were
opened? Both plans were simulated to week ${bookingCuts.result.weeksAfterGoLive}, ${bookingCuts.replications} times with the same luck.

${answerOnCuts(bookingCuts.result)}

${turningInputs(bookingCuts.result)}

What goes with the answer most strongly, and the mean saving in visits where an input is low and where it is high (in brackets what it is
known to within, 95 %):

${inputTable(bookingCuts.result)}

What the model does not hold against it: a record that is dangerous when it is used in haste, and clinicians who leave. Cuts may be
right for such reasons even where they deliver less.

## What the loss comes from

All combinations of the seven causes were simulated for the plan to week ${attribution.result.weeksAfterGoLive} (${attribution.replications} replications, [model](model.md) §10). The shares add up to
what all lose, in every replication.

${shareTable(attribution.result)}

Random orders instead of all combinations come this near to the exact shares, in the worst share of any replication:

${sampledTable(attribution.result)}

A combination costs what lies after its first difference: ${number(branches.branches)} branches took ${ratio(branches.mean)} times the events that the reference has from that
second on (${ratio(branches.least)} to ${ratio(branches.most)}).
`;
}

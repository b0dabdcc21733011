import { causesTexts } from './causes-texts.ts';
import { effectTexts } from './effect-texts.ts';
import { lossTexts } from './loss-texts.ts';
import { planTexts } from './plan-texts.ts';
import { rankingTexts } from './ranking-texts.ts';
import { regionTexts } from './region-texts.ts';
import { reportGlossary } from './report-glossary.ts';
import type { ReportText } from './report-text.ts';
import { serviceTexts } from './service-texts.ts';

const weeks = (count: string): string => `${count} ${count === '1' ? 'week' : 'weeks'}`;

/** The report in English. */
export const en: ReportText = {
  planOf: planTexts.en,
  noForecastTitle: 'This is not a forecast',
  facts: {
    period: (from, to) => `Counted period ${from} to ${to}`,
    replications: (count) => `${count} ${count === '1' ? 'run' : 'runs'}`,
    goLive: 'Go-live',
    seed: 'Seed',
    run: 'Run',
    version: 'Model version',
  },

  headlineLost: (lost, share, from, to) =>
    `care equal to ${lost.mean} physician visits would not have been delivered in the period ${from} to ${to}` +
    `${share === null ? '' : `, ${share.mean} of planned care`}.`,
  headlineGained: (gained, from, to) =>
    `care equal to ${gained.mean} physician visits more would have been delivered than without go-live in the period ${from} to ${to}.`,
  headlineNone: (from, to) =>
    `as much planned care would have been delivered as without go-live in the period ${from} to ${to}.`,
  headlineNeverBack: (weeks, isFromLast) =>
    `Production was not back in any run within ${weeks} weeks${isFromLast ? ' of the last go-live' : ''}.`,
  headlineNotBack: (share, weeks, isFromLast) =>
    `In ${share} of runs production was not back within ${weeks} weeks${isFromLast ? ' of the last go-live' : ''}.`,
  headlineBack: ({ mean, low, high }, isFromLast) =>
    `Production was back ${isFromLast ? `${weeks(mean)} after the last go-live` : `after ${weeks(mean)}`} (in 9 of 10 runs ${low} to ${high}).`,
  headlineChosen: ({ mean, low, high }) =>
    `Of the loss the plan itself chooses ${mean} physician visits (${low} to ${high}), by fewer open slots, training and super-users.`,
  headlineMissing: 'the run has no overall measure of how much care was not delivered.',
  headlineRange: (lost) => `In 9 of 10 runs the loss was between ${lost.low} and ${lost.high} physician visits`,
  headlineShareRange: (share) => `, between ${share.low} and ${share.high} of planned care`,
  fewRuns: (count) =>
    count === '1'
      ? 'Only one run was made. It does not show how much results can vary.'
      : `Only ${count} runs were made. So few do not show how much results can vary; the ranges are too narrow.`,
  planDifference: (name, mean, range) =>
    `${name}: ${mean} physician visits not delivered, compared with the plan${range === null ? '' : ` (in 9 of 10 runs ${range})`}.`,
  followedFor: (plan, changed) =>
    `The plan is followed for ${plan} weeks after its go-live and the changed one for ${changed}, so that they have not had the same time to catch up.`,
  baselineUnchecked: 'Care without a go-live has not been held against published figures in this version.',
  evidenceNote: (within, judged) =>
    `Go-lives elsewhere: of ${judged} published figures ${within} lie in the range that the model gives. The ranges are too narrow, then; most often it went worse than the model says.`,
  baselineNote: (agree, all, world) =>
    `Care without a go-live is not as in reality: ${agree} of ${all} published figures that nothing was fitted to agree (looked at for ${world === 'region' ? 'the whole region' : 'the area of wave 1'}).`,
  baselineBetter: (isCalmer, hasShorterWaits) => {
    const better = [
      ...(isCalmer ? ['emergency departments and wards are calmer'] : []),
      ...(hasShorterWaits ? ['waits are shorter'] : []),
    ];
    const worse = [...(isCalmer ? ['emergency care'] : []), ...(hasShorterWaits ? ['waiting lists'] : [])];
    return `In the simulation ${better.join(' and ')} than in reality, so that what a go-live does to ${worse.join(' and ')} may be underestimated.`;
  },
  headlineWhere: (most, mostShare, least, leastShare) =>
    `The greatest share is lost in ${most} (${mostShare}), the least in ${least} (${leastShare}).`,
  headlineUnclear: 'With this number of runs the loss cannot be told from no difference at all.',

  rangeName: 'In 9 of 10 runs',
  confidenceName: 'Mean known to within',
  interval: (low, high) => `${low} to ${high}`,
  orMore: (low) => `${low} or more`,
  notAvailable: 'cannot be given',
  notToldByOneRun: 'needs several runs',

  contentsTitle: 'Contents',
  keyFiguresTitle: 'Key figures',
  keyFiguresIntro:
    'Each figure compares the same simulated patients and staff with and without go-live. The large figure is the mean of all runs.',
  keyFiguresRanges: {
    chance:
      '“In 9 of 10 runs” shows what chance alone does: this is how much results can vary. “Mean known to within” shows how precisely ' +
      'the mean is known (with 95 per cent confidence) and shrinks with more runs. Neither shows how wrong the assumptions may be.',
    'chance+parameters':
      '“In 9 of 10 runs” shows how differently things may go, by chance and because nobody knows for sure how the new system acts. “Mean ' +
      'known to within” shows how precisely the mean is known (with 95 per cent confidence) and shrinks with more runs. That care before go-live may be described wrongly is not shown.',
  },
  keyFigureNames: {
    lost: 'Care not delivered',
    recovery: 'Production back after',
    listExcess: 'More on the waiting list',
    depth: 'The four worst weeks',
    delayed: 'Care delayed',
    listReturn: 'Waiting list back after',
    neverDelivered: 'Left the queue without care',
    documentation: 'Documentation per contact',
    edStay: 'Time in the emergency department',
    lostShare: 'Share of planned care not delivered',
    caughtUp: 'Care caught up',
    listPeak: 'Waiting list at its longest',
    cancelledLate: 'Visits cancelled late',
  },
  oneWeek: 'week',
  keyFigureUnits: {
    lost: 'physician visits',
    recovery: 'weeks',
    listExcess: 'patients',
    depth: 'less care',
    delayed: 'physician visits',
    listReturn: 'weeks',
    neverDelivered: 'physician visits',
    documentation: 'minutes',
    edStay: 'minutes',
    lostShare: '',
    caughtUp: 'physician visits',
    listPeak: 'patients',
    cancelledLate: 'visits',
  },
  keyFigureNotes: {
    lost: 'Planned visits and operations of all kinds, counted as physician visits. What was caught up later is deducted.',
    recovery:
      'First week when production is at least 98 per cent again, as in the next four weeks. It says nothing of those who wait.',
    listExcess: 'More people waiting for a first visit on average than without go-live.',
    depth: 'During the four worst weeks in a row, against the same weeks without go-live.',
    delayed: 'What was missing, week by week. Part of it was caught up later.',
    listReturn:
      'First week when the list is at most 2 per cent longer than without go-live, as in the next four weeks.',
    neverDelivered:
      'Patients who left a list without care, beyond those who do so without go-live too. Counted as physician visits. Callers who gave up are not in it.',
    documentation: 'More time to document a contact.',
    edStay: 'More time from arrival until the patient leaves or gets a bed.',
    lostShare: 'Of the care delivered without go-live.',
    caughtUp: 'What lay above care without go-live in other weeks. Care delayed less this is the net.',
    listPeak:
      'The difference between the longest days of the lists from go-live on. They may fall at different times, so in other weeks the difference can be larger.',
    cancelledLate: 'More visits cancelled after they had been booked.',
  },
  moreFiguresTitle: 'More figures',
  meanName: 'Mean',
  levels: (reference, arm) => `Without go-live ${reference}, with go-live ${arm}.`,
  horizonTooShort: 'the calculation ends too early to tell',
  notWithin: (weeks) => `Not within ${weeks} weeks`,
  neverReached: (count) => (count === '1' ? 'not in the only run' : `not in any of ${count} runs`),
  notReached: (share) => `${share} of runs are not back when the period ends.`,
  recoveredMedian: 'Half of the runs are back after this many weeks.',
  tooSmall: 'too few visits',
  firstWeeks: (count, isFromLast) => `The first ${count} weeks after ${isFromLast ? 'the last go-live' : 'go-live'}`,
  noFall: 'Production stayed above the limit from the first week.',
  noExcess: 'The list was never more than 2 per cent longer.',
  wholePeriod: 'The whole period',
  otherPlans: 'The plans compared',
  plan: 'Key figure',

  goLiveMark: (date) => `Go-live ${date}`,
  bandLabel: '9 of 10 runs',
  showTable: 'The figures behind the chart',
  week: 'Week',
  difference: 'Difference',
  chartDescription: (what, from, to) =>
    `${what}, week by week from ${from} to ${to}. The figures are in the table after the chart.`,

  productionTitle: 'Care week by week',
  productionIntro:
    'The first chart shows the difference from the same week without go-live: below the zero line less care was delivered, above it care was ' +
    'caught up. The second shows how much planned care was delivered. Holidays show in both lines.',
  productionDifferenceTitle: 'Difference from the same week without go-live',
  productionDifferenceUnit: 'Physician visits a week, more (+) or fewer (−)',
  productionZero: 'As without go-live',
  productionLevelTitle: 'Planned care delivered',
  productionUnit: 'Physician visits a week, all planned care converted',

  region: regionTexts.en,
  loss: lossTexts.en,
  causes: causesTexts.en,

  whereTitle: 'Where care was not delivered',
  whereIntro:
    'The share is of the unit’s own planned care over the whole period. Figures below zero mean that more care was delivered than without go-live. ' +
    'The emergency department and wards have no planned care in this sense and are shown on their own.',
  whereUnit: 'Share of the unit’s planned care not delivered',
  whereChartTitle: 'Loss by unit',
  whereTableTitle: 'Loss by site, kind of unit and unit',
  whereColumns: { scope: 'Where', lost: 'Not delivered, physician visits', share: 'Share' },
  whereLevels: { site: 'Sites', kind: 'Kinds of unit' },

  waitingTitle: 'The waiting list',
  waitingIntro:
    'The list counts everyone waiting for a first visit, including those who already have an appointment. Those who have waited more ' +
    'than 90 days are shown in number, for the outpatient clinics. A share would mislead: it falls when many newcomers join the list, though nobody gets care sooner.',
  waitingLengthTitle: 'How many are waiting',
  waitingLengthUnit: 'Patients waiting for a first visit',
  waitingOverTitle: 'Have waited more than 90 days, outpatient clinics',
  waitingOverUnit: 'Patients waiting for a first visit',

  guarantee: {
    title: 'The guarantee of care in time',
    intro:
      'The share of those who wait does not say the same as the share of those who were seen. Who was seen may have gone before someone who waits long.',
  },

  acuteTitle: 'Emergency department and wards',
  acuteIntro: 'Unscheduled care is counted on its own: one more emergency visit is not care gained.',
  acuteGroups: { arrivals: 'Arrivals', stay: 'Waits and stays', wards: 'Wards' },
  percentagePoints: 'difference in percentage points',
  measure: 'Measure',

  otherUnits: {
    title: 'Units without planned care',
    intro: 'Emergency department, wards and services one by one: how much longer or fuller than without a go-live.',
  },

  effects: effectTexts.en,

  services: serviceTexts.en,
  unsignedNotesTitle: 'Dictated notes not yet typed and signed',
  unsignedNotesUnit: 'Notes at the end of the day',

  documentationTitle: 'Time for documentation',
  documentationIntro:
    'Minutes that a contact takes to document, at once and later. The time rises at go-live and falls as each person learns the system.',
  documentationUnit: 'Minutes per contact',

  minutesTitle: 'A working day before and after go-live',
  minutesIntro:
    'How the time of staff is used on average, scaled to a working day of eight hours. Overtime comes after the working day. In the chart, ' +
    'moving old notes is part of documentation at once, typing in from paper part of deferred documentation, and time lent to the programme or to other units ' +
    'part of training and support. Other time is duty without any of the work that the model counts, such as breaks, meetings and waiting.',
  minutesUnit: 'Minutes of a working day of 480 minutes, and overtime after it',
  minutesBefore: (isFromLast) => `Eight weeks before ${isFromLast ? 'the last go-live' : 'go-live'}`,
  minutesAfter: (count) => `The first ${count} weeks after`,
  minutesChartTitle: 'What the working day is used for',
  withGoLive: 'With go-live',
  minutesCut:
    'Do not read the chart as relief. In the weeks after go-live fewer patients are booked, so time with patients falls. Closed slots are ' +
    'used for training, support and what remains to be written; what is left over is “other time”.',
  minuteUses: {
    patient: 'With patients',
    documentation: 'Documentation at once',
    backlog: 'Deferred documentation',
    trouble: 'Faults, questions and messages',
    idle: 'Other time',
    programme: 'Training and support',
    overtime: 'Overtime',
  },
  use: 'What the time is used for',

  assumptionsTitle: 'What the calculation rests on',
  assumptionsIntro:
    'All figures that go into the run, how certain they are and where they come from. Sources and notes are shown as they stand in the file. To change a figure, go to the file and line given.',
  assumptionsOfPlan: 'The plan and what go-live does',
  assumptionsOfPlanIntro:
    'The numbers of the plan, and how the new system is assumed to act. How few slots are opened matters most.',
  assumptionsOther: 'The care that go-live meets',
  assumptionsOtherIntro: 'The least certain figures come first.',
  confidenceMarks: {
    assumption: { mark: '◇', name: 'Assumption', meaning: 'A choice that needs to be tested; some rest on a source.' },
    recalled: { mark: '◔', name: 'Known figure', meaning: 'Generally known, but the source was not read again.' },
    estimate: { mark: '◑', name: 'Estimate', meaning: 'Derived from other figures.' },
    verified: { mark: '●', name: 'Verified', meaning: 'Read in the source given.' },
  },
  assumptionCount: (count) => `${count} ${count === '1' ? 'figure' : 'figures'}`,
  assumptionColumns: {
    name: 'Figure',
    value: 'Value',
    range: 'Possibly between',
    confidence: 'How certain',
    source: 'Source and place in the file',
  },

  ranking: rankingTexts.en,

  readingTitle: 'How to read the report',
  reading: [
    'Each run works through the same period with the same patients, once without go-live and once for each plan. The difference from without go-live is the effect of the plan.',
    'The shaded area in the charts holds 9 of 10 runs, week by week. The line is the mean.',
    'Care not delivered is a net figure: what was caught up later is deducted. Care delayed is counted before anything was caught up.',
    'The first weeks of the calculation, before the queues are in balance, are neither shown nor counted.',
  ],
  readingSpread: {
    chance:
      'The spread comes from chance: who seeks care, when, and how long it takes. That the assumptions may be wrong is not part of it.',
    'chance+parameters':
      'The spread comes from chance (who seeks care, when, and how long it takes) and from each run drawing the numbers of what the new system does from their ranges. The numbers of the plan itself and of care before go-live are the same in all runs.',
  },
  limitsTitle: 'What is left out',
  glossaryTitle: 'Words used',
  glossaryLink: (number, term) => `${number}: explanation of ${term}`,
  glossary: reportGlossary.en,

  runTitle: 'About the run',
  runIntro: 'The same seed and the same files give the same figures, on any computer.',
  warningsTitle: 'Warnings',
  noWarnings: 'The run gave no warnings.',
};

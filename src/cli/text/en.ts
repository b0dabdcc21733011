import type { CliText } from './cli-text.ts';
import { helpEn } from './help-en.ts';

const count = (number: number, word: string, many = `${word}s`): string => `${number} ${number === 1 ? word : many}`;

/** The command line in English. */
export const en: CliText = {
  help: helpEn,

  notAllowed: (option, value, expected) => `${option}: ${value} is not allowed; expected ${expected}`,
  weeks: (low, high, example) => `${low} to ${high} weeks, for example ${example}w`,
  wholeNumber: (low, high, example) => `a whole number from ${low} to ${high}, for example ${example}`,
  oneOf: (values) => `one of ${values.join(', ')}`,
  someText: (most) => `a text of 1 to ${most} characters`,
  meant: (nearest) => `; did you mean ${nearest}?`,
  unknownOption: (option, command) => `${option}: ${command} has no such option`,
  unknownCommand: (command, known) => `${command}: there is no such command; expected one of ${known.join(', ')}`,
  valueMissing: (option) => `${option}: a value is missing`,
  argumentMissing: (argument) => `${argument} is missing`,
  optionOfOthers: (option, command, having) =>
    `${option}: ${command} has no such option; it belongs to ${having.join(', ')}`,
  argumentsTooMany: (command) => `too many arguments for ${command}`,
  commandMissing: 'a command is missing',
  seeHelp: (command) => `Help: ${command} --help`,

  names: 'expected names with commas between them, for example ystad,area:ystad',
  horizonChanged: (setting) =>
    `--set ${setting} gives the changed plan another period than the plan of the file; add --replace, or leave the horizon as it is`,
  outputNotWritable: (folder, reason) =>
    `--out: ${folder} cannot be written (${reason}); expected a folder that can, for example ~/driftstart`,
  reasons: {
    notAFolder: 'a file stands in the way',
    notAllowed: 'no permission',
    noSpace: 'the disk is full',
    gone: 'the folder is gone',
    other: (code) => code,
  },
  replaceWithoutSet: '--replace: there is nothing to replace; expected at least one --set path=value beside it',
  budgetWithoutShapley: '--attribution-budget: there are no orders to draw; expected --attribution shapley beside it',
  locked: (folder, process, host, lock) =>
    `${folder} is in use by process ${process} on ${host}; where that run is over, delete ${lock}, or choose another folder with --out`,
  runNotWritable: (folder, reason) => `${folder} cannot be written (${reason}); expected a folder that can`,
  noRun: (folder) =>
    `${folder} has no manifest.json, so it holds no finished run; expected a folder that driftstart run has finished`,
  runUnreadable: (folder, file) => `${folder} has a ${file} that cannot be read; the same run command makes it again`,
  runOfOtherVersion: (folder, file) =>
    `${folder} has a ${file} that is not what this version writes; expected a run of this version`,
  runDamaged: (folder, files) =>
    `${folder} has files that are missing or not as the run wrote them: ${files.join(', ')}; the same run command makes them again`,
  failed: (reason) => `failed: ${reason}`,

  inOrder: (file) => `${file}: in order`,
  problems: (count) => (count === 1 ? '1 problem; nothing was written' : `${count} problems; nothing was written`),
  warning: (message) => `warning: ${message}`,

  endingIn: (ending, example) => `a name that ends in ${ending}, for example ${example}`,
  otherName: (example) =>
    `another name, since driftstart.yaml marks the top folder of scenarios, for example ${example}`,
  fileExists: (file, free) => `FILE: ${file} is there already; expected a new name, for example ${free}`,
  folderMissing: (file, folder) =>
    `FILE: ${file} cannot be written, since there is no folder ${folder}; expected a folder that is there`,
  fileNotWritable: (file, reason) =>
    `FILE: ${file} cannot be written (${reason}); expected a place in a folder that can`,
  starterFile: 'my-plan',
  starterWritten: (file) => `${file}: a scenario to start from is written`,
  starterNext: (file) => `Next: open the file in an editor, change a line, and then

  driftstart check ${file}
  driftstart run ${file} --dry-run
  driftstart run ${file}`,

  noDifference: (a, b) => `no difference between ${a} and ${b}`,
  differences: (number) => count(number, 'difference'),
  onlyInOther: (other) => `only in ${other}`,

  folderOfRuns: 'a folder with run folders, for example runs',
  noRuns: (folder) => `no runs in ${folder}; driftstart run makes one`,
  runsColumns: {
    run: 'run',
    state: 'state',
    goLive: 'go-live',
    replications: 'replications',
    model: 'model',
    lost: 'lost (physician visits)',
    seed: 'seed',
    title: 'title',
  },
  runStates: {
    finished: 'finished',
    interrupted: 'interrupted',
    running: 'running',
    otherVersion: 'other version',
    damaged: 'damaged',
  },
  damagedFiles: (files) => `damaged: ${files.join(', ')}`,
  keptReplications: (number) => `${count(number, 'finished replication')} kept; the same run command continues`,

  dryRun: {
    labels: {
      folder: 'Folder',
      arms: 'Arms',
      replications: 'Replications',
      events: 'Events',
      time: 'Time',
      disk: 'Disk',
    },
    folderNew: 'is made by the run',
    folderExists: (finished) => `is there, with ${count(finished, 'finished replication')}`,
    arm: (name, goLives, from, to) =>
      `${name}${goLives === '' ? '' : `, go-live ${goLives}`}: simulated from ${from} to ${to}`,
    attribution: (arms, from, to) =>
      `to tell which causes the loss comes from, ${count(arms, 'arm')} more: simulated from ${from} at the earliest to ${to}`,
    replications: (total, finished, toDo) =>
      `${total}, of which ${finished} done and ${toDo} to simulate (${count(toDo, 'shard')})`,
    about: (number) => `about ${number}`,
    time: (low, high, processes) =>
      `${low === high ? `about ${low}` : `about ${low} to ${high}`} on ${count(processes, 'process', 'processes')}`,
    disk: (size, free) => `about ${size} when the run is done; ${free} free`,
    locked: 'The folder is in use by another run. That run has to end first.',
    diskFull: 'The disk has too little room for this run.',
    byFirstWeeks:
      'Events, time and disk are estimates. They come from simulating the first weeks without go-live on this computer. What else it does counts too.',
    byFinishedRun:
      'Events, time and disk are estimates. They come from the replications that are in the folder and how long they took.',
    nothingWritten: 'Nothing was written. The same command without --dry-run carries it out.',
  },
  andElsewhere: (others) => `; likewise at ${others} more that have this value`,
  utilisationFolded: (shown, all) =>
    `The ${shown} of each kind that are nearest to their limits, of ${all} in all; --all prints every one.`,
  utilisationTitle: 'Utilisation in an ordinary year',
  utilisationColumns: { unit: 'unit', contact: 'contact', of: 'of', load: 'load', band: 'allowed' },
  utilisationOf: {
    list: 'slots for first visits',
    overdueReturns: 'slots for returns',
    beds: 'beds',
    physicians: 'physicians',
    nurses: 'nurses',
    phone: 'telephone line',
    staff: 'staff',
    secretaries: 'secretaries',
    sessions: 'sessions',
  },
  worldProblems: {
    utilisation: (value, low, high) => `the load is ${value}; expected ${low} to ${high}`,
    'admissions-exceed': (value, high) =>
      `emergency admissions, births and planned operations make ${value} inpatient episodes a year, more than the ${high} that are published; lower admissionShare of the emergency department or raise the episodes`,
    'lent-exceeds': (value, _, high, together) =>
      `the lender would lend ${value} hours in a week${together.length === 0 ? '' : `, together with ${together.join(' and ')}`}, more than the ${high} that it can spare when the last one of each shift stays; expected fewer people or a larger unit`,
    'list-too-short': (value, low) =>
      `a list of ${value} is shorter than 14 days of referrals and would run dry; expected at least ${low}`,
    'list-too-long': (value, _, high) =>
      `a list of ${value} is longer than the simulation can begin with; expected at most ${high}`,
    'list-runs-dry': (value, low) => `a list of ${value} runs dry during the year; expected at least ${low}`,
    'returns-exceed': (value, _, high) => `each visit would be followed by ${value} returns; expected at most ${high}`,
    'referrals-exceed': (value, _, high) =>
      `the other units refer ${value} patients a year, more than the ${high} that these visits take`,
    'partners-send-more': (value, _, high, together) =>
      `partners send ${value} referrals a year${together.length === 0 ? '' : `, together with ${together.join(' and ')}`}, more than the ${high} that these visits take from outside`,
    'tickets-exceed': (value, _, high) =>
      `questions and faults make ${value} tickets for each contact at the site with most clinicians; expected at most ${high}`,
  },

  progress: (done, total, { percent, speed, left }) =>
    [
      `${done} of ${total} ${total === '1' ? 'replication' : 'replications'}${percent === null ? '' : ` (${percent})`}`,
      ...(speed === null ? [] : [`${speed} events a second`]),
      ...(left === null ? [] : [`${left} left`]),
    ].join(', '),
  mergeProgress: (done, total, left) =>
    `Putting replications together: ${done} of ${total}${left === null ? '' : `, ${left} left`}`,
  startOfRun: (replications, arms, workers) =>
    `Simulating ${count(replications, 'replication')} of ${count(arms, 'arm')} on ${count(workers, 'worker process', 'worker processes')}`,
  startOfAttribution:
    'The plan is also simulated with some of its parts only, to tell which causes the loss comes from',
  moreFinished: (total, wanted) =>
    `The folder already holds finished replications up to number ${total}; all are used, not only ${wanted}`,
  workerEnded:
    'A worker process ended before its replication was done; most often the computer has too little memory. Finished replications are kept: the same command with fewer --workers continues.',
  interrupted: (folder) => `Interrupted. Finished replications are kept in ${folder}; the same command continues.`,
  runFolder: 'Run folder',
  report: 'Report',

  chosenPart: (plan) => `${plan} without what the new system does (splits the loss)`,
  arms: { reference: 'Without go-live', golive: 'The plan', 'what-if': 'The plan as changed' },
  headlineOf: (replications, seed) => `${count(replications, 'replication')}, seed ${seed}`,

  startOfBaseline: (replications) => `Simulating ${count(replications, 'year')} without a go-live`,
  baselinePage: (path) => `Page: ${path}`,
  startOfEvidence: (replications) => `Simulating published go-lives, ${count(replications, 'run')} of each`,
  evidenceSetting: (name) => `  ${name}`,
  folderOfStudies: 'a folder that holds a folder studies with study files',
  knownMeasure: 'a measure that some row has',
  knownStudy: 'the id of a row or of a study, as evidence list shows them',
  pageNotWritable: (path, reason) =>
    `--page: ${path} cannot be written (${reason}); expected a file in a folder that can`,

  startOfTheory: (rows) => `Simulating ${rows} queues whose theory is known; this takes a minute or two`,
  theoryTitle: 'The kernel against queueing theory',
  theoryColumns: { row: 'queue', formula: 'formula', theory: 'theory', simulated: 'simulated', verdict: 'verdict' },
  theoryExplained:
    'All intervals together hold the true values with 99 % confidence. A distance is the greatest difference between\nthe share of values up to a point and the theory (Kolmogorov–Smirnov), judged at the same level.',
  littlesLaw: (runs, isKept) =>
    isKept
      ? `Little's law: in all ${runs} runs the number inside, added up over time, equals the customers' times to the second.`
      : `Little's law is BROKEN: the number inside, added up over time, is not the customers' times. ${runs} runs were made.`,
  green: 'green',
  red: 'RED',

  startOfEngines: 'Running wave 1 and five networks of queues on the kernel and on simjs: about a minute',
  enginesTitle: (version) => `The kernel against another simulator, simjs ${version}`,
  enginesColumns: { comparison: 'comparison', compared: 'equal', verdict: 'verdict' },
  enginesLevels: {
    order: "Order: the whole model on simjs's timers, event by event",
    independent: "Independent: simjs's own servers and queues, start and end of every service",
  },
  events: (count) => `${count} events`,
  services: (count) => `${count} services`,
  eventsDiffer: (name, number) => `${name}: event ${number} is the first that differs`,
  servicesDiffer: (name, customer, station) =>
    `${name}: customer ${customer} at station ${station} is the first who differs`,
  ofReferee: (what) => `simjs:  ${what}`,
  ofKernel: (what) => `kernel: ${what}`,
  event: ({ time, priority, kind, a, b }) => `second ${time}, priority ${priority}, kind ${kind}, values ${a} and ${b}`,
  noEvent: 'no more events',
  service: (start, end) => `from second ${start} to second ${end}`,
  noService: 'never served',
  simjsMissing: (command) =>
    `simjs is not installed. Only this comparison needs it. Install it, and run again:\n  ${command}`,

  iteration: (number, open, all) =>
    open === 0
      ? `Step ${number}: all ${all} values have settled`
      : `Step ${number}: ${open} of ${all} values still move`,
  notConverged: (path, iterations, value, asked) =>
    `${path}: no value found in ${iterations} steps; with ${value} the reference asks for ${asked}. The files are as they were`,
  calibrated: (file, changes) =>
    changes === 0 ? `${file}: nothing to change` : `${file}: ${changes} ${changes === 1 ? 'value' : 'values'} stored`,
  calibratedRow: (path, before, after) => `${path}: ${before} → ${after}`,
};

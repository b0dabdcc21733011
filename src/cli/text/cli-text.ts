import type { Utilisation, WorldProblem } from '../../care/world/world.ts';
import type { PoppedEvent } from '../../referee/event-log.ts';
import type { RunState } from '../../results/list-runs.ts';
import type { HelpText } from './help-text.ts';

/** What `run --dry-run` says. Numbers are already written, times as `2 min 10 s`. */
export interface DryRunText {
  labels: Record<'folder' | 'arms' | 'replications' | 'events' | 'time' | 'disk', string>;
  folderNew: string;
  folderExists: (finished: number) => string;
  /** `goLives` are dates, none for the reference. */
  arm: (name: string, goLives: string, from: string, to: string) => string;
  /** Arms more that dividing the loss takes. */
  attribution: (arms: number, from: string, to: string) => string;
  replications: (total: string, finished: string, toDo: number) => string;
  about: (number: string) => string;
  time: (low: string, high: string, processes: number) => string;
  disk: (size: string, free: string) => string;
  locked: string;
  diskFull: string;
  byFirstWeeks: string;
  byFinishedRun: string;
  nothingWritten: string;
}

/** What the command line says to its user, in one language. */
export interface CliText {
  help: HelpText;

  /** `--replications: 0 is not allowed; expected …` */
  notAllowed: (option: string, value: string, expected: string) => string;
  weeks: (low: number, high: number, example: number) => string;
  wholeNumber: (low: number, high: number, example: number) => string;
  oneOf: (values: readonly string[]) => string;
  someText: (most: number) => string;
  meant: (nearest: string) => string;
  unknownOption: (option: string, command: string) => string;
  unknownCommand: (command: string, known: readonly string[]) => string;
  valueMissing: (option: string) => string;
  argumentMissing: (argument: string) => string;
  /** An option that the subject of a command does not have; `having` are the subjects that do. */
  optionOfOthers: (option: string, command: string, having: readonly string[]) => string;
  argumentsTooMany: (command: string) => string;
  commandMissing: string;
  seeHelp: (command: string) => string;

  horizonChanged: (setting: string) => string;
  names: string;
  outputNotWritable: (folder: string, reason: string) => string;
  reasons: { notAFolder: string; notAllowed: string; noSpace: string; gone: string; other: (code: string) => string };
  replaceWithoutSet: string;
  budgetWithoutShapley: string;
  /** What is wrong with a run folder. */
  locked: (folder: string, process: string, host: string, lock: string) => string;
  runNotWritable: (folder: string, reason: string) => string;
  noRun: (folder: string) => string;
  runUnreadable: (folder: string, file: string) => string;
  runOfOtherVersion: (folder: string, file: string) => string;
  runDamaged: (folder: string, files: readonly string[]) => string;
  failed: (reason: string) => string;

  inOrder: (file: string) => string;
  problems: (count: number) => string;
  warning: (message: string) => string;

  /** `driftstart new`: what is wrong with a name, and what to do next. `file` is as the user wrote it. */
  endingIn: (ending: string, example: string) => string;
  otherName: (example: string) => string;
  fileExists: (file: string, free: string) => string;
  folderMissing: (file: string, folder: string) => string;
  fileNotWritable: (file: string, reason: string) => string;
  /** A name for a file, without its ending. */
  starterFile: string;
  starterWritten: (file: string) => string;
  starterNext: (file: string) => string;

  /** `driftstart show --diff`: A and B are the two files. */
  noDifference: (a: string, b: string) => string;
  differences: (count: number) => string;
  onlyInOther: (other: 'A' | 'B') => string;

  /** `driftstart runs` */
  folderOfRuns: string;
  noRuns: (folder: string) => string;
  runsColumns: Record<'run' | 'state' | 'goLive' | 'replications' | 'model' | 'lost' | 'seed' | 'title', string>;
  runStates: Record<RunState, string>;
  damagedFiles: (files: readonly string[]) => string;
  /** Replications in the folder that are in no finished run. */
  keptReplications: (count: number) => string;

  dryRun: DryRunText;
  andElsewhere: (others: number) => string;
  utilisationFolded: (shown: number, all: number) => string;
  utilisationTitle: string;
  utilisationColumns: { unit: string; contact: string; of: string; load: string; band: string };
  utilisationOf: Record<Utilisation['of'], string>;
  /** Why a world cannot be simulated, with numbers already written, and the places of values that cause it together. */
  worldProblems: Record<
    WorldProblem['code'],
    (value: string, low: string, high: string, together: readonly string[]) => string
  >;

  progress: (
    done: string,
    total: string,
    so: { percent: string | null; speed: string | null; left: string | null },
  ) => string;
  mergeProgress: (done: string, total: string, left: string | null) => string;
  startOfRun: (replications: number, arms: number, workers: number) => string;
  /** Arms more are simulated, to divide the loss among its causes. */
  startOfAttribution: string;
  /** The folder holds more replications than were asked for. */
  moreFinished: (total: number, wanted: number) => string;
  interrupted: (folder: string) => string;
  workerEnded: string;
  runFolder: string;
  report: string;

  /** Names of the arms that a run can have. */
  chosenPart: (plan: string) => string;
  arms: Record<'reference' | 'golive' | 'what-if', string>;
  headlineOf: (replications: number, seed: string) => string;

  startOfBaseline: (replications: number) => string;
  baselinePage: (path: string) => string;
  startOfEvidence: (replications: number) => string;
  evidenceSetting: (name: string) => string;
  folderOfStudies: string;
  knownMeasure: string;
  knownStudy: string;
  pageNotWritable: (path: string, reason: string) => string;

  theoryTitle: string;
  startOfTheory: (rows: number) => string;
  theoryColumns: Record<'row' | 'formula' | 'theory' | 'simulated' | 'verdict', string>;
  /** What the intervals and distances of the theory's rows mean. */
  theoryExplained: string;
  littlesLaw: (runs: string, isKept: boolean) => string;
  green: string;
  red: string;

  startOfEngines: string;
  enginesTitle: (version: string) => string;
  enginesColumns: { comparison: string; compared: string; verdict: string };
  /** What stands above the comparisons of a level. */
  enginesLevels: Record<'order' | 'independent', string>;
  events: (count: string) => string;
  services: (count: string) => string;
  eventsDiffer: (name: string, number: string) => string;
  servicesDiffer: (name: string, customer: string, station: number) => string;
  ofReferee: (what: string) => string;
  ofKernel: (what: string) => string;
  event: (event: PoppedEvent) => string;
  noEvent: string;
  service: (start: number, end: number) => string;
  noService: string;
  simjsMissing: (command: string) => string;

  iteration: (number: number, open: number, all: number) => string;
  notConverged: (path: string, iterations: number, value: string, asked: string) => string;
  calibrated: (file: string, changes: number) => string;
  calibratedRow: (path: string, before: string, after: string) => string;
}

import type { HelpText } from './help-text.ts';

/** `--help` in English. */
export const helpEn: HelpText = {
  titles: {},
  usageOptions: '[options]',
  usageCommand: '[command]',
  program: 'Simulates what replacing patient-record systems costs in care not delivered.',
  examples: 'Examples',
  exitCodes:
    'Exit codes: 0 done, 1 failed or a red verdict, 2 bad input, 130 interrupted (the same command continues).',
  help: 'print this help',
  version: 'print the version',
  lang: 'language (default: results in Swedish, messages after the environment)',
  quiet: 'no progress, no messages but problems',
  scenarioFile: 'scenario file',
  sites:
    'only some sites, such as ystad,area:lund,wave:wave-2 (default: all); what they refer to outside takes patients and is not simulated',
  run: {
    about: 'simulate a scenario with and without its go-lives, and report what they cost',
    replications: (standard) => `how many times, each with its own luck (default: ${standard})`,
    seed: (standard) => `where the luck comes from; the same seed gives the same run (default: ${standard})`,
    workers: 'processes to simulate on (default: one for each processor)',
    out: (standard) => `folder for run folders (default: ${standard})`,
    set: 'compare with a changed plan, such as "waves[0].goLive=2025-10-07"; can be repeated',
    replace: 'with --set: change the plan itself rather than compare with it',
    horizon:
      'how long after the latest go-live the simulation ends, in weeks, such as 26w (default: what the file says)',
    uncertainty:
      'chance: luck alone; parameters: each run also draws the inputs of the go-live from their ranges (default)',
    attribution:
      'which causes the loss comes from. order: they are added one by one (default); shapley: what each adds on average over all orders, exact for one wave (up to 128 arms), by random orders for several; none: not told',
    attributionBudget: (standard) =>
      `with shapley: pairs of random orders in each replication, each pair up to 12 arms, and 14 arms beside them (default: none for one wave, ${standard} for several)`,
    daily: (standard) => `replications with daily figures (default: ${standard})`,
    dryRun: 'say what the run would do, and what time and disk it would take, without simulating it',
    json: 'print summary.json instead of the headline',
  },
  new: {
    about: 'write a commented scenario to start from',
    file: 'name of the new file, such as my-plan.yaml',
  },
  check: {
    about: 'check a scenario file and print the utilisation of its units',
    set: 'change a value of the file before checking; can be repeated',
    all: 'print every load, also where there are many',
    json: 'print the utilisation as JSON',
  },
  show: {
    about: 'show what a scenario file says, with sources',
    resolved: 'every value after `extends`, defaults and --set, with the file:line it comes from',
    diff: 'the values that differ from another scenario, with the file:line of each',
    set: 'change a value of the file before showing; can be repeated',
    json: 'print as JSON',
  },
  runs: {
    about: 'list the runs in a folder, and what each found',
    out: (standard) => `folder of run folders (default: ${standard})`,
    json: 'print the list as JSON',
  },
  report: {
    about: 'write report.html of a finished run again, for example in the other language',
    run: 'run folder',
  },
  validate: {
    about:
      'compare the simulation with known answers and with what is published: theory, engines, baseline, evidence; exit code 1 when a verdict is red (baseline: when an own input does not come back)',
    json: 'print the verdicts as JSON',
    replications: (baseline, evidence) =>
      `baseline: how many simulated years (default: ${baseline}); evidence: runs of each go-live (default: ${evidence})`,
    seed: (standard) => `where the luck comes from (default: ${standard}; theory: each row’s own name)`,
    workers: 'evidence: processes to simulate on (default: one for each processor)',
    page: 'baseline, evidence: also draw the comparison in an HTML file',
    scenario: 'baseline: scenario file whose world is compared (default: wave 1)',
  },
  evidence: {
    about: 'list published go-lives, or show one: evidence list, evidence show E05',
    which: 'with show: id of a row or of a study',
    folder: 'folder with study files (default: those that come with the program)',
    use: 'list: only rows for calibration, validation, input or context',
    measure: 'list: only rows of a measure, such as ed.visits',
    json: 'print the rows as JSON',
  },
  calibrate: {
    about:
      'find what the reference has to give itself (readiness, overflow, patients who turn acute, usual overtime, extra supply), and store it in the files',
    replications: 'replications in each step (default: 4)',
    seed: 'seed (default: driftstart)',
  },
};

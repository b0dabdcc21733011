/** The words of `--help`, in one language. */
export interface HelpText {
  /** Headings by the word that stands for them in English. */
  titles: Record<string, string>;
  usageOptions: string;
  usageCommand: string;
  program: string;
  examples: string;
  exitCodes: string;
  help: string;
  version: string;
  lang: string;
  quiet: string;
  scenarioFile: string;
  sites: string;
  run: {
    about: string;
    replications: (standard: number) => string;
    seed: (standard: string) => string;
    workers: string;
    out: (standard: string) => string;
    set: string;
    replace: string;
    horizon: string;
    uncertainty: string;
    attribution: string;
    attributionBudget: (standard: number) => string;
    daily: (standard: number) => string;
    dryRun: string;
    json: string;
  };
  new: { about: string; file: string };
  check: { about: string; set: string; all: string; json: string };
  show: { about: string; resolved: string; diff: string; set: string; json: string };
  runs: { about: string; out: (standard: string) => string; json: string };
  report: { about: string; run: string };
  validate: {
    about: string;
    json: string;
    replications: (baseline: number, evidence: number) => string;
    seed: (standard: string) => string;
    workers: string;
    page: string;
    scenario: string;
  };
  evidence: { about: string; which: string; folder: string; use: string; measure: string; json: string };
  calibrate: { about: string; replications: string; seed: string };
}

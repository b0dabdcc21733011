import { availableParallelism } from 'node:os';
import type { Command } from 'commander';
import { BadInput } from './bad-input.ts';
import type { CommandContext } from './command-context.ts';
import { addCommonOptions, type CommonOptions } from './common-options.ts';
import { OptionValues } from './option-values.ts';
import { validateBaseline } from './validate-baseline.ts';
import { validateEngines } from './validate-engines.ts';
import { type EvidenceSettings, validateEvidence } from './validate-evidence.ts';
import { validateTheory } from './validate-theory.ts';

const defaults = { replications: 8, evidenceReplications: 10, seed: 'driftstart' };

interface ValidateOptions extends CommonOptions {
  json?: true;
  replications?: string;
  seed?: string;
  workers?: string;
  page?: string;
  sites?: string;
  scenario?: string;
}

/** Options that only some subjects have. */
const ownOptions = ['scenario', 'sites', 'replications', 'seed', 'workers', 'page'] as const;
type OwnOption = (typeof ownOptions)[number];

/** Something that can be compared with known answers. */
interface Subject {
  own: readonly OwnOption[];
  validate(settings: EvidenceSettings & { scenario: string | null }, context: CommandContext): number | Promise<number>;
}

const subjects: Record<string, Subject> = {
  // Without a seed of one's own, each row's name alone is its seed.
  theory: {
    own: ['seed'],
    validate: ({ json, seed }, context) => validateTheory(json, seed === defaults.seed ? '' : seed, context),
  },
  engines: { own: ['seed'], validate: validateEngines },
  baseline: { own: ['scenario', 'sites', 'replications', 'seed', 'page'], validate: validateBaseline },
  evidence: { own: ['replications', 'seed', 'workers', 'page'], validate: validateEvidence },
};

/**
 * `driftstart validate theory|engines|baseline|evidence`: the kernel against queueing formulas and against another simulator, the
 * reference against published figures, go-lives against published ones.
 */
export function addValidateCommand(program: Command, context: CommandContext, end: (code: number) => void): void {
  const { help } = context.text;
  addCommonOptions(
    program
      .command('validate')
      .argument('<what>', Object.keys(subjects).join(', '))
      .description(help.validate.about)
      .option(
        '--replications <number>',
        help.validate.replications(defaults.replications, defaults.evidenceReplications),
      )
      .option('--scenario <file>', help.validate.scenario)
      .option('--seed <text>', help.validate.seed(defaults.seed))
      .option('--workers <number>', help.validate.workers)
      .option('--page <file>', help.validate.page)
      .option('--sites <list>', help.sites)
      .option('--json', help.validate.json),
    help,
  ).action(async (what: string, options: ValidateOptions) => end(await validate(what, options, context)));
}

async function validate(what: string, options: ValidateOptions, context: CommandContext): Promise<number> {
  const values = new OptionValues(context.text);
  const subject = subjects[values.oneOf('WHAT', what, 'theory', Object.keys(subjects))];
  const isKnown = values.complaints.length === 0;
  values.oneOf('--lang', options.lang, 'sv', ['sv', 'en']);
  const replications = what === 'evidence' ? defaults.evidenceReplications : defaults.replications;
  const processors = availableParallelism();
  const settings = {
    replications: values.wholeNumber('--replications', options.replications, replications, {
      low: 2,
      high: 9_999,
      example: replications,
    }),
    workers: values.wholeNumber('--workers', options.workers, processors, { low: 1, high: 256, example: processors }),
    seed: values.someText('--seed', options.seed, defaults.seed, 200),
    page: options.page ?? null,
    scenario: options.scenario ?? null,
    json: options.json === true,
    sites: values.names('--sites', options.sites),
  };
  const own = subject?.own ?? [];
  const complaints = [...values.complaints, ...(isKnown ? optionsOfOthers(what, own, options, context) : [])];
  if (subject === undefined || complaints.length > 0) throw new BadInput(complaints);
  return subject.validate(settings, context);
}

/** What is wrong with options that the subject does not have: an option that does nothing would look as if it did. */
function optionsOfOthers(
  what: string,
  own: readonly OwnOption[],
  options: ValidateOptions,
  { text }: CommandContext,
): string[] {
  return ownOptions
    .filter((option) => options[option] !== undefined && !own.includes(option))
    .map((option) => {
      const having = Object.keys(subjects).filter((name) => subjects[name]?.own.includes(option));
      return text.optionOfOthers(
        `--${option}`,
        `validate ${what}`,
        having.map((name) => `validate ${name}`),
      );
    });
}

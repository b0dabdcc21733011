import type { Locale } from '../report/report-input.ts';

/** The two languages of a command: of what it finds, and of what it says about itself and about bad input. */
export interface Languages {
  /** Headline and report: Swedish unless `--lang` says otherwise. */
  results: Locale;
  /** Problems, progress and usage errors: `--lang`, else the environment's locale (Swedish for `sv…`, else English). */
  messages: Locale;
}

/** Chooses the languages from the value of `--lang`, if one of the two, and the environment. */
export function chooseLanguages(
  wanted: string | undefined,
  environment: Readonly<Record<string, string | undefined>>,
): Languages {
  if (wanted === 'sv' || wanted === 'en') return { results: wanted, messages: wanted };
  const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '';
  return { results: 'sv', messages: locale.toLowerCase().startsWith('sv') ? 'sv' : 'en' };
}

/** The value of `--lang` among the words of a command line, before they are parsed; undefined where there is none. */
export function languageAmong(words: readonly string[]): string | undefined {
  const at = words.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const word = words[at];
  if (word === undefined) return undefined;
  return word === '--lang' ? words[at + 1] : word.slice('--lang='.length);
}

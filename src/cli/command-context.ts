import type { Locale } from '../report/report-input.ts';
import { chooseLanguages, languageAmong } from './language.ts';
import type { Terminal } from './terminal.ts';
import type { CliText } from './text/cli-text.ts';
import { en } from './text/en.ts';
import { sv } from './text/sv.ts';

/** What every command needs to speak to its user. */
export interface CommandContext {
  terminal: Terminal;
  /** Language of problems, progress and usage errors, and its words. */
  locale: Locale;
  text: CliText;
  /** Language of the headline and the report. */
  resultLocale: Locale;
  /** Set to have no progress and no messages but problems. */
  isQuiet: boolean;
}

/** The words of the command line in each language. */
export const cliTexts: Record<Locale, CliText> = { sv, en };

/** The context of a command line, before it is parsed. */
export function commandContext(words: readonly string[], terminal: Terminal): CommandContext {
  const { results, messages } = chooseLanguages(languageAmong(words), terminal.environment);
  return {
    terminal,
    locale: messages,
    text: cliTexts[messages],
    resultLocale: results,
    isQuiet: words.includes('--quiet'),
  };
}

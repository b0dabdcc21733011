import { settingPrefix } from './apply-settings.ts';
import { english } from './messages/en.ts';
import type { MessageLanguage, Messages } from './messages/messages.ts';
import { swedish } from './messages/sv.ts';
import type { Problem, ProblemCode } from './problem.ts';
import { lastStep } from './tree.ts';

const languages: Record<MessageLanguage, Messages> = { sv: swedish, en: english };

/** One line for a problem: `wave-1.yaml:14:9 waves[0].goLive: 2025-02-30 does not exist; the nearest is 2025-02-28`. */
export function formatProblem<C extends ProblemCode>(problem: Problem<C>, language: MessageLanguage): string {
  const words = sentence(problem, languages[language]);
  const { file, line, column, path } = problem;
  // A setting is its own place, and its path is in its name, perhaps with an id where the problem has a position.
  const place = line === 0 ? file : `${file}:${line}:${column}`;
  const value =
    path === '' || (line === 0 && lastStep(file.replace(settingPrefix, '')) === lastStep(path)) ? '' : ` ${path}`;
  return `${place}${value}: ${words}`;
}

function sentence<C extends ProblemCode>(problem: Problem<C>, messages: Messages): string {
  const { code, params }: Problem<C> = problem;
  return messages[code](params);
}

import type { RunFolderError } from '../results/run-folder-error.ts';
import type { CommandContext } from './command-context.ts';
import { writeReason } from './write-reason.ts';

/** What is wrong with a run folder, and what was expected, in the user's language. */
export function runFolderLine({ folder, problem }: RunFolderError, { text }: CommandContext): string {
  switch (problem.code) {
    case 'locked':
      return text.locked(folder, problem.process, problem.host, problem.lock);
    case 'notWritable':
      return text.runNotWritable(folder, writeReason(problem.systemCode, text));
    case 'noManifest':
      return text.noRun(folder);
    case 'unreadable':
      return text.runUnreadable(folder, problem.file);
    case 'otherVersion':
      return text.runOfOtherVersion(folder, problem.file);
    case 'damaged':
      return text.runDamaged(folder, problem.files);
  }
}

import type { CliText } from './text/cli-text.ts';

/** Why the system refused to write, by the code that Node gives, in the user's language. */
export function writeReason(systemCode: string, text: CliText): string {
  switch (systemCode) {
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return text.reasons.notAllowed;
    case 'ENOSPC':
    case 'EDQUOT':
      return text.reasons.noSpace;
    case 'EEXIST':
    case 'ENOTDIR':
      return text.reasons.notAFolder;
    case 'ENOENT':
      return text.reasons.gone;
    default:
      return text.reasons.other(systemCode);
  }
}

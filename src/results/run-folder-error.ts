/** Why a run folder could not be used. */
export type RunFolderReason = 'locked' | 'notWritable' | 'notARun';

/** A run folder that cannot be used: another run holds it, it cannot be written, or it is not a run. */
export class RunFolderError extends Error {
  override readonly name = 'RunFolderError';
  readonly reason: RunFolderReason;
  readonly path: string;

  constructor(reason: RunFolderReason, path: string, message: string) {
    super(message);
    this.reason = reason;
    this.path = path;
  }
}

/** The code that Node gives a failed file operation, such as `ENOENT`; an empty text for other errors. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

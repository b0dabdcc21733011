/** Why a run folder could not be used, as data: whoever shows it chooses the words. */
export type RunFolderProblem =
  | { code: 'locked'; process: string; host: string; lock: string }
  | { code: 'notWritable'; systemCode: string }
  | { code: 'noManifest' }
  | { code: 'unreadable'; file: string }
  | { code: 'otherVersion'; file: string }
  | { code: 'damaged'; files: string[] };

/** A run folder that cannot be used: another run holds it, it cannot be written, or it does not hold a whole run. */
export class RunFolderError extends Error {
  override readonly name = 'RunFolderError';
  readonly problem: RunFolderProblem;
  readonly folder: string;

  constructor(folder: string, problem: RunFolderProblem) {
    super(describe(folder, problem));
    this.problem = problem;
    this.folder = folder;
  }
}

/** The problem for programmers. */
function describe(folder: string, problem: RunFolderProblem): string {
  switch (problem.code) {
    case 'locked':
      return `${folder} is in use by process ${problem.process} on ${problem.host} (${problem.lock})`;
    case 'notWritable':
      return `${folder} cannot be written (${problem.systemCode})`;
    case 'noManifest':
      return `${folder} has no manifest.json, so it holds no finished run`;
    case 'unreadable':
      return `${folder} has a ${problem.file} that cannot be read`;
    case 'otherVersion':
      return `${folder} has a ${problem.file} that is not what this version writes`;
    case 'damaged':
      return `${folder} has files that are not those of its manifest: ${problem.files.join(', ')}`;
  }
}

/** The code that Node gives a failed file operation, such as `ENOENT`; an empty text for other errors. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

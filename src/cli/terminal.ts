/** Where a command writes and what it may know of its surroundings; tests give their own. */
export interface Terminal {
  /** Data: what a command was asked for. */
  out(text: string): void;
  /** Messages and progress. */
  error(text: string): void;
  /** True where messages go to a screen whose last line can be rewritten. */
  isInteractive: boolean;
  environment: Readonly<Record<string, string | undefined>>;
  /** Folder in which relative paths start. */
  folder: string;
  /** Calls back on Ctrl-C or a request to end, until the returned function is called. */
  onInterrupt(handler: () => void): () => void;
}

/** The terminal of this process. */
export function processTerminal(): Terminal {
  const isInteractive = process.stderr.isTTY === true && process.env.TERM !== 'dumb';
  // A reader that stops early (`driftstart show … | head`) is no failure of the command.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  return {
    out: (text) => process.stdout.write(text),
    error: (text) => process.stderr.write(text),
    isInteractive,
    environment: process.env,
    folder: process.cwd(),
    onInterrupt(handler) {
      process.on('SIGINT', handler);
      process.on('SIGTERM', handler);
      return () => {
        process.off('SIGINT', handler);
        process.off('SIGTERM', handler);
      };
    },
  };
}

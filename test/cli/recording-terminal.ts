import type { Terminal } from '../../src/cli/terminal.ts';

/** A terminal that keeps what is written, for commands that are run inside the test. */
export interface RecordingTerminal extends Terminal {
  written: { out: string; messages: string };
  /** What Ctrl-C would do. */
  interrupt(): void;
}

export function recordingTerminal(differences: Partial<Terminal> = {}): RecordingTerminal {
  const written = { out: '', messages: '' };
  const handlers = new Set<() => void>();
  return {
    written,
    out(text) {
      written.out += text;
    },
    error(text) {
      written.messages += text;
    },
    isInteractive: false,
    environment: { LC_ALL: 'C' },
    folder: process.cwd(),
    onInterrupt(handler) {
      handlers.add(handler);
      return () => handlers.delete(handler);
    },
    interrupt() {
      for (const handler of handlers) handler();
    },
    ...differences,
  };
}

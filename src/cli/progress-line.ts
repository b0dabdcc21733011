import type { ExperimentProgress } from '../experiment/run-progress.ts';
import { formatNumber, formatShare } from '../report/text/number-format.ts';
import type { CommandContext } from './command-context.ts';

const clearLine = '\r\u001b[2K';

/** Shows the progress of a run: one line that is rewritten on a terminal, else a plain line for each tenth of the work. */
export class ProgressLine {
  private readonly context: CommandContext;
  private lastTenth = -1;
  private isOpen = false;

  constructor(context: CommandContext) {
    this.context = context;
  }

  show(progress: ExperimentProgress): void {
    const { terminal, isQuiet } = this.context;
    if (isQuiet) return;
    const line = this.describe(progress);
    if (terminal.isInteractive) {
      terminal.error(clearLine + line);
      this.isOpen = true;
      return;
    }
    const tenth = Math.floor(10 * (progress.share ?? 0));
    if (tenth <= this.lastTenth) return;
    this.lastTenth = tenth;
    terminal.error(`${line}\n`);
  }

  /** Leaves the screen clean for what comes next. */
  close(): void {
    if (this.isOpen) this.context.terminal.error(clearLine);
    this.isOpen = false;
  }

  private describe({ phase, done, total, share, eventsPerSecond, secondsLeft }: ExperimentProgress): string {
    const { text, locale } = this.context;
    const counted: [string, string] = [formatNumber(done, locale), formatNumber(total, locale)];
    const left = secondsLeft === null ? null : formatDuration(secondsLeft);
    if (phase === 'merging') return text.mergeProgress(...counted, left);
    const percent = share === null ? null : formatShare(Math.floor(100 * share) / 100, locale, 0);
    const speed = eventsPerSecond === null ? null : formatNumber(eventsPerSecond, locale);
    return text.progress(...counted, { percent, speed, left });
  }
}

/** Seconds as `45 s`, `3 min 05 s` or `2 h 10 min`. */
export function formatDuration(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  const pad = (value: number): string => String(value).padStart(2, '0');
  if (whole < 60) return `${whole} s`;
  if (whole < 3_600) return `${Math.floor(whole / 60)} min ${pad(whole % 60)} s`;
  return `${Math.floor(whole / 3_600)} h ${pad(Math.floor((whole % 3_600) / 60))} min`;
}

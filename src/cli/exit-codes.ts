/** How a command ends. */
export const exitCodes = {
  done: 0,
  /** The work failed, or a verdict is red. */
  failed: 1,
  badInput: 2,
  /** Stopped by Ctrl-C; the same command continues. */
  interrupted: 130,
} as const;

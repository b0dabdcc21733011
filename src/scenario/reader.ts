/** Where a reference leads: an address to read, or out of the scenario root, which is refused. */
export type Resolution = { address: string } | { outsideRoot: string };

/**
 * Gives `loadScenario` the text of files. The command line reads a disk, the studio the shipped scenarios; this room itself
 * does no input or output.
 */
export interface ScenarioReader {
  /** The text at an address, or null where there is none that can be read. */
  read(address: string): string | null | Promise<string | null>;
  /** The address that a reference written in the file at `from` leads to; `from` is null for what the user asked for. */
  resolve(from: string | null, reference: string): Resolution | Promise<Resolution>;
  /** Names that could have been meant instead of a reference that cannot be read, written as the user would. */
  alternatives(from: string | null, reference: string): string[] | Promise<string[]>;
  /** The address as messages show it. */
  displayName(address: string): string;
}

/** What a starter scenario is named by. */
export interface StarterNames {
  /** The scenario's `name`. */
  name: string;
  /** The file as one would type it in a command. */
  file: string;
}

/** The text of a starter scenario, in one language. */
export type StarterText = (names: StarterNames) => string;

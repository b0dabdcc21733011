/** A study of the kernel alone: no scenario is simulated, so that it stays true when the model changes. */
export interface KernelStudy {
  /** What was studied, as SHA-256 in hexadecimal; when it changes the study has to be carried out again. */
  identity(): string;
  result(): Promise<unknown>;
}

/** A study of the kernel alone: no scenario is simulated. */
export interface KernelStudy {
  /** What it is of, which is stored beside the result; when it changes the study has to be carried out again. */
  about(): Record<string, string>;
  /** Carries it out, and writes the pages that show the result. */
  result(): unknown;
}

/** A file's name as one word of a command line: in quotation marks where a shell would take it apart. */
export function shellWord(name: string): string {
  return /^[\p{L}\p{N}_./:\\-]+$/u.test(name) ? name : JSON.stringify(name);
}

/** The words of a documented command as a shell would split it: quotation marks go. */
export function wordsIn(line: string): string[] {
  return line.split(' ').map((word) => word.replaceAll('"', ''));
}

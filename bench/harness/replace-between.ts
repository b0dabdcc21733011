/** Text with what stands between two markers replaced; the markers stay. Throws where they are not there, in order. */
export function replaceBetween(text: string, begin: string, end: string, replacement: string): string {
  const from = text.indexOf(begin);
  const to = text.indexOf(end);
  if (from === -1 || to < from) throw new Error(`the text must have '${begin}' before '${end}'`);
  return `${text.slice(0, from + begin.length)}\n\n${replacement}\n\n${text.slice(to)}`;
}

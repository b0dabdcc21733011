import { textWidth } from './text-width.ts';

/**
 * Breaks a text between words into lines of at most `width` pixels. Words that do not fit into the lines allowed are left out, with
 * an ellipsis in their place.
 */
export function wrapText(
  text: string,
  width: number,
  size: number,
  { weight = 'regular', lines: most = 2 }: { weight?: 'regular' | 'bold'; lines?: number } = {},
): string[] {
  const lines: string[] = [];
  const words = text.split(' ');
  let line = '';
  for (const [index, word] of words.entries()) {
    const longer = line === '' ? word : `${line} ${word}`;
    const isLast = lines.length + 1 === most;
    const ending = isLast && index < words.length - 1 ? '…' : '';
    if (textWidth(longer + ending, size, weight) <= width || line === '') {
      line = longer;
      continue;
    }
    if (isLast) return [...lines, `${line}…`];
    lines.push(line);
    line = word;
  }
  return line === '' ? lines : [...lines, line];
}

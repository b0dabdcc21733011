/**
 * Advance widths in thousandths of the type size for Arial, Helvetica and Liberation Sans, which share their measures.
 * A stored table, because a chart must come out the same where no browser can measure text.
 */
const firstCode = 32;

const regular =
  '278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 278 278 584 584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 667 944 667 667 611 278 278 278 469 556 333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 722 500 500 500 334 260 334 584'
    .split(' ')
    .map(Number);

const bold =
  '278 333 474 556 556 889 722 238 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 333 333 584 584 584 611 975 722 722 722 722 667 611 778 722 278 556 722 611 833 722 778 667 778 722 667 611 722 667 944 667 667 611 333 278 333 584 556 333 556 611 556 611 556 333 611 611 278 278 556 278 889 611 611 611 611 389 556 333 611 556 778 556 556 500 389 280 389 584'
    .split(' ')
    .map(Number);

/** Letters with a mark have the width of the letter; the rest are listed. */
const sameAs: Record<string, string> = { å: 'a', ä: 'a', ö: 'o', Å: 'A', Ä: 'A', Ö: 'O', é: 'e', É: 'E', ü: 'u' };
const others: Record<string, number> = {
  '\u00a0': 278,
  '–': 556,
  '—': 1000,
  '−': 584,
  '×': 584,
  '·': 278,
  '…': 1000,
  '±': 549,
  '→': 1000,
};

/** Width for characters that the table does not hold: that of a digit. */
const unknownWidth = 556;

/** Width of a line of text in pixels at the given type size. */
export function textWidth(text: string, size: number, weight: 'regular' | 'bold' = 'regular'): number {
  const table = weight === 'bold' ? bold : regular;
  let thousandths = 0;
  for (const character of text) {
    const plain = sameAs[character] ?? character;
    thousandths += others[plain] ?? table[(plain.codePointAt(0) ?? 0) - firstCode] ?? unknownWidth;
  }
  return (thousandths * size) / 1000;
}

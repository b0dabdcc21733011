import { codeBlocks, type Document } from './documents.ts';

/** A block of code of a tutorial, in the order of reading. */
export interface TutorialBlock {
  language: 'sh' | 'text' | 'yaml';
  code: string;
}

/** Whether a document is one of the tutorials, whose blocks run one after another rather than each by itself. */
export function isTutorial({ path }: Document): boolean {
  return path.startsWith('docs/tutorial/');
}

/** The blocks of a tutorial in their order. */
export function tutorialBlocks(document: Document): TutorialBlock[] {
  const found: TutorialBlock[] = [];
  for (const [, language, code = ''] of document.text.matchAll(/^```(\S*)\n([\s\S]*?)^```$/gm)) {
    if (language === 'sh' || language === 'text' || language === 'yaml') found.push({ language, code });
    else throw new Error(`${document.path}: a block of ${language} is not checked`);
  }
  if (found.filter(({ language }) => language === 'sh').length !== codeBlocks(document, 'sh').length)
    throw new Error(`${document.path}: blocks of commands are missed`);
  return found;
}

/**
 * Lines of a shown output that a real one does not have in this order. A shown line may leave parts out with `…`; how many blanks
 * stand between words does not matter.
 */
export function missingLines(shown: string, real: string): string[] {
  const lines = real.split('\n').map(plain);
  let next = 0;
  return shown
    .split('\n')
    .map(plain)
    .filter((line) => line !== '')
    .filter((line) => {
      const pattern = new RegExp(`^${line.split('…').map(escaped).join('.*')}$`);
      const at = lines.findIndex((candidate, index) => index >= next && pattern.test(candidate));
      if (at >= 0) next = at + 1;
      return at < 0;
    });
}

function plain(line: string): string {
  return line.trim().replaceAll(/\s+/g, ' ').replaceAll(/ ?… ?/g, '…');
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

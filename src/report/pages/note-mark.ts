import { type GlossaryTerm, glossaryTerms } from '../text/report-text.ts';
import { type Html, html } from './html.ts';
import type { PageContext } from './page-context.ts';

/** A raised number that leads to the explanation of a word. */
export function noteMark(term: GlossaryTerm, { text }: PageContext): Html {
  const number = String(glossaryTerms.indexOf(term) + 1);
  const label = text.glossaryLink(number, text.glossary[term].term);
  return html`<sup class="note-mark"><a href="#word-${term}" aria-label="${label}">${number}</a></sup>`;
}

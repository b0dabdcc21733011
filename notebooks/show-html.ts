import type { Html } from '../src/report/pages/html.ts';

/** An element of the page from the report's HTML, which is escaped already. */
export function showHtml({ text }: Html, document: Document = globalThis.document): HTMLElement {
  const holder = document.createElement('div');
  holder.innerHTML = text;
  return holder;
}

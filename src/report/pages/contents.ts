import { Html, html } from './html.ts';
import type { PageContext } from './page-context.ts';

/** The sections of the page by their headings, each a link; read off the sections themselves, so that none is forgotten. */
export function renderContents(sections: Html, { text }: PageContext): Html {
  const found = [...sections.text.matchAll(/<section id="([a-z-]+)"[^>]*>\s*<h2[^>]*>([^<]+)<\/h2>/g)];
  const links = found.map(([, id = '', title = '']) => html`<li><a href="#${id}">${new Html(title)}</a></li>\n`);
  return html`<nav class="contents" aria-labelledby="contents-title">
<h2 id="contents-title">${text.contentsTitle}</h2>
<ul>
${links}</ul>
</nav>
`;
}

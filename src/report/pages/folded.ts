import { type Html, html } from './html.ts';

/** Longer content is left out on paper. */
const mostPrinted = 60;

/** Content of so many rows behind a line to open; on paper it stands open. */
export function renderFolded(summary: string, content: Html, rows: number): Html {
  return html`<details class="folded${rows > mostPrinted ? ' on-screen' : null}">
<summary>${summary}</summary>
${content}</details>
`;
}

import { type Html, html } from './html.ts';

/** Content behind a line to open; paper shows it opened, or leaves it out where it is long and `isPrinted` is false. */
export function renderFolded(summary: string, content: Html, isPrinted = true): Html {
  return html`<details class="folded${isPrinted ? null : ' on-screen'}">
<summary>${summary}</summary>
${content}</details>
`;
}

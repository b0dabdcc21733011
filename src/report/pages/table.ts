import { Html, html } from './html.ts';

/** A column of numbers is set to the right. */
export interface Column {
  label: string;
  isNumber: boolean;
}

/** A row of cells, or a heading over the rows that follow. */
export type TableRow = (string | Html)[] | { heading: string };

export interface TableData {
  /** Unique on the page. */
  id: string;
  caption: string;
  columns: Column[];
  rows: TableRow[];
}

/**
 * A long table of numbers under its caption; it scrolls inside its own frame, which the keyboard can reach. The first column heads
 * its row.
 */
export function renderScrollingTable(data: TableData): Html {
  return html`<p class="caption" id="${data.id}">${data.caption}</p>
<div class="scroll" role="region" aria-labelledby="${data.id}" tabindex="0">
${renderRows(data, 'plain')}</div>
`;
}

/**
 * A table under its caption that becomes a list of small blocks, each figure with its column's name, where the page is narrow. The
 * roles are written out, because a browser forgets them when the style sheet makes blocks of rows.
 */
export function renderStackedTable(data: TableData): Html {
  return html`<p class="caption" id="${data.id}">${data.caption}</p>
${renderRows(data, 'stacked')}`;
}

/** Lets a long path or file name break after a dot, slash, bracket or colon. */
export function breakable(text: string): Html[] {
  return text.split(/(?<=[./\]:])/).map((piece) => html`${piece}<wbr>`);
}

function renderRows({ id, columns, rows }: TableData, kind: 'plain' | 'stacked'): Html {
  const heads = columns.map(
    ({ label, isNumber }) => html`<th scope="col" role="columnheader"${numberClass(isNumber)}>${label}</th>`,
  );
  const body = rows.map((row) => {
    if (!Array.isArray(row)) {
      return html`<tr role="row" class="group"><th role="rowheader" scope="colgroup" colspan="${columns.length}">${row.heading}</th></tr>\n`;
    }
    const cells = row.map((cell, index) => {
      if (index === 0) return html`<th scope="row" role="rowheader">${cell}</th>`;
      const { label, isNumber } = columns[index] ?? { label: '', isNumber: false };
      const name = kind === 'stacked' ? html` data-label="${label}"` : null;
      return html`<td role="cell"${numberClass(isNumber)}${name}>${cell}</td>`;
    });
    return html`<tr role="row">${cells}</tr>\n`;
  });
  return html`<table role="table" class="${kind}" aria-labelledby="${id}">
<thead role="rowgroup"><tr role="row">${heads}</tr></thead>
<tbody role="rowgroup">
${body}</tbody>
</table>
`;
}

function numberClass(isNumber: boolean): Html | null {
  return isNumber ? new Html(' class="number"') : null;
}

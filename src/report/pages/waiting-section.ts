import { renderComparison } from './comparison-table.ts';
import { type Html, html } from './html.ts';
import type { PageContext } from './page-context.ts';
import { levelLines, renderWeeklyFigure } from './weekly-figure.ts';

/** The guarantee by those who wait and by those who were seen, for first visits and for operations. */
const guarantee = [
  'waitingList.withinGuarantee',
  'visits.withinGuarantee',
  'visits.within3Days',
  'theatre.waitingWithinGuarantee',
  'theatre.withinGuarantee',
];

/**
 * The waiting list over time: its length, and how many at the outpatient clinics have waited more than 90 days. Not their share: it
 * falls when newcomers join.
 */
export function renderWaiting(context: PageContext): Html | null {
  const { text } = context;
  const length = levelLines('waitingList.length', 'region', context);
  const over = levelLines('waitingList.over90', 'kind:outpatient', context);
  if (length.length === 0 && over.length === 0) return null;
  const lengthFigure = {
    id: 'waiting-length',
    title: text.waitingLengthTitle,
    unit: text.waitingLengthUnit,
    format: 'number' as const,
    lines: length,
    size: 'half' as const,
    zero: null,
  };
  const overFigure = {
    id: 'waiting-over-90',
    title: text.waitingOverTitle,
    unit: text.waitingOverUnit,
    format: 'number' as const,
    lines: over,
    size: 'half' as const,
    zero: null,
  };
  return html`<section id="waiting" aria-labelledby="waiting-title">
<h2 id="waiting-title">${text.waitingTitle}</h2>
<p>${text.waitingIntro}</p>
<div class="pair">
${length.length === 0 ? null : renderWeeklyFigure(lengthFigure, context)}${over.length === 0 ? null : renderWeeklyFigure(overFigure, context)}</div>
${renderGuarantee(context)}</section>
`;
}

function renderGuarantee(context: PageContext): Html | null {
  const table = renderComparison(context, {
    id: 'guarantee-table',
    groups: [{ heading: null, measures: guarantee }],
    windows: ['weeks:0-12', 'total'],
  });
  return table === null
    ? null
    : html`<h3>${context.text.guarantee.title}</h3>
<p>${context.text.guarantee.intro}</p>
${table}`;
}

import { renderComparison } from './comparison-table.ts';
import { type Html, html } from './html.ts';
import type { PageContext } from './page-context.ts';
import { renderPeriods } from './period-table.ts';
import { hasAny } from './planned-effects.ts';
import { levelLines, renderWeeklyFigure } from './weekly-figure.ts';

const measures = [
  'tickets.questions',
  'tickets.raised',
  'tickets.perUserDay',
  'tickets.critical',
  'tickets.open',
  'tickets.closedShare',
  'visits.misplaced',
  'staff.minutes.ticket',
];
const overTime = ['tickets.raised', 'tickets.open', 'tickets.closedShare', 'tickets.critical'];

/** Questions and faults of the new system: tickets by week, how soon they are solved, and what they take of the staff's time. */
export function renderDefects(context: PageContext): Html | null {
  const { text } = context;
  const words = text.effects.defects;
  if (!hasAny(measures, context)) return null;
  const figures = [
    { measure: 'tickets.raised', id: 'tickets-raised', title: words.raisedTitle, unit: words.raisedUnit },
    { measure: 'tickets.open', id: 'tickets-open', title: words.openTitle, unit: words.openUnit },
  ].flatMap(({ measure, ...figure }) => {
    const lines = levelLines(measure, 'region', context);
    const options = { ...figure, lines, format: 'number' as const, zero: null, size: 'half' as const };
    return lines.length === 0 ? [] : [renderWeeklyFigure(options, context)];
  });
  const table = renderComparison(context, {
    id: 'defects-table',
    groups: [{ heading: null, measures }],
    windows: ['weeks:0-12', 'weeks:0-3', 'total'],
  });
  return html`<section id="defects" aria-labelledby="defects-title">
<h2 id="defects-title">${words.title}</h2>
<p>${words.intro}</p>
${figures.length === 0 ? null : html`<div class="pair">\n${figures}</div>\n`}${renderPeriods(context, { id: 'defects-periods', caption: words.periodsTitle, measures: overTime })}${table}</section>
`;
}

import { renderComparison } from './comparison-table.ts';
import { type Html, html } from './html.ts';
import type { PageContext } from './page-context.ts';
import { renderPeriods } from './period-table.ts';
import { hasAny } from './planned-effects.ts';
import { levelLines, renderWeeklyFigure } from './weekly-figure.ts';

const measures = [
  'messages.sent',
  'messages.crossing',
  'messages.lost',
  'messages.repeated',
  'documentation.handlingHours',
  'staff.minutes.handling',
];
/** What only a loss or a boundary that costs something gives; messages are sent in any world. */
const acting = ['messages.lost', 'messages.repeated', 'documentation.handlingHours', 'staff.minutes.handling'];
const overTime = ['messages.crossing', 'messages.lost', 'messages.repeated'];

/** Messages that cross from one record system to another, those lost, and what is made again for it. */
export function renderMessages(context: PageContext): Html | null {
  const { text } = context;
  const words = text.effects.messages;
  if (!hasAny(acting, context)) return null;
  const figures = (['crossing', 'lost'] as const).map((what) => {
    const lines = levelLines(`messages.${what}`, 'region', context);
    if (lines.length === 0) return null;
    const { title, unit } = words[what];
    return renderWeeklyFigure({ id: `messages-${what}`, title, unit, format: 'number', lines, zero: null }, context);
  });
  const table = renderComparison(context, {
    id: 'messages-table',
    groups: [{ heading: null, measures }],
    windows: ['weeks:0-12', 'weeks:0-3', 'total'],
  });
  return html`<section id="messages" aria-labelledby="messages-title">
<h2 id="messages-title">${words.title}</h2>
<p>${words.intro}</p>
${figures}${renderPeriods(context, { id: 'messages-periods', caption: words.periodsTitle, measures: overTime })}${table}</section>
`;
}

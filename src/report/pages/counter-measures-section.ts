import { renderComparison } from './comparison-table.ts';
import { type Html, html } from './html.ts';
import type { PageContext } from './page-context.ts';
import { hasAny, isPlanned } from './planned-effects.ts';
import { writeRollback } from './rollback-words.ts';

const reinforcement = [
  'staff.minutes.added',
  'staff.minutes.lent',
  'visits.completedExtra',
  'visits.completedBought',
  'theatre.operationsBought',
];
const ambulances = ['ed.diverted'];
/** Evening sessions are in any world, so they alone do not tell that anything was added. */
const acting = [...reinforcement.filter((measure) => measure !== 'visits.completedExtra'), ...ambulances];

/** What the plan does against a bad go-live: reinforcement, ambulances sent elsewhere, going back to the old system. */
export function renderCounterMeasures(context: PageContext): Html | null {
  const { text } = context;
  const words = text.effects.counterMeasures;
  const rollback = writeRollback(context);
  const table =
    hasAny(acting, context) || isPlanned(['reinforcement', 'ambulanceDiversion'], context)
      ? renderComparison(context, {
          id: 'counter-measures-table',
          groups: [
            { heading: words.groups.reinforcement, measures: reinforcement },
            { heading: words.groups.ambulances, measures: ambulances },
          ],
          windows: ['weeks:0-12', 'weeks:0-3', 'total'],
        })
      : null;
  if (table === null && rollback === null) return null;
  return html`<section id="counter-measures" aria-labelledby="counter-measures-title">
<h2 id="counter-measures-title">${words.title}</h2>
<p>${words.intro}</p>
${rollback === null ? null : html`<h3>${words.rollbackTitle}</h3>\n<p>${rollback}</p>\n`}${table}</section>
`;
}

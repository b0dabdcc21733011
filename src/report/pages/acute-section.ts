import { renderComparison } from './comparison-table.ts';
import { type Html, html } from './html.ts';
import type { PageContext } from './page-context.ts';

const windows = ['weeks:0-3', 'weeks:0-12', 'total'];
const arrivals = ['ed.visits', 'ed.fromOutside', 'ed.fromPrimaryCare', 'ed.fromWaitingLists'];
const stay = [
  'ed.timeToPhysician.mean',
  'ed.timeToPhysician.median',
  'ed.treatmentTime.median',
  'ed.leftUnseenShare',
  'ed.lengthOfStay.mean',
  'ed.lengthOfStay.median',
  'ed.lengthOfStay.p90',
  'ed.within4h',
  'ed.boardingHours',
];
const wards = [
  'beds.occupancy',
  'beds.overbedsPer100',
  'beds.offService',
  'beds.transfers',
  'beds.earlyDischarges',
  'beds.lengthOfStay.mean',
];

/** Emergency department and wards: arrivals by where they come from, waits and stays, beds. */
export function renderAcute(context: PageContext): Html | null {
  const { text } = context;
  const groups = [
    { heading: text.acuteGroups.arrivals, measures: arrivals },
    { heading: text.acuteGroups.stay, measures: stay },
    { heading: text.acuteGroups.wards, measures: wards },
  ];
  const table = renderComparison(context, { id: 'acute-table', groups, windows });
  if (table === null) return null;
  return html`<section id="acute" aria-labelledby="acute-title">
<h2 id="acute-title">${text.acuteTitle}</h2>
<p>${text.acuteIntro}</p>
${table}</section>
`;
}

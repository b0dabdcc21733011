import { measureById } from '../../results/measures.ts';
import { lowerFirst } from '../text/lower-first.ts';
import { measureUnitWords } from '../text/measure-unit-words.ts';
import { decimalsOfRows, writeRow } from './figures.ts';
import { renderFolded } from './folded.ts';
import { type Html, html } from './html.ts';
import { findRow, type PageContext, scopeName, scopesOf, weeksInWindow } from './page-context.ts';
import { renderStackedTable, type TableRow } from './table.ts';

/** What is told of units that have no planned care, by the registry's ids. */
const told = [
  'ed.lengthOfStay.mean',
  'ed.timeToPhysician.mean',
  'beds.occupancy',
  'beds.overbedsPer100',
  'diagnostics.answerTime.mean',
  'logistics.transportTime.mean',
  'documentation.noteTurnaround.mean',
];
/** A unit of which the first weeks are not told has the whole period. */
const windows = ['weeks:0-12', 'total'];

/** Emergency departments, wards and services one by one: what changes after go-live in the first plan. */
export function renderOtherUnits(context: PageContext): Html | null {
  const { text, plans, locale } = context;
  const [plan] = plans;
  if (plan === undefined) return null;
  const byUnit = scopesOf(context, 'unit').flatMap((scope): TableRow[][] => {
    const own = told.flatMap((measure): string[][] => {
      const row = findRow(context, { measure, arm: plan.id, against: 'reference', scope, windows });
      if (row === null || row.mean === null) return [];
      const decimals = decimalsOfRows([row]);
      const { mean, range, confidence } = writeRow(row, locale, text, { isSigned: true, decimals });
      const { name, unit } = measureById(measure);
      const counted = unit === 'share' ? text.percentagePoints : measureUnitWords[unit][locale];
      const label = counted === '' ? name[locale] : `${name[locale]} (${counted})`;
      const period = row.window === 'total' ? `, ${lowerFirst(text.wholePeriod)}` : '';
      return [[`${label}${period}`, mean, range, confidence]];
    });
    return own.length === 0 ? [] : [[{ heading: scopeName(context, scope) }, ...own]];
  });
  if (byUnit.length === 0) return null;
  const words = text.otherUnits;
  const numbers = [text.difference, text.rangeName, text.confidenceName];
  const table = {
    id: 'other-units-table',
    caption: text.firstWeeks(String(weeksInWindow('weeks:0-12')), false),
    columns: [{ label: text.measure, isNumber: false }, ...numbers.map((label) => ({ label, isNumber: true }))],
    rows: byUnit.flat(),
  };
  return html`<section id="other-units" aria-labelledby="other-units-title">
<h2 id="other-units-title">${words.title}</h2>
<p>${words.intro}</p>
${renderFolded(text.region.folded.units(String(byUnit.length)), renderStackedTable(table), table.rows.length)}</section>
`;
}

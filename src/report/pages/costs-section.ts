import { measureById } from '../../results/measures.ts';
import { rangeDots } from '../charts/range-dots.ts';
import type { ReportAssumption } from '../report-input.ts';
import { assumptionsTable } from './assumptions-section.ts';
import { renderComparison } from './comparison-table.ts';
import { renderFigure } from './figure.ts';
import { decimalsOfRows, inThousands, writeRow } from './figures.ts';
import { type Html, html } from './html.ts';
import { findRow, type PageContext } from './page-context.ts';
import { hasAny } from './planned-effects.ts';

const parts = ['cost.overtimeSek', 'cost.floorWalkersSek', 'cost.reinforcementSek', 'cost.boughtCareSek'];
const total = 'cost.totalSek';

/** What the go-live and the measures against it cost: each part beside the reference, and the prices that it rests on. */
export function renderCosts(context: PageContext): Html | null {
  const { text } = context;
  const words = text.effects.costs;
  if (!hasAny([...parts, total], context)) return null;
  const table = renderComparison(context, {
    id: 'costs-table',
    groups: [{ heading: null, measures: [...parts, total] }],
    windows: ['total'],
  });
  return html`<section id="costs" aria-labelledby="costs-title">
<h2 id="costs-title">${words.title}</h2>
<p>${words.intro}</p>
${renderParts(context)}${table}${renderPrices(context)}</section>
`;
}

function renderParts(context: PageContext): Html | null {
  const { text, locale, plans } = context;
  const [plan] = plans;
  if (plan === undefined) return null;
  const words = text.effects.costs;
  const found = [...parts, total].flatMap((measure) => {
    const row = findRow(context, { measure, arm: plan.id, against: 'reference' });
    return row === null || row.mean === null || row.mean === 0 ? [] : [{ measure, row: inThousands(row) }];
  });
  if (found.length === 0) return null;
  const decimals = decimalsOfRows(found.map(({ row }) => row));
  const dots = found.map(({ measure, row }) => {
    const { mean, range } = writeRow(row, locale, text, { isSigned: true, decimals });
    const figure = row.replications < 2 ? mean : `${mean} (${range})`;
    return { label: measureById(measure).name[locale], mean: row.mean ?? 0, range: row.range, text: figure };
  });
  const data = {
    description: `${words.chartTitle}. ${words.unit}.`,
    unit: words.unit,
    format: 'number' as const,
    dots,
  };
  return renderFigure(rangeDots, data, null, { id: 'costs-parts', title: words.chartTitle }, context);
}

function isPrice({ path }: ReportAssumption): boolean {
  return path.startsWith('prices.') || /Sek(PerHour|Each)$/.test(path);
}

function renderPrices(context: PageContext): Html | null {
  const { input, text } = context;
  const words = text.effects.costs;
  const prices = input.assumptions.filter(isPrice);
  if (prices.length === 0) return null;
  return html`<h3>${words.pricesTitle}</h3>
<p>${words.pricesIntro}</p>
${assumptionsTable(prices, { id: 'costs-prices', caption: words.pricesTitle }, context)}`;
}

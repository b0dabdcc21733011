import { type Html, html } from './html.ts';
import { findSeries, type PageContext } from './page-context.ts';
import { panelsOf, renderPanels } from './panel-figure.ts';
import { levelLines, renderWeeklyFigure } from './weekly-figure.ts';

/** Weekly production: for each plan the difference from the reference first, then the levels of all arms. */
export function renderProduction(context: PageContext): Html | null {
  const { text, plans, locale } = context;
  const differences = plans.map((arm, index) => {
    const series = findSeries(context, 'production.completed', 'region', arm.id, 'reference');
    if (series === null) return null;
    const figure = {
      id: `production-difference-${arm.id}`,
      title:
        plans.length === 1 ? text.productionDifferenceTitle : `${text.productionDifferenceTitle}: ${arm.label[locale]}`,
      unit: text.productionDifferenceUnit,
      format: 'number' as const,
      lines: [{ label: text.difference, style: index + 1, points: series.points }],
      zero: { label: text.productionZero },
    };
    return renderWeeklyFigure(figure, context);
  });
  const lines = levelLines('production.completed', 'region', context);
  if (lines.length === 0 && differences.every((figure) => figure === null)) return null;
  const levels =
    lines.length === 0
      ? null
      : renderWeeklyFigure(
          {
            id: 'production-level',
            title: text.productionLevelTitle,
            unit: text.productionUnit,
            format: 'number',
            lines,
            zero: null,
          },
          context,
        );
  return html`<section id="production" aria-labelledby="production-title">
<h2 id="production-title">${text.productionTitle}</h2>
<p>${text.productionIntro}</p>
${differences}${levels}${renderKinds(context)}</section>
`;
}

/** The difference for each kind of unit with planned care, where there are several. */
function renderKinds(context: PageContext): Html | null {
  const panels = panelsOf(context, ['kind']);
  if (panels.length < 2) return null;
  return renderPanels(panels, { id: 'kind-differences', title: context.text.region.panels.kindsTitle }, context);
}

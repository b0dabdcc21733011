import { type Html, html } from './html.ts';
import { type PageContext, scopeName, scopesOf } from './page-context.ts';
import { levelLines, renderWeeklyFigure } from './weekly-figure.ts';

/** Documentation minutes per contact over the weeks, a small chart for each kind of unit that has them. */
export function renderDocumentation(context: PageContext): Html | null {
  const { text } = context;
  const figures = scopesOf(context, 'kind').flatMap((scope) => {
    const lines = levelLines('documentation.minutesPerContact', scope, context);
    const isTold = lines.some(({ points }) => points.some(({ mean }) => mean !== null && Number.isFinite(mean)));
    if (!isTold) return [];
    const figure = {
      id: `documentation-${scope.replace(/[^a-z0-9-]+/g, '-')}`,
      title: scopeName(context, scope),
      unit: text.documentationUnit,
      format: 'number' as const,
      lines,
      zero: null,
      size: 'half' as const,
    };
    return [renderWeeklyFigure(figure, context)];
  });
  if (figures.length === 0) return null;
  return html`<section id="documentation" aria-labelledby="documentation-title">
<h2 id="documentation-title">${text.documentationTitle}</h2>
<p>${text.documentationIntro}</p>
<div class="pair">
${figures}</div>
</section>
`;
}

import { type Html, html } from './html.ts';
import type { PageContext } from './page-context.ts';
import { levelLines, renderWeeklyFigure } from './weekly-figure.ts';

/** The waiting list over time: its length, and the share who have waited at most 90 days. */
export function renderWaiting(context: PageContext): Html | null {
  const { text } = context;
  const length = levelLines('waitingList.length', 'region', context);
  const share = levelLines('waitingList.withinGuarantee', 'region', context);
  if (length.length === 0 && share.length === 0) return null;
  const lengthFigure = {
    id: 'waiting-length',
    title: text.waitingLengthTitle,
    unit: text.waitingLengthUnit,
    format: 'number' as const,
    lines: length,
    size: 'half' as const,
    zero: null,
  };
  const shareFigure = {
    id: 'waiting-share',
    title: text.waitingShareTitle,
    unit: text.waitingShareUnit,
    format: 'share' as const,
    lines: share,
    size: 'half' as const,
    zero: null,
  };
  return html`<section id="waiting" aria-labelledby="waiting-title">
<h2 id="waiting-title">${text.waitingTitle}</h2>
<p>${text.waitingIntro}</p>
<div class="pair">
${length.length === 0 ? null : renderWeeklyFigure(lengthFigure, context)}${share.length === 0 ? null : renderWeeklyFigure(shareFigure, context)}</div>
</section>
`;
}

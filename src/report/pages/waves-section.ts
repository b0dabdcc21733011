import { dayNumber, isoDate } from '../../scenario/calendar-dates.ts';
import { shareStrips } from '../charts/share-strips.ts';
import type { ReportArm, ReportDips } from '../report-input.ts';
import { formatDate, formatWeek } from '../text/date-format.ts';
import { formatShare } from '../text/number-format.ts';
import type { KeyFigure } from '../text/report-text.ts';
import { renderFigure } from './figure.ts';
import { type Html, html } from './html.ts';
import { writeKeyFigure } from './key-figures.ts';
import { neutralSpans } from './neutral-spans.ts';
import { writeOverlap } from './overlap-words.ts';
import { findRow, type PageContext, scopeName } from './page-context.ts';
import { goLiveDates, panelsOf, renderPanels } from './panel-figure.ts';
import { renderStackedTable } from './table.ts';

const figures = ['lost', 'lostShare', 'depth', 'recovery', 'listReturn'] as const satisfies readonly KeyFigure[];

/** Share of the simulated care above which a wave is as good as all of it. */
const nearlyAll = 0.9;

/** The waves of the first plan one by one, and when their dips overlap; null for a plan of a single wave that is nearly all there is. */
export function renderWaves(context: PageContext): Html | null {
  const { text, plans } = context;
  const [plan] = plans;
  if (plan === undefined || plan.goLive.length === 0) return null;
  if (plan.goLive.length === 1 && !isPart(plan.goLive[0].wave, context)) return null;
  const words = plan.goLive.length > 1 ? text.region.waves : text.region.waves.ofOne;
  const panels = panelsOf(context, ['wave']);
  return html`<section id="waves" aria-labelledby="waves-title">
<h2 id="waves-title">${words.title}</h2>
<p>${words.intro}</p>
${renderTable(plan, words.tableTitle, context)}${
  panels.length === 0 ? null : renderPanels(panels, { id: 'wave-differences', title: words.chartTitle }, context)
}${renderOverlap(context)}</section>
`;
}

/** Whether a wave's units give clearly less than all of the planned care. */
function isPart(wave: string, context: PageContext): boolean {
  const { reference } = context;
  const ofScope = (scope: string): number | null =>
    findRow(context, { measure: 'production.completed', arm: reference.id, against: null, scope })?.mean ?? null;
  const [own, all] = [ofScope(`wave:${wave}`), ofScope('region')];
  return own !== null && all !== null && own < nearlyAll * all;
}

function renderTable(plan: ReportArm, caption: string, context: PageContext): Html {
  const { text, locale } = context;
  const { columns, weeks } = text.region.waves;
  const cell = (figure: (typeof figures)[number], wave: string): Html => {
    const { value, unit, range } = writeKeyFigure(figure, plan, context, `wave:${wave}`);
    const isWeeks = unit !== '' && (figure === 'recovery' || figure === 'listReturn');
    const hasRange = /\d/.test(range);
    return html`<span>${isWeeks ? weeks(value) : value}${hasRange ? html`<br><small>${range}</small>` : null}</span>`;
  };
  return renderStackedTable({
    id: 'waves-table',
    caption,
    columns: [
      { label: columns.wave, isNumber: false },
      { label: columns.goLive, isNumber: false },
      { label: columns.lost, isNumber: true },
      { label: columns.share, isNumber: true },
      { label: columns.depth, isNumber: true },
      { label: columns.recovery, isNumber: true },
      { label: columns.listReturn, isNumber: true },
    ],
    rows: plan.goLive.map(({ wave, date }) => [
      scopeName(context, `wave:${wave}`),
      formatDate(date, locale),
      ...figures.map((figure) => cell(figure, wave)),
    ]),
  });
}

function renderOverlap(context: PageContext): Html | null {
  const { text, input, locale } = context;
  const { dips } = input;
  if (dips === undefined) return null;
  const words = text.region.dips;
  const weeks = countedWeeks(dips, input.counted.from);
  const strips = [
    ...dips.waves.map(({ id, shares }) => ({
      label: scopeName(context, `wave:${id}`),
      shares: shares.slice(-weeks.length),
      goLives: goLiveDates(context, id),
      isSum: false,
    })),
    { label: words.sum, shares: dips.overlapping.slice(-weeks.length), goLives: [], isSum: true },
  ];
  const [from, to] = [weeks[0], weeks.at(-1)].map((date) => (date === undefined ? '' : formatDate(date, locale)));
  const data = {
    description: text.chartDescription(words.chartTitle, from ?? '', to ?? ''),
    unit: words.unit,
    weeks,
    strips,
    shaded: neutralSpans(weeks, context),
    legend: { strip: words.strip, sum: words.sum, shaded: words.notJudged, goLive: text.region.sites.goLive },
  };
  const table = {
    id: 'dips-table',
    caption: `${words.chartTitle}. ${words.unit}.`,
    columns: [{ label: text.week, isNumber: false }, ...strips.map(({ label }) => ({ label, isNumber: true }))],
    rows: weeks.map((date, week) => [
      formatWeek(date, locale, true),
      ...strips.map(({ shares }) => writeShare(shares[week], context)),
    ]),
  };
  return html`<h3 id="dips">${words.title}</h3>
<p class="strong">${writeOverlap(context)}</p>
<p>${words.intro}</p>
${renderFigure(shareStrips, data, table, { id: 'dips-chart', title: words.chartTitle }, context)}`;
}

/** First days of the weeks from the first that totals count. */
function countedWeeks({ start, overlapping }: ReportDips, from: string): string[] {
  const first = dayNumber(start);
  return overlapping.map((_, week) => isoDate(first + 7 * week)).filter((date) => date >= from);
}

function writeShare(share: number | null | undefined, { locale }: PageContext): string {
  return share === null || share === undefined ? '–' : formatShare(share, locale, 0);
}

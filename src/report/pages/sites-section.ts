import { type HeatGroup, type HeatMapData, heatBounds, heatMap } from '../charts/heat-map.ts';
import type { ReportPanel } from '../report-input.ts';
import { formatDate, formatWeek } from '../text/date-format.ts';
import { formatShare } from '../text/number-format.ts';
import { renderFigure } from './figure.ts';
import { type Html, html } from './html.ts';
import { type PageContext, scopeName } from './page-context.ts';
import { goLiveDates, panelsOf, renderPanels } from './panel-figure.ts';
import type { TableData } from './table.ts';

/** Hospitals and groups of smaller sites by week: a heat map over all, then each in a small chart; null for a single one. */
export function renderSites(context: PageContext): Html | null {
  const { text } = context;
  const panels = panelsOf(context, ['hospital', 'group']);
  if (panels.length < 2) return null;
  const words = text.region.sites;
  return html`<section id="sites" aria-labelledby="sites-title">
<h2 id="sites-title">${words.title}</h2>
<p>${words.intro}</p>
${renderMap(panels, context)}${renderPanels(panels, { id: 'site-differences', title: words.chartTitle }, context)}</section>
`;
}

function renderMap(panels: readonly ReportPanel[], context: PageContext): Html {
  const { text, locale } = context;
  const words = text.region.sites;
  const weeks = panels[0]?.points.map(({ date }) => date) ?? [];
  const [from, to] = [weeks[0], weeks.at(-1)].map((date) => (date === undefined ? '' : formatDate(date, locale)));
  const data: HeatMapData = {
    description: text.chartDescription(words.mapTitle, from ?? '', to ?? ''),
    weeks,
    groups: groupsOf(panels, context),
    legend: { classes: writeClasses(context), goLive: words.goLive },
  };
  const table = mapTable(data, context);
  return renderFigure(heatMap, data, table, { id: 'site-map', title: words.mapTitle }, context);
}

/** The rows by wave, in the order of the panels. */
function groupsOf(panels: readonly ReportPanel[], context: PageContext): HeatGroup[] {
  const { text, locale, plans } = context;
  const words = text.region.sites;
  const waves = [...new Set(panels.map(({ wave }) => wave))];
  return waves.map((wave) => {
    const goLives = wave === null ? [] : goLiveDates(context, wave);
    const dates = goLives.map((date) => formatDate(date, locale)).join(', ');
    const name = wave === null ? words.noWave : words.wave(scopeName(context, `wave:${wave}`), dates);
    return {
      heading: plans.length === 0 ? '' : name,
      goLives,
      rows: panels
        .filter((panel) => panel.wave === wave)
        .map((panel) => ({
          label: panel.name[locale],
          shares: panel.points.map(({ mean }) => (mean === null ? null : -mean)),
        })),
    };
  });
}

function writeClasses({ text, locale }: PageContext): string[] {
  const words = text.region.sites;
  const write = (bound: number): string => formatShare(Math.abs(bound), locale, 0);
  const bare = (bound: number): string => write(bound).replace(/\s?%$/, '');
  const [much, some, usual, less, half, most] = heatBounds;
  return [
    words.more(write(much)),
    words.moreBetween(bare(some), write(much)),
    words.usual(write(usual)),
    words.lessBetween(bare(usual), write(less)),
    words.lessBetween(bare(less), write(half)),
    words.lessBetween(bare(half), write(most)),
    words.less(write(most)),
  ];
}

function mapTable({ weeks, groups }: HeatMapData, { text, locale }: PageContext): TableData {
  const { mapTitle, mapUnit } = text.region.sites;
  const rows = groups.flatMap((group) => group.rows.map((row) => ({ ...row, heading: group.heading })));
  return {
    id: 'site-map-table',
    caption: `${mapTitle}. ${mapUnit}.`,
    columns: [
      { label: text.week, isNumber: false },
      ...rows.map(({ label, heading }) => ({ label: `${label} · ${heading}`, isNumber: true })),
    ],
    rows: weeks.map((date, week) => [
      formatWeek(date, locale, true),
      ...rows.map(({ shares }) => {
        const share = shares[week];
        return share === null || share === undefined ? '–' : formatShare(share, locale);
      }),
    ]),
  };
}

import { rangeDots } from '../charts/range-dots.ts';
import type { ReportArm, ReportRow } from '../report-input.ts';
import { renderFigure } from './figure.ts';
import { decimalsOfRows, writeRow } from './figures.ts';
import { renderFolded } from './folded.ts';
import { type Html, html } from './html.ts';
import { findRow, type PageContext, scopeName, scopesOf } from './page-context.ts';
import { splitSites } from './split-sites.ts';
import { renderStackedTable, type TableData, type TableRow } from './table.ts';

interface ScopeLoss {
  scope: string;
  lost: ReportRow | null;
  share: ReportRow;
}

/** Decimals that all figures of a column have. */
interface LossDecimals {
  lost: number;
  share: number;
}

/** So many units are drawn at most: those that lose the greatest share. */
const mostDrawn = 12;

/**
 * Where production was lost, for the first plan: a dot with its range for each of the units that lose most; a table of waves,
 * hospitals and kinds of unit; folded, the other sites and all units.
 */
export function renderWhere(context: PageContext): Html | null {
  const { text, plans } = context;
  const [plan] = plans;
  if (plan === undefined) return null;
  const sites = splitSites(lossesOf('site', plan, context), ({ scope }) => scope, context);
  const units = lossesOf('unit', plan, context);
  const waves = plan.goLive.length < 2 ? [] : lossesOf('wave', plan, context);
  const kinds = lossesOf('kind', plan, context);
  const all = [...waves, ...sites.shown, ...sites.folded, ...kinds, ...units];
  if (all.length === 0) return null;
  const decimals = commonDecimals(all);
  const groups = [
    { heading: text.region.folded.wavesHeading, losses: waves },
    { heading: sites.heading, losses: sites.shown },
    { heading: text.whereLevels.kind, losses: kinds },
  ];
  const write = (losses: readonly ScopeLoss[]): TableRow[] => losses.map((loss) => tableRow(loss, decimals, context));
  const rows = groups.flatMap(({ heading, losses }) => (losses.length === 0 ? [] : [{ heading }, ...write(losses)]));
  const { otherSites, units: allUnits } = text.region.folded;
  const fold = (id: string, title: (count: string) => string, losses: readonly ScopeLoss[]): Html | null => {
    if (losses.length === 0) return null;
    const summary = title(String(losses.length));
    return renderFolded(summary, lossTable({ id, caption: summary, rows: write(losses) }, context), losses.length);
  };
  return html`<section id="where" aria-labelledby="where-title">
<h2 id="where-title">${text.whereTitle}</h2>
<p>${text.whereIntro}</p>
${units.length === 0 ? null : renderUnits(units, decimals, context)}${
  rows.length === 0 ? null : lossTable({ id: 'where-table', caption: text.whereTableTitle, rows }, context)
}${fold('where-sites', otherSites, sites.folded)}${fold('where-units', allUnits, units)}</section>
`;
}

function lossTable({ id, caption, rows }: Omit<TableData, 'columns'>, { text }: PageContext): Html {
  const interval = [
    { label: text.rangeName, isNumber: true },
    { label: text.confidenceName, isNumber: true },
  ];
  return renderStackedTable({
    id,
    caption,
    columns: [
      { label: text.whereColumns.scope, isNumber: false },
      { label: text.whereColumns.lost, isNumber: true },
      ...interval,
      { label: text.whereColumns.share, isNumber: true },
      ...interval,
    ],
    rows,
  });
}

function renderUnits(units: ScopeLoss[], decimals: LossDecimals, context: PageContext): Html {
  const { text, locale } = context;
  const drawn = units.slice(0, mostDrawn);
  const dots = drawn.map(({ scope, share }) => {
    const { mean, range } = writeRow(share, locale, text, { decimals: decimals.share });
    return { label: scopeName(context, scope), mean: share.mean ?? 0, range: share.range, text: `${mean} (${range})` };
  });
  const title = drawn.length < units.length ? text.region.folded.greatest(String(mostDrawn)) : text.whereChartTitle;
  const data = {
    description: `${title}. ${text.whereUnit}.`,
    unit: text.whereUnit,
    format: 'share' as const,
    dots,
  };
  return renderFigure(rangeDots, data, null, { id: 'where-units-chart', title }, context);
}

/** Scopes of a level with production, the greatest share lost first, equal shares in the order of the input; waves in theirs. */
function lossesOf(level: 'wave' | 'site' | 'kind' | 'unit', plan: ReportArm, context: PageContext): ScopeLoss[] {
  const losses = scopesOf(context, level).flatMap((scope) => {
    const share = findRow(context, { measure: 'production.lostShare', arm: plan.id, against: 'reference', scope });
    const lost = findRow(context, { measure: 'production.lost', arm: plan.id, against: 'reference', scope });
    return share === null || share.mean === null ? [] : [{ scope, share, lost }];
  });
  return level === 'wave' ? losses : losses.sort((a, b) => (b.share.mean ?? 0) - (a.share.mean ?? 0));
}

function commonDecimals(losses: ScopeLoss[]): LossDecimals {
  return {
    lost: decimalsOfRows(losses.flatMap(({ lost }) => (lost === null ? [] : [lost]))),
    share: decimalsOfRows(losses.map(({ share }) => share)),
  };
}

function tableRow({ scope, lost, share }: ScopeLoss, decimals: LossDecimals, context: PageContext): string[] {
  const { locale, text } = context;
  const cells = (row: ReportRow | null, places: number): string[] => {
    if (row === null) return ['–', '–', '–'];
    const { mean, range, confidence } = writeRow(row, locale, text, { decimals: places });
    return [mean, range, confidence];
  };
  return [scopeName(context, scope), ...cells(lost, decimals.lost), ...cells(share, decimals.share)];
}

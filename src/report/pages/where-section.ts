import { rangeDots } from '../charts/range-dots.ts';
import type { ReportArm, ReportRow } from '../report-input.ts';
import { renderFigure } from './figure.ts';
import { decimalsOfRows, writeRow } from './figures.ts';
import { type Html, html } from './html.ts';
import { findRow, type PageContext, scopeName, scopesOf } from './page-context.ts';
import { renderStackedTable, type TableRow } from './table.ts';

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

/** Where production was lost, for the first plan: a dot with its range for each unit, and a table of sites, kinds and units. */
export function renderWhere(context: PageContext): Html | null {
  const { text, plans } = context;
  const [plan] = plans;
  if (plan === undefined) return null;
  const levels = (['site', 'kind', 'unit'] as const).map((level) => ({
    level,
    losses: lossesOf(level, plan, context),
  }));
  if (levels.every(({ losses }) => losses.length === 0)) return null;
  const units = levels.find(({ level }) => level === 'unit')?.losses ?? [];
  const decimals = commonDecimals(levels.flatMap(({ losses }) => losses));
  const rows = levels.flatMap(({ level, losses }): TableRow[] => {
    if (losses.length === 0) return [];
    return [{ heading: text.whereLevels[level] }, ...losses.map((loss) => tableRow(loss, decimals, context))];
  });
  const interval = [
    { label: text.rangeName, isNumber: true },
    { label: text.confidenceName, isNumber: true },
  ];
  const table = {
    id: 'where-table',
    caption: text.whereTableTitle,
    columns: [
      { label: text.whereColumns.scope, isNumber: false },
      { label: text.whereColumns.lost, isNumber: true },
      ...interval,
      { label: text.whereColumns.share, isNumber: true },
      ...interval,
    ],
    rows,
  };
  return html`<section id="where" aria-labelledby="where-title">
<h2 id="where-title">${text.whereTitle}</h2>
<p>${text.whereIntro}</p>
${units.length === 0 ? null : renderUnits(units, decimals, context)}${renderStackedTable(table)}</section>
`;
}

function renderUnits(units: ScopeLoss[], decimals: LossDecimals, context: PageContext): Html {
  const { text, locale } = context;
  const dots = units.map(({ scope, share }) => {
    const { mean, range } = writeRow(share, locale, text, { decimals: decimals.share });
    return { label: scopeName(context, scope), mean: share.mean ?? 0, range: share.range, text: `${mean} (${range})` };
  });
  const data = {
    description: `${text.whereChartTitle}. ${text.whereUnit}.`,
    unit: text.whereUnit,
    format: 'share' as const,
    dots,
  };
  return renderFigure(rangeDots, data, null, { id: 'where-units', title: text.whereChartTitle }, context);
}

/** Scopes of a level with production, the greatest share lost first; equal shares in the order of the input. */
function lossesOf(level: 'site' | 'kind' | 'unit', plan: ReportArm, context: PageContext): ScopeLoss[] {
  const losses = scopesOf(context, level).flatMap((scope) => {
    const share = findRow(context, { measure: 'production.lostShare', arm: plan.id, against: 'reference', scope });
    const lost = findRow(context, { measure: 'production.lost', arm: plan.id, against: 'reference', scope });
    return share === null || share.mean === null ? [] : [{ scope, share, lost }];
  });
  return losses.sort((a, b) => (b.share.mean ?? 0) - (a.share.mean ?? 0));
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

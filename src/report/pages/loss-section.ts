import { stepLines } from '../charts/step-lines.ts';
import type { ReportArm, ReportRow } from '../report-input.ts';
import { formatShare } from '../text/number-format.ts';
import { renderFigure } from './figure.ts';
import { decimalsOfRows, writeRow } from './figures.ts';
import { renderFolded } from './folded.ts';
import { type Html, html } from './html.ts';
import { findRow, type PageContext, scopeName, scopesOf } from './page-context.ts';
import { fewestJudgedWeeks, recoveredRows } from './recovered-shares.ts';
import { isRolledBack } from './rollback-words.ts';
import { splitSites } from './split-sites.ts';
import { renderStackedTable, type TableRow } from './table.ts';

const parts = {
  lost: 'production.lost',
  delayed: 'production.delayed',
  neverDelivered: 'production.neverDelivered',
  chosen: 'production.chosenLoss',
  suffered: 'production.sufferedLoss',
} as const;
const partNames = ['lost', 'delayed', 'neverDelivered', 'chosen', 'suffered'] as const;

/** What the first plan's loss is made of, by kind and site, and how soon production is back. */
export function renderLoss(context: PageContext): Html | null {
  const { text, plans } = context;
  const [plan] = plans;
  if (plan === undefined) return null;
  const region = rowsOf('region', plan, context);
  if (region === null) return null;
  const words = text.loss;
  const ofLevel = (level: 'wave' | 'kind' | 'site'): ScopeRows[] =>
    scopesOf(context, level).flatMap((scope) => rowsOf(scope, plan, context) ?? []);
  const sites = splitSites(ofLevel('site'), ({ scope }) => scope, context);
  const groups = [
    { heading: text.region.folded.wavesHeading, scopes: plan.goLive.length < 2 ? [] : ofLevel('wave') },
    { heading: text.whereLevels.kind, scopes: ofLevel('kind') },
    { heading: sites.heading, scopes: sites.shown },
  ];
  const suffered = writeSuffered([region, ...groups.flatMap(({ scopes }) => scopes), ...sites.folded], context);
  const columns = [
    { label: words.columns.scope, isNumber: false },
    ...partNames.map((part) => ({ label: words.columns[part], isNumber: true })),
  ];
  const rows = groups.flatMap(({ heading, scopes }): TableRow[] =>
    scopes.length === 0 ? [] : [{ heading }, ...scopes.map((scope) => cellsOf(scope, context))],
  );
  const table = { id: 'loss-table', caption: words.tableTitle, columns, rows: [cellsOf(region, context), ...rows] };
  const others = text.region.folded.otherSites(String(sites.folded.length));
  const folded = {
    ...table,
    id: 'loss-sites',
    caption: others,
    rows: sites.folded.map((scope) => cellsOf(scope, context)),
  };
  return html`<section id="loss" aria-labelledby="loss-title">
<h2 id="loss-title">${words.title}</h2>
<p>${words.intro}</p>
${suffered.length === 0 ? null : html`<p>${suffered.join(' ')}</p>\n`}<p>${words.unit}</p>
${renderStackedTable(table)}${
  sites.folded.length === 0 ? null : renderFolded(others, renderStackedTable(folded), sites.folded.length)
}${renderRecovery(plan, context)}</section>
`;
}

/** What the suffered part holds besides what the new system takes. */
function writeSuffered(scopes: readonly ScopeRows[], context: PageContext): string[] {
  const { input, text } = context;
  const { rollback, reinforcement, belowZero } = text.loss.suffered;
  const { hasReinforcement = false } = input.counterMeasures ?? {};
  const isBelowZero = scopes.some(({ rows }) => (rows.suffered?.mean ?? 0) < 0);
  return [
    isRolledBack(context) ? rollback : [],
    hasReinforcement ? reinforcement : [],
    isBelowZero ? belowZero : [],
  ].flat();
}

interface ScopeRows {
  scope: string;
  rows: Record<(typeof partNames)[number], ReportRow | null>;
}

/** Null for a scope without planned care. */
function rowsOf(scope: string, plan: ReportArm, context: PageContext): ScopeRows | null {
  const find = (part: (typeof partNames)[number]): ReportRow | null =>
    findRow(context, { measure: parts[part], arm: plan.id, against: 'reference', scope });
  const share = findRow(context, { measure: 'production.lostShare', arm: plan.id, against: 'reference', scope });
  if (share === null || share.mean === null) return null;
  const rows = {
    lost: find('lost'),
    delayed: find('delayed'),
    neverDelivered: find('neverDelivered'),
    chosen: find('chosen'),
    suffered: find('suffered'),
  };
  return { scope, rows };
}

function cellsOf({ scope, rows }: ScopeRows, context: PageContext): (string | Html)[] {
  const { text, locale } = context;
  const present = partNames.flatMap((part) => rows[part] ?? []);
  const decimals = decimalsOfRows(present);
  return [
    scopeName(context, scope),
    ...partNames.map((part) => {
      const row = rows[part];
      if (row === null) return '–';
      const { mean, range } = writeRow(row, locale, text, { decimals });
      return html`<span>${mean}${row.replications < 2 ? null : html`<br><small>${range}</small>`}</span>`;
    }),
  ];
}

/** The region and its kinds of unit, or the waves where there are several, as far as they are large enough; the others are named. */
function renderRecovery(plan: ReportArm, context: PageContext): Html | null {
  const { text, locale } = context;
  const words = text.loss;
  const parts = plan.goLive.length < 2 ? ['region', ...scopesOf(context, 'kind')] : scopesOf(context, 'wave');
  const scopes = parts.filter((scope) => rowsOf(scope, plan, context) !== null);
  const curves = scopes.map((scope) => ({ scope, shares: sharesOf(scope, plan, context) }));
  const known = curves.filter(({ shares }) => shares.length >= fewestJudgedWeeks);
  if (known.length === 0) return null;
  const lines = known.map(({ scope, shares }, style) => ({ label: scopeName(context, scope), style, shares }));
  const weeks = Math.max(...lines.map(({ shares }) => shares.length));
  const data = {
    description: `${words.recoveryTitle}. ${words.recoveryUnit}.`,
    unit: words.recoveryUnit,
    weeks: words.recoveryWeeks,
    lines,
  };
  const table = {
    id: 'recovery-table',
    caption: words.recoveryUnit,
    columns: [{ label: words.recoveryWeeks, isNumber: true }, ...lines.map(({ label }) => ({ label, isNumber: true }))],
    rows: Array.from({ length: weeks }, (_, week) => [
      String(week),
      ...lines.map(({ shares }) => (shares[week] === undefined ? '–' : formatShare(shares[week], locale, 0))),
    ]),
  };
  const small = curves.filter(({ shares }) => shares.length === 0).map(({ scope }) => scopeName(context, scope));
  return html`<h3 id="recovery">${words.recoveryTitle}</h3>
<p>${words.recoveryIntro}</p>
${renderFigure(stepLines, data, table, { id: 'recovery-chart', title: words.recoveryUnit }, context)}${
  small.length === 0 ? null : html`<p>${words.tooSmall(small.join(', '))}</p>\n`
}`;
}

/** Shares by week from go-live; none where the scope is too small. */
function sharesOf(scope: string, plan: ReportArm, context: PageContext): number[] {
  return recoveredRows(scope, plan, context).flatMap(({ mean }) => mean ?? []);
}

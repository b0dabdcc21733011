import type { RangeDotsData } from '../src/report/charts/range-dots.ts';
import { decimalsOfRows, writeRow } from '../src/report/pages/figures.ts';
import { type Html, html } from '../src/report/pages/html.ts';
import { renderStackedTable, type TableRow } from '../src/report/pages/table.ts';
import { lowerFirst } from '../src/report/text/lower-first.ts';
import { measureUnitWords } from '../src/report/text/measure-unit-words.ts';
import { measureById } from '../src/results/measures.ts';
import type { SummaryRow } from '../src/results/summary-schema.ts';
import type { NamedArm, OpenRun } from './open-run.ts';
import { words } from './words.ts';

/** As much of a run as its totals need. */
export type TotalledRun = Pick<OpenRun, 'summary' | 'arms' | 'scopes'>;

/** Windows are tried in order: a short run has only the first weeks. */
const early = ['weeks:0-12', 'weeks:0-3'];

/** What the table of totals shows: measures that `summary.json` has for every part of the care. */
const shown = [
  { measure: 'production.lost', windows: ['total'] },
  { measure: 'production.lostShare', windows: ['total'] },
  { measure: 'waitingList.length', windows: early },
  { measure: 'visits.wait.mean', windows: early },
  { measure: 'ed.lengthOfStay.mean', windows: early },
  { measure: 'documentation.minutesPerContact', windows: early },
  { measure: 'documentation.backlogHours', windows: early },
];

const windowWords: Record<string, string> = {
  total: 'whole period',
  'weeks:0-12': 'first 13 weeks',
  'weeks:0-3': 'first 4 weeks',
};

/** The differences of each plan from the reference in a part of the care, each with its range and the interval of its mean. */
export function totalsTable(run: TotalledRun, scope: string): Html {
  const plans = run.arms.slice(1);
  const rows = plans.flatMap((plan): TableRow[] => {
    const found = shown.flatMap(({ measure, windows }) => {
      const row = findRow(run, { measure, windows, scope, arm: plan.id });
      return row === null ? [] : [tableRow(row)];
    });
    return plans.length === 1 ? found : [{ heading: plan.label }, ...found];
  });
  if (rows.every((row) => !Array.isArray(row))) return html`<p class="nothing">The run has no differences here.</p>`;
  const place = run.scopes.find(({ id }) => id === scope)?.name ?? scope;
  return renderStackedTable({
    id: 'totals',
    caption: `${place}: what go-live changes`,
    columns: [
      { label: 'Measure', isNumber: false },
      { label: 'Mean', isNumber: true },
      { label: words.rangeName, isNumber: true },
      { label: words.confidenceName, isNumber: true },
    ],
    rows,
  });
}

function tableRow(row: SummaryRow): TableRow {
  const { name, unit } = measureById(row.measure);
  const counted = unit === 'share' ? 'percentage points' : measureUnitWords[unit].en;
  const detail = [counted, windowWords[row.window] ?? row.window].filter((part) => part !== '').join(', ');
  const { mean, range, confidence } = writeRow(row, 'en', words, { isSigned: true });
  return [html`${name.en} <small>(${detail})</small>`, mean, range, confidence];
}

/** The share of production that a plan loses by kind of unit, the greatest first, each with its range; null where none is told. */
export function lossByKind(run: TotalledRun, plan: NamedArm | undefined): RangeDotsData | null {
  if (plan === undefined) return null;
  const kinds = run.scopes.filter(({ level }) => level === 'kind');
  const losses = kinds.flatMap(({ id, name }) => {
    const row = findRow(run, { measure: 'production.lostShare', windows: ['total'], scope: id, arm: plan.id });
    return row === null ? [] : [{ name, row, mean: row.mean ?? 0 }];
  });
  if (losses.length === 0) return null;
  const unit = 'Share of production lost, whole period';
  const decimals = decimalsOfRows(losses.map(({ row }) => row));
  return {
    description: `Share of planned care not delivered by kind of unit, ${plan.label}, with its range over replications.`,
    unit: run.arms.length === 2 ? unit : `${plan.label}: ${lowerFirst(unit)}`,
    format: 'share',
    dots: losses
      .sort((a, b) => b.mean - a.mean)
      .map(({ name, row, mean }) => {
        const written = writeRow(row, 'en', words, { decimals });
        return { label: name, mean, range: row.range, text: `${written.mean} (${written.range})` };
      }),
  };
}

/** The difference from the reference in the first of the windows that tells it, over all contact kinds, or null. */
function findRow(
  { summary }: TotalledRun,
  { measure, windows, scope, arm }: { measure: string; windows: string[]; scope: string; arm: string },
): SummaryRow | null {
  const found = summary.measures.filter(
    (row) =>
      row.measure === measure &&
      row.scope === scope &&
      row.arm === arm &&
      row.against === 'reference' &&
      row.contactKind === null &&
      row.mean !== null,
  );
  return windows.flatMap((window) => found.find((row) => row.window === window) ?? [])[0] ?? null;
}

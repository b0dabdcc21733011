import { measureById } from '../../results/measures.ts';
import { type MinuteUse, minuteUses, useBars } from '../charts/use-bars.ts';
import type { ReportArm, ReportRow } from '../report-input.ts';
import { lowerFirst } from '../text/lower-first.ts';
import { formatNumber } from '../text/number-format.ts';
import { renderFigure } from './figure.ts';
import { scaleRow, writeRow } from './figures.ts';
import { type Html, html } from './html.ts';
import { findRow, hasSeveralGoLives, type PageContext, weeksInWindow } from './page-context.ts';
import { renderStackedTable, type TableData, type TableRow } from './table.ts';

const beforeWindow = 'weeks:-8--1';
const afterWindow = 'weeks:0-3';
const workingDayMinutes = 480;

/** The measures `staff.minutes.<id>` that each part of the bars is made of. */
const idsOfUse: Record<MinuteUse, string[]> = {
  patient: ['patient', 'boarder'],
  documentation: ['documentation', 'noteMoving'],
  backlog: ['backlog', 'typing'],
  trouble: ['ticket', 'handling'],
  idle: ['idle'],
  programme: ['training', 'superUser', 'seconded', 'lent'],
  overtime: ['overtime'],
};
const measureIds = minuteUses.flatMap((use) => idsOfUse[use]);

/** A use of time in one period: both levels, and their paired difference. */
interface UseFigures {
  /** The plan's level less the difference. */
  reference: number;
  /** The reference's own row, where it is of the same weeks. */
  referenceRow: ReportRow | null;
  plan: ReportRow;
  difference: ReportRow;
}

/** What a working day is used for in a period, without the plan and with it. */
interface Period {
  label: string;
  uses: Map<string, UseFigures>;
  /** Multiply minutes to those of one working day. */
  referenceScale: number;
  planScale: number;
}

/** What a clinician's working day is used for, before and after go-live, for each plan beside the reference of the same weeks. */
export function renderMinutes(context: PageContext): Html | null {
  const { text, reference, plans, locale } = context;
  const afterWeeks = weeksInWindow(afterWindow) ?? 0;
  const windows = [
    { name: text.minutesBefore(hasSeveralGoLives(context)), window: beforeWindow },
    { name: text.minutesAfter(formatNumber(afterWeeks, locale)), window: afterWindow },
  ];
  const periods = plans.flatMap((plan) =>
    windows.flatMap(({ name, window }) => {
      const label = plans.length === 1 ? name : `${plan.label[locale]}: ${lowerFirst(name)}`;
      const period = readPeriod(label, plan, window, context);
      return period === null ? [] : [{ plan, period }];
    }),
  );
  if (periods.length === 0) return null;
  const data = {
    description: `${text.minutesChartTitle}. ${text.minutesUnit}.`,
    unit: text.minutesUnit,
    useLabels: text.minuteUses,
    groups: periods.map(({ plan, period }) => ({
      label: period.label,
      bars: [
        { label: reference.label[locale], minutes: barOf(period, 'reference') },
        { label: plan.label[locale], minutes: barOf(period, 'plan') },
      ],
    })),
  };
  const table = minutesTable(
    periods.map(({ period }) => period),
    context,
  );
  return html`<section id="minutes" aria-labelledby="minutes-title">
<h2 id="minutes-title">${text.minutesTitle}</h2>
<p>${text.minutesIntro}</p>
<p><strong>${text.minutesCut}</strong></p>
${renderFigure(useBars, data, null, { id: 'minutes-use', title: text.minutesChartTitle }, context)}${renderStackedTable(table)}</section>
`;
}

/**
 * A plan's period, or null where time on duty is not known. The reference is the plan's level less its paired difference, because the
 * reference's own rows have the weeks of the first plan only. Duty is the sum of all uses but overtime; it follows from the
 * calendar and differs between replications by little (sick leave above the base), so the intervals scale with the means.
 */
function readPeriod(label: string, plan: ReportArm, window: string, context: PageContext): Period | null {
  const uses = new Map<string, UseFigures>();
  const isFirst = plan === context.plans[0];
  for (const id of measureIds) {
    const query = { measure: `staff.minutes.${id}`, arm: plan.id, windows: [window] };
    const level = findRow(context, { ...query, against: null });
    const difference = findRow(context, { ...query, against: 'reference' });
    if (level === null || level.mean === null || difference === null || difference.mean === null) continue;
    const referenceRow = isFirst ? findRow(context, { ...query, arm: context.reference.id, against: null }) : null;
    uses.set(id, { reference: level.mean - difference.mean, referenceRow, plan: level, difference });
  }
  const onDuty = [...uses].filter(([id]) => id !== 'overtime').map(([, figures]) => figures);
  const referenceDuty = onDuty.reduce((sum, { reference }) => sum + reference, 0);
  const planDuty = onDuty.reduce((sum, { plan: level }) => sum + (level.mean ?? 0), 0);
  if (referenceDuty <= 0 || planDuty <= 0) return null;
  return {
    label,
    uses,
    referenceScale: workingDayMinutes / referenceDuty,
    planScale: workingDayMinutes / planDuty,
  };
}

function barOf({ uses, referenceScale, planScale }: Period, arm: 'reference' | 'plan'): Record<MinuteUse, number> {
  const minutes = (use: MinuteUse): number =>
    idsOfUse[use].reduce((sum, id) => {
      const figures = uses.get(id);
      if (figures === undefined) return sum;
      return sum + (arm === 'reference' ? figures.reference * referenceScale : (figures.plan.mean ?? 0) * planScale);
    }, 0);
  return {
    patient: minutes('patient'),
    documentation: minutes('documentation'),
    backlog: minutes('backlog'),
    trouble: minutes('trouble'),
    idle: minutes('idle'),
    programme: minutes('programme'),
    overtime: minutes('overtime'),
  };
}

function minutesTable(periods: Period[], { text, locale, reference }: PageContext): TableData {
  const rows = periods.flatMap(({ label, uses, referenceScale, planScale }): TableRow[] => [
    { heading: label },
    ...[...uses].flatMap(([id, figures]): TableRow[] => {
      if (figures.reference === 0 && figures.plan.mean === 0) return [];
      const scaled = (row: ReportRow, scale: number, isSigned: boolean) =>
        writeRow(scaleRow(row, scale), locale, text, { isSigned, decimals: 1 });
      const withRange = (mean: string, row: ReportRow | null, scale: number): Html =>
        html`<span>${mean}${row === null ? null : html`<br><small>${scaled(row, scale, false).range}</small>`}</span>`;
      const difference = scaled(figures.difference, planScale, true);
      return [
        [
          measureById(`staff.minutes.${id}`).name[locale],
          withRange(formatNumber(figures.reference * referenceScale, locale, 1), figures.referenceRow, referenceScale),
          withRange(scaled(figures.plan, planScale, false).mean, figures.plan, planScale),
          difference.mean,
          difference.range,
          difference.confidence,
        ],
      ];
    }),
  ]);
  const numbers = [reference.label[locale], text.withGoLive, text.difference, text.rangeName, text.confidenceName];
  return {
    id: 'minutes-table',
    caption: text.minutesUnit,
    columns: [{ label: text.use, isNumber: false }, ...numbers.map((label) => ({ label, isNumber: true }))],
    rows,
  };
}

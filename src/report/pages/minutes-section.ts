import { type MinuteUse, minuteUses, useBars } from '../charts/use-bars.ts';
import type { ReportArm, ReportRow } from '../report-input.ts';
import { lowerFirst } from '../text/lower-first.ts';
import { formatNumber } from '../text/number-format.ts';
import { renderFigure } from './figure.ts';
import { writeRow } from './figures.ts';
import { type Html, html } from './html.ts';
import { findRow, type PageContext, weeksInWindow } from './page-context.ts';
import { renderStackedTable, type TableData, type TableRow } from './table.ts';

const beforeWindow = 'weeks:-8--1';
const afterWindow = 'weeks:0-3';
const workingDayMinutes = 480;

/** A use of time in one period: both levels, and their paired difference. */
interface UseFigures {
  reference: number;
  plan: ReportRow;
  difference: ReportRow;
}

/** What a working day is used for in a period, without the plan and with it. */
interface Period {
  label: string;
  uses: Map<MinuteUse, UseFigures>;
  /** Multiply minutes to those of one working day. */
  referenceScale: number;
  planScale: number;
}

/** What a clinician's working day is used for, before and after go-live, for each plan beside the reference of the same weeks. */
export function renderMinutes(context: PageContext): Html | null {
  const { text, reference, plans, locale } = context;
  const afterWeeks = weeksInWindow(afterWindow) ?? 0;
  const windows = [
    { name: text.minutesBefore, window: beforeWindow },
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
 * reference's own rows have the weeks of the first plan only. Duty is the sum of the four uses within it; it follows from the
 * calendar and is the same in every replication, so the intervals scale with the means.
 */
function readPeriod(label: string, plan: ReportArm, window: string, context: PageContext): Period | null {
  const uses = new Map<MinuteUse, UseFigures>();
  for (const use of minuteUses) {
    const query = { measure: `staff.minutes.${use}`, arm: plan.id, windows: [window] };
    const level = findRow(context, { ...query, against: null });
    const difference = findRow(context, { ...query, against: 'reference' });
    if (level === null || level.mean === null || difference === null || difference.mean === null) continue;
    uses.set(use, { reference: level.mean - difference.mean, plan: level, difference });
  }
  const onDuty = [...uses].filter(([use]) => use !== 'overtime').map(([, figures]) => figures);
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
  const minutes = (use: MinuteUse): number => {
    const figures = uses.get(use);
    if (figures === undefined) return 0;
    return arm === 'reference' ? figures.reference * referenceScale : (figures.plan.mean ?? 0) * planScale;
  };
  return {
    patient: minutes('patient'),
    documentation: minutes('documentation'),
    backlog: minutes('backlog'),
    idle: minutes('idle'),
    overtime: minutes('overtime'),
  };
}

function minutesTable(periods: Period[], { text, locale, reference }: PageContext): TableData {
  const rows = periods.flatMap(({ label, uses, referenceScale, planScale }): TableRow[] => [
    { heading: label },
    ...[...uses].map(([use, figures]) => {
      const scaled = (row: ReportRow, isSigned: boolean) =>
        writeRow(scaleRow(row, planScale), locale, text, { isSigned, decimals: 1 });
      const level = scaled(figures.plan, false);
      const difference = scaled(figures.difference, true);
      return [
        text.minuteUses[use],
        formatNumber(figures.reference * referenceScale, locale, 1),
        html`<span>${level.mean}<br><small>${level.range}</small></span>`,
        difference.mean,
        difference.range,
        difference.confidence,
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

function scaleRow(row: ReportRow, scale: number): ReportRow {
  const times = (value: number | null): number | null => (value === null ? null : value * scale);
  const { mean, confidence, range } = row;
  return {
    ...row,
    mean: times(mean),
    confidence: { ...confidence, low: times(confidence.low), high: times(confidence.high) },
    range: { ...range, low: times(range.low), high: times(range.high), median: times(range.median) },
  };
}

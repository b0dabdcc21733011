import { type MinuteUse, minuteUses, useBars } from '../charts/use-bars.ts';
import type { Interval, ReportArm, ReportRow } from '../report-input.ts';
import { formatNumber } from '../text/number-format.ts';
import { renderFigure } from './figure.ts';
import { type Html, html } from './html.ts';
import { findRow, type PageContext, weeksInWindow } from './page-context.ts';
import type { TableData } from './table.ts';

const beforeWindow = 'weeks:-8--1';
const afterWindow = 'weeks:0-3';
const workingDayMinutes = 480;

interface UseRows {
  label: string;
  rows: Record<MinuteUse, ReportRow | null>;
  /** Multiplies the rows' minutes to those of one working day. */
  scale: number;
}

/** What a clinician's working day is used for, before and after go-live, in the reference and in each plan. */
export function renderMinutes(context: PageContext): Html | null {
  const { text, reference, plans, locale } = context;
  const afterWeeks = weeksInWindow(afterWindow) ?? 0;
  const groups = [
    { label: text.minutesBefore, window: beforeWindow },
    { label: text.minutesAfter(formatNumber(afterWeeks, locale)), window: afterWindow },
  ].map(({ label, window }) => ({
    label,
    bars: [reference, ...plans].flatMap((arm) => {
      const rows = useRows(arm, window, context);
      return rows === null ? [] : [rows];
    }),
  }));
  if (groups.every(({ bars }) => bars.length === 0)) return null;
  const data = {
    description: `${text.minutesChartTitle}. ${text.minutesUnit}.`,
    unit: text.minutesUnit,
    useLabels: text.minuteUses,
    groups: groups.map(({ label, bars }) => ({ label, bars: bars.map(toBar) })),
  };
  const table = minutesTable(groups, context);
  return html`<section id="minutes" aria-labelledby="minutes-title">
<h2 id="minutes-title">${text.minutesTitle}</h2>
<p>${text.minutesIntro}</p>
${renderFigure(useBars, data, table, { id: 'minutes-use', title: text.minutesChartTitle }, context)}</section>
`;
}

/**
 * The rows of an arm in a window, or null where time on duty is not known. Duty is the sum of the four uses within it; it follows
 * from the calendar and is the same in every replication, so the intervals scale with the means.
 */
function useRows(arm: ReportArm, window: string, context: PageContext): UseRows | null {
  const find = (use: MinuteUse): ReportRow | null =>
    findRow(context, { measure: `staff.minutes.${use}`, arm: arm.id, against: null, windows: [window] });
  const rows = {
    patient: find('patient'),
    documentation: find('documentation'),
    backlog: find('backlog'),
    idle: find('idle'),
    overtime: find('overtime'),
  };
  const duty = minuteUses.filter((use) => use !== 'overtime').reduce((sum, use) => sum + (rows[use]?.mean ?? 0), 0);
  return duty > 0 ? { label: arm.label[context.locale], rows, scale: workingDayMinutes / duty } : null;
}

function toBar({ label, rows, scale }: UseRows): { label: string; minutes: Record<MinuteUse, number> } {
  const minutes = (use: MinuteUse): number => (rows[use]?.mean ?? 0) * scale;
  return {
    label,
    minutes: {
      patient: minutes('patient'),
      documentation: minutes('documentation'),
      backlog: minutes('backlog'),
      idle: minutes('idle'),
      overtime: minutes('overtime'),
    },
  };
}

function minutesTable(groups: { label: string; bars: UseRows[] }[], { text, locale }: PageContext): TableData {
  const bars = groups.flatMap((group) => group.bars.map((bar) => ({ ...bar, label: `${group.label}: ${bar.label}` })));
  const write = (value: number | null, scale: number): string =>
    value === null ? '–' : formatNumber(value * scale, locale, 1);
  const interval = ({ low, high }: Interval, scale: number): string =>
    text.interval(write(low, scale), write(high, scale));
  const rows = bars.flatMap(({ label, rows: byUse, scale }) =>
    minuteUses.flatMap((use) => {
      const row = byUse[use];
      if (row === null) return [];
      const figures = [write(row.mean, scale), interval(row.range, scale), interval(row.confidence, scale)];
      return [[label, text.minuteUses[use], ...figures]];
    }),
  );
  return {
    id: 'minutes-table',
    caption: `${text.minutesChartTitle}. ${text.minutesUnit}.`,
    columns: [
      { label: text.minutesPeriod, isNumber: false },
      { label: text.use, isNumber: false },
      { label: text.minutesValue, isNumber: true },
      { label: text.rangeName, isNumber: true },
      { label: text.confidenceName, isNumber: true },
    ],
    rows,
  };
}

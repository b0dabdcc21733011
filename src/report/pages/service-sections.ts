import type { ServiceSection } from '../text/report-text.ts';
import { renderComparison } from './comparison-table.ts';
import { type Html, html } from './html.ts';
import type { PageContext } from './page-context.ts';
import { levelLines, renderWeeklyFigure } from './weekly-figure.ts';

const windows = ['weeks:0-12', 'weeks:0-3', 'total'];

/** What each section tells, by the registry's ids. */
const sections: Record<ServiceSection, { measures: string[]; chart?: string }> = {
  theatres: {
    measures: [
      'theatre.operations',
      'theatre.acuteOperations',
      'theatre.cancelledLate',
      'theatre.noBed',
      'theatre.waiting',
      'theatre.waitingOver90',
      'theatre.wait.mean',
      'theatre.use',
      'theatre.minutesPerCase',
      'theatre.turnover.mean',
      'theatre.firstCaseDelay.mean',
    ],
  },
  phone: {
    measures: [
      'phone.calls',
      'phone.answeredShare',
      'phone.wait.mean',
      'phone.ringsAgain',
      'phone.otherProvider',
      'phone.givenUp',
      'phone.overflowed',
    ],
  },
  diagnostics: {
    measures: [
      'diagnostics.orders',
      'diagnostics.examinations',
      'diagnostics.answerTime.mean',
      'diagnostics.waiting',
      'logistics.transports',
      'logistics.transportTime.mean',
      'logistics.deliveries',
      'logistics.deliveryTime.mean',
    ],
  },
  secretaries: {
    measures: [
      'documentation.dictatedNotes',
      'documentation.typedNotes',
      'documentation.noteTurnaround.mean',
      'documentation.unsignedNotes',
    ],
    chart: 'documentation.unsignedNotes',
  },
  staff: {
    measures: [
      'staff.overtimeHours',
      'staff.sickLeaveShare',
      'staff.minutes.sickAboveBase',
      'staff.supportShare',
      'staff.minutes.floorWalker',
      'staff.minutes.notWithdrawn',
      'documentation.backlogHours',
      'documentation.paperHours',
      'documentation.paperBacklogHours',
    ],
  },
};

/** A section on a part of care, with its figures; null where its units are not in the world. */
export function renderService(id: ServiceSection, context: PageContext): Html | null {
  const { text } = context;
  const { measures, chart } = sections[id];
  const table = renderComparison(context, { id: `${id}-table`, groups: [{ heading: null, measures }], windows });
  if (table === null) return null;
  const { title, intro } = text.services[id];
  return html`<section id="${id}" aria-labelledby="${id}-title">
<h2 id="${id}-title">${title}</h2>
<p>${intro}</p>
${chart === undefined ? null : renderChart(chart, id, context)}${table}</section>
`;
}

function renderChart(measure: string, id: string, context: PageContext): Html | null {
  const { text } = context;
  const lines = levelLines(measure, 'region', context);
  if (lines.length === 0) return null;
  const figure = {
    id: `${id}-chart`,
    title: text.unsignedNotesTitle,
    unit: text.unsignedNotesUnit,
    format: 'number' as const,
    lines,
    zero: null,
  };
  return renderWeeklyFigure(figure, context);
}

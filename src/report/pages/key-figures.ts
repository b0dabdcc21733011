import type { ReportArm, ReportRow } from '../report-input.ts';
import { formatShare } from '../text/number-format.ts';
import { type GlossaryTerm, type KeyFigure, keyFigures } from '../text/report-text.ts';
import { decimalsOfRows, isShare, writeRow } from './figures.ts';
import { type Html, html } from './html.ts';
import { noteMark } from './note-mark.ts';
import { findRow, type PageContext, type WordContext, weeksInWindow } from './page-context.ts';
import { renderStackedTable } from './table.ts';

/** Where a key figure is found, whether it carries its sign, and whether its levels are told beside the difference. */
const sources: Record<KeyFigure, { measure: string; isSigned: boolean; isDifference: boolean; windows: string[] }> = {
  lost: { measure: 'production.lost', isSigned: false, isDifference: false, windows: ['total'] },
  lostShare: { measure: 'production.lostShare', isSigned: false, isDifference: false, windows: ['total'] },
  recovery: { measure: 'production.recoveryWeek', isSigned: false, isDifference: false, windows: ['total'] },
  depth: { measure: 'production.depth', isSigned: false, isDifference: false, windows: ['total'] },
  listPeak: { measure: 'waitingList.peak', isSigned: true, isDifference: true, windows: ['total'] },
  cancelledLate: { measure: 'visits.cancelledLate', isSigned: true, isDifference: true, windows: ['total'] },
  documentation: {
    measure: 'documentation.minutesPerContact',
    isSigned: true,
    isDifference: true,
    windows: ['weeks:0-3', 'weeks:0-12', 'total'],
  },
  edStay: {
    measure: 'ed.lengthOfStay.mean',
    isSigned: true,
    isDifference: true,
    windows: ['weeks:0-3', 'weeks:0-12', 'total'],
  },
};

/** Key figures that the glossary explains further. */
const explainedBy: Partial<Record<KeyFigure, GlossaryTerm>> = { lost: 'production', recovery: 'recovery' };

export interface WrittenKeyFigure {
  value: string;
  unit: string;
  range: string;
  confidence: string;
  notes: string[];
}

/** The key figures of the plan, each with its range and how well its mean is known; with several plans also side by side. */
export function renderKeyFigures(context: PageContext): Html {
  const { text, plans, locale } = context;
  const [plan] = plans;
  if (plan === undefined) return html``;
  const cards = keyFigures.map((figure) => renderCard(figure, writeKeyFigure(figure, plan, context), context));
  const comparison =
    plans.length < 2
      ? null
      : renderStackedTable({
          id: 'plans-compared',
          caption: text.otherPlans,
          columns: [
            { label: text.plan, isNumber: false },
            ...plans.map(({ label }) => ({ label: label[locale], isNumber: true })),
          ],
          rows: keyFigures.map((figure) => [
            text.keyFigureNames[figure],
            ...plans.map((arm) => {
              const { value, unit, range } = writeKeyFigure(figure, arm, context);
              return html`${value} ${unit}<br><small>${range}</small>`;
            }),
          ]),
        });
  return html`<section id="key-figures" aria-labelledby="key-figures-title">
<h2 id="key-figures-title">${text.keyFiguresTitle}</h2>
<p>${text.keyFiguresIntro}</p>
<div class="cards">
${cards}</div>
${comparison}</section>
`;
}

function renderCard(figure: KeyFigure, written: WrittenKeyFigure, context: PageContext): Html {
  const { text } = context;
  return html`<article class="card">
<h3>${text.keyFigureNames[figure]}</h3>
<p class="value">${written.value}${written.unit === '' ? null : html` <span class="unit">${written.unit}</span>`}${renderNote(figure, context)}</p>
<dl>
<div><dt>${text.rangeName}</dt><dd>${written.range}</dd></div>
<div><dt>${text.confidenceName}</dt><dd>${written.confidence}</dd></div>
</dl>
<p class="note">${[text.keyFigureNotes[figure], ...written.notes].join(' ')}</p>
</article>
`;
}

function renderNote(figure: KeyFigure, context: PageContext): Html | null {
  const term = explainedBy[figure];
  return term === undefined ? null : noteMark(term, context);
}

/** A key figure of an arm in words; also for the command line. */
export function writeKeyFigure(figure: KeyFigure, arm: ReportArm, context: WordContext): WrittenKeyFigure {
  const { text, locale } = context;
  const { measure, isSigned, windows } = sources[figure];
  const row = findRow(context, { measure, arm: arm.id, against: 'reference', windows });
  if (row === null) return missing(text.notAvailable);
  if (figure === 'recovery') return writeRecovery(row, context);
  if (row.mean === null) return missing(text.notAvailable);
  const { mean, range, confidence } = writeRow(row, locale, text, { isSigned });
  const unit = isShare(row) ? '' : text.keyFigureUnits[figure];
  return { value: mean, unit, range, confidence, notes: levelNotes(figure, row, arm, context) };
}

/** With how much the figure is compared, and over which weeks. */
function levelNotes(figure: KeyFigure, row: ReportRow, arm: ReportArm, context: WordContext): string[] {
  const { text, locale, reference } = context;
  const { measure, isDifference } = sources[figure];
  if (!isDifference) return [];
  const levels = [reference.id, arm.id].map((id) =>
    findRow(context, { measure, arm: id, against: null, windows: [row.window] }),
  );
  const weeks = weeksInWindow(row.window);
  const notes = weeks === null ? [] : [`${text.firstWeeks(String(weeks))}.`];
  const [before, after] = levels;
  if (before === undefined || before === null || after === undefined || after === null) return notes;
  const decimals = decimalsOfRows([before, after]);
  const [from, to] = [before, after].map((level) => {
    const { mean, range } = writeRow(level, locale, text, { decimals });
    return level.replications < 2 ? mean : `${mean} (${range})`;
  });
  return [text.levels(from ?? '', to ?? ''), ...notes];
}

/** Recovery has a mean only where all replications recover; otherwise its median is shown, and how many do not. */
function writeRecovery(row: ReportRow, context: WordContext): WrittenKeyFigure {
  const { text, locale } = context;
  const unit = text.keyFigureUnits.recovery;
  const written = writeRow(row, locale, text);
  const notReached = row.notReached ?? 0;
  const notes = notReached > 0 ? [text.notReached(formatShare(notReached, locale, 0))] : [];
  if (row.mean !== null) {
    if (row.mean === 0) notes.push(text.noFall);
    return { value: written.mean, unit, range: written.range, confidence: written.confidence, notes };
  }
  const { median } = row.range;
  if (notReached === 0 && median === null) return missing(text.tooSmall);
  if (median === null || !Number.isFinite(median))
    return { value: text.notAvailable, unit: '', range: written.range, confidence: text.notAvailable, notes };
  const middle = writeRow({ ...row, mean: median }, locale, text).mean;
  return {
    value: middle,
    unit,
    range: written.range,
    confidence: text.notAvailable,
    notes: [text.recoveredMedian, ...notes],
  };
}

function missing(value: string): WrittenKeyFigure {
  return { value, unit: '', range: '–', confidence: '–', notes: [] };
}

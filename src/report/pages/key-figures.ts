import type { ReportArm, ReportRow } from '../report-input.ts';
import { formatNumber, formatShare } from '../text/number-format.ts';
import { cardFigures, type GlossaryTerm, type KeyFigure, keyFigures } from '../text/report-text.ts';
import { decimalsOfRows, writeRow } from './figures.ts';
import { type Html, html } from './html.ts';
import { noteMark } from './note-mark.ts';
import {
  findRow,
  hasSeveralGoLives,
  type PageContext,
  uncertaintyOf,
  type WordContext,
  weeksFromGoLive,
  weeksInWindow,
} from './page-context.ts';
import { fewestJudgedWeeks, recoveredRows } from './recovered-shares.ts';
import { renderStackedTable } from './table.ts';

interface Source {
  measure: string;
  /** Whether it carries its sign; whether its levels are told beside the difference. */
  isSigned: boolean;
  isDifference: boolean;
  windows: string[];
}

const total = { isSigned: false, isDifference: false, windows: ['total'] };
const change = { isSigned: true, isDifference: true, windows: ['total'] };
const firstWeeks = { ...change, windows: ['weeks:0-3', 'weeks:0-12', 'total'] };

const sources: Record<KeyFigure, Source> = {
  lost: { measure: 'production.lost', ...total },
  recovery: { measure: 'production.recoveryWeek', ...total },
  listExcess: { measure: 'waitingList.length', ...change, windows: ['weeks:0-12', 'total'] },
  depth: { measure: 'production.depth', ...total },
  delayed: { measure: 'production.delayed', ...total },
  listReturn: { measure: 'waitingList.returnWeek', ...total },
  neverDelivered: { measure: 'production.neverDelivered', ...total },
  documentation: { measure: 'documentation.minutesPerContact', ...firstWeeks },
  edStay: { measure: 'ed.lengthOfStay.mean', ...firstWeeks },
  lostShare: { measure: 'production.lostShare', ...total },
  caughtUp: { measure: 'production.caughtUp', ...total },
  listPeak: { measure: 'waitingList.peak', ...change },
  cancelledLate: { measure: 'visits.cancelledLate', ...change },
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
  const cards = shownCards(context).map((figure) => renderCard(figure, writeKeyFigure(figure, plan, context), context));
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
<p>${text.keyFiguresIntro}${hasSeveralGoLives(context) ? ` ${text.region.weeksFromLast}` : null}</p>
<div class="cards">
${cards}</div>
<p>${text.keyFiguresRanges[uncertaintyOf(context)]}</p>
${renderTrust(context)}${plans.length < 2 ? renderMoreFigures(plan, context) : null}${comparison}</section>
`;
}

/** Of several go-lives the region as a whole says nothing of when care or lists are back: their table does, wave by wave. */
function shownCards(context: PageContext): readonly KeyFigure[] {
  const ofOneGoLive: KeyFigure[] = ['recovery', 'listReturn'];
  return hasSeveralGoLives(context) ? cardFigures.filter((figure) => !ofOneGoLive.includes(figure)) : cardFigures;
}

/** Where the model misses published figures, or was not held against them, the reader is told at once. */
function renderTrust({ input, text, locale }: PageContext): Html {
  const { baseline, evidence } = input;
  const write = (count: number): string => formatNumber(count, locale);
  const told =
    baseline === undefined
      ? text.baselineUnchecked
      : baseline.agree < baseline.all
        ? [
            text.baselineNote(write(baseline.agree), write(baseline.all), baseline.world),
            ...(baseline.isCalmer || baseline.hasShorterWaits
              ? [text.baselineBetter(baseline.isCalmer, baseline.hasShorterWaits)]
              : []),
          ].join(' ')
        : null;
  const elsewhere =
    evidence === undefined || evidence.within === evidence.judged
      ? null
      : text.evidenceNote(write(evidence.within), write(evidence.judged));
  return html`${[told, elsewhere]
    .filter((each) => each !== null)
    .map(
      (each) => html`<p>${each}</p>
`,
    )}`;
}

/** The key figures without a card. With several plans they are among those compared. */
function renderMoreFigures(plan: ReportArm, context: PageContext): Html {
  const { text } = context;
  const heads = [text.measure, text.meanName, text.rangeName, text.confidenceName];
  const more = keyFigures.filter((figure) => !cardFigures.some((card) => card === figure));
  return renderStackedTable({
    id: 'more-figures',
    caption: text.moreFiguresTitle,
    columns: heads.map((label, index) => ({ label, isNumber: index > 0 })),
    rows: more.map((figure) => {
      const { value, unit, range, confidence, notes } = writeKeyFigure(figure, plan, context);
      const note = [text.keyFigureNotes[figure], ...notes].join(' ');
      return [
        html`${text.keyFigureNames[figure]}<br><small>${note}</small>`,
        `${value} ${unit}`.trimEnd(),
        range,
        confidence,
      ];
    }),
  });
}

function renderCard(figure: KeyFigure, written: WrittenKeyFigure, context: PageContext): Html {
  const { text } = context;
  const isNumber = /^[+\u2212]?\d/.test(written.value);
  return html`<article class="card">
<h3>${text.keyFigureNames[figure]}</h3>
<p class="value${isNumber ? null : ' worded'}">${written.value}${written.unit === '' ? null : html` <span class="unit">${written.unit}</span>`}${renderNote(figure, context)}</p>
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

/** A key figure of an arm in words, of the region or of a wave; also for the command line. */
export function writeKeyFigure(
  figure: KeyFigure,
  arm: ReportArm,
  context: WordContext,
  scope = 'region',
): WrittenKeyFigure {
  const { text, locale } = context;
  const { measure, isSigned, windows } = sources[figure];
  const row = findRow(context, { measure, arm: arm.id, against: 'reference', scope, windows });
  if (row === null) return missing(text.notAvailable);
  if (figure === 'recovery' || figure === 'listReturn') return writeReturn(figure, row, arm, context);
  if (row.mean === null) return missing(text.notAvailable);
  const { mean, range, confidence } = writeRow(row, locale, text, { isSigned });
  const unit = text.keyFigureUnits[figure];
  return { value: mean, unit, range, confidence, notes: levelNotes(figure, row, arm, context) };
}

/** With how much the figure is compared, and over which weeks. */
function levelNotes(figure: KeyFigure, row: ReportRow, arm: ReportArm, context: WordContext): string[] {
  const { text, locale, reference } = context;
  const { measure, isDifference } = sources[figure];
  if (!isDifference) return [];
  const levels = [reference.id, arm.id].map((id) =>
    findRow(context, { measure, arm: id, against: null, scope: row.scope, windows: [row.window] }),
  );
  const weeks = weeksInWindow(row.window);
  const notes = weeks === null ? [] : [`${text.firstWeeks(String(weeks), hasSeveralGoLives(context))}.`];
  const [before, after] = levels;
  if (before === undefined || before === null || after === undefined || after === null) return notes;
  const decimals = decimalsOfRows([before, after]);
  const [from, to] = [before, after].map((level) => {
    const { mean, range } = writeRow(level, locale, text, { decimals });
    return level.replications < 2 ? mean : `${mean} (${range})`;
  });
  return [text.levels(from ?? '', to ?? ''), ...notes];
}

/**
 * A week of return has a mean only where all replications are back. Otherwise its median is shown and how many are not back; where
 * half or more are not, that they are not within the weeks from go-live to the end.
 */
function writeReturn(
  figure: 'recovery' | 'listReturn',
  row: ReportRow,
  arm: ReportArm,
  context: WordContext,
): WrittenKeyFigure {
  const { text, locale } = context;
  const weeksAs = (count: string): string => (count === '1' ? text.oneWeek : text.keyFigureUnits[figure]);
  const written = writeRow(row, locale, text);
  const notReached = row.notReached ?? 0;
  if (row.mean !== null) {
    const notes = row.mean > 0 ? [] : [figure === 'recovery' ? text.noFall : text.noExcess];
    return {
      value: written.mean,
      unit: weeksAs(written.mean),
      range: written.range,
      confidence: written.confidence,
      notes,
    };
  }
  const { median } = row.range;
  if (notReached === 0) return missing(text.tooSmall);
  const confidence = text.notAvailable;
  const weeks =
    figure === 'recovery' ? recoveredRows(row.scope, arm, context).length : weeksFromGoLive(arm, context, row.scope);
  const notWithin = text.notWithin(formatNumber(weeks, locale));
  if (notReached === 1) {
    if (weeks < fewestJudgedWeeks) return missing(text.horizonTooShort);
    const range = text.neverReached(formatNumber(row.replications, locale));
    return { value: notWithin, unit: '', range, confidence, notes: [] };
  }
  const notes = [text.notReached(formatShare(notReached, locale, 0))];
  if (median === null || !Number.isFinite(median))
    return { value: notWithin, unit: '', range: written.range, confidence, notes };
  const value = writeRow({ ...row, mean: median }, locale, text).mean;
  return { value, unit: weeksAs(value), range: written.range, confidence, notes: [text.recoveredMedian, ...notes] };
}

function missing(value: string): WrittenKeyFigure {
  return { value, unit: '', range: '–', confidence: '–', notes: [] };
}

import { dayNumber, isoDate } from '../../scenario/calendar-dates.ts';
import type { ReportRow } from '../report-input.ts';
import { formatDate } from '../text/date-format.ts';
import { formatNumber } from '../text/number-format.ts';
import { writeRow } from './figures.ts';
import { type Html, html } from './html.ts';
import { noteMark } from './note-mark.ts';
import { findRow, type PageContext, type WordContext } from './page-context.ts';

/** Replications below which a range that should hold 9 of 10 is too narrow to be left without a word. */
const fewestForRange = 10;

/** The top of the page: what this is, the sentence with its range, and that it is no forecast. */
export function renderHeadline(context: PageContext): Html {
  const { input, locale, text, plans } = context;
  const goLives = [...new Set(plans.flatMap((plan) => plan.goLive.map(({ date }) => date)))].sort();
  const dates = goLives.map((date) => formatDate(date, locale)).join(', ');
  const replications = formatNumber(input.run.replications, locale);
  const last = input.series[0]?.points.at(-1);
  const period =
    last === undefined
      ? null
      : html`<span>${text.facts.period(formatDate(input.start, locale), formatDate(isoDate(dayNumber(last.date) + 6), locale))}</span>`;
  return html`<header class="top">
<p class="mark">${text.noForecastMark}</p>
<h1>${input.title[locale]}</h1>
<p class="facts">${dates === '' ? null : html`<span>${text.facts.goLive} ${dates}</span>`}${period}<span>${text.facts.replications(replications)}${noteMark('run', context)}</span></p>
${renderSentence(context)}<aside class="notice" aria-labelledby="no-forecast">
<h2 id="no-forecast">${text.noForecastTitle}</h2>
<p>${text.noForecast}</p>
</aside>
</header>
`;
}

function renderSentence(context: PageContext): Html {
  const { text, locale, input } = context;
  const { replications } = input.run;
  const { lead, sentence, range, isUnclear } = writeSentence(context);
  const isFew = range !== null && replications < fewestForRange;
  const opening = html`<p class="sentence"><span class="lead">${lead}</span> ${sentence}</p>
`;
  const caveats = [
    range,
    isUnclear ? text.headlineUnclear : null,
    isFew ? text.fewRuns(formatNumber(replications, locale)) : null,
  ];
  const told = caveats.filter((caveat) => caveat !== null);
  return told.length === 0
    ? opening
    : html`${opening}<p class="sentence-range">${told.join(' ')}</p>
`;
}

/** The sentence that says it all, with its range over replications; also for the command line. */
export interface WrittenSentence {
  lead: string;
  sentence: string;
  /** Null with fewer than two replications, or without the measure. */
  range: string | null;
  /** True where the loss cannot be told from no difference. */
  isUnclear: boolean;
}

/** Puts the first plan's loss into words. */
export function writeSentence(context: WordContext): WrittenSentence {
  const { locale, text, plans } = context;
  const lead = text.headlineLead;
  const arm = plans[0]?.id ?? '';
  const lost = findRow(context, { measure: 'production.lost', arm, against: 'reference' });
  const share = findRow(context, { measure: 'production.lostShare', arm, against: 'reference' });
  if (lost === null || lost.mean === null)
    return { lead, sentence: text.headlineMissing, range: null, isUnclear: false };
  const words = writeRow(lost, locale, text);
  const shareWords = share === null || share.mean === null ? null : writeRow(share, locale, text);
  const sentence =
    lost.mean < 0
      ? text.headlineGained({ ...words, mean: formatNumber(-lost.mean, locale) })
      : text.headlineLost(words, shareWords);
  const range = `${text.headlineRange(words)}${shareWords === null ? '' : text.headlineShareRange(shareWords)}.`;
  return { lead, sentence, range: lost.replications < 2 ? null : range, isUnclear: holdsZero(lost) };
}

/** True where the interval of the mean holds zero, or cannot be told. */
function holdsZero({ confidence }: ReportRow): boolean {
  return confidence.low === null || confidence.high === null || (confidence.low <= 0 && confidence.high >= 0);
}

import { writeFewRuns } from '../few-runs.ts';
import type { ReportRow } from '../report-input.ts';
import { formatDate } from '../text/date-format.ts';
import { lowerFirst } from '../text/lower-first.ts';
import { formatNumber, formatShare } from '../text/number-format.ts';
import type { PlanText } from '../text/plan-texts.ts';
import { writeRow } from './figures.ts';
import { type Html, html } from './html.ts';
import { noteMark } from './note-mark.ts';
import { writeOverlap } from './overlap-words.ts';
import { findRow, hasSeveralGoLives, type PageContext, type WordContext, weeksFromGoLive } from './page-context.ts';
import { fewestJudgedWeeks, recoveredRows } from './recovered-shares.ts';
import { isRolledBack, writeRollback } from './rollback-words.ts';

/** The top of the page: what this is, the sentence with its range, and that it is no forecast. */
export function renderHeadline(context: PageContext): Html {
  const { input, locale, text, plans } = context;
  const goLives = [...new Set(plans.flatMap((plan) => plan.goLive.map(({ date }) => date)))].sort();
  const dates = goLives.map((date) => formatDate(date, locale)).join(', ');
  const replications = formatNumber(input.run.replications, locale);
  const [from, to] = countedPeriod(context);
  const plan = planWords(context);
  return html`<header class="top">
<p class="mark">${plan.mark}</p>
<h1>${input.title[locale]}</h1>
<p class="facts">${dates === '' ? null : html`<span>${text.facts.goLive} ${dates}</span>`}<span>${text.facts.period(from, to)}</span><span>${text.facts.replications(replications)}${noteMark('run', context)}</span></p>
${renderSentence(context)}<aside class="notice" aria-labelledby="no-forecast">
<h2 id="no-forecast">${text.noForecastTitle}</h2>
<p>${plan.notice}</p>
</aside>
</header>
`;
}

function renderSentence(context: PageContext): Html {
  const { lead, sentence, caveats } = writeSentence(context);
  const opening = html`<p class="sentence"><span class="lead">${lead}</span> ${sentence}</p>
`;
  return caveats.length === 0
    ? opening
    : html`${opening}<p class="sentence-range">${caveats.join(' ')}</p>
`;
}

/** What the first plan is called. */
export function planWords({ input, text }: WordContext): PlanText {
  return text.planOf[input.planOrigin ?? 'plan-of-2023'];
}

/** The sentence that says it all; also for the command line. */
export interface WrittenSentence {
  lead: string;
  sentence: string;
  /** What must be said with it: its range over replications, that the loss is not clear, that the runs are few. */
  caveats: string[];
}

/** Puts the first plan's loss into words. */
export function writeSentence(context: WordContext): WrittenSentence {
  const { locale, text, plans, input } = context;
  const { lead } = planWords(context);
  const arm = plans[0]?.id ?? '';
  const lost = findRow(context, { measure: 'production.lost', arm, against: 'reference' });
  const share = findRow(context, { measure: 'production.lostShare', arm, against: 'reference' });
  if (lost === null || lost.mean === null) return { lead, sentence: text.headlineMissing, caveats: [] };
  const words = writeRow(lost, locale, text);
  const shareWords = share === null || share.mean === null ? null : writeRow(share, locale, text);
  const [from, to] = countedPeriod(context);
  const sentence = !/[1-9]/.test(words.mean)
    ? text.headlineNone(from, to)
    : lost.mean < 0
      ? text.headlineGained({ ...words, mean: formatNumber(-lost.mean, locale) }, from, to)
      : text.headlineLost(words, shareWords, from, to);
  const range = `${text.headlineRange(words)}${shareWords === null ? '' : text.headlineShareRange(shareWords)}.`;
  const fewRuns = writeFewRuns(input.run.replications, locale);
  const caveats = [
    lost.replications < 2 ? null : range,
    writeBack(context),
    writeOverlap(context),
    writeRollback(context),
    writeChosen(context),
    writeWhere(context),
    fewRuns === null && holdsZero(lost) ? text.headlineUnclear : null,
    writePlanDifference(lost, context),
    fewRuns,
  ];
  return { lead, sentence, caveats: caveats.filter((caveat) => caveat !== null) };
}

/** When production is back, where it is in every replication; or that it is not within the weeks that can be judged in half of them or more. */
function writeBack(context: WordContext): string | null {
  const { locale, text, plans } = context;
  const [plan] = plans;
  if (plan === undefined) return null;
  const row = findRow(context, { measure: 'production.recoveryWeek', arm: plan.id, against: 'reference' });
  const share = row?.notReached ?? 0;
  const isFromLast = hasSeveralGoLives(context);
  const weeks = recoveredRows('region', plan, context).length;
  if (row !== null && row.mean !== null && row.mean > 0 && row.replications > 1) {
    return text.headlineBack(writeRow(row, locale, text), isFromLast);
  }
  if (share < 0.5 || weeks < fewestJudgedWeeks) return null;
  const written = formatNumber(weeks, locale);
  return share === 1
    ? text.headlineNeverBack(written, isFromLast)
    : text.headlineNotBack(formatShare(share, locale, 0), written, isFromLast);
}

/** What of the loss is chosen; null where a rollback or a reinforcement makes it more than the loss itself. */
function writeChosen(context: WordContext): string | null {
  const { input, locale, text, plans } = context;
  const { hasReinforcement = false } = input.counterMeasures ?? {};
  const chosen = findRow(context, { measure: 'production.chosenLoss', arm: plans[0]?.id ?? '', against: 'reference' });
  if (isRolledBack(context) || hasReinforcement || chosen === null || chosen.mean === null || chosen.replications < 2)
    return null;
  return chosen.mean <= 0 ? null : text.headlineChosen(writeRow(chosen, locale, text));
}

/** The kinds of unit that lose the greatest and the least share; null where there are not two that lose. */
function writeWhere(context: WordContext): string | null {
  const { input, locale, text, plans } = context;
  const arm = plans[0]?.id ?? '';
  const kinds = input.scopes
    .filter(({ level }) => level === 'kind')
    .flatMap(({ id, name }) => {
      const row = findRow(context, { measure: 'production.lostShare', arm, against: 'reference', scope: id });
      return row === null || row.mean === null ? [] : [{ name: lowerFirst(name[locale]), share: row.mean }];
    })
    .sort((a, b) => b.share - a.share);
  const [most] = kinds;
  const least = kinds.at(-1);
  if (most === undefined || least === undefined || most === least || least.share <= 0) return null;
  const [greatest, smallest] = [formatShare(most.share, locale), formatShare(least.share, locale)];
  return greatest === smallest ? null : text.headlineWhere(most.name, greatest, least.name, smallest);
}

/** What the second plan loses beyond the first, or less; null for a single plan. */
function writePlanDifference(lost: ReportRow, context: WordContext): string | null {
  const { input, locale, text, plans } = context;
  const { planDifference, settings = [] } = input;
  const [plan, changed] = plans;
  if (planDifference === undefined || planDifference.mean === null || changed === undefined) return null;
  const { mean, range } = writeRow({ ...lost, ...planDifference }, locale, text, { isSigned: true });
  const name = settings.length === 0 ? changed.label[locale] : `${changed.label[locale]} (${settings.join(', ')})`;
  const difference = text.planDifference(name, mean, planDifference.replications < 2 ? null : range);
  const [own, other] = [plan, changed].map((arm) => weeksFromGoLive(arm, context));
  if (own === other) return difference;
  return `${difference} ${text.followedFor(formatNumber(own, locale), formatNumber(other, locale))}`;
}

function countedPeriod({ input, locale }: WordContext): [string, string] {
  return [formatDate(input.counted.from, locale), formatDate(input.counted.to, locale)];
}

/** True where the interval of the mean can be told and holds zero. */
function holdsZero({ confidence }: ReportRow): boolean {
  return confidence.low !== null && confidence.high !== null && confidence.low <= 0 && confidence.high >= 0;
}

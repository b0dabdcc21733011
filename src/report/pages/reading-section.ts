import { formatNumber } from '../text/number-format.ts';
import { glossaryTerms } from '../text/report-text.ts';
import { type Html, html } from './html.ts';
import { type PageContext, uncertaintyOf } from './page-context.ts';

/** How to read the report, what is left out, and the words it uses. */
export function renderReading(context: PageContext): Html {
  const { text, input, locale } = context;
  const limits = input.limits ?? [];
  return html`<section id="reading" aria-labelledby="reading-title">
<h2 id="reading-title">${text.readingTitle}</h2>
<ul class="reading">${[...text.reading, text.readingSpread[uncertaintyOf(context)]].map((item) => html`<li>${item}</li>\n`)}</ul>
${
  limits.length === 0
    ? null
    : html`<h3>${text.limitsTitle}</h3>
<ul class="reading">${limits.map((limit) => html`<li>${limit[locale]}</li>\n`)}</ul>
`
}<h3 id="words">${text.glossaryTitle}</h3>
<dl class="words">
${glossaryTerms.map((term, index) => html`<div id="word-${term}"><dt>${index + 1}. ${text.glossary[term].term}</dt><dd>${text.glossary[term].meaning}</dd></div>\n`)}</dl>
</section>
`;
}

/** The run's identity and its warnings. */
export function renderRun({ text, input, locale }: PageContext): Html {
  const { run, warnings } = input;
  const facts: [string, string][] = [
    [text.facts.run, run.id],
    [text.facts.seed, run.seed],
    [text.facts.version, run.modelVersion],
  ];
  const list =
    warnings.length === 0
      ? html`<p>${text.noWarnings}</p>`
      : html`<ul class="reading">${warnings.map((item) => html`<li>${item}</li>\n`)}</ul>`;
  return html`<section id="run" aria-labelledby="run-title">
<h2 id="run-title">${text.runTitle}</h2>
<p>${run.name}, ${text.facts.replications(formatNumber(run.replications, locale))}. ${text.runIntro}</p>
<dl class="run">
${facts.map(([name, value]) => html`<div><dt>${name}</dt><dd><code>${value}</code></dd></div>\n`)}</dl>
<h3>${text.warningsTitle}</h3>
${list}
</section>
`;
}

import { type Html, html } from '../src/report/pages/html.ts';
import { formatDate } from '../src/report/text/date-format.ts';
import { formatNumber } from '../src/report/text/number-format.ts';
import type { OpenRun } from './open-run.ts';

/** Fewer replications than this show too little of how much results vary. */
const fewReplications = 10;

/** Where the spread over replications comes from. */
const spreads = {
  chance: 'chance: who seeks care, when, and how long it takes',
  inputs:
    'chance (who seeks care, when, and how long it takes), and what nobody knows about the new system, drawn from ranges in each replication',
};

/** Which run the page shows, and how far its intervals can be trusted. */
export function runFacts({ manifest, summary, arms, counted }: OpenRun): Html {
  const drawsInputs = summary.measures.some(({ uncertainty }) => uncertainty === 'chance+parameters');
  const goLives = [...new Set(arms.flatMap((arm) => arm.goLives))].sort();
  const facts = [
    ['Scenario', manifest.title.en],
    ['Counted period', `${formatDate(counted.from, 'en')} to ${formatDate(counted.to, 'en')}`],
    ['Go-live', goLives.length === 0 ? 'none' : goLives.map((date) => formatDate(date, 'en')).join(', ')],
    ['Arms', arms.map(({ label }) => label).join(', ')],
    ['Replications', formatNumber(manifest.replications, 'en')],
    ['What differs between them', drawsInputs ? spreads.inputs : spreads.chance],
    ['Seed', manifest.seed],
    ['Model version', manifest.modelVersion],
    ['Run', manifest.run],
  ];
  const rows = facts.map(([name = '', value = '']) => html`<div><dt>${name}</dt><dd>${value}</dd></div>\n`);
  return html`<dl class="run">
${rows}</dl>
${fewNote(manifest.replications)}`;
}

function fewNote(replications: number): Html | null {
  if (replications >= fewReplications) return null;
  const sentence =
    replications === 1
      ? 'The run has only one replication, so nothing here has an interval: it does not show how much results can vary.'
      : `The run has only ${replications} replications. So few do not show how much results can vary: the bands are too narrow.`;
  return html`<p class="few">${sentence} More are made by the same command with a higher number: <code>driftstart run … --replications 20</code>.</p>
`;
}

import type { Formula, Measure, Term } from './measure.ts';
import { measures } from './measures.ts';
import { storedSteps } from './stored-steps.ts';

/** The reference page of all measures, docs/reference/measures.md, written from the registry. */
export function measuresPage(): string {
  return `${introduction}\n${measures.map(section).join('\n')}`;
}

const introduction = `# Measures

Every figure of a run has one definition, the one below. Results, report and tables use the same. This page is written from
the registry in \`src/results/measures.ts\`.

- *Adds over units* and *over time* say how values of several units or days make one: \`sum\`; \`ratio of sums\` (numerators
  and denominators are summed first); \`histogram\` (merged bin by bin, exact to a bin); \`level\` (mean over the days of
  what is read at each day's end); \`maximum\`; \`derived\` (computed anew for each scope from its own weeks or days).
- *Compared only* marks figures that exist only as a comparison of an arm with the reference.
- Weeks counted from go-live are seven days from the scope's own go-live, the last of several; for the
  reference, from the go-live of the first arm. The total window runs from the end of the warm-up to the end of the horizon.
- A figure over all contact kinds together covers every kind of the named units (the named contacts, where there are such), except for \`production.*\`, which then
  covers scheduled kinds only: an extra emergency visit is not production gained.
- Tables keep what is not a whole count to the nearest of steps, such as 1/16 of a physician visit; \`summary.json\` is made from
  the counts themselves.
`;

function section(measure: Measure): string {
  const { id, name, definition, unit, unitKinds, contactKinds, overUnits, overTime, goodDirection, hasLevel, formula } =
    measure;
  const direction = goodDirection === null ? 'it depends' : goodDirection === 'up' ? 'more' : 'less';
  const files = (['weekly', 'daily'] as const).flatMap((table) => {
    if (!measure[table]) return [];
    const { steps, mostSteps } = storedSteps(measure, table);
    const step = steps === 1 ? [] : [`in steps of 1/${steps}`];
    const wider = mostSteps === null ? [] : [`to 1 in ${mostSteps} where larger`];
    const how = [...step, ...wider].join(', ');
    return [`${table}.parquet${how === '' ? '' : ` (${how})`}`];
  });
  return [
    `## ${id}`,
    '',
    `**${name.en}** · *${name.sv}*`,
    '',
    definition.en,
    '',
    `*${definition.sv}*`,
    '',
    `- Counted in: ${unit}${hasLevel ? '' : '. Compared only, as arm less reference'}`,
    `- At: ${unitKinds.join(', ')}${contactKinds === null ? '' : `; contacts: ${contactKinds.join(', ')}`}`,
    `- From: ${formulaText(formula)}`,
    `- Adds over units: ${overUnits}; over time: ${overTime}`,
    `- Better: ${direction}`,
    ...(files.length > 0 ? [`- A column of: ${files.join(', ')}`] : []),
    '',
  ].join('\n');
}

function formulaText(formula: Formula): string {
  switch (formula.how) {
    case 'sum':
      return `${termsText(formula.of)}${divisor(formula.per)}`;
    case 'level':
      return `mean over days of ${termsText(formula.of)}${divisor(formula.per)}`;
    case 'ratio': {
      const times = formula.times === 1 ? '' : `${formula.times} × `;
      return `${times}(${termsText(formula.over)}) / (${termsText(formula.under)})${divisor(formula.per)}`;
    }
    case 'histogram':
      return `${formula.statistic} of the histogram ${formula.histogram}`;
    case 'derived':
      return `weeks or days of ${termsText(formula.from)}, by the rule above`;
  }
}

function divisor(per: number): string {
  return per === 1 ? '' : ` / ${per}`;
}

function weightText(term: Term): string {
  if (term.table === 'unit' || term.weight === null) return '';
  return term.weight === 'own' ? ' × production weight' : " × production weight of the unit's physician visits";
}

function termsText(terms: readonly Term[]): string {
  return terms
    .map((term, i) => {
      const sign = term.factor < 0 ? '− ' : i > 0 ? '+ ' : '';
      return `${sign}${term.counter}${weightText(term)}`;
    })
    .join(' ');
}

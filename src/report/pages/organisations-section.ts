import type { Locale, ReportOrganisation } from '../report-input.ts';
import { formatDate } from '../text/date-format.ts';
import { formatNumber } from '../text/number-format.ts';
import { renderFolded } from './folded.ts';
import { type Html, html } from './html.ts';
import type { PageContext } from './page-context.ts';
import { renderStackedTable } from './table.ts';

/**
 * Every organisation of the world by name, wave by wave and last those that keep their systems, with the record systems that they have
 * before a go-live; nothing where they are not given.
 */
export function renderOrganisations(context: PageContext): Html | null {
  const { input, locale, text } = context;
  const organisations = input.organisations ?? [];
  if (organisations.length === 0) return null;
  const words = text.region.organisations;
  const groups = new Map<string, ReportOrganisation[]>();
  const byDate = organisations.toSorted((a, b) => ((a.goLive?.date ?? '9') < (b.goLive?.date ?? '9') ? -1 : 1));
  for (const one of byDate) {
    const { goLive, isSimulated } = one;
    const heading =
      goLive !== null
        ? words.wave(goLive.wave[locale], formatDate(goLive.date, locale))
        : isSimulated
          ? words.withoutWave
          : words.outside;
    groups.set(heading, [...(groups.get(heading) ?? []), one]);
  }
  const folded = [...groups].map(([heading, group], index) => {
    const table = {
      id: `organisations-${index + 1}`,
      caption: heading,
      columns: [words.name, words.systems].map((label) => ({ label, isNumber: false })),
      rows: group.map(({ name, systems }) => [
        name[locale],
        systems.length === 0 ? '–' : systems.map((system) => system[locale]).join(', '),
      ]),
    };
    const count = formatNumber(group.length, locale);
    return renderFolded(`${heading} (${count})`, renderStackedTable(table), group.length);
  });
  return html`<section id="organisations" aria-labelledby="organisations-title">
<h2 id="organisations-title">${words.title}</h2>
<p>${words.intro(counted(organisations, locale))}${input.newSystem === undefined ? null : ` ${words.newSystem(input.newSystem[locale])}`}</p>
${folded}</section>
`;
}

function counted(organisations: readonly ReportOrganisation[], locale: Locale) {
  const count = (isCounted: (one: ReportOrganisation) => boolean): string =>
    formatNumber(organisations.filter(isCounted).length, locale);
  return {
    all: formatNumber(organisations.length, locale),
    live: count(({ goLive }) => goLive !== null),
    kept: count(({ goLive, isSimulated }) => goLive === null && isSimulated),
    outside: count(({ goLive, isSimulated }) => goLive === null && !isSimulated),
  };
}

import { group, sort } from 'd3';
import type { Locale, ReportOrganisation } from '../report-input.ts';
import { formatDate } from '../text/date-format.ts';
import { formatNumber } from '../text/number-format.ts';
import { renderFolded } from './folded.ts';
import { type Html, html } from './html.ts';
import type { PageContext } from './page-context.ts';
import { renderStackedTable } from './table.ts';

/** In the order of dates, after every one. */
const afterAll = '9999-12-31';

/**
 * Every organisation of the world by name, wave by wave and last those that keep their systems, with the record systems that they have
 * before a go-live; nothing where they are not given.
 */
export function renderOrganisations(context: PageContext): Html | null {
  const { input, locale, text } = context;
  const organisations = input.organisations ?? [];
  if (organisations.length === 0) return null;
  const words = text.region.organisations;
  const headingOf = ({ goLive, isSimulated }: ReportOrganisation): string => {
    if (goLive !== null) return words.wave(goLive.wave[locale], formatDate(goLive.date, locale));
    return isSimulated ? words.withoutWave : words.outside;
  };
  const groups = group(
    sort(organisations, ({ goLive }) => goLive?.date ?? afterAll),
    headingOf,
  );
  const folded = [...groups].map(([heading, own], index) => {
    const table = {
      id: `organisations-${index + 1}`,
      caption: heading,
      columns: [words.name, words.systems].map((label) => ({ label, isNumber: false })),
      rows: own.map(({ name, systems }) => [
        name[locale],
        systems.length === 0 ? '–' : systems.map((system) => system[locale]).join(', '),
      ]),
    };
    const count = formatNumber(own.length, locale);
    return renderFolded(`${heading} (${count})`, renderStackedTable(table), own.length);
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

import { inputName } from '../../scenario/uncertain-inputs.ts';
import type { Locale, ReportAssumption } from '../report-input.ts';
import { lowerFirst } from '../text/lower-first.ts';
import { formatNumber } from '../text/number-format.ts';
import { writeUnit } from '../text/value-units.ts';
import { type AssumptionGroup, groupUnitNumbers, groupWaveNumbers } from './assumption-groups.ts';
import { formatBounds, formatValue } from './assumption-value.ts';
import { type Html, html } from './html.ts';
import type { PageContext } from './page-context.ts';
import { type ParameterName, parameterName } from './parameter-name.ts';
import { breakable, type TableRow } from './table.ts';

/**
 * Rows of numbers under the name of what they belong to; subjects and their numbers keep the order of the scenario. Numbers that are
 * alike at several units or in several waves share a row.
 *
 * @param more cells between the range and the source
 */
export function assumptionRows(
  items: readonly ReportAssumption[],
  context: PageContext,
  more: (item: ReportAssumption) => Html[],
): TableRow[] {
  const { locale } = context;
  const bySubject = new Map<string, TableRow[]>();
  for (const group of groupsOf(items, context)) {
    const { subject, name } = nameOf(group, context);
    const rows = bySubject.get(subject) ?? [];
    bySubject.set(subject, rows);
    rows.push([
      name,
      writeValue(group, context),
      writeRange(group, locale),
      ...more(group.first),
      writeSource(group, context),
    ]);
  }
  return [...bySubject].flatMap(([subject, rows]) => (subject === '' ? rows : [{ heading: subject }, ...rows]));
}

/** The groups in the order of their first numbers. */
function groupsOf(items: readonly ReportAssumption[], { input, locale }: PageContext): AssumptionGroup[] {
  const isOfUnit = ({ path }: ReportAssumption): boolean => /^(sites|areas)\[/.test(path);
  const isOfWave = ({ path }: ReportAssumption): boolean => path.startsWith('waves[');
  const groups = [
    ...groupUnitNumbers(items.filter(isOfUnit)),
    ...groupWaveNumbers(items.filter(isOfWave), ({ path }) => parameterName(path, input.parts, locale).name),
    ...items.filter((item) => !isOfUnit(item) && !isOfWave(item)).map((first) => ({ first, items: [first] })),
  ];
  const order = new Map(items.map((item, index) => [item, index]));
  return groups.sort((a, b) => (order.get(a.first) ?? 0) - (order.get(b.first) ?? 0));
}

/** A group of several numbers is named without what sets them apart. */
function nameOf(
  { first, items }: AssumptionGroup,
  { input, text, locale }: PageContext,
): Pick<ParameterName, 'subject' | 'name'> {
  const own = parameterName(first.path, input.parts, locale);
  if (items.length === 1) return own;
  if (first.path.startsWith('waves[')) {
    const waves = items.map(({ path }) => parameterName(path, input.parts, locale).subject);
    const isAll = waves.length === input.parts.filter(({ path }) => /^waves\[\d+\]$/.test(path)).length;
    return { subject: isAll ? text.region.folded.allWaves : waves.join(', '), name: own.name };
  }
  const { subject, name } = parameterName(inputName(first.path), [], locale);
  return {
    subject: text.region.folded.severalUnits,
    name: subject === '' ? name : `${subject.charAt(0).toUpperCase()}${subject.slice(1)}: ${lowerFirst(name)}`,
  };
}

/** The place in the file of the first number. Notes are English in the shipped scenarios, so that the Swedish report leaves them out. */
function writeSource({ first, items }: AssumptionGroup, { text, locale }: PageContext): Html {
  const { source, note, place } = first;
  const shown = [source, locale === 'en' ? (note ?? '') : ''].filter((words) => words !== '');
  const others = new Set(items.map((item) => item.place)).size - 1;
  const more = others === 0 ? '' : ` ${text.region.folded.otherLines(formatNumber(others, locale))}`;
  return html`<span>${shown.map((words) => html`${words}<br>`)}<small><code>${breakable(place)}</code>${more}</small></span>`;
}

/** The value, or the least and the greatest where one line gives several. */
function writeValue({ first, items }: AssumptionGroup, { text, locale }: PageContext): Html {
  const numbers = items.flatMap(({ value }) => (typeof value === 'number' ? [value] : []));
  const [least, greatest] = [Math.min(...numbers), Math.max(...numbers)];
  const value =
    numbers.length === 0 || least === greatest
      ? formatValue(first.value, first, locale)
      : formatBounds([least, greatest], first, locale);
  const unit = first.unit === undefined ? '' : writeUnit(first.unit, locale);
  const isOfUnits = items.length > 1 && !first.path.startsWith('waves[');
  return html`${value}${unit === '' ? null : html` <small>${unit}</small>`}${
    isOfUnits ? html`<br><small>${text.region.folded.inPlaces(formatNumber(items.length, locale))}</small>` : null
  }`;
}

/** The range of the first number, where all have the same. */
function writeRange({ first, items }: AssumptionGroup, locale: Locale): string | Html {
  const { range } = first;
  if (range === undefined || items.some((item) => String(item.range) !== String(range))) return '–';
  return html`<span class="one-line">${formatBounds(range, first, locale)}</span>`;
}

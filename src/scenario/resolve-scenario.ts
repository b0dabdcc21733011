import { isoDate } from './calendar-dates.ts';
import { type DaySpan, parseDays } from './days.ts';
import { horizonOf } from './horizon.ts';
import { resolveUnit } from './resolve-unit.ts';
import type { BookingPlanEntry, Scenario, Site, SlowDocumentation, Text, Wave } from './scenario.ts';
import type { ScenarioFile, SiteFile, WaveFile } from './schema/scenario-file.ts';

/**
 * Turns a checked scenario file into the plain data that the simulation reads: days instead of dates, minutes instead of
 * times of day, ids of units instead of kinds. `latestGoLiveDay` (days from the first day) lengthens the horizon to that of
 * another arm that this one is compared with.
 */
export function resolveScenario(file: ScenarioFile, latestGoLiveDay: number | null): Scenario {
  const start = spanOf(file.horizon.start, null).from;
  const sites = file.sites.map(resolveSite);
  const waves = (file.waves ?? []).map((wave) => resolveWave(wave, start, file.sites));
  const goLiveDays = waves.map(({ goLiveDay }) => goLiveDay);
  if (latestGoLiveDay !== null) goLiveDays.push(latestGoLiveDay);
  const { weeksAfterGoLive, warmUpWeeks } = file.horizon;
  return {
    name: file.name,
    title: file.title ?? named(file.name),
    start: isoDate(start),
    ...horizonOf(goLiveDays, weeksAfterGoLive, warmUpWeeks),
    calendar: file.calendar,
    equilibrium: file.equilibrium,
    overtime: file.overtime,
    sites,
    waves,
  };
}

function named(id: string): Text {
  return { sv: id, en: id };
}

function resolveSite(site: SiteFile): Site {
  return { id: site.id, name: site.name ?? named(site.id), units: site.units.map(resolveUnit) };
}

function resolveWave(wave: WaveFile, start: number, sites: readonly SiteFile[]): Wave {
  const goLive = spanOf(wave.goLive, null).from;
  const clinics = clinicsOf(wave, sites);
  return {
    id: wave.id,
    name: wave.name ?? named(wave.id),
    goLiveDay: goLive - start,
    sites: wave.sites,
    bookingPlan: wave.bookingPlan?.map((entry) => resolveEntry(entry, goLive, start, clinics)) ?? null,
    slowDocumentation: resolveSlowDocumentation(wave.slowDocumentation, goLive, start),
  };
}

interface Clinic {
  id: string;
  kind: 'outpatient' | 'primary-care';
}

/** Units of a wave's sites that have slots to plan. */
function clinicsOf(wave: WaveFile, sites: readonly SiteFile[]): Clinic[] {
  return sites
    .filter(({ id }) => wave.sites.includes(id))
    .flatMap(({ units }) => units)
    .flatMap((unit) =>
      unit.kind === 'outpatient' || unit.kind === 'primary-care' ? [{ id: unit.id, kind: unit.kind }] : [],
    );
}

function resolveEntry(
  entry: NonNullable<WaveFile['bookingPlan']>[number],
  goLive: number,
  start: number,
  clinics: readonly Clinic[],
): BookingPlanEntry {
  const isEverywhere = entry.units === undefined && entry.kinds === undefined;
  const units = clinics
    .filter(({ id, kind }) => isEverywhere || entry.units?.includes(id) || entry.kinds?.includes(kind))
    .map(({ id }) => id);
  return { ...resolvePeriod(entry, goLive, start), share: entry.share, units };
}

function resolvePeriod(period: { from: string; to: string }, goLive: number, start: number) {
  return { fromDay: spanOf(period.from, goLive).from - start, toDay: spanOf(period.to, goLive).to - start };
}

function resolveSlowDocumentation(
  effect: WaveFile['slowDocumentation'],
  goLive: number,
  start: number,
): SlowDocumentation | null {
  if (effect === undefined) return null;
  return {
    ...effect,
    powerExponent: effect.powerExponent ?? null,
    support: effect.support.map((period) => ({ ...resolvePeriod(period, goLive, start), share: period.share })),
  };
}

function spanOf(text: string, goLive: number | null): DaySpan {
  const span = parseDays(text, goLive);
  if (span === null) throw new RangeError(`day (= ${text}) must be an existing date, ISO week or weeks from go-live`);
  return span;
}

import { AreaReferences, resolveAreas } from './areas/resolve-areas.ts';
import { isoDate } from './calendar-dates.ts';
import { spanOf } from './days.ts';
import { horizonOf } from './horizon.ts';
import { resolveUnit } from './resolve-unit.ts';
import { resolveWave } from './resolve-wave.ts';
import type { RecordSystems, Scenario, Site, Text } from './scenario.ts';
import type { ScenarioFile, SiteFile } from './schema/scenario-file.ts';
import { shareEqualParts } from './share-equal-parts.ts';

/**
 * Turns a checked scenario file into the plain data that the simulation reads: days instead of dates, minutes instead of
 * times of day, ids of units instead of kinds. `latestGoLiveDay` (days from the first day) lengthens the horizon to that of
 * another arm that this one is compared with.
 */
export function resolveScenario(file: ScenarioFile, latestGoLiveDay: number | null): Scenario {
  const start = spanOf(file.horizon.start, null).from;
  const references = new AreaReferences(file.areas ?? [], file.sites);
  const sites = file.sites.map((site) => resolveSite(site, references));
  shareEqualParts(sites);
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
    equilibrium: { ...file.equilibrium, referenceSupplyShare: file.equilibrium.referenceSupplyShare ?? 0 },
    overtime: file.overtime,
    strain:
      file.strain === undefined
        ? null
        : { ...file.strain, referenceOvertimeHours: file.strain.referenceOvertimeHours ?? [] },
    recordSystems: resolveRecordSystems(file.recordSystems),
    faultRepair: file.faultRepair ?? null,
    ...(file.floorWalkers === undefined ? {} : { floorWalkers: file.floorWalkers }),
    prices: file.prices ?? null,
    ...(file.areas === undefined ? {} : { areas: resolveAreas(file.areas, references) }),
    sites,
    waves,
  };
}

function named(id: string): Text {
  return { sv: id, en: id };
}

function resolveSite(site: SiteFile, areas: AreaReferences): Site {
  return {
    id: site.id,
    name: site.name ?? named(site.id),
    episodesPerYear: site.episodesPerYear ?? null,
    units: site.units.map((unit) => resolveUnit(unit, areas)),
  };
}

function resolveRecordSystems(file: ScenarioFile['recordSystems']): RecordSystems | null {
  if (file === undefined) return null;
  const systems = file.systems.map(({ id, name }) => ({ id, name: name ?? named(id) }));
  return { ...file, systems };
}

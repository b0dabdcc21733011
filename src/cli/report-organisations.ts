import type { ReportOrganisation } from '../report/report-input.ts';
import { dayNumber, isoDate } from '../scenario/calendar-dates.ts';
import type { Scenario, Site, Text, Wave } from '../scenario/scenario.ts';

/** Every site of a world, in its order, with its record systems of today and its wave in a plan. */
export function reportOrganisations(
  { sites, start, recordSystems }: Pick<Scenario, 'sites' | 'start' | 'recordSystems'>,
  waves: readonly Wave[],
): ReportOrganisation[] {
  const systems = new Map((recordSystems?.systems ?? []).map(({ id, name }): [string, Text] => [id, name]));
  return sites.map((site) => {
    const wave = waves.find(({ sites: own }) => own.includes(site.id));
    const isPartner = site.units.every(({ kind }) => kind === 'partner');
    return {
      name: site.name,
      systems: systemsOf(site).flatMap((id) => systems.get(id) ?? []),
      isSimulated: !isPartner,
      goLive: wave === undefined ? null : { wave: wave.name, date: isoDate(dayNumber(start) + wave.goLiveDay) },
    };
  });
}

function systemsOf({ units }: Site): string[] {
  return [...new Set(units.flatMap(({ recordSystem }) => recordSystem ?? []))];
}

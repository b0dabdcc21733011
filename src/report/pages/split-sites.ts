import type { PageContext } from './page-context.ts';

/** Sites that are told one by one, and those that are folded. */
export interface SplitSites<Thing> {
  heading: string;
  shown: Thing[];
  folded: Thing[];
}

/** Hospitals are told one by one and other sites folded; where no site is a hospital, all are told. */
export function splitSites<Thing>(
  sites: readonly Thing[],
  scopeOf: (site: Thing) => string,
  { input, text }: PageContext,
): SplitSites<Thing> {
  const hospitals = new Set(input.scopes.filter(({ isHospital }) => isHospital === true).map(({ id }) => id));
  const shown = sites.filter((site) => hospitals.has(scopeOf(site)));
  if (shown.length === 0) return { heading: text.whereLevels.site, shown: [...sites], folded: [] };
  const folded = sites.filter((site) => !hospitals.has(scopeOf(site)));
  return { heading: text.region.folded.hospitals, shown, folded };
}

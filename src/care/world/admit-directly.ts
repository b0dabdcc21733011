import { historyDays, sumOfYear } from './calendar.ts';
import type { World } from './world.ts';

/**
 * Admissions add up (docs/background/model.md §4): a site's direct and transfer admissions are its published episodes less
 * those from its emergency departments, births and planned inpatient operations. Those who send patients know how many beds are
 * staffed, so they follow the calendar of beds.
 * Where nothing is left the emergency department's admission share is too high; that is a problem of the world.
 */
export function admitDirectly(world: World): void {
  const { scenario, calendar } = world;
  const bedYear = sumOfYear(calendar.beds);
  scenario.sites.forEach((site, index) => {
    const wards = world.wards.filter((ward) => ward.site === index);
    if (wards.length === 0) return;
    const known = wards.reduce((sum, ward) => sum + ward.episodesPerYear, 0);
    const direct = (site.episodesPerYear ?? 0) - known;
    if (direct < 0) {
      const path = `sites[${index}].episodesPerYear`;
      world.problems.push({ path, code: 'admissions-exceed', value: known, low: 0, high: site.episodesPerYear ?? 0 });
    }
    for (const ward of wards) {
      const perYear = Math.max(0, direct) * ward.ward.directShare;
      ward.episodesPerYear += perYear;
      for (let day = 0; day < scenario.days; day++) {
        ward.directPerDay[day] = (perYear * calendar.beds[historyDays + day]) / bedYear;
      }
    }
  });
}

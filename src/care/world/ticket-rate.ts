import type { World } from './world.ts';

/**
 * Clinicians of each site, by whom the number of its faults is measured: the regulars, since a plan that adds people has the same
 * system, and the reserve depends on what other arms add.
 */
export function cliniciansOfSites({ scenario, siteOfUnit, clinicians }: World): Int32Array {
  const found = new Int32Array(scenario.sites.length);
  for (const { unit, isReserve } of clinicians) if (!isReserve) found[siteOfUnit[unit]]++;
  return found;
}

/** Most tickets that a contact may be expected to raise: with more, the new system would be all faults. */
const mostTicketsPerContact = 1;

/** Adds a problem for each wave whose defects make more than one ticket a contact at the site that is worst off. */
export function checkTicketRate(world: World): void {
  const people = cliniciansOfSites(world);
  const { sites, waves } = world.scenario;
  waves.forEach(({ defects, sites: ofWave }, index) => {
    const faults = defects?.faults ?? null;
    if (faults === null) return;
    const most = Math.max(0, ...sites.map(({ id }, site) => (ofWave.includes(id) ? people[site] : 0)));
    const ofFaults = ((faults.perHundredClinicians * most) / 100) * (faults.ticketsPerThousandContacts / 1000);
    const rate = ofFaults + (defects?.questions?.probability ?? 0);
    if (rate <= mostTicketsPerContact) return;
    const path = `waves[${index}].defects.faults.ticketsPerThousandContacts`;
    world.problems.push({ path, code: 'tickets-exceed', value: rate, low: 0, high: mostTicketsPerContact });
  });
}

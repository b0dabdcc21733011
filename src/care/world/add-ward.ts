import type { WardUnit } from '../../scenario/scenario.ts';
import { historyDays } from './calendar.ts';
import { addCell, addRoster, choiceTable, cumulateWhole, noOnward, reportTable } from './lay-out.ts';
import type { World } from './world.ts';

/** Adds a ward; its direct admissions follow once every flow of the site is known. */
export function addWard(world: World, index: number, site: number, unit: WardUnit): void {
  const { scenario, calendar } = world;
  const cell = addCell(world, world.scenario.sites[site].id, unit, {
    contactKind: 'inpatient-episode',
    productionWeight: unit.productionWeight,
    scheduled: false,
  });
  const beds = new Int32Array(scenario.days);
  for (let day = 0; day < scenario.days; day++) {
    beds[day] = Math.round(unit.beds * calendar.beds[historyDays + day]);
  }
  world.wards.push({
    index: world.wards.length,
    unit: index,
    cell,
    site: site,
    ward: unit,
    bedsPerDay: beds,
    directPerDay: new Float64Array(scenario.days),
    directHourCumulative: cumulateWhole(unit.directArrivalShareByHour),
    episodesPerYear: 0,
    otherWards: new Int32Array(0),
    emergency: -1,
    onward: noOnward(),
    finalReport: reportTable(world, unit.finalReport?.to ?? []),
    municipalities: choiceTable(world, unit.municipalCare?.to ?? []),
    physicians: addRoster(world, index, unit.physicians, 'physician'),
    nurses: unit.nurses === null ? null : addRoster(world, index, unit.nurses.roster, 'nurse'),
  });
}

import type { EmergencyUnit } from '../../scenario/scenario.ts';
import { historyDays } from './calendar.ts';
import { addCell, addRoster, cumulateWhole, noOnward, reportTable } from './lay-out.ts';
import type { World } from './world.ts';

const yearDays = 365.25;

function scaledAdmission(levels: number[], triage: number[], overall: number): Float64Array {
  let mean = 0;
  for (let level = 0; level < levels.length; level++) mean += levels[level] * triage[level];
  return Float64Array.from(levels, (share) => Math.min(1, (share * overall) / mean));
}

/** Adds an emergency department: arrivals by day, admission by triage level. */
export function addEmergency(world: World, index: number, site: number, unit: EmergencyUnit): void {
  const { scenario, calendar } = world;
  const cell = addCell(world, world.scenario.sites[site].id, unit, {
    contactKind: 'ed-visit',
    productionWeight: unit.productionWeight,
    scheduled: false,
  });
  const exogenous = Math.max(0, unit.visitsPerYear - unit.overflowPerYear - unit.acuteFromListPerYear);
  const arrivals = new Float64Array(scenario.days);
  const published = new Float64Array(scenario.days);
  let mean = 0;
  for (let day = 0; day < 728; day++) {
    const at = historyDays + day;
    mean += unit.arrivalFactorByWeekday[calendar.weekday[at]] * unit.arrivalFactorByMonth[calendar.month[at]];
  }
  mean /= 728;
  for (let day = 0; day < scenario.days; day++) {
    const at = historyDays + day;
    const factor = unit.arrivalFactorByWeekday[calendar.weekday[at]] * unit.arrivalFactorByMonth[calendar.month[at]];
    arrivals[day] = (exogenous / yearDays) * (factor / mean);
    published[day] = (unit.visitsPerYear / yearDays) * (factor / mean);
  }
  world.emergencies.push({
    index: world.emergencies.length,
    unit: index,
    cell,
    site: site,
    emergency: unit,
    arrivalsPerDay: arrivals,
    publishedPerDay: published,
    hourCumulative: cumulateWhole(unit.arrivalShareByHour),
    triageCumulative: cumulateWhole(unit.triageShares),
    admissionByLevel: scaledAdmission(unit.admissionShares, unit.triageShares, unit.admissionShare),
    admitCumulative: cumulateWhole(unit.admitTo.map((entry) => entry.share)),
    admitWards: new Int32Array(unit.admitTo.length),
    transferWards: new Int32Array(0),
    transferSites: [],
    hasTransferPartner: true,
    onward: noOnward(),
    finalReport: reportTable(world, unit.finalReport?.to ?? []),
    physicians: addRoster(world, index, unit.physicians, 'physician'),
    nurses: addRoster(world, index, unit.nurses, 'nurse'),
  });
}

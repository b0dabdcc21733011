import { sumOfYear } from './calendar.ts';
import { contactMinutes, rosterMinutesPerYear, serviceUtilisation } from './service-utilisation.ts';
import type { Utilisation, World, WorldEmergency, WorldLine } from './world.ts';

function emergencyLoad(emergency: WorldEmergency, workdays: number): { physicians: number; nurses: number } {
  const { emergency: unit } = emergency;
  const perVisit = contactMinutes(unit.assessment) + contactMinutes(unit.decision);
  return {
    physicians: (unit.visitsPerYear * perVisit) / rosterMinutesPerYear(unit.physicians, workdays),
    nurses: (unit.visitsPerYear * contactMinutes(unit.triage)) / rosterMinutesPerYear(unit.nurses, workdays),
  };
}

/**
 * Fills `world.utilisation` and adds a problem for each load outside its band: lists after removal 0.98–1.02, mean bed
 * load at most 1.08, theatre sessions at most 1, emergency staff, telephone lines, examinations, porters and secretaries at most
 * 0.95 in the yearly mean (docs/background/model.md §3).
 */
export function measureUtilisation(
  world: World,
  pathOfLine: (line: WorldLine) => string,
  pathOfUnit: (unit: number) => string,
): void {
  const rows: Utilisation[] = [];
  const workdays = sumOfYear(Float64Array.from(world.calendar.workday));
  for (const line of world.lines) {
    const kind = line.line.contact;
    const unit = world.units[line.unit].id;
    const path = `${pathOfLine(line)}.capacityFactor`;
    rows.push({ unit, contactKind: kind, of: 'list', load: line.firstLoad, low: 0.98, high: 1.02, path });
    if (line.line.returnShare > 0) {
      rows.push({ unit, contactKind: kind, of: 'overdueReturns', load: line.returnLoad, low: 0.98, high: 1.02, path });
    }
  }
  const bedYear = sumOfYear(world.calendar.beds);
  for (const ward of world.wards) {
    const load = (ward.episodesPerYear * ward.ward.meanStayDays) / (ward.ward.beds * bedYear);
    const path = `${pathOfUnit(ward.unit)}.beds`;
    rows.push({ unit: ward.ward.id, contactKind: 'inpatient-episode', of: 'beds', load, low: 0, high: 1.08, path });
  }
  for (const emergency of world.emergencies) {
    const load = emergencyLoad(emergency, workdays);
    const path = pathOfUnit(emergency.unit);
    const common = { unit: emergency.emergency.id, contactKind: 'ed-visit', low: 0, high: 0.95 };
    rows.push({ ...common, of: 'physicians', load: load.physicians, path: `${path}.physicians` });
    rows.push({ ...common, of: 'nurses', load: load.nurses, path: `${path}.nurses` });
  }
  rows.push(...serviceUtilisation(world, pathOfUnit));
  world.utilisation = rows;
  for (const row of rows) {
    if (!(row.load >= row.low && row.load <= row.high)) {
      world.problems.push({ path: row.path, code: 'utilisation', value: row.load, low: row.low, high: row.high });
    }
  }
}

import type { ClinicUnit, Onward, Role, Roster, Scenario, Unit } from '../../scenario/scenario.ts';
import type { Cell } from '../outcome.ts';
import { buildCalendar, historyDays, sumOfYear, type WorldCalendar } from './calendar.ts';
import { balanceLines, type InternalFlow, layOutSlots, mostSlots, slotMinutesOfDay } from './line-equilibrium.ts';
import { measureUtilisation } from './utilisation.ts';
import { findLine, type OnwardTable, type World, type WorldLine, type WorldRoster } from './world.ts';

const yearDays = 365.25;
const slotReserve = 1.1;

function cumulate(shares: number[]): Float64Array {
  const cumulative = new Float64Array(shares.length);
  let sum = 0;
  for (let i = 0; i < shares.length; i++) cumulative[i] = sum += shares[i];
  return cumulative;
}

/** Running sums of shares that make up a whole: the last one is exactly 1, whatever rounding did. */
function cumulateWhole(shares: number[]): Float64Array {
  const cumulative = cumulate(shares);
  cumulative[cumulative.length - 1] = 1;
  return cumulative;
}

function onwardTable(world: World, onward: Onward[]): OnwardTable {
  return {
    cumulative: cumulate(onward.map((entry) => entry.share)),
    lines: Int32Array.from(onward, (entry) => findLine(world, entry)),
  };
}

function addRoster(world: World, unit: number, roster: Roster, role: Role): WorldRoster {
  const built = { index: world.rosters.length, unit, roster, role, firstClinician: world.clinicians.length };
  world.rosters.push(built);
  for (let ordinal = 0; ordinal < roster.people; ordinal++) {
    const { id: group, kind } = world.units[unit];
    world.clinicians.push({ unit, role, kind, group, ordinal });
  }
  return built;
}

function addCell(world: World, site: string, unit: Unit, cell: Omit<Cell, 'site' | 'unit'>): number {
  world.cells.push({ site, unit: unit.id, ...cell });
  return world.cells.length - 1;
}

function mostCliniciansOn(line: WorldLine, calendar: WorldCalendar): number {
  let most = 1;
  for (let day = -historyDays; day < calendar.length - historyDays; day++) {
    most = Math.max(most, Math.ceil(slotMinutesOfDay(line, day) / line.clinic.slotMinutesPerDay));
  }
  return most;
}

function longestLead(leads: number[], calendar: WorldCalendar): number {
  const most = Math.max(...leads);
  let longest = 7;
  for (let index = 0; index + most < calendar.workdays.length; index++) {
    longest = Math.max(longest, calendar.workdays[index + most] - calendar.workdays[index]);
  }
  return longest;
}

function addClinic(world: World, unit: number, site: number, clinic: ClinicUnit): void {
  for (const line of clinic.lines) {
    const cell = addCell(world, world.scenario.sites[site].id, clinic, {
      contactKind: line.contact,
      productionWeight: line.productionWeight,
      scheduled: true,
    });
    const lead = [line.release.urgent, line.release.routine, line.release.return];
    const built: WorldLine = {
      index: world.lines.length,
      unit,
      cell,
      site,
      clinic,
      line,
      onward: { cumulative: new Float64Array(0), lines: new Int32Array(0) },
      slotsBefore: [],
      exogenousPerDay: new Float64Array(0),
      referralsPerYear: 0,
      firstLoad: 0,
      returnLoad: 0,
      firstTarget: new Float64Array(0),
      returnTarget: new Float64Array(0),
      firstHazard: new Float64Array(0),
      returnHazard: new Float64Array(0),
      returnProbability: line.returnShare / (1 - line.returnRemovalShare),
      visitsPerDay: new Float64Array(0),
      firstClinician: world.clinicians.length,
      clinicians: 0,
      slotsPerDayLimit: 0,
      bookDays: longestLead(lead, world.calendar) + 8,
      lead,
    };
    layOutSlots(built, world.calendar);
    built.slotsPerDayLimit = Math.ceil(mostSlots(built, world.calendar) * slotReserve) + 4;
    built.clinicians = mostCliniciansOn(built, world.calendar);
    const group = `${clinic.id}/${line.contact}`;
    for (let ordinal = 0; ordinal < built.clinicians; ordinal++) {
      world.clinicians.push({ unit, role: line.role, kind: clinic.kind, group, ordinal });
    }
    world.lines.push(built);
  }
}

function scaledAdmission(levels: number[], triage: number[], overall: number): Float64Array {
  let mean = 0;
  for (let level = 0; level < levels.length; level++) mean += levels[level] * triage[level];
  return Float64Array.from(levels, (share) => Math.min(1, (share * overall) / mean));
}

function addUnits(world: World): void {
  const { scenario, calendar } = world;
  scenario.sites.forEach((site, siteIndex) => {
    for (const unit of site.units) {
      const index = world.units.indexOf(unit);
      if (unit.kind === 'outpatient' || unit.kind === 'primary-care') addClinic(world, index, siteIndex, unit);
      if (unit.kind === 'emergency') {
        const cell = addCell(world, site.id, unit, {
          contactKind: 'ed-visit',
          productionWeight: unit.productionWeight,
          scheduled: false,
        });
        const arrivals = new Float64Array(scenario.days);
        let mean = 0;
        for (let day = 0; day < 728; day++) {
          const at = historyDays + day;
          mean += unit.arrivalFactorByWeekday[calendar.weekday[at]] * unit.arrivalFactorByMonth[calendar.month[at]];
        }
        mean /= 728;
        for (let day = 0; day < scenario.days; day++) {
          const at = historyDays + day;
          const factor =
            unit.arrivalFactorByWeekday[calendar.weekday[at]] * unit.arrivalFactorByMonth[calendar.month[at]];
          arrivals[day] = (unit.visitsPerYear / yearDays) * (factor / mean);
        }
        world.emergencies.push({
          index: world.emergencies.length,
          unit: index,
          cell,
          site: siteIndex,
          emergency: unit,
          arrivalsPerDay: arrivals,
          hourCumulative: cumulateWhole(unit.arrivalShareByHour),
          triageCumulative: cumulateWhole(unit.triageShares),
          admissionByLevel: scaledAdmission(unit.admissionShares, unit.triageShares, unit.admissionShare),
          admitCumulative: cumulateWhole(unit.admitTo.map((entry) => entry.share)),
          admitWards: new Int32Array(unit.admitTo.length),
          onward: { cumulative: new Float64Array(0), lines: new Int32Array(0) },
          physicians: addRoster(world, index, unit.physicians, 'physician'),
          nurses: addRoster(world, index, unit.nurses, 'nurse'),
        });
      }
      if (unit.kind === 'ward') {
        const cell = addCell(world, site.id, unit, {
          contactKind: 'inpatient-episode',
          productionWeight: unit.productionWeight,
          scheduled: false,
        });
        const electiveYear = sumOfYear(calendar.elective);
        const beds = new Int32Array(scenario.days);
        const direct = new Float64Array(scenario.days);
        for (let day = 0; day < scenario.days; day++) {
          beds[day] = Math.round(unit.beds * calendar.beds[historyDays + day]);
          direct[day] = (unit.directAdmissionsPerYear * calendar.elective[historyDays + day]) / electiveYear;
        }
        world.wards.push({
          index: world.wards.length,
          unit: index,
          cell,
          site: siteIndex,
          ward: unit,
          bedsPerDay: beds,
          directPerDay: direct,
          directHourCumulative: cumulateWhole(unit.directArrivalShareByHour),
          episodesPerYear: unit.directAdmissionsPerYear,
          otherWards: new Int32Array(0),
          emergency: -1,
          onward: { cumulative: new Float64Array(0), lines: new Int32Array(0) },
          physicians: addRoster(world, index, unit.physicians, 'physician'),
        });
      }
    }
  });
}

/** Ties units to one another and returns the flows that reach the lists. */
function connect(world: World): InternalFlow[] {
  const flows: InternalFlow[] = [];
  const send = (onward: Onward[], table: OnwardTable, perYear: number, pattern: InternalFlow['pattern']) => {
    onward.forEach((entry, i) => {
      if (table.lines[i] >= 0) flows.push({ line: table.lines[i], perYear: perYear * entry.share, pattern });
    });
  };
  for (const emergency of world.emergencies) {
    const { emergency: unit } = emergency;
    const admitted = unit.visitsPerYear * unit.admissionShare;
    unit.admitTo.forEach((entry, i) => {
      const ward = world.wards.findIndex((candidate) => candidate.ward.id === entry.unit);
      emergency.admitWards[i] = ward;
      if (ward >= 0) world.wards[ward].episodesPerYear += admitted * entry.share;
    });
    emergency.onward = onwardTable(world, unit.onward);
    send(unit.onward, emergency.onward, unit.visitsPerYear - admitted, 'every-day');
  }
  for (const ward of world.wards) {
    ward.otherWards = Int32Array.from(
      world.wards.filter((other) => other.site === ward.site && other !== ward).map((other) => other.index),
    );
    ward.emergency = world.emergencies.findIndex((emergency) => emergency.site === ward.site);
    ward.onward = onwardTable(world, ward.ward.onward);
    send(ward.ward.onward, ward.onward, ward.episodesPerYear, 'every-day');
  }
  for (const line of world.lines) {
    line.onward = onwardTable(world, line.line.onward);
    send(line.line.onward, line.onward, line.line.visitsPerYear, 'elective');
  }
  return flows;
}

/**
 * Lays out a checked scenario for simulation: calendar, slots, lists in equilibrium, rosters and the utilisation of each unit.
 * The result depends on the scenario alone. What cannot be simulated stands in `problems`.
 */
export function buildWorld(scenario: Scenario): World {
  const world: World = {
    scenario,
    days: scenario.days,
    calendar: buildCalendar(scenario.start, scenario.days, scenario.calendar),
    units: scenario.sites.flatMap((site) => site.units),
    siteOfUnit: Int32Array.from(scenario.sites.flatMap((site, index) => site.units.map(() => index))),
    cells: [],
    lines: [],
    emergencies: [],
    wards: [],
    rosters: [],
    clinicians: [],
    utilisation: [],
    problems: [],
  };
  addUnits(world);
  const flows = connect(world);
  const pathOf = (line: WorldLine) => `${unitPath(world, line.unit)}.lines[${line.clinic.lines.indexOf(line.line)}]`;
  world.problems.push(...balanceLines(world.lines, flows, scenario, world.calendar, pathOf));
  measureUtilisation(world, pathOf, (unit) => unitPath(world, unit));
  return world;
}

function unitPath(world: World, unit: number): string {
  const site = world.siteOfUnit[unit];
  const within = world.scenario.sites[site].units.indexOf(world.units[unit]);
  return `sites[${site}].units[${within}]`;
}

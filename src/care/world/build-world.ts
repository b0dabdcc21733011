import type { Onward, Scenario } from '../../scenario/scenario.ts';
import { addClinic } from './add-clinic.ts';
import { addEmergency } from './add-emergency.ts';
import { addSenders } from './add-senders.ts';
import { addDiagnostics, addLogistics, addPhone, addSecretariat } from './add-services.ts';
import { addTheatre } from './add-theatre.ts';
import { addWard } from './add-ward.ts';
import { admitDirectly } from './admit-directly.ts';
import { buildCalendar } from './calendar.ts';
import { checkLending } from './check-lending.ts';
import { lineNumbers, onwardTable } from './lay-out.ts';
import { balanceLines, type InternalFlow } from './line-equilibrium.ts';
import { type ReserveNeed, reserveNeeds } from './reserve.ts';
import { checkTicketRate } from './ticket-rate.ts';
import { measureUtilisation } from './utilisation.ts';
import type { OnwardTable, World, WorldEmergency, WorldLine } from './world.ts';

function addUnits(world: World): void {
  const { scenario } = world;
  scenario.sites.forEach((site, siteIndex) => {
    for (const unit of site.units) {
      const index = world.units.indexOf(unit);
      if (unit.kind === 'outpatient' || unit.kind === 'primary-care') addClinic(world, index, siteIndex, unit);
      if (unit.kind === 'emergency') addEmergency(world, index, siteIndex, unit);
      if (unit.kind === 'ward') addWard(world, index, siteIndex, unit);
      if (unit.kind === 'primary-care') addPhone(world, index, siteIndex, unit);
      if (unit.kind === 'diagnostics') addDiagnostics(world, index, siteIndex, unit);
      if (unit.kind === 'logistics') addLogistics(world, index, siteIndex, unit);
      if (unit.kind === 'secretariat') addSecretariat(world, index, siteIndex, unit);
    }
  });
  scenario.sites.forEach((site, siteIndex) => {
    for (const unit of site.units) {
      if (unit.kind === 'theatre') addTheatre(world, world.units.indexOf(unit), siteIndex, unit);
    }
  });
}

/** Who admits to the wards: emergency departments, theatres, births, and what is left of the site's episodes. */
function fillWards(world: World): void {
  for (const emergency of world.emergencies) {
    const { emergency: unit } = emergency;
    unit.admitTo.forEach((entry, i) => {
      const ward = world.wards.findIndex((candidate) => candidate.ward.id === entry.unit);
      emergency.admitWards[i] = ward;
      if (ward >= 0) world.wards[ward].episodesPerYear += unit.visitsPerYear * unit.admissionShare * entry.share;
    });
  }
  for (const { operation } of world.operationLines) {
    const ward = world.wards.find((candidate) => candidate.ward.id === operation.ward);
    if (ward !== undefined) ward.episodesPerYear += operation.operationsPerYear;
  }
  for (const ward of world.wards) ward.episodesPerYear += ward.ward.birthsPerYear;
  admitDirectly(world);
}

/** Where an emergency department sends whom the site cannot place: wards in order, and a partner where one is named. */
function layOutTransfers({ wards }: World, emergency: WorldEmergency): void {
  const ids = [emergency.emergency.transferTo].flat();
  const taking = ids.flatMap((id) => wards.find(({ ward }) => ward.id === id) ?? []);
  emergency.transferWards = Int32Array.from(taking, ({ index }) => index);
  emergency.transferSites = [...new Set(taking.map(({ site }) => site))];
  emergency.hasTransferPartner = taking.length < ids.length;
}

/** Ties units to one another and returns the flows that reach the lists. */
function connect(world: World): InternalFlow[] {
  const flows: InternalFlow[] = [];
  const numbers = lineNumbers(world);
  const tables = new Map<readonly Onward[], OnwardTable>();
  const tableOf = (onward: Onward[]): OnwardTable => {
    const table = tables.get(onward) ?? onwardTable(world, onward, numbers);
    tables.set(onward, table);
    return table;
  };
  const send = (onward: Onward[], table: OnwardTable, perYear: number, pattern: InternalFlow['pattern']) => {
    onward.forEach((entry, i) => {
      if (table.lines[i] >= 0) flows.push({ line: table.lines[i], perYear: perYear * entry.share, pattern });
    });
  };
  for (const emergency of world.emergencies) {
    const { emergency: unit } = emergency;
    emergency.onward = tableOf(unit.onward);
    layOutTransfers(world, emergency);
    send(unit.onward, emergency.onward, unit.visitsPerYear * (1 - unit.admissionShare), 'every-day');
  }
  for (const ward of world.wards) {
    ward.otherWards = Int32Array.from(
      world.wards.filter((other) => other.site === ward.site && other !== ward).map((other) => other.index),
    );
    ward.emergency = world.emergencies.findIndex((emergency) => emergency.site === ward.site);
    ward.onward = tableOf(ward.ward.onward);
    send(ward.ward.onward, ward.onward, ward.episodesPerYear, 'every-day');
  }
  for (const phone of world.phones) {
    phone.onward = tableOf(phone.phone.onward);
    phone.emergency = world.emergencies.findIndex(({ emergency }) => emergency.id === phone.phone.overflowTo);
    send(phone.phone.onward, phone.onward, phone.phone.callsPerYear, 'workdays');
  }
  world.secretariatOfUnit = Int32Array.from(world.units, (unit) =>
    world.secretariats.findIndex(({ secretariat }) => secretariat.serves.includes(unit.id)),
  );
  for (const line of world.lines) {
    line.onward = tableOf(line.line.onward);
    send(line.line.onward, line.onward, line.line.visitsPerYear, 'elective');
  }
  return flows;
}

/** Record systems by their numbers in the scenario. */
function numberSystems({ recordSystems, sites }: Scenario): Pick<World, 'systemOfUnit' | 'newSystem'> {
  const numberOf = (system: string | undefined) => recordSystems?.systems.findIndex(({ id }) => id === system) ?? -1;
  const units = sites.flatMap((site) => site.units);
  return {
    systemOfUnit: Int32Array.from(units, ({ recordSystem }) => numberOf(recordSystem)),
    newSystem: numberOf(recordSystems?.newSystem),
  };
}

/** Weeks of overtime that strain looks back on (docs/background/model.md §8.10). */
export const strainWeeks = 4;

/**
 * Lays out a checked scenario for simulation: calendar, slots, lists in equilibrium, rosters and the utilisation of each unit.
 * The result depends on the scenario and the reserve alone. What cannot be simulated stands in `problems`.
 * @param reserve people whom plans over this world may add; where omitted, those whom the scenario's own waves add
 */
export function buildWorld(scenario: Scenario, reserve: readonly ReserveNeed[] = reserveNeeds([scenario])): World {
  const world: World = {
    scenario,
    days: scenario.days,
    calendar: buildCalendar(scenario.start, scenario.days, scenario.calendar),
    units: scenario.sites.flatMap((site) => site.units),
    siteOfUnit: Int32Array.from(scenario.sites.flatMap((site, index) => site.units.map(() => index))),
    cells: [],
    lines: [],
    slotLines: [],
    operationLines: [],
    emergencies: [],
    wards: [],
    theatres: [],
    phones: [],
    diagnostics: [],
    logistics: [],
    secretariats: [],
    secretariatOfUnit: new Int32Array(0),
    ...numberSystems(scenario),
    rosters: [],
    clinicians: [],
    unitOfClinician: new Int32Array(0),
    reserve: reserve.map((need) => ({
      ...need,
      firstClinician: -1,
      clinicians: 0,
      perPerson: 0,
      roster: -1,
      slotLine: -1,
    })),
    utilisation: [],
    problems: [],
    overtimeDays: scenario.strain === null ? 0 : strainWeeks * 7 + scenario.strain.lagDays + 1,
  };
  addUnits(world);
  world.unitOfClinician = Int32Array.from(world.clinicians, ({ unit }) => unit);
  fillWards(world);
  const flows = connect(world);
  const pathOf = (line: WorldLine) => `${unitPath(world, line.unit)}.lines[${line.number}]`;
  world.problems.push(...balanceLines(world.lines, flows, scenario, world.calendar, pathOf));
  addSenders(world, (unit) => unitPath(world, unit));
  checkTicketRate(world);
  checkLending(world);
  measureUtilisation(world, pathOf, (unit) => unitPath(world, unit));
  return world;
}

function unitPath(world: World, unit: number): string {
  const site = world.siteOfUnit[unit];
  const within = world.scenario.sites[site].units.indexOf(world.units[unit]);
  return `sites[${site}].units[${within}]`;
}

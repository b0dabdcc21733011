import type { OperationLine, TheatreUnit } from '../../scenario/scenario.ts';
import { addCell } from './lay-out.ts';
import { layOutSlots } from './line-equilibrium.ts';
import { notYetLaidOut } from './not-yet-laid-out.ts';
import type { ListRules, OperationListLine, World } from './world.ts';

const yearDays = 365.25;

/** A kind of operation as a list: no returns, and a programme that is set some working days ahead. */
function listRules(operation: OperationLine): ListRules {
  const { contact, operationsPerYear, urgentShare, listLength, removalShare, releaseDays, noShowShare } = operation;
  return {
    contact,
    role: 'physician',
    visitsPerYear: operationsPerYear,
    capacityFactor: 1,
    returnShare: 0,
    urgentShare,
    listLength,
    overdueReturns: 0,
    removalShare,
    returnRemovalShare: 0,
    returnInterval: { days: 1, variation: 0 },
    noShowShare,
    release: { urgent: releaseDays, routine: releaseDays, return: releaseDays },
    onward: operation.onward,
    turningAcute: operation.turningAcute,
    productionWeight: operation.productionWeight,
  };
}

/** Adds a theatre: its lists, its staff and the cell of emergency operations. Clinics' lines come before. */
export function addTheatre(world: World, unit: number, site: number, theatre: TheatreUnit): void {
  const { id } = world.scenario.sites[site];
  const index = world.theatres.length;
  const lines = theatre.lines.map((operation, number) => {
    const cell = addCell(world, id, theatre, {
      contactKind: operation.contact,
      productionWeight: operation.productionWeight,
      scheduled: true,
    });
    const built: OperationListLine = {
      index: world.lines.length,
      unit,
      cell,
      site,
      unitId: theatre.id,
      number,
      line: listRules(operation),
      theatre: index,
      operation,
      ...notYetLaidOut(),
      returnProbability: 0,
      firstClinician: world.clinicians.length,
      bookDays: 0,
      lead: [operation.releaseDays, operation.releaseDays, operation.releaseDays],
    };
    layOutSlots(built, world.calendar, world.scenario.equilibrium.referenceSupplyShare);
    world.lines.push(built);
    world.operationLines.push(built);
    return world.operationLines.length - 1;
  });
  const hasAcute = theatre.emergency.perYear > 0;
  const acuteCell = hasAcute
    ? addCell(world, id, theatre, { contactKind: 'acute-operation', productionWeight: 0, scheduled: false })
    : -1;
  const addStaff = (role: 'physician' | 'nurse') => {
    const first = world.clinicians.length;
    theatre.sessions.forEach((_, ordinal) => {
      world.clinicians.push({ unit, role, kind: 'theatre', group: theatre.id, ordinal, isReserve: false });
    });
    return first;
  };
  world.theatres.push({
    index,
    unit,
    site,
    theatre,
    lines,
    acuteCell,
    acutePerDay: theatre.emergency.perYear / yearDays,
    firstSurgeon: addStaff('physician'),
    firstNurse: addStaff('nurse'),
  });
}

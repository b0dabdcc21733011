import type { ClinicUnit } from '../../scenario/scenario.ts';
import type { WorldCalendar } from './calendar.ts';
import { shapeClinic, shapeClinicLine } from './clinic-shape.ts';
import { addCell } from './lay-out.ts';
import { busiestDays, layOutSlots } from './line-equilibrium.ts';
import { notYetLaidOut } from './not-yet-laid-out.ts';
import { addReserve } from './reserve.ts';
import { bookingClasses, type SlotLine, type World } from './world.ts';

const slotReserve = 1.1;

function longestLead(leads: number[], calendar: WorldCalendar): number {
  const most = Math.max(...leads);
  let longest = 7;
  for (let index = 0; index + most < calendar.workdays.length; index++) {
    longest = Math.max(longest, calendar.workdays[index + most] - calendar.workdays[index]);
  }
  return longest;
}

/** Adds the lines of a clinic: slots from volume, clinicians as many as the fullest day needs. */
export function addClinic(world: World, unit: number, site: number, resolved: ClinicUnit): void {
  const clinic = shapeClinic(resolved);
  clinic.lines.map(shapeClinicLine).forEach((line, number) => {
    const cell = addCell(world, world.scenario.sites[site].id, clinic, {
      contactKind: line.contact,
      productionWeight: line.productionWeight,
      scheduled: true,
    });
    const lead = [line.release.urgent, line.release.routine, line.release.return];
    const built: SlotLine = {
      index: world.lines.length,
      unit,
      cell,
      site,
      unitId: clinic.id,
      number,
      clinic,
      line,
      ...notYetLaidOut(),
      returnProbability: line.returnShare / (1 - line.returnRemovalShare),
      firstClinician: world.clinicians.length,
      bookDays: longestLead(lead, world.calendar) + 8,
      lead,
    };
    layOutSlots(built, world.calendar, world.scenario.equilibrium.referenceSupplyShare);
    const busiest = busiestDays(built, line.slotMinutes);
    built.slotsPerDayLimit = Math.ceil(busiest.slots * slotReserve) + 4;
    built.clinicians = Math.max(1, Math.ceil(busiest.minutes / clinic.slotMinutesPerDay));
    const group = `${clinic.id}/${line.contact}`;
    for (let ordinal = 0; ordinal < built.clinicians; ordinal++) {
      world.clinicians.push({ unit, role: line.role, kind: clinic.kind, group, ordinal, isReserve: false });
    }
    built.reserve = addReserve(
      world,
      { unit, role: line.role, line: line.contact },
      { roster: -1, slotLine: built.index, perPerson: 1 },
    );
    const shortest = Math.min(line.slotMinutes.first, line.slotMinutes.return);
    built.reserveSlots = built.reserve * (Math.ceil(clinic.slotMinutesPerDay / shortest) + bookingClasses);
    world.lines.push(built);
    world.slotLines.push(built);
  });
}

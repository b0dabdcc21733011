import type { ClinicUnit, DiagnosticsUnit, LogisticsUnit, SecretariatUnit } from '../../scenario/scenario.ts';
import { historyDays, sumOfYear } from './calendar.ts';
import { addCell, addRoster, cumulateWhole, noOnward } from './lay-out.ts';
import type { World } from './world.ts';

const unscheduled = { productionWeight: 0, scheduled: false } as const;

/** A yearly number spread evenly over working days, by day from 0. */
function perWorkday({ scenario, calendar }: World, perYear: number): Float64Array {
  const workdays = sumOfYear(Float64Array.from(calendar.workday));
  const days = new Float64Array(scenario.days);
  for (let day = 0; day < scenario.days; day++) {
    days[day] = calendar.workday[historyDays + day] === 1 ? perYear / workdays : 0;
  }
  return days;
}

/** Adds the telephone line of a primary-care centre, where it has one. */
export function addPhone(world: World, unit: number, site: number, clinic: ClinicUnit): void {
  const { phone } = clinic;
  if (phone === null) return;
  const cell = addCell(world, world.scenario.sites[site].id, clinic, { contactKind: 'phone-call', ...unscheduled });
  world.phones.push({
    index: world.phones.length,
    unit,
    cell,
    site,
    phone,
    callsPerDay: perWorkday(world, phone.callsPerYear),
    hourCumulative: cumulateWhole(phone.callShareByHour),
    emergency: -1,
    onward: noOnward(),
    nurses: addRoster(world, unit, phone.nurses, 'nurse', 'phone'),
  });
}

/** Adds the lines of a diagnostics unit. */
export function addDiagnostics(world: World, unit: number, site: number, built: DiagnosticsUnit): void {
  const { id } = world.scenario.sites[site];
  const cell = addCell(world, id, built, { contactKind: 'examination', ...unscheduled });
  for (const line of built.lines) {
    world.diagnostics.push({
      index: world.diagnostics.length,
      unit,
      cell,
      site,
      line,
      outsidePerDay: perWorkday(world, line.outsideOrdersPerYear),
      staff: addRoster(world, unit, line.staff, 'other', line.id),
    });
  }
}

/** Adds a logistics unit with its transports of patients and its deliveries. */
export function addLogistics(world: World, unit: number, site: number, logistics: LogisticsUnit): void {
  const { id } = world.scenario.sites[site];
  world.logistics.push({
    index: world.logistics.length,
    unit,
    transportCell: addCell(world, id, logistics, { contactKind: 'transport', ...unscheduled }),
    deliveryCell: addCell(world, id, logistics, { contactKind: 'delivery', ...unscheduled }),
    site,
    logistics,
    deliveriesPerDay: perWorkday(world, logistics.deliveriesPerYear),
    staff: addRoster(world, unit, logistics.staff, 'other'),
  });
}

/** Adds a secretariat; which units it serves is laid out by `connect`. */
export function addSecretariat(world: World, unit: number, site: number, secretariat: SecretariatUnit): void {
  world.secretariats.push({
    index: world.secretariats.length,
    unit,
    cell: addCell(world, world.scenario.sites[site].id, secretariat, { contactKind: 'note', ...unscheduled }),
    site,
    secretariat,
    secretaries: addRoster(world, unit, secretariat.secretaries, 'secretary'),
  });
}

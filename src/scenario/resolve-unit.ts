import type { AreaReferences } from './areas/resolve-areas.ts';
import type { Roster } from './contact-types.ts';
import { minutesOfDay } from './days.ts';
import type { UnitFile } from './schema/scenario-file.ts';
import type { DiagnosticsUnit, LogisticsUnit, SecretariatUnit, TheatreUnit } from './service-unit-types.ts';
import type { ClinicUnit, EmergencyUnit, Unit, WardUnit } from './unit-types.ts';

type FileOf<Kind extends UnitFile['kind']> = Extract<UnitFile, { kind: Kind }>;

/** Turns a checked unit of a scenario file into the plain data that the simulation reads. */
export function resolveUnit(unit: UnitFile, areas: AreaReferences): Unit {
  switch (unit.kind) {
    case 'partner':
      return { ...unit, name: nameOf(unit) };
    case 'emergency':
      return resolveEmergency(unit, areas);
    case 'ward':
      return resolveWard(unit, areas);
    case 'theatre':
      return resolveTheatre(unit, areas);
    case 'diagnostics':
      return resolveDiagnostics(unit);
    case 'logistics':
      return resolveLogistics(unit);
    case 'secretariat':
      return resolveSecretariat(unit);
    default:
      return resolveClinic(unit, areas);
  }
}

function nameOf(unit: Pick<UnitFile, 'id' | 'name'>) {
  return unit.name ?? { sv: unit.id, en: unit.id };
}

function resolveEmergency(
  { openingHours, finalReport, ...unit }: FileOf<'emergency'>,
  areas: AreaReferences,
): EmergencyUnit {
  return {
    ...unit,
    name: nameOf(unit),
    ...(openingHours === undefined
      ? {}
      : {
          openingHours: {
            openMinutes: minutesOfDay(openingHours.open),
            closeMinutes: minutesOfDay(openingHours.close),
          },
        }),
    examination: { ...unit.examination, orders: unit.examination.orders ?? [] },
    patience: unit.patience ?? null,
    places: unit.places ?? null,
    boarderNurseMinutesPerHour: unit.boarderNurseMinutesPerHour ?? 0,
    overflowPerYear: unit.overflowPerYear ?? 0,
    acuteFromListPerYear: unit.acuteFromListPerYear ?? 0,
    onward: areas.onward(unit.onward),
    ...(finalReport === undefined ? {} : { finalReport: areas.finalReport(finalReport) }),
    physicians: resolveRoster(unit.physicians),
    nurses: resolveRoster(unit.nurses),
  };
}

function resolveWard(unit: FileOf<'ward'>, areas: AreaReferences): WardUnit {
  const { roundStart, dischargeFrom, dischargeTo, finalReport, municipalCare, ...rest } = unit;
  return {
    ...rest,
    name: nameOf(unit),
    birthsPerYear: unit.birthsPerYear ?? 0,
    earlyDischarge: unit.earlyDischarge ?? null,
    orders: unit.orders ?? [],
    onward: areas.onward(unit.onward),
    ...(finalReport === undefined ? {} : { finalReport: areas.finalReport(finalReport) }),
    ...(municipalCare === undefined ? {} : { municipalCare: areas.municipalCare(municipalCare) }),
    roundStartMinutes: minutesOfDay(roundStart),
    dischargeFromMinutes: minutesOfDay(dischargeFrom),
    dischargeToMinutes: minutesOfDay(dischargeTo),
    physicians: resolveRoster(unit.physicians),
    nurses: unit.nurses === undefined ? null : { ...unit.nurses, roster: resolveRoster(unit.nurses.roster) },
  };
}

function resolveClinic(unit: FileOf<'outpatient' | 'primary-care'>, areas: AreaReferences): ClinicUnit {
  const { open, lunch, lines, phone, ...rest } = unit;
  return {
    ...rest,
    name: nameOf(unit),
    openMinutes: minutesOfDay(open),
    lunch: { startMinutes: minutesOfDay(lunch.start), minutes: lunch.minutes },
    lines: lines.map((line) => ({
      ...line,
      capacityFactor: line.capacityFactor ?? 1,
      onward: areas.onward(line.onward),
      orders: line.orders ?? [],
      answerMinutes: line.answerMinutes ?? 0,
      turningAcute: line.turningAcute ?? null,
    })),
    phone:
      phone === undefined
        ? null
        : { ...phone, nurses: resolveRoster(phone.nurses), onward: areas.onward(phone.onward) },
    listedPeople: unit.listedPeople ?? null,
  };
}

/** Weekdays of a session by their names in a file, in order from Monday. */
const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

function resolveTheatre(unit: FileOf<'theatre'>, areas: AreaReferences): TheatreUnit {
  return {
    ...unit,
    name: nameOf(unit),
    sessions: unit.sessions.map(({ start, end, weekdays: days, ...session }) => ({
      ...session,
      weekdays: days.map((day) => weekdays.indexOf(day)),
      startMinutes: minutesOfDay(start),
      endMinutes: minutesOfDay(end),
    })),
    lines: unit.lines.map((line) => ({
      ...line,
      ward: line.ward ?? null,
      onward: areas.onward(line.onward),
      turningAcute: line.turningAcute ?? null,
    })),
  };
}

function resolveDiagnostics(unit: FileOf<'diagnostics'>): DiagnosticsUnit {
  const lines = unit.lines.map((line) => ({ ...line, name: nameOf(line), staff: resolveRoster(line.staff) }));
  return { ...unit, name: nameOf(unit), lines };
}

function resolveLogistics(unit: FileOf<'logistics'>): LogisticsUnit {
  return { ...unit, name: nameOf(unit), staff: resolveRoster(unit.staff) };
}

function resolveSecretariat(unit: FileOf<'secretariat'>): SecretariatUnit {
  return { ...unit, name: nameOf(unit), secretaries: resolveRoster(unit.secretaries) };
}

function resolveRoster(roster: FileOf<'ward'>['physicians']): Roster {
  return {
    people: roster.people,
    shifts: roster.shifts.map(({ start, hours, staff, days }) => ({
      startMinutes: minutesOfDay(start),
      hours,
      staff,
      days: days ?? 'all-days',
    })),
  };
}

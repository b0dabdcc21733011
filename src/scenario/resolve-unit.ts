import { minutesOfDay } from './days.ts';
import type { Roster, Unit } from './scenario.ts';
import type { UnitFile } from './schema/scenario-file.ts';

/** Turns a checked unit of a scenario file into the plain data that the simulation reads. */
export function resolveUnit(unit: UnitFile): Unit {
  const name = unit.name ?? { sv: unit.id, en: unit.id };
  if (unit.kind === 'partner') return { id: unit.id, name, kind: unit.kind };
  if (unit.kind === 'emergency') {
    return {
      ...unit,
      name,
      onward: unit.onward ?? [],
      physicians: resolveRoster(unit.physicians),
      nurses: resolveRoster(unit.nurses),
    };
  }
  if (unit.kind === 'ward') {
    const { roundStart, dischargeFrom, dischargeTo, ...rest } = unit;
    return {
      ...rest,
      name,
      onward: unit.onward ?? [],
      roundStartMinutes: minutesOfDay(roundStart),
      dischargeFromMinutes: minutesOfDay(dischargeFrom),
      dischargeToMinutes: minutesOfDay(dischargeTo),
      physicians: resolveRoster(unit.physicians),
    };
  }
  const { open, lunch, lines, ...rest } = unit;
  return {
    ...rest,
    name,
    openMinutes: minutesOfDay(open),
    lunch: { startMinutes: minutesOfDay(lunch.start), minutes: lunch.minutes },
    lines: lines.map((line) => ({ ...line, capacityFactor: line.capacityFactor ?? 1, onward: line.onward ?? [] })),
  };
}

type RosterFile = Extract<UnitFile, { kind: 'ward' }>['physicians'];

function resolveRoster(roster: RosterFile): Roster {
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

import { unitKindNames } from '../analysis/scopes.ts';
import type { ReportPart } from '../report/report-input.ts';
import { lowerFirst } from '../report/text/lower-first.ts';
import type {
  ContactKind,
  Onward,
  PhoneLine,
  Role,
  Roster,
  Scenario,
  Shift,
  Text,
  TheatreSession,
  Unit,
  UnitKind,
  WardUnit,
  Wave,
  WeekFactor,
} from '../scenario/scenario.ts';
import { areaParts } from './area-parts.ts';
import { messageParts } from './message-parts.ts';
import { contactNames, onwardParts, orderParts, unitName } from './sent-parts.ts';

const roleNames: Record<Role, Text> = {
  physician: { sv: 'Läkare', en: 'Physicians' },
  nurse: { sv: 'Sjuksköterskor', en: 'Nurses' },
  secretary: { sv: 'Medicinska sekreterare', en: 'Medical secretaries' },
  other: { sv: 'Övrig personal', en: 'Other staff' },
};

const dayNames: Record<Shift['days'], Text> = {
  'all-days': { sv: '', en: '' },
  workdays: { sv: ' på vardagar', en: ' on workdays' },
  'other-days': { sv: ' på helger', en: ' on other days' },
};

/** Names of the parts that a scenario's paths number, such as `sites[0].units[1]`, for a report's list of assumptions. */
export function scenarioParts(world: Scenario, waves: Scenario['waves']): ReportPart[] {
  return [
    ...world.sites.map(({ name }, index) => ({ path: `sites[${index}].episodesPerYear`, name })),
    ...world.sites.flatMap((site, index) =>
      site.units.flatMap((unit, number) => unitParts(`sites[${index}].units[${number}]`, unit, world)),
    ),
    ...kindParts(world),
    ...(world.strain?.referenceOvertimeHours ?? []).map(({ kind }, number) => ({
      path: `strain.referenceOvertimeHours[${number}]`,
      name: { sv: lowerFirst(unitKindNames[kind].sv), en: lowerFirst(unitKindNames[kind].en) },
    })),
    ...weekParts('calendar.elective', world.calendar.elective),
    ...weekParts('calendar.inflow', world.calendar.inflow),
    ...weekParts('calendar.beds', world.calendar.beds),
    ...areaParts(world, unitParts),
    ...messageParts(world, waves),
    ...waves.flatMap((wave, index) => waveParts(`waves[${index}]`, wave, world, waves.length > 1)),
  ];
}

function unitParts(path: string, unit: Unit, world: Scenario): ReportPart[] {
  const own: ReportPart = { path, name: unit.name };
  switch (unit.kind) {
    case 'partner':
      return [own];
    case 'emergency': {
      const admitted = unit.admitTo.map(({ unit: id }, number) => ({
        path: `${path}.admitTo[${number}]`,
        name: onto(unitName(id, world)),
      }));
      return [
        own,
        ...admitted,
        ...rosterParts(path, { physicians: unit.physicians, nurses: unit.nurses }),
        ...orderParts(`${path}.examination.orders`, unit.examination.orders, world),
        ...onwardParts(`${path}.onward`, unit.onward, world),
      ];
    }
    case 'ward':
      return [
        own,
        ...wardRosters(path, unit),
        ...orderParts(`${path}.orders`, unit.orders, world),
        ...onwardParts(`${path}.onward`, unit.onward, world),
      ];
    case 'diagnostics': {
      const lines = unit.lines.flatMap((line, number) => [
        { path: `${path}.lines[${number}]`, name: line.name },
        ...rosterParts(`${path}.lines[${number}]`, { staff: line.staff }),
      ]);
      return [own, ...lines];
    }
    case 'logistics':
      return [own, ...rosterParts(path, { staff: unit.staff })];
    case 'secretariat':
      return [own, ...rosterParts(path, { secretaries: unit.secretaries })];
    case 'theatre':
      return [own, ...sessionParts(path, unit.sessions), ...lineParts(path, unit.lines, world)];
    default:
      return [
        own,
        ...lineParts(path, unit.lines, world),
        ...unit.lines.flatMap(({ orders }, number) => orderParts(`${path}.lines[${number}].orders`, orders, world)),
        ...phoneParts(path, unit.phone, world),
      ];
  }
}

function lineParts(path: string, lines: { contact: ContactKind; onward: Onward[] }[], world: Scenario): ReportPart[] {
  return lines.flatMap((line, number) => [
    { path: `${path}.lines[${number}]`, name: contactNames[line.contact] },
    ...onwardParts(`${path}.lines[${number}].onward`, line.onward, world),
  ]);
}

function phoneParts(path: string, phone: PhoneLine | null, world: Scenario): ReportPart[] {
  if (phone === null) return [];
  return [
    ...rosterParts(`${path}.phone`, { nurses: phone.nurses }),
    ...onwardParts(`${path}.phone.onward`, phone.onward, world),
  ];
}

/** Shifts that units of a kind share are named from the first unit of the kind. */
function kindParts(world: Scenario): ReportPart[] {
  const kinds: UnitKind[] = ['emergency', 'ward', 'primary-care'];
  return kinds.flatMap((kind) => {
    const unit = world.sites.flatMap((site) => site.units).find((candidate) => candidate.kind === kind);
    if (unit?.kind === 'primary-care') return phoneParts(`defaults.${kind}`, unit.phone, world);
    if (unit?.kind === 'emergency') {
      return rosterParts(`defaults.${kind}`, { physicians: unit.physicians, nurses: unit.nurses });
    }
    return unit?.kind === 'ward' ? wardRosters(`defaults.${kind}`, unit) : [];
  });
}

function wardRosters(path: string, { physicians, nurses }: WardUnit): ReportPart[] {
  const ofNurses = nurses === null ? [] : rosterParts(`${path}.nurses`, { roster: nurses.roster });
  return [...rosterParts(path, { physicians }), ...ofNurses];
}

function rosterParts(path: string, groups: Record<string, Roster>): ReportPart[] {
  return Object.entries(groups).flatMap(([group, roster]) =>
    roster.shifts.map(({ startMinutes, days }, number) => {
      const time = [Math.floor(startMinutes / 60), startMinutes % 60].map((part) => String(part).padStart(2, '0'));
      const isOnly = roster.shifts.filter((other) => other.startMinutes === startMinutes).length === 1;
      const { sv, en } = isOnly ? dayNames['all-days'] : dayNames[days];
      return {
        path: `${path}.${group}.shifts[${number}]`,
        name: { sv: `från ${time.join('.')}${sv}`, en: `from ${time.join(':')}${en}` },
      };
    }),
  );
}

function sessionParts(path: string, sessions: TheatreSession[]): ReportPart[] {
  return sessions.map(({ room }, number) => ({ path: `${path}.sessions[${number}]`, name: { sv: room, en: room } }));
}

function onto({ sv, en }: Text): Text {
  return { sv: `på ${sv}`, en: `to ${en}` };
}

function weekParts(path: string, factors: WeekFactor[]): ReportPart[] {
  return factors.map(({ fromWeek, toWeek }, number) => ({
    path: `${path}[${number}]`,
    name: weekRange(fromWeek, toWeek),
  }));
}

function waveParts(path: string, wave: Wave, world: Scenario, isNamed: boolean): ReportPart[] {
  const spans = (list: string, entries: { fromDay: number; toDay: number }[]): ReportPart[] =>
    entries.map(({ fromDay, toDay }, number) => ({
      path: `${path}.${list}[${number}]`,
      name: weekRange(Math.floor((fromDay - wave.goLiveDay) / 7), Math.ceil((toDay - wave.goLiveDay) / 7) - 1, {
        sv: ' från driftstart',
        en: ' from go-live',
      }),
    }));
  const ofRoles = (list: string, entries: { role: Role; kind: UnitKind }[]): ReportPart[] =>
    entries.map(({ role, kind }, number) => ({
      path: `${path}.${list}[${number}]`,
      name: {
        sv: `${roleNames[role].sv}, ${lowerFirst(unitKindNames[kind].sv)}`,
        en: `${roleNames[role].en}, ${lowerFirst(unitKindNames[kind].en)}`,
      },
    }));
  return [
    ...(isNamed ? [{ path, name: wave.name }] : []),
    ...spans('bookingPlan', wave.bookingPlan ?? []),
    ...ofRoles('slowDocumentation.curves', wave.slowDocumentation?.curves ?? []),
    ...ofRoles('training.hours', wave.training?.hours ?? []),
    ...ofRoles('slowDocumentation.movingNotes', wave.slowDocumentation?.movingNotes ?? []),
    ...(wave.secondment?.people ?? []).map(({ unit, role }, number) => ({
      path: `${path}.secondment.people[${number}]`,
      name: {
        sv: `${roleNames[role].sv}, ${unitName(unit, world).sv}`,
        en: `${roleNames[role].en}, ${unitName(unit, world).en}`,
      },
    })),
    ...spans('superUsers.duty', wave.superUsers?.duty ?? []),
    ...spans('superUsers.floorWalkers', wave.superUsers?.floorWalkers ?? []),
    ...(wave.reinforcement?.staff ?? []).map(({ unit, role }, number) => ({
      path: `${path}.reinforcement.staff[${number}]`,
      name: {
        sv: `${lowerFirst(roleNames[role].sv)}, ${unitName(unit, world).sv}`,
        en: `${lowerFirst(roleNames[role].en)}, ${unitName(unit, world).en}`,
      },
    })),
    ...spans('reinforcement.evenings', wave.reinforcement?.evenings ?? []),
    ...(wave.reinforcement?.boughtCare ?? []).map(({ unit }, number) => ({
      path: `${path}.reinforcement.boughtCare[${number}]`,
      name: unitName(unit, world),
    })),
  ];
}

/** `vecka 24–26`, `vecka −1 från driftstart`. */
function weekRange(from: number, to: number, ending: Text = { sv: '', en: '' }): Text {
  const write = (week: number): string => (week < 0 ? `\u2212${-week}` : String(week));
  const weeks = from === to ? write(from) : `${write(from)}–${write(to)}`;
  return { sv: `vecka ${weeks}${ending.sv}`, en: `${from === to ? 'week' : 'weeks'} ${weeks}${ending.en}` };
}

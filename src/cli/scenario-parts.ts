import { unitKindNames } from '../analysis/scopes.ts';
import type { ReportPart } from '../report/report-input.ts';
import type {
  ClinicLine,
  ContactKind,
  Onward,
  Roster,
  Scenario,
  Text,
  Unit,
  UnitKind,
  WeekFactor,
} from '../scenario/scenario.ts';

const contactNames: Record<ContactKind, Text> = {
  'ed-visit': { sv: 'akutbesök', en: 'emergency visit' },
  'inpatient-episode': { sv: 'vårdtillfälle', en: 'inpatient episode' },
  'physician-visit': { sv: 'läkarbesök', en: 'physician visit' },
  'nurse-visit': { sv: 'sjuksköterskebesök', en: 'nurse visit' },
};

const roleNames: Record<ClinicLine['role'], Text> = {
  physician: { sv: 'Läkare', en: 'Physicians' },
  nurse: { sv: 'Sjuksköterskor', en: 'Nurses' },
};

/** Names of the parts that a scenario's paths number, such as `sites[0].units[1]`, for a report's list of assumptions. */
export function scenarioParts(world: Scenario, waves: Scenario['waves']): ReportPart[] {
  return [
    ...world.sites.flatMap((site, index) =>
      site.units.flatMap((unit, number) => unitParts(`sites[${index}].units[${number}]`, unit, world)),
    ),
    ...kindParts(world),
    ...weekParts('calendar.elective', world.calendar.elective),
    ...weekParts('calendar.inflow', world.calendar.inflow),
    ...weekParts('calendar.beds', world.calendar.beds),
    ...waves.flatMap((wave, index) => waveParts(`waves[${index}]`, wave, waves.length > 1)),
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
        ...rosterParts(path, unit.physicians, unit.nurses),
        ...onwardParts(path, unit.onward, world),
      ];
    }
    case 'ward':
      return [own, ...rosterParts(path, unit.physicians), ...onwardParts(path, unit.onward, world)];
    default: {
      const lines = unit.lines.flatMap((line, number) => [
        { path: `${path}.lines[${number}]`, name: contactNames[line.contact] },
        ...onwardParts(`${path}.lines[${number}]`, line.onward, world),
      ]);
      return [own, ...lines];
    }
  }
}

/** Shifts that units of a kind share are named from the first unit of the kind. */
function kindParts(world: Scenario): ReportPart[] {
  const kinds: UnitKind[] = ['emergency', 'ward'];
  return kinds.flatMap((kind) => {
    const unit = world.sites.flatMap((site) => site.units).find((candidate) => candidate.kind === kind);
    if (unit?.kind === 'emergency') return rosterParts(`defaults.${kind}`, unit.physicians, unit.nurses);
    return unit?.kind === 'ward' ? rosterParts(`defaults.${kind}`, unit.physicians) : [];
  });
}

function rosterParts(path: string, physicians: Roster, nurses?: Roster): ReportPart[] {
  const shifts = (group: string, roster: Roster | undefined): ReportPart[] =>
    (roster?.shifts ?? []).map(({ startMinutes }, number) => {
      const time = [Math.floor(startMinutes / 60), startMinutes % 60].map((part) => String(part).padStart(2, '0'));
      return {
        path: `${path}.${group}.shifts[${number}]`,
        name: { sv: `från ${time.join('.')}`, en: `from ${time.join(':')}` },
      };
    });
  return [...shifts('physicians', physicians), ...shifts('nurses', nurses)];
}

function onwardParts(path: string, onward: Onward[], world: Scenario): ReportPart[] {
  return onward.map(({ unit }, number) => {
    const { sv, en } = unitName(unit, world);
    return { path: `${path}.onward[${number}]`, name: { sv: `till ${sv}`, en: `to ${en}` } };
  });
}

function onto({ sv, en }: Text): Text {
  return { sv: `på ${sv}`, en: `to ${en}` };
}

function unitName(id: string, world: Scenario): Text {
  const unit = world.sites.flatMap((site) => site.units).find((candidate) => candidate.id === id);
  return unit?.name ?? { sv: id, en: id };
}

function weekParts(path: string, factors: WeekFactor[]): ReportPart[] {
  return factors.map(({ fromWeek, toWeek }, number) => ({
    path: `${path}[${number}]`,
    name: weekRange(fromWeek, toWeek),
  }));
}

function waveParts(path: string, wave: Scenario['waves'][number], isNamed: boolean): ReportPart[] {
  const spans = (list: string, entries: { fromDay: number; toDay: number }[]): ReportPart[] =>
    entries.map(({ fromDay, toDay }, number) => ({
      path: `${path}.${list}[${number}]`,
      name: weekRange(Math.floor((fromDay - wave.goLiveDay) / 7), Math.ceil((toDay - wave.goLiveDay) / 7) - 1, {
        sv: ' från driftstart',
        en: ' from go-live',
      }),
    }));
  const curves = (wave.slowDocumentation?.curves ?? []).map(({ role, kind }, number) => ({
    path: `${path}.slowDocumentation.curves[${number}]`,
    name: {
      sv: `${roleNames[role].sv}, ${lowerFirst(unitKindNames[kind].sv)}`,
      en: `${roleNames[role].en}, ${lowerFirst(unitKindNames[kind].en)}`,
    },
  }));
  return [
    ...(isNamed ? [{ path, name: wave.name }] : []),
    ...spans('bookingPlan', wave.bookingPlan ?? []),
    ...curves,
    ...spans('slowDocumentation.support', wave.slowDocumentation?.support ?? []),
  ];
}

/** `vecka 24–26`, `vecka −1 från driftstart`. */
function weekRange(from: number, to: number, ending: Text = { sv: '', en: '' }): Text {
  const write = (week: number): string => (week < 0 ? `\u2212${-week}` : String(week));
  const weeks = from === to ? write(from) : `${write(from)}–${write(to)}`;
  return { sv: `vecka ${weeks}${ending.sv}`, en: `${from === to ? 'week' : 'weeks'} ${weeks}${ending.en}` };
}

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}

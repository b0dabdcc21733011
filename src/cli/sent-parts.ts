import type { ReportPart } from '../report/report-input.ts';
import { lowerFirst } from '../report/text/lower-first.ts';
import type { ContactKind, Onward, Order, Receiver, Scenario, Text, Unit } from '../scenario/scenario.ts';

/** What a contact is called. */
export const contactNames: Record<ContactKind, Text> = {
  'ed-visit': { sv: 'akutbesök', en: 'emergency visit' },
  'inpatient-episode': { sv: 'vårdtillfälle', en: 'inpatient episode' },
  'physician-visit': { sv: 'läkarbesök', en: 'physician visit' },
  'nurse-visit': { sv: 'sjuksköterskebesök', en: 'nurse visit' },
  'remote-contact': { sv: 'distanskontakt', en: 'remote contact' },
  'phone-call': { sv: 'telefonsamtal', en: 'phone call' },
  'inpatient-operation': { sv: 'operation i slutenvård', en: 'inpatient operation' },
  'day-operation': { sv: 'dagoperation', en: 'day operation' },
  'acute-operation': { sv: 'akut operation', en: 'emergency operation' },
  examination: { sv: 'undersökning', en: 'examination' },
  transport: { sv: 'patienttransport', en: 'patient transport' },
  delivery: { sv: 'leverans', en: 'delivery' },
  note: { sv: 'diktat', en: 'dictated note' },
};

const unitsOfWorlds = new WeakMap<Scenario, ReadonlyMap<string, Unit>>();

/** A unit by its id; a report asks for thousands, so that the world's are gone through once. */
function unitOf(id: string, world: Scenario): Unit | undefined {
  let units = unitsOfWorlds.get(world);
  if (units === undefined) {
    units = new Map(world.sites.flatMap((site) => site.units.map((unit): [string, Unit] => [unit.id, unit])));
    unitsOfWorlds.set(world, units);
  }
  return units.get(id);
}

/** What a unit is called; by its id where it is not there. */
export function unitName(id: string, world: Scenario): Text {
  return unitOf(id, world)?.name ?? { sv: id, en: id };
}

/** An entry of a list as a file writes it: a unit or an area, and the kind of contact there, if any. */
interface Written {
  unit: string;
  area: string | null;
  contact: ContactKind | null;
}

/** The entries of a list by their positions in the file: parts of an area that stand one after the other are one entry. */
function asWritten(receivers: readonly (Receiver & { contact?: ContactKind })[]): Written[] {
  const written: Written[] = [];
  for (const { unit, area = null, contact = null } of receivers) {
    const last = written.at(-1);
    if (area === null || last?.area !== area || last.contact !== contact) written.push({ unit, area, contact });
  }
  return written;
}

function receiverName({ unit, area }: Written, world: Scenario): Text {
  if (area === null) return unitName(unit, world);
  return world.areas?.find(({ id }) => id === area)?.name ?? { sv: area, en: area };
}

/** Names of receivers by their position in a list: `till Medicinmottagningen`, `till Lunds område`. */
export function receiverParts(path: string, receivers: readonly Receiver[], world: Scenario): ReportPart[] {
  return asWritten(receivers).map((receiver, number) => {
    const { sv, en } = receiverName(receiver, world);
    return { path: `${path}[${number}]`, name: { sv: `till ${sv}`, en: `to ${en}` } };
  });
}

/** Names of referrals; where one receiver is sent several kinds of contact, with the kind. */
export function onwardParts(path: string, onward: readonly Onward[], world: Scenario): ReportPart[] {
  const written = asWritten(onward);
  return written.map((receiver, number) => {
    const { unit, area, contact } = receiver;
    const { sv, en } = receiverName(receiver, world);
    const isSame = (other: Written) => other.area === area && (area !== null || other.unit === unit);
    const kind = contact === null || written.filter(isSame).length === 1 ? null : contactNames[contact];
    const ending = kind === null ? { sv: '', en: '' } : { sv: ` (${kind.sv})`, en: ` (${kind.en})` };
    return { path: `${path}[${number}]`, name: { sv: `till ${sv}${ending.sv}`, en: `to ${en}${ending.en}` } };
  });
}

/** Names of orders by what is examined. */
export function orderParts(path: string, orders: readonly Order[], world: Scenario): ReportPart[] {
  return orders.map(({ unit: id, line }, number) => {
    const unit = unitOf(id, world);
    const known = unit?.kind === 'diagnostics' ? unit.lines.find((candidate) => candidate.id === line) : undefined;
    const { sv, en } = known?.name ?? { sv: line, en: line };
    return { path: `${path}[${number}]`, name: { sv: lowerFirst(sv), en: lowerFirst(en) } };
  });
}

import { secondsPerDay } from '../care/clock.ts';
import type { UnitCounter } from '../care/outcome.ts';
import type { Scenario, Unit, UnitKind } from '../scenario/scenario.ts';
import type { ReferenceYear } from './reference-year.ts';

/** A number of a scenario that the reference itself has to give (docs/background/model.md §5, §6, §8). */
export interface FixedPoint {
  /** Scenario path of the number, by position. */
  path: string;
  /** What it belongs to: a unit's id, a kind of unit, or the part of the scenario. */
  of: string;
  value: number;
  /** How near the reference must come, in the number's own unit. */
  tolerance: number;
  decimals: number;
  /** The least that the number may be. */
  lowest: number;
  /** The number that a reference simulated with `value` asks for. */
  next(reference: ReferenceYear): number;
  /** The scenario with another number in this place. */
  apply(scenario: Scenario, value: number): Scenario;
}

const shortestDays = 0.2;
const overtime: readonly UnitCounter[] = [
  'overtimePatientSeconds',
  'overtimeDocumentationSeconds',
  'overtimeBacklogSeconds',
  'overtimeTypingSeconds',
  'overtimeNoteMovingSeconds',
  'overtimeBoarderSeconds',
];

/**
 * Every fixed point that a scenario has: readiness of each ward, overflow of primary care and patients who turn acute among the
 * visits of each emergency department, the overtime that strain starts from, and the share of first visits from extra supply.
 * The last two are found where the scenario gives them.
 */
export function fixedPoints(scenario: Scenario): FixedPoint[] {
  const ofUnits = scenario.sites.flatMap((site, siteIndex) =>
    site.units.flatMap((unit, unitIndex) => ofUnit(scenario, unit, `sites[${siteIndex}].units[${unitIndex}]`)),
  );
  return [...ofUnits, ...overtimePoints(scenario), ...supplyPoints(scenario)];
}

function ofUnit(scenario: Scenario, unit: Unit, path: string): FixedPoint[] {
  if (unit.kind === 'ward') {
    const { id, meanStayDays, readinessMeanDays } = unit;
    return [
      {
        path: `${path}.readinessMeanDays`,
        of: id,
        value: readinessMeanDays,
        tolerance: 0.002 * meanStayDays,
        decimals: 4,
        lowest: shortestDays,
        next(reference) {
          const days = (counter: UnitCounter) =>
            reference.ofUnits(counter, (unitId) => unitId === id) /
            reference.ofCells('completed', (unitId) => unitId === id) /
            secondsPerDay;
          // What a stay holds beyond readiness hardly depends on chance.
          return meanStayDays - (days('staySeconds') - days('readinessSeconds'));
        },
        apply: (changed, value) => withUnit(changed, id, { readinessMeanDays: value }),
      },
    ];
  }
  if (unit.kind !== 'emergency') return [];
  const visits = (
    key: 'overflowPerYear' | 'acuteFromListPerYear',
    counter: 'fromOverflow' | 'fromList',
  ): FixedPoint => ({
    path: `${path}.${key}`,
    of: unit.id,
    value: unit[key],
    tolerance: Math.max(10, 0.05 * unit[key]),
    decimals: 0,
    lowest: 0,
    next: (reference) => reference.ofCells(counter, (id) => id === unit.id) / reference.years,
    apply: (changed, value) => withUnit(changed, unit.id, { [key]: value }),
  });
  return [
    ...(takesOverflow(scenario, unit.id) ? [visits('overflowPerYear', 'fromOverflow')] : []),
    ...(takesFromLists(scenario, unit.id) ? [visits('acuteFromListPerYear', 'fromList')] : []),
  ];
}

function takesOverflow({ sites }: Scenario, emergency: string): boolean {
  return sites.some(({ units }) =>
    units.some((unit) => unit.kind === 'primary-care' && unit.phone?.overflowTo === emergency),
  );
}

function takesFromLists({ sites }: Scenario, emergency: string): boolean {
  return sites.some(({ units }) =>
    units.some(
      (unit) =>
        (unit.kind === 'primary-care' || unit.kind === 'outpatient' || unit.kind === 'theatre') &&
        unit.lines.some((line) => line.turningAcute?.to === emergency),
    ),
  );
}

function overtimePoints(scenario: Scenario): FixedPoint[] {
  return (scenario.strain?.referenceOvertimeHours ?? []).map(({ kind, hours }, index) => ({
    path: `strain.referenceOvertimeHours[${index}].hours`,
    of: kind,
    value: hours,
    tolerance: 0.02,
    decimals: 3,
    lowest: 0,
    next(reference) {
      const isOfKind = unitsOfKind(scenario, kind);
      const seconds = overtime.reduce((sum, counter) => sum + reference.ofUnits(counter, isOfKind), 0);
      const weeks = reference.ofUnits('staffDays', isOfKind) / 7;
      return weeks === 0 ? 0 : seconds / 3600 / weeks;
    },
    apply: (changed, value) => withOvertime(changed, kind, value),
  }));
}

function supplyPoints({ equilibrium }: Scenario): FixedPoint[] {
  if (equilibrium.referenceSupplyShare === 0) return [];
  return [
    {
      path: 'equilibrium.referenceSupplyShare',
      of: 'equilibrium',
      value: equilibrium.referenceSupplyShare,
      tolerance: 0.0004,
      decimals: 4,
      lowest: 0,
      next: (reference) =>
        reference.ofCells('completedExtraFirst', () => true) / reference.ofCells('completedFirst', () => true),
      apply: (changed, value) => ({
        ...changed,
        equilibrium: { ...changed.equilibrium, referenceSupplyShare: value },
      }),
    },
  ];
}

function unitsOfKind({ sites }: Scenario, kind: UnitKind): (unit: string) => boolean {
  const ids = new Set(sites.flatMap(({ units }) => units.filter((unit) => unit.kind === kind).map(({ id }) => id)));
  return (unit) => ids.has(unit);
}

function withUnit(scenario: Scenario, id: string, values: Record<string, number>): Scenario {
  const changed = (unit: Unit): Unit => (unit.id === id ? { ...unit, ...values } : unit);
  return { ...scenario, sites: scenario.sites.map((site) => ({ ...site, units: site.units.map(changed) })) };
}

function withOvertime(scenario: Scenario, kind: UnitKind, hours: number): Scenario {
  const { strain } = scenario;
  if (strain === null) return scenario;
  const referenceOvertimeHours = strain.referenceOvertimeHours.map((entry) =>
    entry.kind === kind ? { kind, hours } : entry,
  );
  return { ...scenario, strain: { ...strain, referenceOvertimeHours } };
}

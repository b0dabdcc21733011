import type { ReportPart } from '../report/report-input.ts';
import type { Scenario, Unit } from '../scenario/scenario.ts';
import { onwardParts, orderParts } from './sent-parts.ts';

/**
 * Names of what a scenario numbers about areas: the areas, their catchments, and the units of the template of a centre, whose parts
 * `unitParts` names.
 */
export function areaParts(
  world: Scenario,
  unitParts: (path: string, unit: Unit, world: Scenario) => ReportPart[],
): ReportPart[] {
  const areas = world.areas ?? [];
  const ofTemplate = unitsOfTemplate(world).flatMap((unit, number) =>
    unitParts(`centreTemplate.units[${number}]`, unit, world),
  );
  return [
    ...ofTemplate,
    ...areas.flatMap(({ name, catchments, referrals, orders }, index) => [
      { path: `areas[${index}]`, name },
      ...catchments.map((catchment, number) => ({
        path: `areas[${index}].catchments[${number}]`,
        name: catchment.name,
      })),
      ...onwardParts(`areas[${index}].referrals`, referrals, world),
      ...orderParts(`areas[${index}].orders`, orders, world),
    ]),
  ];
}

/** The units of the first centre that is made from the template, called without the name of its catchment. */
function unitsOfTemplate(world: Scenario): Unit[] {
  const made = (world.areas ?? []).flatMap(({ catchments }) => catchments).find(({ isMade }) => isMade);
  if (made === undefined) return [];
  const { sv, en } = made.name;
  const units = world.sites.find(({ id }) => id === made.centres[0])?.units ?? [];
  return units.map((unit) => ({
    ...unit,
    name: { sv: withoutName(unit.name.sv, sv), en: withoutName(unit.name.en, en) },
  }));
}

function withoutName(unit: string, catchment: string): string {
  const end = unit.lastIndexOf(` ${catchment}`);
  return end < 0 ? unit : unit.slice(0, end);
}

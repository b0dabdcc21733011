import type { Scenario, Site, Unit, Wave } from '../scenario/scenario.ts';

/** An arm as the analysis needs it: its id and its go-lives. The reference has no waves. */
export interface AnalysisArm {
  id: string;
  /** In the order of their go-lives, whatever their order in the file: a what-if adds its waves last. */
  waves: Pick<Wave, 'id' | 'goLiveDay' | 'sites'>[];
  /** Whether each replication draws inputs of the arm from their ranges. */
  drawsInputs: boolean;
  /** Id of the arm whose chosen part this one is; null for an arm with figures of its own. */
  partOf: string | null;
}

/** What the analysis has to know about the simulated world. */
export interface AnalysisContext {
  /** Run id, the name of the run folder. */
  run: string;
  /** Name of the scenario. */
  scenario: string;
  seed: string;
  /** ISO date of day 0, number of days, and of those that are warm-up and left out of totals. */
  start: string;
  days: number;
  warmUpDays: number;
  /** Sites with their units; partners, which take what leaves the world, are left out. */
  sites: { id: string; name: Site['name']; units: Pick<Unit, 'id' | 'kind' | 'name'>[] }[];
  /** The reference first. */
  arms: AnalysisArm[];
}

/**
 * The context of an analysis from resolved scenarios. The world is the reference's; all arms must share its start and
 * number of days, else a RangeError is thrown.
 */
export function analysisContext(given: {
  run: string;
  seed: string;
  reference: Scenario;
  arms: { id: string; scenario: Scenario; uncertain?: readonly unknown[]; partOf?: string }[];
}): AnalysisContext {
  const { reference } = given;
  for (const { id, scenario } of given.arms) {
    if (scenario.start !== reference.start || scenario.days !== reference.days) {
      throw new RangeError(
        `arm ${id} (= ${scenario.start}, ${scenario.days} days) must have the reference's horizon (${reference.start}, ${reference.days} days)`,
      );
    }
  }
  const sites = reference.sites
    .map((site) => ({
      id: site.id,
      name: site.name,
      units: site.units.filter((unit) => unit.kind !== 'partner').map(({ id, kind, name }) => ({ id, kind, name })),
    }))
    .filter((site) => site.units.length > 0);
  return {
    run: given.run,
    scenario: given.arms[0]?.scenario.name ?? reference.name,
    seed: given.seed,
    start: reference.start,
    days: reference.days,
    warmUpDays: reference.warmUpDays,
    sites,
    arms: [
      { id: 'reference', waves: [], drawsInputs: false, partOf: null },
      ...given.arms.map(({ id, scenario, uncertain = [], partOf = null }) => ({
        id,
        drawsInputs: uncertain.length > 0,
        partOf,
        waves: inOrderOfGoLives(scenario.waves).map(({ id: wave, goLiveDay, sites: members }) => ({
          id: wave,
          goLiveDay,
          sites: [...members],
        })),
      })),
    ],
  };
}

function inOrderOfGoLives(waves: readonly Wave[]): Wave[] {
  return waves.toSorted((one, other) => one.goLiveDay - other.goLiveDay);
}

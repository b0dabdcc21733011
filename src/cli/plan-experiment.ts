import type { ArmPlan } from '../experiment/arms.ts';
import { planAttribution } from '../experiment/plan-attribution.ts';
import { chosenPart } from '../golive/chosen-part.ts';
import type { AttributionPlan } from '../results/attribution-plan.ts';
import type { Scenario, Text } from '../scenario/scenario.ts';
import { uncertainInputs } from '../scenario/uncertain-inputs.ts';
import { BadInput } from './bad-input.ts';
import { type CommandContext, cliTexts } from './command-context.ts';
import { type ReadScenario, readScenario } from './read-scenario.ts';

/** The arms of a run, and the scenario that its name, title and assumptions come from. */
export interface PlannedExperiment {
  main: ReadScenario;
  arms: (ArmPlan & { label: Text })[];
  /** How the loss of the file's plan is divided among its causes; absent where it is not. */
  attribution?: AttributionPlan;
}

/** What the options of a run say about its arms. */
export interface ExperimentChoices {
  /** Changes to the plan of the file, as written after `--set`. */
  settings: readonly string[];
  /** Whether they change the plan of the file itself. */
  isReplacing: boolean;
  /** Settings of the period, for all arms. */
  horizon: readonly string[];
  /** The sites to keep; undefined for all. */
  sites: readonly string[] | undefined;
  /** Whether inputs of the go-live that are not known for sure are drawn from their ranges. */
  drawsInputs: boolean;
  /** How its loss is divided among its causes. */
  attribution: 'none' | 'order' | 'shapley';
  /** Pairs of random orders in each replication; null to draw none where the shares can be worked out exactly. */
  attributionPairs: number | null;
}

/**
 * Reads the scenario of a run. Settings make a further arm, `what-if`, beside the plan of the file, `golive`; with `replace`
 * they change the plan of the file itself. All arms share one horizon, which ends after the latest go-live of any.
 */
export async function planExperiment(
  file: string,
  choices: ExperimentChoices,
  context: CommandContext,
): Promise<PlannedExperiment> {
  const { settings, horizon, sites } = choices;
  const set = [...settings, ...horizon];
  if (settings.length === 0 || choices.isReplacing) {
    const main = await readScenario(file, context, { set, sites });
    return divided(main, armsOf(main, null, choices), choices);
  }
  // The changed plan is read first: what is wrong with the settings is told together with what is wrong with the file.
  let changed = await readScenario(file, context, { set, sites });
  const latestGoLiveDay = latestGoLive(changed.scenario);
  const main = await readScenario(file, context, { set: horizon, sites, latestGoLiveDay });
  if (latestGoLive(main.scenario) > latestGoLive(changed.scenario)) {
    changed = await readScenario(file, context, { set, sites, latestGoLiveDay: latestGoLive(main.scenario) });
  }
  const [one, other] = [main.scenario, changed.scenario];
  if (one.start !== other.start || one.days !== other.days || one.warmUpDays !== other.warmUpDays) {
    throw new BadInput([context.text.horizonChanged(settings.join(' '))]);
  }
  return divided(main, armsOf(main, changed, choices), choices);
}

/** The loss of the first plan is divided, where there is one. */
function divided(
  main: ReadScenario,
  arms: PlannedExperiment['arms'],
  { attribution: method, attributionPairs }: ExperimentChoices,
): PlannedExperiment {
  const [plan] = arms;
  if (method === 'none' || plan === undefined) return { main, arms };
  return { main, arms, attribution: planAttribution(plan, method, attributionPairs ?? undefined) };
}

function latestGoLive({ waves }: Scenario): number {
  return waves.reduce((latest, wave) => Math.max(latest, wave.goLiveDay), 0);
}

function armsOf(
  plan: ReadScenario,
  changed: ReadScenario | null,
  { drawsInputs }: ExperimentChoices,
): PlannedExperiment['arms'] {
  const arm = (id: 'golive' | 'what-if', { scenario, provenance }: ReadScenario): PlannedExperiment['arms'] => {
    const label = { sv: cliTexts.sv.arms[id], en: cliTexts.en.arms[id] };
    const uncertain = drawsInputs ? uncertainInputs(provenance) : [];
    return [
      { id, label, scenario, uncertain },
      { id: `${id}-chosen`, label, scenario: chosenPart(scenario), partOf: id },
    ];
  };
  const arms = plan.scenario.waves.length === 0 ? [] : arm('golive', plan);
  return changed === null ? arms : [...arms, ...arm('what-if', changed)];
}

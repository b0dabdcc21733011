import type { Scenario, Text } from '../scenario/scenario.ts';
import { BadInput } from './bad-input.ts';
import { type CommandContext, cliTexts } from './command-context.ts';
import { type ReadScenario, readScenario } from './read-scenario.ts';

/** The arms of a run, and the scenario that its name, title and assumptions come from. */
export interface PlannedExperiment {
  main: ReadScenario;
  arms: { id: string; label: Text; scenario: Scenario }[];
}

/**
 * Reads the scenario of a run. Settings make a further arm, `what-if`, beside the plan of the file, `golive`; with `replace`
 * they change the plan of the file itself. All arms share one horizon, which ends after the latest go-live of any; `horizon`,
 * settings of the period, holds for all of them.
 */
export async function planExperiment(
  file: string,
  settings: readonly string[],
  isReplacing: boolean,
  context: CommandContext,
  horizon: readonly string[] = [],
): Promise<PlannedExperiment> {
  if (settings.length === 0 || isReplacing) {
    const main = await readScenario(file, context, { set: [...settings, ...horizon] });
    return { main, arms: armsOf(main.scenario, null) };
  }
  // The changed plan is read first: what is wrong with the settings is told together with what is wrong with the file.
  const set = [...settings, ...horizon];
  let changed = await readScenario(file, context, { set });
  const main = await readScenario(file, context, { set: horizon, latestGoLiveDay: latestGoLive(changed.scenario) });
  if (latestGoLive(main.scenario) > latestGoLive(changed.scenario)) {
    changed = await readScenario(file, context, { set, latestGoLiveDay: latestGoLive(main.scenario) });
  }
  const [one, other] = [main.scenario, changed.scenario];
  if (one.start !== other.start || one.days !== other.days || one.warmUpDays !== other.warmUpDays) {
    throw new BadInput([context.text.horizonChanged(settings.join(' '))]);
  }
  return { main, arms: armsOf(main.scenario, changed.scenario) };
}

function latestGoLive({ waves }: Scenario): number {
  return waves.reduce((latest, wave) => Math.max(latest, wave.goLiveDay), 0);
}

function armsOf(plan: Scenario, changed: Scenario | null): PlannedExperiment['arms'] {
  const label = (id: 'golive' | 'what-if'): Text => ({ sv: cliTexts.sv.arms[id], en: cliTexts.en.arms[id] });
  const arms = plan.waves.length === 0 ? [] : [{ id: 'golive', label: label('golive'), scenario: plan }];
  return changed === null ? arms : [...arms, { id: 'what-if', label: label('what-if'), scenario: changed }];
}

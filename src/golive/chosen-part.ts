import type { Scenario } from '../scenario/scenario.ts';

/**
 * What a plan chooses to give up: the same scenario with only the booking plan and the staff withdrawn (training,
 * secondment, super-users), without what the new system does by itself (docs/background/model.md §9).
 */
export function chosenPart(scenario: Scenario): Scenario {
  const waves = scenario.waves.map((wave) => ({
    ...wave,
    slowDocumentation: null,
    downtime: null,
    incidents: null,
    defects: null,
    lostMessages: null,
    coexistence: null,
    ambulanceDiversion: null,
    rollback: null,
    reinforcement: null,
  }));
  return { ...scenario, waves };
}

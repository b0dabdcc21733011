import type { Downtime, Scenario, Wave } from '../scenario/scenario.ts';
import type { Cause } from './effect.ts';

/** Those that share a loss, in the order in which `order` adds them (docs/background/model.md §10). */
export const players = [
  'booking-plan',
  'staff-withdrawn',
  'slow-documentation',
  'downtime',
  'defects',
  'coexistence',
  'feedback',
] as const satisfies Cause[];
export type Player = (typeof players)[number];

/**
 * What a plan would be without one of its players; rollback and reinforcement stay. Staff who are not withdrawn are neither
 * trained nor supported. Without downtime the new system still begins when it did, so that no other player gains or loses by it.
 */
const without: Record<Player, (wave: Wave) => Partial<Wave>> = {
  'booking-plan': () => ({ bookingPlan: null }),
  'staff-withdrawn': () => ({ training: null, secondment: null, superUsers: null }),
  'slow-documentation': () => ({ slowDocumentation: null }),
  downtime: ({ downtime }) => ({ downtime: withoutPaper(downtime), incidents: null }),
  defects: () => ({ defects: null }),
  coexistence: () => ({ coexistence: null, lostMessages: null }),
  feedback: () => ({ ambulanceDiversion: null }),
};

/** No hours on paper, and the same second at which the new system begins. */
function withoutPaper(downtime: Downtime | null): Downtime | null {
  return downtime === null ? null : { ...downtime, fromSecond: downtime.toSecond };
}

/**
 * A scenario with only some of its players. That care itself does not answer, where feedback is not among them, is told to care
 * (`CarePoints.feedbackUntil`).
 */
export function coalition(scenario: Scenario, members: readonly Player[]): Scenario {
  const left = players.filter((player) => !members.includes(player));
  const waves = scenario.waves.map((wave) => {
    let reduced = wave;
    for (const player of left) reduced = { ...reduced, ...without[player](wave) };
    return reduced;
  });
  return { ...scenario, waves };
}

/** The players of whom a scenario has anything; without the others nothing changes. */
export function plannedPlayers(scenario: Scenario): Player[] {
  const whole = JSON.stringify(scenario.waves);
  return players.filter((player) => {
    if (player === 'feedback' && hasFeedback(scenario)) return true;
    const others = players.filter((other) => other !== player);
    return JSON.stringify(coalition(scenario, others).waves) !== whole;
  });
}

/** Whether anybody in the world answers to what a go-live does: by falling ill, or by turning to an emergency department. */
function hasFeedback({ strain, sites }: Scenario): boolean {
  if (strain !== null) return true;
  return sites.some(({ units }) =>
    units.some((unit) => {
      if (unit.kind === 'emergency') return unit.overflowPerYear > 0 || unit.acuteFromListPerYear > 0;
      if (unit.kind === 'outpatient' || unit.kind === 'primary-care')
        return unit.phone !== null || unit.lines.some(({ turningAcute }) => turningAcute !== null);
      return unit.kind === 'theatre' && unit.lines.some(({ turningAcute }) => turningAcute !== null);
    }),
  );
}

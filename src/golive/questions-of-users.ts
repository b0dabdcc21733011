import { secondsPerDay } from '../care/clock.ts';
import { unitCounter } from '../care/outcome.ts';
import { type BegunContact, type CarePoints, supportSeconds } from '../care/points.ts';
import { purpose } from '../care/purposes.ts';
import { exp } from '../kernel/mathematics.ts';
import { bernoulli } from '../kernel/samplers.ts';
import type { Table } from '../kernel/store.ts';
import type { UserQuestions } from '../scenario/scenario.ts';
import type { EffectState, PlannedWave } from './effect.ts';
import type { NewSystem } from './new-system.ts';
import type { TicketDesk } from './ticket-desk.ts';

const daysPerWeek = 7;

/** p_q·e^(−t/τ_q): the probability that a contact raises a question, t in whole days after the day of the new system's start. */
export function questionProbability({ probability, fadeWeeks }: UserQuestions, daysSinceStart: number): number {
  return probability * exp(-daysSinceStart / (fadeWeeks * daysPerWeek));
}

/**
 * Questions of users of a wave (docs/background/model.md §8.7): the support on the floor answers what it has time for that day, the rest
 * become tickets.
 */
export class QuestionsOfUsers {
  readonly #state: EffectState & { points: CarePoints };
  readonly #desk: TicketDesk;
  readonly #plan: UserQuestions;
  /** By day after the start, as long as the horizon. */
  readonly #probability: Float64Array;
  readonly #system: NewSystem;
  /** By unit: the day plus 1 on which support answered last, and the seconds that it has spent since that midnight. */
  readonly #support: Table<'day' | 'seconds'>;

  /** @param system the new system of the wave, which may start anew */
  constructor(
    state: EffectState & { points: CarePoints },
    desk: TicketDesk,
    { world, wave, plan }: PlannedWave<UserQuestions>,
    system: NewSystem,
  ) {
    this.#state = state;
    this.#desk = desk;
    this.#plan = plan;
    this.#system = system;
    const days = Math.max(0, world.days - Math.floor(system.start / secondsPerDay));
    this.#probability = Float64Array.from({ length: days }, (_, day) => questionProbability(plan, day));
    this.#support = state.store.addTable(`questions/${wave.id}`, { int32: ['day', 'seconds'] }, world.units.length);
  }

  /**
   * A contact of a clinician of a unit in the new system.
   * @param weight how much likelier it raises a question than without pressure of time
   * @returns true where it raises one
   */
  ask(unit: number, { high, low, part, startedAt }: BegunContact, weight: number): boolean {
    const { draws, recorder } = this.#state;
    const day = Math.floor(startedAt / secondsPerDay);
    const luck = draws.uniform(purpose.userQuestion, high, low, part);
    if (!bernoulli(luck, this.#probability[this.#daysSinceStart(unit, startedAt)] * weight)) return false;
    recorder.add(unitCounter.questionsAsked, unit, startedAt, 1);
    if (!this.#isAnswered(unit, day)) this.#desk.raiseQuestion(unit, high, low, part, startedAt);
    return true;
  }

  /** Whole days after the day on which the attempt that is in force at a unit started. */
  #daysSinceStart(unit: number, at: number): number {
    const start = at - this.#system.sinceStart(unit, at);
    return Math.floor(at / secondsPerDay) - Math.floor(start / secondsPerDay);
  }

  #isAnswered(unit: number, day: number): boolean {
    const { store, points } = this.#state;
    const { at, wholeWidth } = this.#support;
    const row = unit * wholeWidth;
    if (store.int32[at.day + row] !== day + 1) {
      store.int32[at.day + row] = day + 1;
      store.int32[at.seconds + row] = 0;
    }
    const after = store.int32[at.seconds + row] + Math.round(this.#plan.supportMinutes * 60);
    if (after > supportSeconds(points, unit, day)) return false;
    store.int32[at.seconds + row] = after;
    return true;
  }
}

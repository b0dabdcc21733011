import { bernoulli, categorical } from '../kernel/samplers.ts';
import { eventKind, priority, secondsPerDay } from './clock.ts';
import type { Contacts } from './contacts.ts';
import type { Messages } from './messages.ts';
import { cause, purpose } from './purposes.ts';
import { type CareState, contactAt } from './state.ts';
import type { WorldWard } from './world/world.ts';

/** How it is with a patient's municipality. */
const municipality = {
  /** Nobody has asked it yet. */
  notAsked: 0,
  /** It makes ready what the patient needs. */
  prepares: 1,
  /** It takes the patient. */
  takes: 2,
  /** The stay was under way when the world began, and what is left of it holds the wait. */
  included: 3,
} as const;

/**
 * Patients who go home to care by their municipality, which takes them some time after they could leave
 * (docs/background/model.md §5). Who does, for how long and where to are draws of the episode.
 */
export class MunicipalCare {
  readonly #state: CareState;
  readonly #contacts: Contacts;
  readonly #messages: Pick<Messages, 'planOfCare'>;

  constructor(state: CareState, contacts: Contacts, messages: Pick<Messages, 'planOfCare'>) {
    this.#state = state;
    this.#contacts = contacts;
    this.#messages = messages;
  }

  #wardOf(row: number): WorldWard {
    return this.#state.world.wards[this.#contacts.get(row, contactAt.place)];
  }

  /** True for a patient who needs care by the municipality afterwards. */
  isNeeded(row: number): boolean {
    const { municipalCare } = this.#wardOf(row).ward;
    if (municipalCare === undefined || this.#contacts.get(row, contactAt.municipality) === municipality.included)
      return false;
    return bernoulli(this.#contacts.uniform(row, purpose.needsMunicipalCare), municipalCare.share);
  }

  /** True for a patient who could go home and waits for the municipality. */
  isAwaited(row: number): boolean {
    return this.#contacts.get(row, contactAt.municipality) === municipality.prepares;
  }

  /** True for a patient whose bed is not free when the patient could go home, since the municipality is not ready by then. */
  keepsBed(row: number): boolean {
    if (this.isAwaited(row)) return true;
    return this.#contacts.get(row, contactAt.municipality) === municipality.notAsked && this.isNeeded(row);
  }

  /** The rest of a stay that is under way when the world begins holds the wait. */
  include(row: number): void {
    this.#contacts.set(row, contactAt.municipality, municipality.included);
  }

  /** A round finds a patient ready to go home: true where the municipality is not, and an event will tell when it is. */
  keeps(row: number, now: number): boolean {
    if (this.isAwaited(row)) return true;
    const { municipalCare } = this.#wardOf(row).ward;
    if (municipalCare === undefined || !this.keepsBed(row)) return false;
    const { days, variation } = municipalCare;
    const seconds = Math.round(this.#contacts.time(row, purpose.municipalWait, 0, days, variation) * secondsPerDay);
    this.#contacts.set(row, contactAt.municipality, seconds > 0 ? municipality.prepares : municipality.takes);
    if (seconds === 0) return false;
    this.#state.events.schedule(now + seconds, priority.arrival, eventKind.municipalCareReady, row, 0);
    return true;
  }

  /** The municipality takes the patient. Throws where nobody waited for it. */
  ready(row: number): void {
    if (!this.isAwaited(row)) throw new Error(`contact (= ${row}) must wait for its municipality`);
    this.#contacts.set(row, contactAt.municipality, municipality.takes);
  }

  /** A patient leaves: the plan of care goes to the municipality that takes the patient. */
  sendPlan(row: number, now: number): void {
    if (this.#contacts.get(row, contactAt.municipality) !== municipality.takes) return;
    const ward = this.#wardOf(row);
    const { cumulative, units } = ward.municipalities;
    const sender = this.#contacts.get(row, contactAt.owner) - 1;
    const to = units[categorical(this.#contacts.uniform(row, purpose.chooseMunicipality), cumulative)];
    this.#contacts.child(row, cause.planOfCare, 0);
    this.#messages.planOfCare({ from: ward.unit, to, sender }, now);
  }
}

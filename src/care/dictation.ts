import type { Contacts } from './contacts.ts';
import { purpose, service } from './purposes.ts';
import type { CareState } from './state.ts';

/** Notes that physicians dictate; those of rounds and of the first meeting in an emergency department are typed. */
const notes: readonly number[] = [
  service.decision,
  service.visit,
  service.admission,
  service.discharge,
  service.operation,
];
const parts = 256;

/**
 * Whether physicians dictate their notes, and what that does to the time of writing. Today's mean holds dictated and typed notes, so
 * a typed one takes 1/(1 − ζ_old·(1 − factor)) of it and a dictated one `factor` of that (docs/background/model.md §7).
 */
export class Dictation {
  readonly #state: CareState;
  readonly #contacts: Contacts;
  /** 1 for the parts of a contact that are dictated. */
  readonly #isNote = new Uint8Array(parts);
  /** By clinician: share dictated today, −1 for those who never dictate, and the time of a typed and of a dictated note. */
  readonly #share: Float64Array;
  readonly #typed: Float64Array;
  readonly #dictated: Float64Array;

  constructor(state: CareState, contacts: Contacts) {
    this.#state = state;
    this.#contacts = contacts;
    for (const part of notes) this.#isNote[part] = 1;
    const { clinicians, secretariats, secretariatOfUnit } = state.world;
    this.#share = new Float64Array(clinicians.length).fill(-1);
    this.#typed = new Float64Array(clinicians.length).fill(1);
    this.#dictated = new Float64Array(clinicians.length).fill(1);
    clinicians.forEach(({ unit, role }, clinician) => {
      const secretariat = secretariatOfUnit[unit];
      if (secretariat < 0 || role !== 'physician') return;
      const { dictatedShare, dictationFactor } = secretariats[secretariat].secretariat;
      const typed = 1 / (1 - dictatedShare * (1 - dictationFactor));
      this.#share[clinician] = dictatedShare;
      this.#typed[clinician] = typed;
      this.#dictated[clinician] = typed * dictationFactor;
    });
  }

  /** Whether a note on a part of a contact that began at `startedAt` is dictated. */
  isDictated(clinician: number, contact: number, part: number, startedAt: number): boolean {
    let share = this.#share[clinician];
    if (share < 0 || this.#isNote[part] === 0) return false;
    for (const least of this.#state.points.dictatedShare) share = Math.min(share, least(clinician, startedAt));
    return this.#contacts.uniform(contact, purpose.isDictated, part) < share;
  }

  /** Time of writing over the mean of today's dictated and typed notes; 1 for what is never dictated. */
  factor(clinician: number, part: number, isDictated: boolean): number {
    if (this.#isNote[part] === 0) return 1;
    return isDictated ? this.#dictated[clinician] : this.#typed[clinician];
  }
}

import { type CarePoints, extraUses, type MessageEffect, type SentMessage } from '../care/points.ts';
import type { World } from '../care/world/world.ts';
import type { Wave } from '../scenario/scenario.ts';

type OwnPoint =
  | 'timeMultiplier'
  | 'dictatedShare'
  | 'typedInShare'
  | 'documentationKnown'
  | 'contactDocumented'
  | 'isOnNewSystem';

/**
 * The points of care as the effects of each of several waves see them. What is asked about a clinician, a unit or a message at every
 * contact is asked of the waves concerned alone, so that further waves cost nothing there: all others would answer that they change
 * nothing. Every other point is shared.
 */
export class PointsOfWaves {
  readonly #points: CarePoints;
  /** By wave, and last of all for units of no wave. */
  readonly #own: CarePoints[];
  readonly #ids: string[];
  readonly #waveOfUnit: Int32Array;
  readonly #waveOfClinician: Int32Array;

  /** A site may be in one wave only. */
  constructor(points: CarePoints, { scenario, siteOfUnit, clinicians }: World, waves: readonly Wave[]) {
    this.#points = points;
    this.#ids = waves.map(({ id }) => id);
    this.#own = [...waves, null].map(() => ({
      ...points,
      timeMultiplier: [],
      extraSeconds: [],
      dictatedShare: [],
      typedInShare: [],
      documentationKnown: [],
      contactDocumented: [],
      support: [],
      isOnNewSystem: [],
      messages: [],
    }));
    this.#waveOfUnit = Int32Array.from(siteOfUnit, (site) => {
      const found = waves.findIndex(({ sites }) => sites.includes(scenario.sites[site].id));
      return found < 0 ? waves.length : found;
    });
    this.#waveOfClinician = Int32Array.from(clinicians, ({ unit }) => this.#waveOfUnit[unit]);
  }

  /** The points that the effects of a wave are attached to. */
  of(wave: Wave): CarePoints {
    return this.#own[this.#ids.indexOf(wave.id)];
  }

  /** Puts what the waves have added into the points of care; once, when all effects are attached. */
  join(): void {
    const points = this.#points;
    const own = this.#own;
    const ofClinician = this.#waveOfClinician;
    const ofUnit = this.#waveOfUnit;
    const has = (key: OwnPoint) => own.some((added) => added[key].length > 0);
    for (const { support } of own) points.support.push(...support);
    if (has('timeMultiplier')) {
      const added = own.map(({ timeMultiplier }) => timeMultiplier);
      points.timeMultiplier.push((clinician, startedAt, now) => {
        const multipliers = added[ofClinician[clinician]];
        let product = 1;
        for (let i = 0; i < multipliers.length; i++) product *= multipliers[i](clinician, startedAt, now);
        return product;
      });
    }
    for (const use of extraUses) {
      const added = own.map(({ extraSeconds }) => extraSeconds.filter((extra) => extra.use === use));
      if (added.every(({ length }) => length === 0)) continue;
      points.extraSeconds.push({
        use,
        seconds(clinician, contact) {
          const extras = added[ofClinician[clinician]];
          let sum = 0;
          for (let i = 0; i < extras.length; i++) sum += extras[i].seconds(clinician, contact);
          return sum;
        },
      });
    }
    if (has('dictatedShare')) {
      const added = own.map(({ dictatedShare }) => dictatedShare);
      points.dictatedShare.push((clinician, startedAt) => {
        const shares = added[ofClinician[clinician]];
        let share = 1;
        for (let i = 0; i < shares.length; i++) share = Math.min(share, shares[i](clinician, startedAt));
        return share;
      });
    }
    if (has('typedInShare')) {
      const added = own.map(({ typedInShare }) => typedInShare);
      points.typedInShare.push((clinician, startedAt) => {
        const shares = added[ofClinician[clinician]];
        let share = 0;
        for (let i = 0; i < shares.length; i++) share += shares[i](clinician, startedAt);
        return share;
      });
    }
    if (has('documentationKnown')) {
      const added = own.map(({ documentationKnown }) => documentationKnown);
      points.documentationKnown.push((clinician, startedAt, seconds) => {
        const told = added[ofClinician[clinician]];
        for (let i = 0; i < told.length; i++) told[i](clinician, startedAt, seconds);
      });
    }
    if (has('contactDocumented')) {
      const added = own.map(({ contactDocumented }) => contactDocumented);
      points.contactDocumented.push((clinician, startedAt) => {
        const told = added[ofClinician[clinician]];
        for (let i = 0; i < told.length; i++) told[i](clinician, startedAt);
      });
    }
    if (has('isOnNewSystem'))
      points.isOnNewSystem.push((unit, at) => own[ofUnit[unit]].isOnNewSystem.some((isOn) => isOn(unit, at)));
    const numbers = new Set(own.flatMap(({ messages }) => messages.map(({ number }) => number)));
    for (const number of [...numbers].sort((a, b) => a - b)) points.messages.push(this.#messagesOf(number));
  }

  /** What the waves of a message's two ends do to it under a number: one of them at most is not 0. */
  #messagesOf(number: number): MessageEffect {
    const added = this.#own.map(({ messages }) => messages.filter((effect) => effect.number === number));
    const ofUnit = this.#waveOfUnit;
    const sumOf = (value: (effect: MessageEffect, message: SentMessage) => number) => (message: SentMessage) => {
      const [sender, receiver] = [ofUnit[message.from], ofUnit[message.to]];
      let sum = 0;
      for (const effect of added[sender]) sum += value(effect, message);
      if (receiver !== sender) for (const effect of added[receiver]) sum += value(effect, message);
      return sum;
    };
    return {
      number,
      sendSeconds: sumOf((effect, message) => effect.sendSeconds(message)),
      receiveSeconds: sumOf((effect, message) => effect.receiveSeconds(message)),
      lossShare: sumOf((effect, message) => effect.lossShare(message)),
    };
  }
}

import type { ContactTimes, UnitKind } from '../scenario/scenario.ts';
import type { Clinics } from './clinics.ts';
import type { Diagnostics } from './diagnostics.ts';
import type { Emergency } from './emergency.ts';
import type { Logistics } from './logistics.ts';
import type { Phones } from './phones.ts';
import type { Secretariats } from './secretariats.ts';
import type { Team } from './team.ts';
import type { Theatres } from './theatres.ts';
import type { Wards } from './wards.ts';
import type { World } from './world/world.ts';

/** Numbers of the teams, in the order of `Teams.#all`. */
const clinics = 0;
const phones = 1;
const diagnostics = 2;
const secretariats = 3;
const wards = 4;
const emergency = 5;
const theatres = 6;
const logistics = 7;

const numberOfKind: Partial<Record<UnitKind, number>> = {
  diagnostics,
  secretariat: secretariats,
  ward: wards,
  emergency,
  theatre: theatres,
  logistics,
};

export interface TeamsOfCare {
  clinics: Clinics;
  phones: Phones;
  diagnostics: Diagnostics;
  secretariats: Secretariats;
  wards: Wards;
  emergency: Emergency;
  theatres: Theatres;
  logistics: Logistics;
}

/**
 * The team of each clinician, and what it is told. What happens at every contact goes through a switch: a call that may go to any of
 * eight classes is looked up each time, and takes longer than what many of them do.
 */
export class Teams {
  readonly #clinics: Clinics;
  readonly #phones: Phones;
  readonly #diagnostics: Diagnostics;
  readonly #secretariats: Secretariats;
  readonly #wards: Wards;
  readonly #emergency: Emergency;
  readonly #all: readonly Team[];
  readonly #ofClinician: Uint8Array;

  constructor(world: World, teams: TeamsOfCare) {
    this.#clinics = teams.clinics;
    this.#phones = teams.phones;
    this.#diagnostics = teams.diagnostics;
    this.#secretariats = teams.secretariats;
    this.#wards = teams.wards;
    this.#emergency = teams.emergency;
    this.#all = [
      teams.clinics,
      teams.phones,
      teams.diagnostics,
      teams.secretariats,
      teams.wards,
      teams.emergency,
      teams.theatres,
      teams.logistics,
    ];
    this.#ofClinician = Uint8Array.from(world.clinicians, ({ kind }) => numberOfKind[kind] ?? clinics);
    for (const { nurses } of world.phones) {
      this.#ofClinician.fill(phones, nurses.firstClinician, nurses.firstClinician + nurses.clinicians);
    }
  }

  /** Those of clinics have their own day. */
  isOfClinics(clinician: number): boolean {
    return this.#ofClinician[clinician] === clinics;
  }

  /** What a part of a contact takes of the clinician. */
  timesOf(clinician: number, contact: number, part: number): ContactTimes {
    switch (this.#ofClinician[clinician]) {
      case clinics:
        return this.#clinics.timesOf(clinician, contact);
      case phones:
        return this.#phones.timesOf(clinician);
      case diagnostics:
        return this.#diagnostics.timesOf(clinician);
      case secretariats:
        return this.#secretariats.timesOf(clinician);
      case wards:
        return this.#wards.timesOf(clinician, contact, part);
      case emergency:
        return this.#emergency.timesOf(clinician, contact, part);
      default:
        return this.#all[this.#ofClinician[clinician]].timesOf(clinician, contact, part);
    }
  }

  /** What cannot wait is written; the contact goes on. The clinician is free. */
  serviceDone(clinician: number, contact: number, part: number, now: number): void {
    switch (this.#ofClinician[clinician]) {
      case clinics:
        return this.#clinics.serviceDone(clinician, contact, part, now);
      case phones:
        return this.#phones.serviceDone(clinician, contact, part, now);
      case diagnostics:
        return this.#diagnostics.serviceDone(clinician, contact, part, now);
      case secretariats:
        return this.#secretariats.serviceDone(clinician, contact, part, now);
      case wards:
        return this.#wards.serviceDone(clinician, contact, part, now);
      case emergency:
        return this.#emergency.serviceDone(clinician, contact, part, now);
      default:
        return this.#all[this.#ofClinician[clinician]].serviceDone(clinician, contact, part, now);
    }
  }

  /** A clinician on duty and free takes the next task, where there is one. */
  takeNext(clinician: number, now: number): void {
    switch (this.#ofClinician[clinician]) {
      case clinics:
        return;
      case phones:
        return this.#phones.takeNext(clinician, now);
      case diagnostics:
        return this.#diagnostics.takeNext(clinician, now);
      case secretariats:
        return this.#secretariats.takeNext(clinician, now);
      case wards:
        return this.#wards.takeNext(clinician, now);
      case emergency:
        return this.#emergency.takeNext(clinician, now);
      default:
        return this.#all[this.#ofClinician[clinician]].takeNext(clinician, now);
    }
  }

  /** As of a `Team`. */
  takeInOvertime(clinician: number, now: number): boolean {
    return this.#all[this.#ofClinician[clinician]].takeInOvertime(clinician, now);
  }

  /** As of a `Team`. */
  handOver(clinician: number, now: number): void {
    this.#all[this.#ofClinician[clinician]].handOver(clinician, now);
  }
}

import { secondsPerDay } from './clock.ts';
import type { Contacts } from './contacts.ts';
import { cellCounter, unitCounter } from './outcome.ts';
import { purpose } from './purposes.ts';
import { type CareState, contactAt, stage } from './state.ts';
import type { Transfers } from './transfers.ts';
import type { WardBeds } from './ward-beds.ts';
import type { WorldEmergency, WorldWard } from './world/world.ts';

export interface PlacingOutlets {
  /** The visit to an emergency department is over. */
  leaveEmergency(visit: number, now: number): void;
  /** Orders the transport of a patient to the ward; false where nobody has to be waited for. */
  transport(episode: number, site: number, now: number): boolean;
  /** The patient is in a bed of the ward. */
  arrived(episode: number, ward: WorldWard, now: number): void;
}

/**
 * Where those who ask for a bed lie: own ward, overbed, another ward of the site, boarding up to a limit, another hospital
 * (docs/background/model.md §5).
 */
export class Placing {
  readonly #state: CareState;
  readonly #contacts: Contacts;
  readonly #beds: WardBeds;
  readonly #outlets: PlacingOutlets;
  readonly #transfers: Transfers;

  constructor(state: CareState, contacts: Contacts, beds: WardBeds, transfers: Transfers, outlets: PlacingOutlets) {
    this.#state = state;
    this.#contacts = contacts;
    this.#beds = beds;
    this.#outlets = outlets;
    this.#transfers = transfers;
  }

  /** A patient of the ward asks for a bed; `mayWait` for one who is cared for elsewhere without limit until there is one. */
  request(ward: WorldWard, row: number, now: number, mayWait = false): void {
    const { world, waiting, chains } = this.#state;
    this.#ask(ward, row, now);
    const bed = this.#beds.find(ward);
    if (bed >= 0) return this.#admit(world.wards[bed], row, now);
    const emergency = ward.emergency >= 0 ? world.emergencies[ward.emergency] : null;
    const limit = emergency?.emergency.boardingLimit ?? 0;
    if (mayWait || waiting.length(chains.bedWait + ward.site) < limit) return this.#wait(ward, row, now);
    const elsewhere = emergency === null ? -1 : this.#beds.firstFree(emergency.transferWards);
    if (elsewhere >= 0) return this.#transfer(row, world.wards[elsewhere], now);
    if (emergency?.hasTransferPartner === false) return this.#wait(ward, row, now);
    this.#sendAway(ward, row, now);
  }

  #ask(ward: WorldWard, row: number, now: number): void {
    const { readinessMeanDays, stayVariation } = ward.ward;
    const days = this.#contacts.time(row, purpose.readiness, 0, readinessMeanDays, stayVariation);
    this.#contacts.set(row, contactAt.readyAt, now + Math.round(days * secondsPerDay));
    this.#state.recorder.count(cellCounter.demand, ward.cell, now);
  }

  #wait(ward: WorldWard, row: number, now: number): void {
    const { recorder, waiting, chains } = this.#state;
    this.#contacts.set(row, contactAt.stage, stage.awaitingBed);
    waiting.pushBack(chains.bedWait + ward.site, row);
    if (this.#contacts.get(row, contactAt.visit) > 0) recorder.count(cellCounter.boarded, ward.cell, now);
  }

  /** A partner takes always, and who it is does not matter. */
  #sendAway(ward: WorldWard, row: number, now: number): void {
    this.#state.recorder.count(cellCounter.transferred, ward.cell, now);
    this.#transfers.sendAway(ward);
    const visit = this.#contacts.get(row, contactAt.visit) - 1;
    if (visit >= 0) this.#outlets.leaveEmergency(visit, now);
    this.#contacts.remove(row, now);
  }

  /** The same patient, as ill as here, lies in a ward of another hospital from now on; what is drawn there has the same keys. */
  #transfer(row: number, bed: WorldWard, now: number): void {
    const { world, recorder, draws } = this.#state;
    const own = world.wards[this.#contacts.get(row, contactAt.place)];
    const visit = this.#contacts.get(row, contactAt.visit) - 1;
    const from = visit >= 0 ? world.emergencies[this.#contacts.get(visit, contactAt.place)].unit : own.unit;
    const sender = visit >= 0 ? this.#contacts.get(visit, contactAt.owner) - 1 : -1;
    recorder.count(cellCounter.transferred, own.cell, now);
    this.#transfers.refer(row, { from, to: bed.unit, sender }, now);
    draws.high = this.#contacts.get(row, contactAt.high);
    draws.low = this.#contacts.get(row, contactAt.low);
    const received = this.#contacts.create(bed.cell, bed.index, now, now);
    this.#ask(bed, received, now);
    this.occupy(bed, received, now);
    recorder.count(cellCounter.fromTransfer, bed.cell, now);
    if (visit >= 0) {
      recorder.add(unitCounter.boardingSeconds, from, now, now - this.#contacts.get(row, contactAt.enteredAt));
      this.#outlets.leaveEmergency(visit, now);
    }
    this.#contacts.remove(row, now);
    this.#outlets.arrived(received, bed, now);
  }

  #admit(bed: WorldWard, row: number, now: number): void {
    const { recorder, world } = this.#state;
    const own = world.wards[this.#contacts.get(row, contactAt.place)];
    if (bed !== own) recorder.count(cellCounter.offService, own.cell, now);
    this.occupy(bed, row, now);
    const isMoved = this.#contacts.get(row, contactAt.visit) > 0 && this.#outlets.transport(row, bed.site, now);
    if (isMoved) this.#contacts.set(row, contactAt.stage, stage.awaitingTransport);
    else this.arrive(row, now);
  }

  /** The patient is in the ward: the place in the emergency department is free, and a physician is to come. */
  arrive(row: number, now: number): void {
    const { recorder, world } = this.#state;
    const bed = world.wards[this.#contacts.get(row, contactAt.ward) - 1];
    this.#contacts.set(row, contactAt.stage, stage.inBed);
    const visit = this.#contacts.get(row, contactAt.visit) - 1;
    if (visit >= 0) {
      const unit = world.emergencies[this.#contacts.get(visit, contactAt.place)].unit;
      recorder.add(unitCounter.boardingSeconds, unit, now, now - this.#contacts.get(row, contactAt.enteredAt));
      this.#contacts.set(row, contactAt.visit, 0);
      this.#outlets.leaveEmergency(visit, now);
    }
    this.#outlets.arrived(row, bed, now);
  }

  /** The patient lies in a bed of the ward. */
  occupy(bed: WorldWard, row: number, now: number): void {
    this.#contacts.set(row, contactAt.stage, stage.inBed);
    this.#contacts.set(row, contactAt.ward, bed.index + 1);
    this.#beds.occupy(bed, row, now);
  }

  /** Beds may have become free at a site: those who wait there come first. */
  fillBeds(site: number, now: number): void {
    const { world, waiting, chains } = this.#state;
    let row = waiting.first(chains.bedWait + site);
    while (row >= 0) {
      const next = waiting.after(row);
      const bed = this.#beds.find(world.wards[this.#contacts.get(row, contactAt.place)]);
      if (bed >= 0) {
        waiting.remove(row);
        this.#admit(world.wards[bed], row, now);
      }
      row = next;
    }
  }

  /** Beds may be free at a site for those who wait at others that send patients to it. */
  takeFromOthers(site: number, now: number): void {
    for (const emergency of this.#state.world.emergencies) {
      if (emergency.transferSites.includes(site)) this.#transferWaiting(emergency, now);
    }
  }

  #boards(row: number): boolean {
    return this.#contacts.get(row, contactAt.visit) > 0;
  }

  /** As long as more wait in the emergency department than may board there, they go to other hospitals, who came first before others. */
  #transferWaiting({ site, emergency, transferWards }: WorldEmergency, now: number): void {
    const { world, waiting, chains } = this.#state;
    const chain = chains.bedWait + site;
    let boarders = 0;
    for (let row = waiting.first(chain); row >= 0; row = waiting.after(row)) if (this.#boards(row)) boarders++;
    let row = waiting.first(chain);
    while (row >= 0 && boarders > emergency.boardingLimit) {
      const next = waiting.after(row);
      if (this.#boards(row)) {
        const bed = this.#beds.firstFree(transferWards);
        if (bed < 0) return;
        waiting.remove(row);
        this.#transfer(row, world.wards[bed], now);
        boarders--;
      }
      row = next;
    }
  }
}

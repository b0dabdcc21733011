import { Chains } from '../kernel/chains.ts';
import { bernoulli, categorical, logNormal, poisson } from '../kernel/samplers.ts';
import type { ContactTimes } from '../scenario/scenario.ts';
import type { Clinicians } from './clinicians.ts';
import { eventKind, priority, secondsPerDay } from './clock.ts';
import type { Contacts } from './contacts.ts';
import { nameNumber } from './name-number.ts';
import { cause, purpose, service } from './purposes.ts';
import { type CareState, stage } from './state.ts';
import { WardBeds } from './ward-beds.ts';
import { historyDays } from './world/calendar.ts';
import type { OnwardTable, WorldWard } from './world/world.ts';

const admissionsPerDayLimit = 4096;
const yearDays = 365.25;
const lastDraw = 255;

/** Tasks of a ward's physicians, a chain each: what is done first comes first. */
const task = { round: 0, discharge: 1, admission: 2, tomorrow: 3 } as const;
const tasks = 4;

export interface WardOutlets {
  leaveEmergency(visit: number, now: number): void;
  discharge(contact: number, onward: OnwardTable, now: number): void;
}

/** Wards: the order of placing, rounds, readiness, discharge documentation (docs/background/model.md §5). */
export class Wards {
  readonly #state: CareState;
  readonly #contacts: Contacts;
  readonly #clinicians: Clinicians;
  readonly #outlets: WardOutlets;
  readonly #beds: WardBeds;
  readonly #tasks: Chains;
  readonly #names: number[];

  constructor(state: CareState, contacts: Contacts, clinicians: Clinicians, outlets: WardOutlets) {
    this.#state = state;
    this.#contacts = contacts;
    this.#clinicians = clinicians;
    this.#outlets = outlets;
    const { store, world } = state;
    this.#beds = new WardBeds(state);
    this.#tasks = new Chains(store, 'wardTasks', world.wards.length * tasks, state.contacts.capacity);
    contacts.follow(this.#tasks);
    this.#names = world.wards.map((ward) => nameNumber(ward.ward.id));
  }

  /** Fills the beds as they are in the long run: stays in progress are length-biased, their rest uniform. */
  begin(): void {
    const { world, draws } = this.#state;
    for (const ward of world.wards) {
      this.#beds.beginDay(ward, 0);
      const { meanStayDays, stayVariation } = ward.ward;
      const patients = Math.min(ward.bedsPerDay[0], Math.round((ward.episodesPerYear * meanStayDays) / yearDays));
      for (let ordinal = 0; ordinal < patients; ordinal++) {
        draws.initialSubject(this.#names[ward.index], ordinal);
        const age = draws.uniform(purpose.initialAge, draws.high, draws.low, 0);
        const u = draws.uniform(purpose.initialStay, draws.high, draws.low, 0);
        const stay = logNormal(u, meanStayDays * (1 + stayVariation * stayVariation), stayVariation) * secondsPerDay;
        const row = this.#contacts.create(ward.cell, ward.index, -Math.round(age * stay), 0);
        this.#contacts.set(row, 'readyAt', Math.round((1 - age) * stay));
        this.#occupy(ward, row, 0);
      }
    }
  }

  /** Beds and direct admissions of a new day. */
  beginDay(day: number): void {
    const { world, draws, events } = this.#state;
    for (const ward of world.wards) {
      if (day > 0) this.#beds.beginDay(ward, day);
      const name = this.#names[ward.index];
      const u = draws.dayUniform(purpose.arrivalCount, name, day, 0);
      const admissions = Math.min(admissionsPerDayLimit, poisson(u, ward.directPerDay[day]));
      for (let ordinal = 0; ordinal < admissions; ordinal++) {
        draws.exogenousSubject(name, day, ordinal);
        const hour = categorical(
          draws.uniform(purpose.arrivalTime, draws.high, draws.low, 0),
          ward.directHourCumulative,
        );
        const within = Math.floor(draws.uniform(purpose.arrivalTime, draws.high, draws.low, 1) * 3600);
        const at = day * secondsPerDay + hour * 3600 + within;
        events.schedule(
          at,
          priority.arrival,
          eventKind.directAdmission,
          ward.index,
          day * admissionsPerDayLimit + ordinal,
        );
      }
      const midnight = day * secondsPerDay;
      events.schedule(midnight + ward.ward.roundStartMinutes * 60, priority.round, eventKind.wardRound, ward.index, 0);
      events.schedule(midnight + this.#closeOf(ward, day), priority.round, eventKind.wardClose, ward.index, 0);
    }
    for (let site = 0; site < world.scenario.sites.length; site++) this.#fillBeds(site, day * secondsPerDay);
  }

  /** Seconds after midnight when discharges close: at their hour, or when the day's last physician goes home before it. */
  #closeOf(ward: WorldWard, day: number): number {
    const workday = this.#state.world.calendar.workday[historyDays + day] === 1;
    let last = 0;
    for (const { days, startMinutes, hours } of ward.ward.physicians.shifts) {
      if (days === 'workdays' && !workday) continue;
      if (days === 'other-days' && workday) continue;
      last = Math.max(last, startMinutes + hours * 60);
    }
    return Math.round(Math.min(ward.ward.dischargeToMinutes, last) * 60);
  }

  /** Writes the bed-time so far to the day that ends. */
  endDay(now: number): void {
    for (const ward of this.#state.world.wards) this.#beds.account(ward, now);
  }

  admitDirectly(index: number, dayAndOrdinal: number, now: number): void {
    const { world, draws } = this.#state;
    const ward = world.wards[index];
    const day = Math.floor(dayAndOrdinal / admissionsPerDayLimit);
    draws.exogenousSubject(this.#names[index], day, dayAndOrdinal % admissionsPerDayLimit);
    this.#request(ward, this.#contacts.create(ward.cell, index, now, now), now);
  }

  /** An emergency department asks for a bed; the visit goes on there until there is one. */
  requestBed(index: number, visit: number, now: number): void {
    const ward = this.#state.world.wards[index];
    this.#contacts.child(visit, cause.transfer, 0);
    const row = this.#contacts.create(ward.cell, index, now, now);
    this.#contacts.set(row, 'visit', visit + 1);
    this.#request(ward, row, now);
  }

  /** Own ward, overbed, another ward of the site, boarding up to a limit, transfer (docs/background/model.md §5). */
  #request(ward: WorldWard, row: number, now: number): void {
    const { world, recorder, waiting, chains } = this.#state;
    const { readinessMeanDays, stayVariation } = ward.ward;
    const days = logNormal(this.#contacts.uniform(row, purpose.readiness), readinessMeanDays, stayVariation);
    this.#contacts.set(row, 'readyAt', now + Math.round(days * secondsPerDay));
    recorder.count('demand', ward.cell, now);
    const bed = this.#beds.find(ward);
    if (bed >= 0) return this.#admit(world.wards[bed], row, now);
    const limit = ward.emergency >= 0 ? world.emergencies[ward.emergency].emergency.boardingLimit : 0;
    if (waiting.length(chains.bedWait + ward.site) < limit) {
      this.#contacts.set(row, 'stage', stage.awaitingBed);
      waiting.pushBack(chains.bedWait + ward.site, row);
      if (this.#contacts.get(row, 'visit') > 0) recorder.count('boarded', ward.cell, now);
      return;
    }
    recorder.count('transferred', ward.cell, now);
    const visit = this.#contacts.get(row, 'visit') - 1;
    if (visit >= 0) this.#outlets.leaveEmergency(visit, now);
    this.#contacts.remove(row, now);
  }

  #admit(bed: WorldWard, row: number, now: number): void {
    const { recorder, world } = this.#state;
    const own = world.wards[this.#contacts.get(row, 'place')];
    if (bed !== own) recorder.count('offService', own.cell, now);
    const visit = this.#contacts.get(row, 'visit') - 1;
    if (visit >= 0) {
      const unit = world.emergencies[this.#contacts.get(visit, 'place')].unit;
      recorder.add('boardingSeconds', unit, now, now - this.#contacts.get(row, 'enteredAt'));
      this.#contacts.set(row, 'visit', 0);
      this.#outlets.leaveEmergency(visit, now);
    }
    this.#occupy(bed, row, now);
    this.#tasks.pushBack(bed.index * tasks + task.admission, row);
    this.#wake(bed, now);
  }

  #occupy(bed: WorldWard, row: number, now: number): void {
    this.#contacts.set(row, 'stage', stage.inBed);
    this.#contacts.set(row, 'ward', bed.index + 1);
    this.#beds.occupy(bed, row, now);
  }

  #fillBeds(site: number, now: number): void {
    const { world, waiting, chains } = this.#state;
    let row = waiting.first(chains.bedWait + site);
    while (row >= 0) {
      const next = waiting.after(row);
      const bed = this.#beds.find(world.wards[this.#contacts.get(row, 'place')]);
      if (bed >= 0) {
        waiting.remove(row);
        this.#admit(world.wards[bed], row, now);
      }
      row = next;
    }
  }

  /** Morning: everyone without another task is to be seen; discharges that stayed the night come first among their like. */
  beginRound(index: number, now: number): void {
    const { world, waiting, chains } = this.#state;
    const base = index * tasks;
    for (let row = this.#tasks.last(base + task.tomorrow); row >= 0; row = this.#tasks.last(base + task.tomorrow)) {
      this.#tasks.remove(row);
      this.#tasks.pushFront(base + task.discharge, row);
    }
    for (let row = waiting.first(chains.inWard + index); row >= 0; row = waiting.after(row)) {
      if (this.#tasks.chainOf(row) === -1 && this.#contacts.get(row, 'owner') === 0)
        this.#tasks.pushBack(base + task.round, row);
    }
    this.#wake(world.wards[index], now);
  }

  /** Discharges not finished: a share stays the night, the rest is finished as overtime. */
  close(index: number): void {
    const base = index * tasks;
    let row = this.#tasks.first(base + task.discharge);
    while (row >= 0) {
      const next = this.#tasks.after(row);
      const draw = Math.min(lastDraw, this.#contacts.get(row, 'rounds'));
      const share = this.#state.world.wards[index].ward.stayNightShare;
      if (bernoulli(this.#contacts.uniform(row, purpose.staysTheNight, draw), share)) {
        this.#tasks.remove(row);
        this.#tasks.pushBack(base + task.tomorrow, row);
      }
      row = next;
    }
  }

  /** Rounds, then discharges within their hours, then admissions. Returns false when there is nothing to do. */
  physicianFree(ward: WorldWard, physician: number, now: number): boolean {
    const base = ward.index * tasks;
    const minutes = (now % secondsPerDay) / 60;
    const mayDischarge = minutes >= ward.ward.dischargeFromMinutes && minutes < ward.ward.dischargeToMinutes;
    return (
      this.#take(ward, physician, base + task.round, now) ||
      (mayDischarge && this.#take(ward, physician, base + task.discharge, now)) ||
      this.#take(ward, physician, base + task.admission, now)
    );
  }

  /** After the shift only discharges go on, while overtime allows. */
  overtimeDischarge(ward: WorldWard, physician: number, now: number): boolean {
    const { discharge } = ward.ward;
    const expected = (discharge.faceMinutes + discharge.documentationMinutes * discharge.atOnceShare) * 60;
    if (this.#clinicians.overtimeLeft(physician) < expected) return false;
    return this.#take(ward, physician, ward.index * tasks + task.discharge, now);
  }

  #take(ward: WorldWard, physician: number, chain: number, now: number): boolean {
    const row = this.#tasks.popFront(chain);
    if (row < 0) return false;
    const kind = chain % tasks;
    let part: number = kind === task.discharge ? service.discharge : service.admission;
    if (kind === task.round) {
      part = Math.min(lastDraw, service.round + this.#contacts.get(row, 'rounds'));
      this.#contacts.set(row, 'rounds', this.#contacts.get(row, 'rounds') + 1);
    }
    this.#contacts.set(row, 'owner', physician + 1);
    this.#clinicians.startService(physician, row, part, this.timesOf(ward, part), now);
    return true;
  }

  serviceDone(row: number, part: number, startedAt: number, now: number): void {
    this.#contacts.set(row, 'owner', 0);
    if (part === service.discharge) return this.#leave(row, now);
    const bed = this.#contacts.get(row, 'ward') - 1;
    if (this.#contacts.get(row, 'readyAt') > startedAt) return;
    this.#tasks.pushBack(bed * tasks + task.discharge, row);
    this.#wake(this.#state.world.wards[bed], now);
  }

  #leave(row: number, now: number): void {
    const { world, recorder } = this.#state;
    const bed = world.wards[this.#contacts.get(row, 'ward') - 1];
    const own = world.wards[this.#contacts.get(row, 'place')];
    this.#beds.leave(bed, row, now);
    recorder.completed(own.cell, now);
    recorder.add('staySeconds', own.unit, now, now - this.#contacts.get(row, 'enteredAt'));
    const ready = this.#contacts.get(row, 'readyAt') - this.#contacts.get(row, 'enteredAt');
    recorder.add('readinessSeconds', own.unit, now, ready);
    this.#outlets.discharge(row, own.onward, now);
    this.#contacts.remove(row, now);
    this.#fillBeds(own.site, now);
  }

  timesOf(ward: WorldWard, part: number): ContactTimes {
    if (part === service.admission) return ward.ward.admission;
    return part === service.discharge ? ward.ward.discharge : ward.ward.round;
  }

  #wake(ward: WorldWard, now: number): void {
    const { firstClinician, roster } = ward.physicians;
    for (let physician = firstClinician; physician < firstClinician + roster.people; physician++) {
      if (this.#clinicians.isFree(physician)) this.physicianFree(ward, physician, now);
    }
  }
}

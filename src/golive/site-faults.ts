import { nameNumber } from '../care/name-number.ts';
import { purpose } from '../care/purposes.ts';
import { cliniciansOfSites } from '../care/world/ticket-rate.ts';
import type { KeyedDraws } from '../kernel/keyed-draws.ts';
import { bernoulli, exponential, gamma, poisson } from '../kernel/samplers.ts';
import type { Store, Table } from '../kernel/store.ts';
import type { Faults } from '../scenario/scenario.ts';
import type { PlannedWave } from './effect.ts';
import { type FaultNature, faultStage, type TicketDesk } from './ticket-desk.ts';

/** Draws of a site's number of faults. */
const draw = { common: 0, own: 1 } as const;

/** Columns of a site. */
const hazard = 0;
const next = 1;
const siteWidth = 2;

/** What names the draws of a site's fault, its number at the desk, and how often it comes. */
interface SiteFault {
  site: number;
  name: number;
  atDesk: number;
  ticketsPerContact: number;
}

/**
 * The faults with which the sites of a wave start, and the ticket that each raises next (docs/background/model.md §8.7). A fault
 * comes when its hazard (its rate times the site's contacts, each weighted with its pressure of time) has grown by a unit
 * exponential keyed by (fault, how often it came): a higher hazard only brings it forward.
 */
export class SiteFaults {
  readonly #draws: KeyedDraws;
  readonly #desk: TicketDesk;
  /** By fault of a site: how often it has come, and the weighted contacts at which it comes next. */
  readonly #rows: Table<'times' | 'next'>;
  /** By site: weighted contacts so far, and those at which the next of its faults comes. */
  readonly #sites: Table<'hazard' | 'next'>;
  readonly #faults: SiteFault[] = [];
  /** First row of each site, and the end of the last. */
  readonly #from: number[] = [];

  constructor(store: Store, draws: KeyedDraws, desk: TicketDesk, { world, wave, plan }: PlannedWave<Faults>) {
    this.#draws = draws;
    this.#desk = desk;
    const { sites } = world.scenario;
    const people = cliniciansOfSites(world);
    sites.forEach(({ id }, site) => {
      this.#from.push(this.#faults.length);
      if (wave.sites.includes(id)) this.#layOut(nameNumber(id), people[site], plan);
    });
    this.#from.push(this.#faults.length);
    this.#rows = store.addTable(`faults/${wave.id}`, { int32: ['times'], float64: ['next'] }, this.#faults.length);
    this.#sites = store.addTable(`fault-sites/${wave.id}`, { int32: [], float64: ['hazard', 'next'] }, sites.length);
    this.#faults.forEach((_, row) => {
      this.#rows.floats[row] = this.#contactsUntil(row);
    });
    for (let site = 0; site < sites.length; site++) this.#findNext(site);
  }

  /**
   * A contact of a clinician of a unit in the new system.
   * @param weight how much likelier it meets a fault than without pressure of time
   * @returns tickets that it raises
   */
  meet(site: number, unit: number, weight: number, now: number): number {
    const { floats } = this.#sites;
    floats[site * siteWidth + hazard] += weight;
    if (floats[site * siteWidth + hazard] < floats[site * siteWidth + next]) return 0;
    return this.#raiseDue(site, unit, now);
  }

  /** K ~ Poisson(k0·size), the common ones apart from the site's own: the j-th common fault of every site is the same one. */
  #layOut(site: number, people: number, plan: Faults): void {
    const draws = this.#draws;
    const mean = (plan.perHundredClinicians * people) / 100;
    draws.initialSubject(site, 0);
    const { high, low } = draws;
    const common = poisson(draws.uniform(purpose.faultCount, high, low, draw.common), mean * plan.commonShare);
    const own = poisson(draws.uniform(purpose.faultCount, high, low, draw.own), mean * (1 - plan.commonShare));
    for (let ordinal = 0; ordinal < common; ordinal++) {
      const nature = this.#nature(0, ordinal, plan);
      this.#add(site, 2 * ordinal + 1, this.#desk.commonFault(ordinal, nature), nature, plan);
    }
    for (let ordinal = 0; ordinal < own; ordinal++) {
      const nature = this.#nature(site, ordinal, plan);
      this.#add(site, 2 * ordinal, this.#desk.addFault(nature), nature, plan);
    }
  }

  #nature(site: number, ordinal: number, plan: Faults): FaultNature {
    const draws = this.#draws;
    draws.initialSubject(site, ordinal);
    const { high, low } = draws;
    const isCritical = bernoulli(draws.uniform(purpose.faultNature, high, low, 0), plan.criticalShare);
    return { high, low, isCritical };
  }

  #add(site: number, name: number, atDesk: number, { high, low }: FaultNature, plan: Faults): void {
    const mean = plan.ticketsPerThousandContacts / 1000;
    const luck = this.#draws.uniform(purpose.faultRate, high, low, 0);
    const ticketsPerContact = mean === 0 ? 0 : gamma(luck, mean, plan.rateVariation);
    this.#faults.push({ site, name, atDesk, ticketsPerContact });
  }

  /** Weighted contacts from one coming of a fault until the next; Infinity for one that never comes. */
  #contactsUntil(row: number): number {
    const { site, name, ticketsPerContact } = this.#faults[row];
    if (ticketsPerContact === 0) return Number.POSITIVE_INFINITY;
    const draws = this.#draws;
    // The subject set last may be that of a contact about to be made.
    const { high, low } = draws;
    draws.exogenousSubject(site, name, this.#rows.wholes[row]);
    const luck = draws.uniform(purpose.faultRecurs, draws.high, draws.low, 0);
    draws.high = high;
    draws.low = low;
    return exponential(luck, 1 / ticketsPerContact);
  }

  #raiseDue(site: number, unit: number, now: number): number {
    let raised = 0;
    for (let row = this.#from[site]; row < this.#from[site + 1]; row++) {
      const { atDesk } = this.#faults[row];
      while (this.#rows.floats[row] <= this.#sites.floats[site * siteWidth + hazard]) {
        if (this.#desk.stageOf(atDesk) === faultStage.repaired) {
          this.#rows.floats[row] = Number.POSITIVE_INFINITY;
        } else {
          this.#desk.raiseFault(atDesk, unit, now);
          raised++;
          this.#rows.wholes[row]++;
          this.#rows.floats[row] += this.#contactsUntil(row);
        }
      }
    }
    this.#findNext(site);
    return raised;
  }

  #findNext(site: number): void {
    let least = Number.POSITIVE_INFINITY;
    for (let row = this.#from[site]; row < this.#from[site + 1]; row++) {
      least = Math.min(least, this.#rows.floats[row]);
    }
    this.#sites.floats[site * siteWidth + next] = least;
  }
}

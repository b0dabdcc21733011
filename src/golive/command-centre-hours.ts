import { secondsPerDay } from '../care/clock.ts';
import { historyDays, type WorldCalendar } from '../care/world/calendar.ts';
import type { FaultRepair } from '../scenario/scenario.ts';

/** When the command centre has staff on duty. */
export class CommandCentreHours {
  readonly #calendar: WorldCalendar;
  readonly #hours: FaultRepair['commandCentre'];

  constructor(calendar: WorldCalendar, hours: FaultRepair['commandCentre']) {
    this.#calendar = calendar;
    this.#hours = hours;
  }

  isOpen(now: number): boolean {
    const day = Math.floor(now / secondsPerDay);
    const hour = (now - day * secondsPerDay) / 3600;
    return this.#isOpenOn(day) && hour >= this.#hours.fromHour && hour < this.#hours.toHour;
  }

  /** The second at which it opens next, later than `now`; Infinity beyond the calendar. */
  opensNext(now: number): number {
    const last = this.#calendar.length - historyDays;
    for (let day = Math.floor(now / secondsPerDay); day < last; day++) {
      const opens = day * secondsPerDay + Math.round(this.#hours.fromHour * 3600);
      if (opens > now && this.#isOpenOn(day)) return opens;
    }
    return Number.POSITIVE_INFINITY;
  }

  #isOpenOn(day: number): boolean {
    return this.#hours.weekends || this.#calendar.workday[historyDays + day] === 1;
  }
}

import { deferrableWorks } from './clinician-minutes.ts';
import type { Clinicians } from './clinicians.ts';
import type { AddedStaff } from './points.ts';
import { type CareState, clinicianAt } from './state.ts';

/** Those whom added people have worked with: the regulars of their shifts, or of their line. */
function regularsOf({ world }: CareState, { roster, line }: AddedStaff): number[] {
  const { firstClinician, people } =
    roster >= 0
      ? { firstClinician: world.rosters[roster].firstClinician, people: world.rosters[roster].roster.people }
      : { firstClinician: world.slotLines[line].firstClinician, people: world.slotLines[line].clinicians };
  return Array.from({ length: people }, (_, place) => firstClinician + place);
}

/** What waits passes to colleagues in equal parts. */
function handOver(clinicians: Clinicians, leaver: number, colleagues: readonly number[], now: number): void {
  for (const work of deferrableWorks) {
    const left = clinicians.get(leaver, clinicianAt[work]);
    if (left === 0) continue;
    const upTo = (number: number) => Math.floor((left * number) / colleagues.length);
    colleagues.forEach((colleague, number) => {
      clinicians.pass(leaver, colleague, work, upTo(number + 1) - upTo(number), now);
    });
  }
}

/**
 * At midnight: added people whose weeks are over leave to colleagues what they have still to write, and what has come for them since.
 * Whoever is on a last night shift does so the midnight after it.
 */
export function handOverOfReserve(state: CareState, clinicians: Clinicians, day: number, now: number): void {
  for (const added of state.points.staffAdded) {
    if (day < added.toDay) continue;
    for (let place = 0; place < added.clinicians; place++) {
      const leaver = added.firstClinician + place;
      if (clinicians.get(leaver, clinicianAt.onDuty) === 1) continue;
      handOver(clinicians, leaver, regularsOf(state, added), now);
    }
  }
}

import type { TheatreProgramme } from './theatre-programme.ts';

interface BedQuestions {
  /** Ward that takes the patient afterwards; −1 for a day patient. */
  wardOf(row: number): number;
  /** True for those who are operated on whether there is a bed or not. */
  isUrgent(row: number): boolean;
  /** True where the ward can take one more beside those expected. */
  hasRoom(ward: number, expected: number): boolean;
}

/**
 * Patients of a session's day for whom no bed will be free, the last first. Beds go to the patients of all sessions in turn, so
 * those of the sessions before this one are expected in the wards too.
 */
export function operationsWithoutBed(
  programme: TheatreProgramme,
  session: number,
  now: number,
  { wardOf, isUrgent, hasRoom }: BedQuestions,
): number[] {
  const expected = new Map<number, number>();
  const without: number[] = [];
  for (const index of programme.sessions[session].sharingWards) {
    for (let row = programme.next(index, now); row >= 0; row = programme.after(row)) {
      const ward = wardOf(row);
      if (ward < 0) continue;
      const others = expected.get(ward) ?? 0;
      if (index === session && !isUrgent(row) && !hasRoom(ward, others)) without.push(row);
      else expected.set(ward, others + 1);
    }
  }
  return without.reverse();
}

import { type CareState, type ClinicianWidth, clinicianAt } from './state.ts';
import type { WorldRoster } from './world/world.ts';

const width: ClinicianWidth = 45;

/** The clinician of a roster who has been free for the longest; −1 where nobody is. */
export function longestFree({ clinicians }: CareState, { firstClinician, clinicians: staff }: WorldRoster): number {
  const int32 = clinicians.wholes;
  let found = -1;
  let since = Number.POSITIVE_INFINITY;
  let row = firstClinician * width;
  for (let ordinal = 0; ordinal < staff; ordinal++, row += width) {
    // The same as `Clinicians.isFree`, without a call for each of the staff.
    if (int32[row + clinicianAt.onDuty] === 0 || int32[row + clinicianAt.busy] === 1) continue;
    if (int32[row + clinicianAt.ending] === 1 || int32[row + clinicianAt.withdrawn] === 1) continue;
    if (int32[row + clinicianAt.freeSince] < since) {
      found = firstClinician + ordinal;
      since = int32[row + clinicianAt.freeSince];
    }
  }
  return found;
}

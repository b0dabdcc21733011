import type { Clinicians } from './clinicians.ts';
import type { WorldRoster } from './world/world.ts';

/** The clinician of a roster who has been free for the longest; −1 where nobody is. */
export function longestFree(clinicians: Clinicians, { firstClinician, roster }: WorldRoster): number {
  let found = -1;
  let since = Number.POSITIVE_INFINITY;
  for (let clinician = firstClinician; clinician < firstClinician + roster.people; clinician++) {
    if (clinicians.isFree(clinician) && clinicians.get(clinician, 'freeSince') < since) {
      found = clinician;
      since = clinicians.get(clinician, 'freeSince');
    }
  }
  return found;
}

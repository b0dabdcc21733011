import { unitCounter } from './outcome.ts';
import type { AddedStaff } from './points.ts';
import type { CareState } from './state.ts';

/** The point that brings one of the reserve on duty. Throws for one whom none adds. */
function addedBy({ points }: CareState, clinician: number): AddedStaff {
  const found = points.staffAdded.find(
    ({ firstClinician, clinicians }) => clinician >= firstClinician && clinician < firstClinician + clinicians,
  );
  if (found === undefined) throw new Error(`clinician (= ${clinician}) must be one whom a plan adds`);
  return found;
}

/** Writes the shift of one of the reserve: seconds of duty beyond the regulars', and what they cost. */
export function recordAdded(state: CareState, clinician: number, start: number, dutySeconds: number): void {
  const { recorder, world } = state;
  const unit = world.unitOfClinician[clinician];
  const { costSekPerHour } = addedBy(state, clinician);
  recorder.add(unitCounter.addedSeconds, unit, start, dutySeconds);
  recorder.add(unitCounter.costReinforcementOre, unit, start, Math.round((dutySeconds * costSekPerHour) / 36));
}

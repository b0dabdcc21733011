import type { CarePoints } from '../care/points.ts';
import type { World } from '../care/world/world.ts';
import type { NewSystem } from './new-system.ts';

/** How what is written on paper compares with the old system. */
export interface PaperPlan {
  /** Documentation and screen time on paper over that in the old system. */
  paperFactor: number;
  /** Share of what was written on paper, in minutes, that is typed in afterwards. */
  typingShare: number;
}

/**
 * Contacts that begin in some hours are written on paper: at the pace of paper instead of the new system's, teaching nothing, and
 * a share is typed in afterwards (docs/background/model.md §8.6).
 * @param isOnPaper whether a unit writes on paper at a second
 */
export function writeOnPaper(
  points: CarePoints,
  system: NewSystem,
  { unitOfClinician }: World,
  { paperFactor, typingShare }: PaperPlan,
  isOnPaper: (unit: number, second: number) => boolean,
): void {
  system.paper.push(isOnPaper);
  points.timeMultiplier.push((clinician, startedAt) =>
    isOnPaper(unitOfClinician[clinician], startedAt) ? paperFactor : 1,
  );
  points.typedInShare.push((clinician, startedAt) =>
    isOnPaper(unitOfClinician[clinician], startedAt) ? typingShare : 0,
  );
}

/**
 * What a draw decides. The number is part of the draw's key, so an entry keeps its place for ever; new ones go last.
 */
export const purpose = {
  arrivalCount: 0,
  arrivalTime: 1,
  triageLevel: 2,
  faceTime: 3,
  documentationTime: 4,
  hasExamination: 5,
  examinationTime: 6,
  isAdmitted: 7,
  chooseWard: 8,
  onward: 9,
  hasReturn: 10,
  returnInterval: 11,
  isUrgent: 12,
  leavesUnseen: 13,
  noShow: 14,
  readiness: 15,
  staysTheNight: 16,
  initialStay: 17,
  initialAge: 18,
  learningExcess: 19,
  learningPace: 20,
} as const;

/** Number of purposes; the draws need it to lay out their keys. */
export const purposeCount = 21;

/** Why a contact was created by another one (docs/background/model.md §2). Numbers keep their place for ever. */
export const cause = {
  plannedReturn: 0,
  referral: 1,
  transfer: 9,
} as const;

/** Parts of one contact that take a clinician's time; the draw number within face and documentation time. */
export const service = {
  triage: 0,
  assessment: 1,
  decision: 2,
  visit: 3,
  admission: 4,
  discharge: 5,
  /** Rounds count on from here, one number a day of the stay. */
  round: 6,
} as const;

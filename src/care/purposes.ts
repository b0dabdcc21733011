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
  patience: 21,
  earlyDischarge: 22,
  callOutcome: 23,
  hasOrder: 24,
  answerTime: 25,
  isDictated: 26,
  sickSpell: 27,
  sickLength: 28,
  turnsAcute: 29,
  roomTime: 30,
  parameter: 31,
  /** Messages: whether one is lost, and after how long that is found out. */
  messageLost: 32,
  lossFound: 33,
  /** Defects: questions of users, faults that recur, their rates, triage and repair. */
  userQuestion: 34,
  faultCount: 35,
  faultRate: 36,
  faultRecurs: 37,
  faultNature: 38,
  ticketTime: 39,
  repairTime: 40,
  misplacedBooking: 41,
  /** Candidates for unplanned incidents, and how long each lasts. */
  incident: 42,
  incidentLength: 43,
  /** Whether an ambulance is diverted; whether a patient of a list is seen elsewhere. */
  diverted: 44,
  boughtCare: 45,
  comesByAmbulance: 46,
  /** Care by the municipality after a stay: whether it is needed, how long it is waited for, and which municipality gives it. */
  needsMunicipalCare: 47,
  municipalWait: 48,
  chooseMunicipality: 49,
  /** Which partner sends a referral from outside, if any. */
  sentByPartner: 50,
} as const;

/** Number of purposes; the draws need it to lay out their keys. */
export const purposeCount = 51;

/** Why a contact was created by another one (docs/background/model.md §2). Numbers keep their place for ever. */
export const cause = {
  plannedReturn: 0,
  referral: 1,
  operation: 2,
  examination: 3,
  /** An examination or report made again because its answer was lost. */
  repeatAfterLoss: 4,
  acuteFromList: 5,
  overflow: 6,
  answer: 7,
  rebook: 8,
  transfer: 9,
  /** A dictated note of a contact. */
  note: 10,
  /** A call about the same matter on a later day. */
  ringsAgain: 11,
  /** A transport that a contact asks for. */
  transport: 12,
  /** A plan for the care that a municipality gives after a stay. */
  planOfCare: 13,
} as const;

/** Parts of one contact that take a clinician's time; the draw number within face and documentation time. */
export const service = {
  triage: 0,
  assessment: 1,
  decision: 2,
  visit: 3,
  admission: 4,
  discharge: 5,
  boarder: 6,
  call: 7,
  run: 8,
  transport: 9,
  note: 10,
  operation: 11,
  theatreNurse: 12,
  /** Rounds count on from here, one number a day of the stay. */
  round: 16,
  /** Nurses' notes count on from here, one number a shift of the stay. */
  nursing: 128,
} as const;

/** Number of each role in the names of clinicians' draws. Numbers keep their place for ever. */
export const roleNumbers = { physician: 0, nurse: 1, secretary: 2, other: 3 } as const;

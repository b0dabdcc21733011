/** Seconds of a day; the model's days have no daylight-saving shifts. */
export const secondsPerDay = 86_400;
export const hoursPerDay = 24;

/** Order of events that fall on the same second: the lower number first. */
export const priority = {
  /** Levels are read and the day's arrivals, beds and shifts set. */
  midnight: 0,
  shiftStart: 1,
  service: 2,
  arrival: 3,
  book: 4,
  clinicDay: 5,
  round: 6,
  shiftEnd: 7,
} as const;

/** Kinds of event. */
export const eventKind = {
  midnight: 0,
  rosterStart: 1,
  rosterEnd: 2,
  patientLeaves: 3,
  serviceDone: 4,
  edArrival: 5,
  examinationDone: 6,
  directAdmission: 7,
  wardRound: 8,
  wardClose: 9,
  clinicMorning: 10,
  clinicSlot: 11,
  losesPatience: 12,
  boarderCare: 13,
  birth: 15,
  nursingShift: 16,
  phoneCall: 17,
  phoneCloses: 18,
  overflowArrival: 19,
  orderArrives: 20,
  batchStarts: 21,
  answerReady: 22,
  delivery: 23,
  noteSigned: 24,
  theatreMorning: 25,
  theatreNext: 26,
  acuteOperation: 27,
  acuteArrival: 28,
  callAgain: 29,
  acuteOperationDone: 30,
  dischargesBegin: 31,
  /** A timer of an effect: the number of its handler, and what it told itself. */
  effect: 32,
  /** A message that was lost is found out about. */
  lossFound: 33,
  /** A patient who was sent on to another emergency department arrives there. */
  divertedArrival: 34,
  /** A municipality is ready for a patient who waits in a ward. */
  municipalCareReady: 35,
} as const;

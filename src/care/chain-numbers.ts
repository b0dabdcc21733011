/** Numbers of the chains of waiting contacts. */
export interface ChainNumbers {
  /** Bookable patients of a line: `list + line * bookingClasses + class`. */
  list: number;
  /** Emergency: red then the rest before triage (2), before the physician by level (5), without owner (1): `emergency + e * 8`. */
  emergency: number;
  /** Own patients ready for decision: `ready + clinician`. */
  ready: number;
  /** Waiting for a bed, by site. */
  bedWait: number;
  /** In a ward's beds. */
  inWard: number;
  /** Calls of a telephone line: `calls + phone`. */
  calls: number;
  /** Orders of a diagnostics line, those of emergency departments first: `orders + line * 2 + (0 | 1)`. */
  orders: number;
  /** Transports and deliveries of a logistics unit: `transports + unit * 2 + (0 | 1)`. */
  transports: number;
  /** Dictated notes of a secretariat: `notes + secretariat`. */
  notes: number;
  /** Emergency operations that wait for a room: `acuteOperations + theatre`. */
  acuteOperations: number;
  /** Orders in a run of a diagnostics line: `runs + clinician`. */
  runs: number;
  /** Patients in a theatre's programme: `programme + page`. */
  programme: number;
  count: number;
}

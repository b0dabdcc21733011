/** What theatres ask of the wards. */
export interface TheatreOutlets {
  /** True where a ward can take one more patient today beside those expected already. */
  hasRoom(ward: number, expected: number, now: number): boolean;
  /** An operated inpatient asks for a bed. */
  admit(ward: number, operation: number, now: number): void;
}

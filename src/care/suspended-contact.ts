import { clinicianAt } from './state.ts';

/** A clinician's row, as far as an interrupted contact needs it. */
interface ClinicianRow {
  get(clinician: number, column: number): number;
  set(clinician: number, column: number, value: number): void;
}

/** What is kept of an interrupted contact, and where it comes back to. */
const suspended = [
  { column: clinicianAt.contact, kept: clinicianAt.suspendedContact },
  { column: clinicianAt.part, kept: clinicianAt.suspendedPart },
  { column: clinicianAt.startedAt, kept: clinicianAt.suspendedStartedAt },
  { column: clinicianAt.phase, kept: clinicianAt.suspendedPhase },
  { column: clinicianAt.atOnce, kept: clinicianAt.suspendedAtOnce },
  { column: clinicianAt.deferred, kept: clinicianAt.suspendedDeferred },
  { column: clinicianAt.noteMoving, kept: clinicianAt.suspendedNoteMoving },
  { column: clinicianAt.ticket, kept: clinicianAt.suspendedTicket },
] as const;

/** Keeps what a clinician has in hand, so that it can be gone on with where it stopped. */
export function suspendContact(row: ClinicianRow, clinician: number, now: number, isWriting: boolean): void {
  const left = row.get(clinician, clinicianAt.until) - now;
  for (const { column, kept } of suspended) row.set(clinician, kept, row.get(clinician, column));
  row.set(clinician, clinicianAt.suspendedContact, row.get(clinician, clinicianAt.contact) + 1);
  row.set(clinician, clinicianAt.suspendedSeconds, left);
  if (isWriting) row.set(clinician, clinicianAt.suspendedAtOnce, left);
}

/** Gives the clinician back what was kept. */
export function takeUpContact(row: ClinicianRow, clinician: number): void {
  for (const { column, kept } of suspended) row.set(clinician, column, row.get(clinician, kept));
  row.set(clinician, clinicianAt.contact, row.get(clinician, clinicianAt.suspendedContact) - 1);
  for (const { kept } of suspended) row.set(clinician, kept, 0);
}

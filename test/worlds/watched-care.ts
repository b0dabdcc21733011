import { Care } from '../../src/care/care.ts';
import type { ArmOutcome } from '../../src/care/outcome.ts';
import { type ClinicianColumn, type ContactColumn, contactAt, stage } from '../../src/care/state.ts';
import { buildWorld } from '../../src/care/world/build-world.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';

export const secondsPerDay = 86_400;

/** A world at its first midnight. */
export function begun(scenario: Scenario, seed = 'care'): Care {
  const care = new Care(buildWorld(scenario), seed, 1);
  care.begin();
  return care;
}

/** Calls `look` after every event up to a day. */
export function watch(care: Care, untilDay: number, look: (now: number) => void): void {
  while (care.step(untilDay * secondsPerDay)) look(care.state.events.time);
}

/** As `watch`, once for each second, when nothing more happens on it. */
export function watchSeconds(care: Care, untilDay: number, look: (now: number) => void): void {
  const { events } = care.state;
  watch(care, untilDay, (now) => {
    if (events.peekTime() !== now) look(now);
  });
}

/** What a whole run of a world leaves behind. */
export function outcomeOf(scenario: Scenario, seed = 'care'): ArmOutcome {
  const care = begun(scenario, seed);
  care.run(care.end);
  care.finish();
  return care.outcome('', 0);
}

/** A message as a test sees it. */
interface SeenMessage {
  kind: number;
  from: string;
  to: string;
  at: number;
}

/** Every message that is sent from now on, in order. */
export function messagesOf({ state: { points, world } }: Care): SeenMessage[] {
  const seen: SeenMessage[] = [];
  points.messages.push({
    number: 7,
    sendSeconds({ kind, from, to, at }) {
      seen.push({ kind, from: world.units[from].id, to: world.units[to].id, at });
      return 0;
    },
    receiveSeconds: () => 0,
    lossShare: () => 0,
  });
  return seen;
}

/** What is known of a contact. */
export function contactValue(care: Care, row: number, column: ContactColumn): number {
  return care.state.store.int32[
    care.state.contacts.wholeStart + contactAt[column] + row * care.state.contacts.wholeWidth
  ];
}

/** What is known of a clinician. */
export function clinicianValue(care: Care, clinician: number, column: ClinicianColumn): number {
  return care.state.store.int32[care.state.clinicians.at[column] + clinician * care.state.clinicians.wholeWidth];
}

/** The clinicians of a roster by number. */
export function peopleOf(roster: { firstClinician: number; roster: { people: number } }): number[] {
  return Array.from({ length: roster.roster.people }, (_, place) => roster.firstClinician + place);
}

/** True for one on duty who could take a patient. */
export function isFree(care: Care, clinician: number): boolean {
  const isOnDuty = clinicianValue(care, clinician, 'onDuty') === 1 && clinicianValue(care, clinician, 'ending') === 0;
  return (
    isOnDuty && clinicianValue(care, clinician, 'busy') === 0 && clinicianValue(care, clinician, 'withdrawn') === 0
  );
}

/** Contacts that are somewhere now. */
export function rowsIn(care: Care, wanted: number): number[] {
  const rows: number[] = [];
  for (let row = 0; row < care.state.contacts.rows; row++) {
    if (contactValue(care, row, 'stage') === wanted) rows.push(row);
  }
  return rows;
}

/** Contacts of a kind that are inside now. */
export function insideOf(care: Care, contactKind: string): number {
  let inside = 0;
  for (let row = 0; row < care.state.contacts.rows; row++) {
    if (contactValue(care, row, 'stage') === stage.free) continue;
    if (care.state.world.cells[contactValue(care, row, 'cell')].contactKind === contactKind) inside++;
  }
  return inside;
}

import type { Clinicians } from './clinicians.ts';
import { secondsPerDay } from './clock.ts';
import { unitCounter } from './outcome.ts';
import { type CareState, clinicianAt } from './state.ts';

/** Writes what is still to be written, typed in and handled at a day's end, by unit. */
export function recordBacklogs({ world, recorder }: CareState, clinicians: Clinicians, day: number): void {
  const backlog = new Float64Array(world.units.length);
  const typing = new Float64Array(world.units.length);
  const handling = new Float64Array(world.units.length);
  world.clinicians.forEach(({ unit }, clinician) => {
    backlog[unit] += clinicians.get(clinician, clinicianAt.backlog);
    typing[unit] += clinicians.get(clinician, clinicianAt.typing);
    handling[unit] += clinicians.get(clinician, clinicianAt.handling);
  });
  backlog.forEach((seconds, unit) => {
    recorder.add(unitCounter.backlogEndSeconds, unit, day * secondsPerDay, seconds);
    recorder.add(unitCounter.typingEndSeconds, unit, day * secondsPerDay, typing[unit]);
    recorder.add(unitCounter.handlingEndSeconds, unit, day * secondsPerDay, handling[unit]);
  });
}

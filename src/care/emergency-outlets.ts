import type { WorldEmergency } from './world/world.ts';

/** What an emergency department asks of the rest of the hospital. */
export interface EmergencyOutlets {
  /** Orders examinations; returns how many. */
  order(visit: number, emergency: WorldEmergency, now: number): number;
  /** Patients of a site's emergency department who wait for a bed. */
  boarders(site: number): number;
  requestBed(ward: number, visit: number, now: number): void;
  discharge(visit: number, from: WorldEmergency, now: number): void;
}

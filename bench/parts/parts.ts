import { eventListPart } from './event-list.ts';
import { growthPart, memoryPart, rolloutPart, wave1Part, workersPart } from './model.ts';
import type { Part } from './part.ts';
import { profilePart } from './profile.ts';
import { backlogPart, hospPart, mm1Part } from './workloads.ts';

/** Parts of the bench by name, in the order in which they are run. */
export const parts: Readonly<Record<string, Part>> = {
  mm1: mm1Part,
  hosp: hospPart,
  backlog: backlogPart,
  'event-list': eventListPart,
  wave1: wave1Part,
  rollout: rolloutPart,
  growth: growthPart,
  workers: workersPart,
  memory: memoryPart,
  profile: profilePart,
};

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildBench } from '../../bench/harness/build-bench.ts';
import { seed } from '../../bench/model/load-shipped.ts';
import { profileWave1 } from '../../bench/model/profile.ts';
import { loadPilot, pilot, root, type Study } from './study.ts';

/**
 * Where the time of the first wave's reference goes, by function: as it was in version 0.2.0 before the speed-up
 * (bench/profile-before.json, taken the same way), and as it is.
 */
export const profile: Study = {
  async inputs() {
    const { scenario: reference } = await loadPilot();
    return { scenario: pilot, reference: { ...reference, waves: [] }, arms: [], seed, replications: 1 };
  },
  async result() {
    buildBench();
    const before: unknown = JSON.parse(readFileSync(join(root, 'bench/profile-before.json'), 'utf8'));
    const { lines, seconds, events } = await profileWave1(0);
    return { before, after: { events, eventsPerSecond: Math.round(events / seconds), lines } };
  },
};

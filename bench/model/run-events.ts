import { Care } from '../../src/care/care.ts';
import { secondsPerDay } from '../../src/care/clock.ts';
import { buildWorld } from '../../src/care/world/build-world.ts';
import { startClocks } from '../harness/time-runs.ts';
import { loadShipped, seed } from './load-shipped.ts';
import { multiplyScenario } from './multiply-scenario.ts';

/**
 * A process of its own, compiled: `node run-events.js SCENARIO COPIES WARM-UP-DAYS DAYS`. Simulates a shipped scenario's reference, so many
 * copies of it side by side, and prints how many events and completed contacts the days after the warm-up had, and how long
 * they took. Days of 0 mean up to the horizon.
 */
const [name, ...numbers] = process.argv.slice(2);
const [copies = 1, warmUpDays = 0, days = 0] = numbers.map(Number);
const scenario = await loadShipped(name);
const world = buildWorld(copies === 1 ? scenario : multiplyScenario(scenario, copies));
// Another replication warms up the compiler, as runs before the timed ones do elsewhere in the bench.
const compilerEvents = 500_000;
const warm = new Care(world, seed, 2);
warm.begin();
for (let step = 0; step < compilerEvents && warm.step(warm.end); step += 1);
const care = new Care(world, seed, 1);
care.begin();
const stepUntil = (end: number): number => {
  let steps = 0;
  while (care.step(end)) steps += 1;
  return steps;
};
stepUntil(warmUpDays * secondsPerDay);
const before = care.outcome('reference', 0).completedContacts;
const stop = startClocks();
const events = stepUntil(days === 0 ? care.end : (warmUpDays + days) * secondsPerDay);
const taken = stop();
const contacts = care.outcome('reference', 0).completedContacts - before;
process.stdout.write(`${JSON.stringify({ ...taken, events, contacts })}\n`);

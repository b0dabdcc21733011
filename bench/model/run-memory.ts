import { Care } from '../../src/care/care.ts';
import { buildWorld } from '../../src/care/world/build-world.ts';
import { runShard } from '../../src/experiment/run-shard.ts';
import { loadPilot, seed } from './load-shipped.ts';
import { lengthenLists } from './multiply-scenario.ts';

/**
 * A process of its own, compiled. `node run-memory.js shard` simulates the pilot with its go-live in one replication, `empty`
 * does all but that; both print the most memory they had. `node run-memory.js lists TIMES` begins a world whose lists are so
 * many times as long and prints how many wait, and the bytes of state in use and allocated.
 */
const [what, times = '1'] = process.argv.slice(2);
const scenario = await loadPilot();
if (what === 'lists') {
  const care = new Care(buildWorld(lengthenLists(scenario, Number(times))), seed, 1);
  care.begin();
  const { store, contacts, flows } = care.state;
  let waiting = 0;
  for (let cell = 0; cell < flows.rows; cell += 1) {
    waiting += store.int32[flows.at.inside + cell * flows.wholeWidth];
  }
  const { int32, float64 } = store.snapshot();
  const used = int32.byteLength + float64.byteLength;
  const allocated = store.int32.byteLength + store.float64.byteLength;
  process.stdout.write(`${JSON.stringify({ waiting, rows: contacts.rows, used, allocated })}\n`);
} else {
  const reference = { ...scenario, waves: [] };
  const task = { reference, arms: [{ id: 'driftstart', scenario }], seed, replication: 1 };
  const events = what === 'shard' ? runShard(task).arms.reduce((sum, arm) => sum + arm.events, 0) : 0;
  buildWorld(scenario);
  process.stdout.write(`${JSON.stringify({ bytes: process.resourceUsage().maxRSS * 1024, events })}\n`);
}

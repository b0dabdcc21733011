import { timeRuns } from '../harness/time-runs.ts';
import { Hold } from './hold.ts';
import { distributions } from './increments.ts';
import { listKinds } from './lists.ts';

/**
 * A process of its own, compiled: `node run-hold.js LIST DISTRIBUTION PENDING HOLDS RUNS`. Prints one line of JSON with what
 * each run of so many holds took, the first left out; the answer is a sum over what was popped.
 */
const [list = '', name = '', pending = '', holds = '', runs = ''] = process.argv.slice(2);
const kind = listKinds[list];
const distribution = distributions[name];
if (kind === undefined || distribution === undefined) throw new Error(`there must be a list ${list} and a ${name}`);
const hold = new Hold(kind.make(distribution)(Number(pending)), distribution, Number(pending));
const count = Number(holds);
// The list forgets how it was filled: in the long run times spread as they do in a simulation.
hold.run(3 * Number(pending));
const measured = timeRuns(Number(runs), () => {
  const sum = hold.run(count);
  return { result: { events: count, answers: { sum } }, check: () => {} };
});
process.stdout.write(`${JSON.stringify({ ...measured, customers: count })}\n`);

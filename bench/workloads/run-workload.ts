import { timeRuns } from '../harness/time-runs.ts';
import { plainHosp } from '../peers/plain-hosp.ts';
import { plainMm1 } from '../peers/plain-mm1.ts';
import { backlog } from './backlog.ts';
import { hosp } from './hosp.ts';
import { mm1 } from './mm1.ts';
import { rightAnswers } from './right-answers.ts';
import { requireRightAnswers, type Workload } from './workload.ts';

/**
 * A process of its own, compiled: `node run-workload.js ENGINE WORKLOAD CUSTOMERS RUNS`. Prints one line of JSON: what each
 * run but the first took, in seconds of simulation.
 */
const engines: Record<string, Record<string, Workload>> = {
  ours: { mm1, hosp, backlog },
  plain: { mm1: plainMm1, hosp: plainHosp },
};

const [engine = '', name = '', customersText = '', runsText = ''] = process.argv.slice(2);
const workload = engines[engine]?.[name];
if (workload === undefined || (name !== 'mm1' && name !== 'hosp' && name !== 'backlog')) {
  throw new Error(`there must be a workload ${engine} ${name}`);
}
const customers = Number(customersText);
const measured = timeRuns(Number(runsText), (run) => {
  const result = workload(customers, run);
  return { result, check: () => requireRightAnswers(result.answers, rightAnswers[name](customers), customers) };
});
process.stdout.write(`${JSON.stringify({ ...measured, customers })}\n`);

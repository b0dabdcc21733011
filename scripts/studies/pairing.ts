import { analysisContext } from '../../src/analysis/analysis-context.ts';
import { pairedVariance } from '../../src/analysis/paired-variance.ts';
import type { ShardOutcome } from '../../src/care/outcome.ts';
import { loadPilot, pilot, type Study, simulate } from './study.ts';

const monthly = [
  { measure: 'production.completed', scope: 'region' },
  { measure: 'production.completed', scope: 'site:ystad' },
  { measure: 'production.completed', scope: 'kind:primary-care' },
  { measure: 'waitingList.length', scope: 'region' },
  { measure: 'ed.lengthOfStay.mean', scope: 'region' },
  { measure: 'beds.occupancy', scope: 'region' },
  { measure: 'theatre.operations', scope: 'region' },
  { measure: 'visits.cancelledLate', scope: 'region' },
  { measure: 'documentation.minutesPerContact', scope: 'region' },
].map((each) => ({ ...each, weeks: 4 }));
/** Headline measures by month, and the hospital's production week by week. */
const wanted = [...monthly, { measure: 'production.completed', scope: 'site:ystad', weeks: 1 }];

/** What luck shared by the arms saves: paired differences against independent seeds. Chance alone: no input is drawn. */
export const pairing: Study = {
  async inputs() {
    const { scenario } = await loadPilot(['horizon.weeksAfterGoLive=26']);
    const arms = [{ id: 'golive', scenario }];
    return { scenario: pilot, reference: scenario, arms, seed: 'pairing', replications: 40 };
  },
  async result(inputs) {
    const outcomes: ShardOutcome[] = [];
    await simulate(inputs, (outcome) => outcomes.push(outcome));
    const ordered = outcomes.sort((a, b) => a.replication - b.replication);
    return pairedVariance(ordered, analysisContext({ run: 'pairing', ...inputs }), wanted);
  },
};

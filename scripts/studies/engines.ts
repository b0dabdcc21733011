import { loadSimjs } from '../../src/referee/load-simjs.ts';
import { runReferee } from '../../src/referee/run-referee.ts';
import { loadPilot, pilot, type Study } from './study.ts';

/** The kernel against simjs: wave 1 to eight weeks after its go-live, event by event, and networks of queues. */
export const engines: Study = {
  async inputs() {
    const { scenario } = await loadPilot(['horizon.weeksAfterGoLive=8']);
    const arms = [{ id: 'golive', scenario }];
    return { scenario: pilot, reference: scenario, arms, seed: 'engines', replications: 1 };
  },
  async result({ reference, seed }) {
    return runReferee(loadSimjs(), reference, seed);
  },
};

import type { SuperUsers, Training, Wave } from '../../src/scenario/scenario.ts';
import { named } from './small-world.ts';

/** A wave with the plan and the slow documentation that a test asks for. */
export function wave(id: string, sites: string[], changes: Partial<Wave> = {}): Wave {
  return {
    ...named(id),
    goLiveDay: 141,
    sites,
    bookingPlan: null,
    training: null,
    secondment: null,
    superUsers: null,
    slowDocumentation: null,
    downtime: null,
    incidents: null,
    defects: null,
    lostMessages: null,
    coexistence: null,
    ambulanceDiversion: null,
    rollback: null,
    reinforcement: null,
    ...changes,
  };
}

/** Floor-walkers in the four weeks from go-live who give a share of the support needed. */
export function supportOf(share: number): SuperUsers {
  return {
    duty: [],
    floorWalkers: [{ fromDay: 141, toDay: 169, hoursPerClinician: share * 0.5 }],
    neededMinutesPerClinician: share === 0 ? 0 : 30,
    floorWalkerCostSekPerHour: 900,
  };
}

/** Hours of training of everyone in the eight weeks before go-live; others cover the rosters. */
export function trainingOf(hours: number): Training {
  const kinds = ['emergency', 'ward', 'outpatient', 'primary-care'] as const;
  const roles = ['physician', 'nurse'] as const;
  return {
    fromDay: 85,
    toDay: 141,
    hours: kinds.flatMap((kind) => roles.map((role) => ({ role, kind, hours }))),
    rosterCoverShare: 1,
  };
}

/** Go-live effects of ordinary size on the clinics of a site; `strength` 0 is neutral. */
export function ordinaryWave(site: string, strength = 1): Wave {
  const kinds = ['emergency', 'ward', 'outpatient', 'primary-care'] as const;
  return wave('wave-1', [site], {
    bookingPlan: [
      { fromDay: 140, toDay: 154, share: 1 - 0.5 * strength, units: [`${site}-clinic`, `${site}-centre`] },
      { fromDay: 154, toDay: 175, share: 1 - 0.2 * strength, units: [`${site}-clinic`, `${site}-centre`] },
    ],
    superUsers: supportOf(0.8 * strength),
    slowDocumentation: {
      curves: kinds.flatMap((kind) => [
        {
          role: 'physician',
          kind,
          initialExcess: 0.8 * strength,
          contactsToLearn: 300,
          lastingExcess: 0.04 * strength,
        },
        { role: 'nurse', kind, initialExcess: 0.6 * strength, contactsToLearn: 200, lastingExcess: 0.04 * strength },
      ]),
      excessVariation: 0.5,
      paceVariation: 0.4,
      powerExponent: null,
      trainingFloor: 0.5,
      trainingScaleHours: 8,
      supportEffect: 0.3,
      dictatedShare: null,
      movingNotes: [],
    },
  });
}

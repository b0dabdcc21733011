import type { ExtraStaff, Reinforcement, Scenario, Wave } from '../../src/scenario/scenario.ts';
import { wave } from './small-wave.ts';
import { goLive } from './whole-wave.ts';
import { wholeScenario } from './whole-world.ts';

/** Days of the reinforcement. */
export const weeks = [goLive, goLive + 42] as const;
export const [fromDay, toDay] = weeks;
const prices = { overtimeSekPerHour: { physician: 1000, nurse: 500, secretary: 400, other: 400 } };
export const reference: Scenario = { ...wholeScenario({}, [], 196), prices };

/** Extra staff of an agency at the emergency department, with what a test changes. */
export function extra(changes: Partial<ExtraStaff>): ExtraStaff {
  return {
    unit: 'north-emergency',
    line: null,
    role: 'physician',
    shifts: null,
    fromDay,
    toDay,
    people: 1,
    origin: 'agency',
    lender: null,
    experienced: false,
    costSekPerHour: 1500,
    ...changes,
  };
}

/** The wave with its reinforcement and nothing else but what a test asks for. */
export function reinforced(changes: Partial<Reinforcement>, others: Partial<Wave> = {}): Wave {
  return wave('wave-1', ['north'], {
    reinforcement: { staff: [], evenings: [], boughtCare: [], ...changes },
    ...others,
  });
}

export const clinicPhysician = extra({ unit: 'north-clinic', line: 'physician-visit' });
export const lentToWard = extra({ unit: 'north-medicine', origin: 'lent', lender: 'north-clinic', costSekPerHour: 0 });
/** Of the emergency department's shifts of 2, 1, 1 and 1 physicians one of 8.5 hours a day can be spared, whole weeks at a time. */
export const lentFromShifts = {
  ...extra({ unit: 'north-medicine', origin: 'lent', lender: 'north-emergency', costSekPerHour: 0 }),
  toDay: goLive + 41,
};

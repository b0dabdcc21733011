import { type RightAnswer, shareAtAMillion } from './workload.ts';

/** Right answers of M/M/1 at ρ = 0.9: time in system 1 / (1 − ρ). Four standard errors at a million are 8 %. */
export function rightMm1(customers: number): Record<string, RightAnswer> {
  return {
    customers: { value: customers, tolerance: () => 0 },
    timeInSystem: { value: 10, tolerance: shareAtAMillion(0.08) },
  };
}

/** Right answers of the hospital network, from long runs of four engines (the peers' notes), and what follows from its rates. */
export function rightHosp(customers: number): Record<string, RightAnswer> {
  return {
    customers: { value: customers, tolerance: () => 0 },
    visitsPerCustomer: { value: 4.5, tolerance: shareAtAMillion(0.002) },
    busyPerVisit: { value: 1, tolerance: shareAtAMillion(0.004) },
    wait0: { value: 0.031, tolerance: shareAtAMillion(0.06) },
    wait1: { value: 0.055, tolerance: shareAtAMillion(0.06) },
    wait2: { value: 0.45, tolerance: shareAtAMillion(0.15) },
    timeInSystem0: { value: 4.65, tolerance: shareAtAMillion(0.015) },
    timeInSystem1: { value: 4.75, tolerance: shareAtAMillion(0.015) },
    timeInSystem2: { value: 6.5, tolerance: shareAtAMillion(0.1) },
  };
}

/**
 * Right answers of the backlog. Arrivals stop after customers / 2 mean service times; class 0 alone never overloads the
 * server, so its wait is Cobham's, 1 / (1 − 2/3). For the others the backlog is a fluid: class 1 gets the third of the server
 * that class 0 leaves until arrivals stop, and class 2 what then remains.
 */
export function rightBacklog(customers: number): Record<string, RightAnswer> {
  return {
    customers: { value: customers, tolerance: () => 0 },
    longestQueue: { value: customers / 2, tolerance: shareAtAMillion(0.01) },
    end: { value: customers, tolerance: shareAtAMillion(0.005) },
    wait0: { value: 3, tolerance: shareAtAMillion(0.05) },
    wait1: { value: customers / 6, tolerance: shareAtAMillion(0.02) },
    wait2: { value: (customers * 7) / 12, tolerance: shareAtAMillion(0.02) },
  };
}

/** Right answers of a workload, by its name. */
export const rightAnswers: Record<WorkloadName, (customers: number) => Record<string, RightAnswer>> = {
  mm1: rightMm1,
  hosp: rightHosp,
  backlog: rightBacklog,
};

export type WorkloadName = 'mm1' | 'hosp' | 'backlog';

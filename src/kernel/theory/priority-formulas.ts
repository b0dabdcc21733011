/** Customers of one class, as formulas see them; times in any one unit. */
export interface ClassRates {
  arrivalRate: number;
  meanService: number;
  /** Coefficient of variation of the service time. */
  serviceVariation: number;
}

/**
 * Mean wait of a class in M/G/1 with non-pre-emptive priorities: R / ((1 − σ before)(1 − σ with it)), R = Σ λE[S²]/2.
 * Source: A. Cobham, Operations Research 2 (1954).
 */
export function cobhamWait(classes: readonly ClassRates[], ofClass: number): number {
  let residual = 0;
  let before = 0;
  let upTo = 0;
  classes.forEach(({ arrivalRate, meanService, serviceVariation }, index) => {
    residual += (arrivalRate * meanService * meanService * (1 + serviceVariation * serviceVariation)) / 2;
    if (index < ofClass) before += arrivalRate * meanService;
    if (index <= ofClass) upTo += arrivalRate * meanService;
  });
  return residual / ((1 - before) * (1 - upTo));
}

/** Mean wait of M/G/1: ρ/(1 − ρ) · E[S] · (1 + variation²)/2. Source: F. Pollaczek (1930), A. Khinchine (1932). */
export function pollaczekKhinchineWait(arrivalRate: number, meanService: number, serviceVariation: number): number {
  return cobhamWait([{ arrivalRate, meanService, serviceVariation }], 0);
}

/**
 * Mean time in the system of a class in M/G/1 with pre-emptive priorities and resumption:
 * E[S]/(1 − σ before) + R(up to it) / ((1 − σ before)(1 − σ with it)).
 * Source: H. White, L. S. Christie, Operations Research 6 (1958); R. W. Conway, W. L. Maxwell, L. W. Miller (1967), §8-7.
 */
export function preemptiveTimeInSystem(classes: readonly ClassRates[], ofClass: number): number {
  const before = classes
    .slice(0, ofClass)
    .reduce((sum, { arrivalRate, meanService }) => sum + arrivalRate * meanService, 0);
  const wait = cobhamWait(classes.slice(0, ofClass + 1), ofClass);
  return (classes[ofClass]?.meanService ?? NaN) / (1 - before) + wait;
}

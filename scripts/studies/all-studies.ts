import { attribution } from './attribution.ts';
import { balance } from './balance.ts';
import { baseline, baselineRegion } from './baseline.ts';
import { bookingCuts } from './booking-cuts.ts';
import { engines } from './engines.ts';
import { evidence } from './evidence.ts';
import type { KernelStudy } from './kernel-study.ts';
import { pairing } from './pairing.ts';
import { profile } from './profile.ts';
import { randomNumbers } from './random-numbers.ts';
import { ranking } from './ranking.ts';
import { rollout } from './rollout.ts';
import { rolloutWaves } from './rollout-waves.ts';
import { rolloutWhatIfs } from './rollout-what-ifs.ts';
import type { Study } from './study.ts';
import { theory } from './theory.ts';
import { whatIfs } from './what-ifs.ts';

/** All studies of the shipped scenario, by name. */
export const studies: Record<string, Study> = {
  attribution,
  balance,
  baseline,
  'baseline-region': baselineRegion,
  'booking-cuts': bookingCuts,
  engines,
  evidence,
  pairing,
  profile,
  ranking,
  rollout,
  'rollout-waves': rolloutWaves,
  'rollout-what-ifs': rolloutWhatIfs,
  'what-ifs': whatIfs,
};

/** All studies of the kernel alone, by name. */
export const kernelStudies: Record<string, KernelStudy> = { 'random-numbers': randomNumbers, theory };

/** Statistics that are kept in the store while a world runs. */
export { Histogram } from './histogram.ts';
export { Tally } from './tally.ts';
export { TimeWeighted } from './time-weighted.ts';

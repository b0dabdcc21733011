/** The hospital-like network that every engine simulates; times are in mean service times. */
export const stations = 10;
export const serversPerStation = 20;
export const classes = 3;
export const arrivalRate = 40;
/** Standard deviation of a service time's logarithm. */
export const serviceSigma = 0.8;
/** Mean of a service time's logarithm, for a mean service time of 1. */
export const serviceMu = -0.32;
/** Cumulated shares of a patient's class. */
export const classShares = [0.2, 0.5, 1];
/** Stages are equally likely from this to this. */
export const fewestStages = 3;
export const stageCounts = 4;
/** Cumulated shares of the next station, from the one after this one on. */
export const stepShares = [0.2, 0.38, 0.54, 0.67, 0.77, 0.85, 0.91, 0.96, 1];

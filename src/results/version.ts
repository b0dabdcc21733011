/** Version of the run folder's format: rises when the meaning or layout of a file changes. Part of a run's identity. */
export const resultsFormat = 3;

/** Version of the model: rises when the same scenario and seed give other numbers. Part of a run's identity. */
export const modelVersion = '0.4.0';

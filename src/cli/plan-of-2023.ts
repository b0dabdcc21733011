/**
 * What the plan of 2023 is: for each of its files below `scenarios`, one for a wave and `rollout.yaml` for all, the SHA-256 that
 * `planFingerprint` gives of it as it is shipped. A copy that somebody has edited gives another one.
 */
export const planOf2023: Record<string, string> = {
  'waves/wave-1-pilot.yaml': '0d98f3fcee42cfb618e2e88b7fe441553bd52f9059f9fbd38b9fa6f2b2601d40',
};

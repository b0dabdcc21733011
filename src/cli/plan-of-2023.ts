/**
 * What the plan of 2023 is: for each of its files below `scenarios`, one for a wave and `rollout.yaml` for all, the SHA-256 that
 * `planFingerprint` gives of it as it is shipped. A copy that somebody has edited gives another one.
 */
export const planOf2023: Record<string, string> = {
  'rollout.yaml': 'b701ea90390e3f9e2eee87ea0085fd83d6b034711a6d3442fa6ef5746e31863d',
  'waves/wave-1-pilot.yaml': '0d98f3fcee42cfb618e2e88b7fe441553bd52f9059f9fbd38b9fa6f2b2601d40',
  'waves/wave-2-small-hospitals.yaml': 'bfad152c74be7ea13145a13c023e03ec1b6e9b33bc3e5762e52912f57f78b8ff',
  'waves/wave-3-sus.yaml': '8ab0843f0f5d411249d5e0ef2db0b199fb2a62cee4620327b3a5a79f0fdb1603',
  'waves/wave-4-north-west.yaml': '575645744c7c004d1b943f54efdc840d41f80d284a583066b1fb6dbd6b1b6a29',
  'waves/wave-5-north-east.yaml': '0aaa9fbd39a132c22469900498c48e7763e765d6b760311dc39b223f69b6379b',
};

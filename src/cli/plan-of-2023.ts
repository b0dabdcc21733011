/**
 * What the plan of 2023 is: for each of its files below `scenarios`, one for a wave and `rollout.yaml` for all, the SHA-256 that
 * `planFingerprint` gives of it as it is shipped. A copy that somebody has edited gives another one.
 */
export const planOf2023: Record<string, string> = {
  'rollout.yaml': 'd734bb08b8f95f0d599a1826595e6944625614245dc5b0330ccca706444fbbc8',
  'waves/wave-1-pilot.yaml': '0d98f3fcee42cfb618e2e88b7fe441553bd52f9059f9fbd38b9fa6f2b2601d40',
  'waves/wave-2-small-hospitals.yaml': 'be0ff5a7e701894e09c8cc68de68c62987759e28484ba59f8038fcc6f69bca37',
  'waves/wave-3-sus.yaml': '7a46321d209e50c19404eaa1690054c19d77bb4bb7d279f25463a5ff1199b63e',
  'waves/wave-4-north-west.yaml': 'd70e83f528ceba5a587d087b0a8230df06a5073d3749f3ee155e9bdc486936e9',
  'waves/wave-5-north-east.yaml': 'b028c508a197ccdd70a9ba7ac396d502baaa05fcf088e548285d099f12fa5e16',
};

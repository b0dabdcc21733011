/**
 * What the plan of 2023 is: for each of its files below `scenarios`, one for a wave and `rollout.yaml` for all, the SHA-256 that
 * `planFingerprint` gives of it as it is shipped. A copy that somebody has edited gives another one.
 */
export const planOf2023: Record<string, string> = {
  'rollout.yaml': '2932d08b55072139fdf365a1f7dfae15b838ebb7b4d853e66e6a1dd81d26153e',
  'waves/wave-1-pilot.yaml': '0d98f3fcee42cfb618e2e88b7fe441553bd52f9059f9fbd38b9fa6f2b2601d40',
  'waves/wave-2-small-hospitals.yaml': '22f29c6d3fa0cb3e8e11d956c07db1e8b46d2205e3dcf8beeed9db72d88c0534',
  'waves/wave-3-sus.yaml': 'e6f2319259131b016f30d82960a6943377c4c6f2ca5cba598a9e6888fdae46e1',
  'waves/wave-4-north-west.yaml': '09f9421a6280d4f1447b35e7a4487156a9bc8f219d0f67a21b3d3cd7a341a686',
  'waves/wave-5-north-east.yaml': '92ec5df442d5ded514d7a061a7534fcae8fef273787322440f0c1c6c15479dde',
};

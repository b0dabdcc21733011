/**
 * What the plan of 2023 is: for each of its files below `scenarios`, one for a wave and `rollout.yaml` for all, the SHA-256 that
 * `planFingerprint` gives of it as it is shipped. A copy that somebody has edited gives another one.
 */
export const planOf2023: Record<string, string> = {
  'rollout.yaml': 'c872f6d4bdad1376a55e740d5fa7ea18044f04810d4f291ca9e540979d1c515f',
  'waves/wave-1-pilot.yaml': '0d98f3fcee42cfb618e2e88b7fe441553bd52f9059f9fbd38b9fa6f2b2601d40',
  'waves/wave-2-small-hospitals.yaml': '0b8fd28d56001408e5950def9acd969fdc70a73e1942c7d6e0a5a7cab1638d6c',
  'waves/wave-3-sus.yaml': '629bfca6bd543c6e22c4c3a69d0c2306e627bb1e38526fff1b5ce86149588fce',
  'waves/wave-4-north-west.yaml': '3c133c27629db348a73a7be74dbc4d0515c828152eabf622f38073708022320d',
  'waves/wave-5-north-east.yaml': '1befad6db5fd51c60d4e8c8612da6592c6216572876d5e9ff7e1bbc0253e0a4f',
};

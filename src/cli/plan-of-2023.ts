/**
 * What the plan of 2023 is: for each of its files below `scenarios`, one for a wave and `rollout.yaml` for all, the SHA-256 that
 * `planFingerprint` gives of it as it is shipped. A copy that somebody has edited gives another one.
 */
export const planOf2023: Record<string, string> = {
  'rollout.yaml': 'cee325991e86ff8ded06c20508c2f1ef603c5d0122955ca5634b86084f551029',
  'waves/wave-1-pilot.yaml': '0d98f3fcee42cfb618e2e88b7fe441553bd52f9059f9fbd38b9fa6f2b2601d40',
  'waves/wave-2-small-hospitals.yaml': '7058ad62975a138f7dd788cd20c55d55558b45738bf909618f081d77bc80e95c',
  'waves/wave-3-sus.yaml': '4a7c74c20cbed94639d3c5d67c5bb24fbad18ff89bddff1f07e313a6e17ec0e0',
  'waves/wave-4-north-west.yaml': 'ab70ec7c5bb2415ffa7154f672af37234ba45a1adad99f679175f531f7d6929c',
  'waves/wave-5-north-east.yaml': '362bdf15249a4c8031a64db13575ecf460f9c095cd66dab2b97e7c2324c27411',
};

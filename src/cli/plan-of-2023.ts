/**
 * What the plan of 2023 is: for each of its files below `scenarios`, one for a wave and `rollout.yaml` for all, the SHA-256 that
 * `planFingerprint` gives of it as it is shipped. A copy that somebody has edited gives another one.
 */
export const planOf2023: Record<string, string> = {
  'rollout.yaml': '74861340e59b4f1b685024e14c97e1c8c60831fbba9f9fb38eb1871332f3d912',
  'waves/wave-1-pilot.yaml': '0d98f3fcee42cfb618e2e88b7fe441553bd52f9059f9fbd38b9fa6f2b2601d40',
  'waves/wave-2-small-hospitals.yaml': 'ef00dfbc6e2b7a7ec6fed5d42b3eaabc2fe714ba7c0f6725882bd8bb126a1a55',
  'waves/wave-3-sus.yaml': '5593951e07b8db9bfecfdce0553a63331af82d0239cd89b47c343717366266f5',
  'waves/wave-4-north-west.yaml': '2e70beff5fee4e2f852dc3b6aa31db68d5a224fd1fc32ad5808c51a97aeeb7bb',
  'waves/wave-5-north-east.yaml': 'fab1842eeec1075ea08401ce6047ab559e58fd3c397547093f0578546c8f45d3',
};

/**
 * What the plan of 2023 is: for each of its files below `scenarios`, one for a wave and `rollout.yaml` for all, the SHA-256 that
 * `planFingerprint` gives of it as it is shipped. A copy that somebody has edited gives another one.
 */
export const planOf2023: Record<string, string> = {
  'rollout.yaml': '1e833cc059bd087bdd1932f2ae1606b48ee3a3129b0b05e0dee29728ec35309a',
  'waves/wave-1-pilot.yaml': '0d98f3fcee42cfb618e2e88b7fe441553bd52f9059f9fbd38b9fa6f2b2601d40',
  'waves/wave-2-small-hospitals.yaml': '2de84f993ac26399b744b64589096d986982deee0840d6188cb1e8551a0eb702',
  'waves/wave-3-sus.yaml': '68ba2c4ffb9abe2b77a9106a9f7398fb78dc12f3c5af07489e5e58bf4c1d9b6c',
  'waves/wave-4-north-west.yaml': 'f7d8546248159e150c8588cffe82fdf80e167d873aecb07abefe49612352efc4',
  'waves/wave-5-north-east.yaml': '3b3236f918e32f3f20d99e462f3a625d9e89c9150d06c82f0d720b90508f32dc',
};

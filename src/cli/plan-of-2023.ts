/**
 * What the plan of 2023 is: for each of its files below `scenarios`, one for a wave and `rollout.yaml` for all, the SHA-256 that
 * `planFingerprint` gives of it as it is shipped. A copy that somebody has edited gives another one.
 */
export const planOf2023: Record<string, string> = {
  'rollout.yaml': 'd322652c600d149ec54cd2af15cbb77101794b607ff3c8119f8c4c8c1be21b34',
  'waves/wave-1-pilot.yaml': '0d98f3fcee42cfb618e2e88b7fe441553bd52f9059f9fbd38b9fa6f2b2601d40',
  'waves/wave-2-small-hospitals.yaml': '719c4fc12deab5198070b07fac5a568d983bbcc1bf85f883d88e9a1ca834ad1c',
  'waves/wave-3-sus.yaml': '9c541ff8d9586c8ee545113cb4ef6b460c4d70aea77498cfcb5bb64f7199be7c',
  'waves/wave-4-north-west.yaml': '954fd189a4fb7fb29b2b3150028e5ecbbd78391e8eac9db8ae808e5001e9e43e',
  'waves/wave-5-north-east.yaml': '97b839daea80b0176f7c787fb1cd27ffc8968d0cd4a9f5720240816bd6a45a9d',
};

/**
 * What the plan of 2023 is: for each of its files below `scenarios`, one for a wave and `rollout.yaml` for all, the SHA-256 that
 * `planFingerprint` gives of it as it is shipped. A copy that somebody has edited gives another one.
 */
export const planOf2023: Record<string, string> = {
  'rollout.yaml': '5afc29241b645602d2683d3f8d4f5595d922a1b84d3211d4d1ec0965faf79e5a',
  'waves/wave-1-pilot.yaml': '0d98f3fcee42cfb618e2e88b7fe441553bd52f9059f9fbd38b9fa6f2b2601d40',
  'waves/wave-2-small-hospitals.yaml': '3da87eba8db0af7ada91441655f27ac01a26c38af2198c9e9e5c08e3e4fee9f4',
  'waves/wave-3-sus.yaml': 'fad3ce6ca7b866305c453c977e7992a543bd4d4359af3c2a9fd2582ff362078e',
  'waves/wave-4-north-west.yaml': '7ebd4657222072be84bd99ec93e7f8a34f59a424e6cde618d7dc1c8ce9367383',
  'waves/wave-5-north-east.yaml': 'ac4a3904b3914d7992a589b3e7358645f64a78940750d7de92a516e6fa525174',
};

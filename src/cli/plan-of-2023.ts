/**
 * What the plan of 2023 is: for each of its files below `scenarios`, one for a wave and `rollout.yaml` for all, the SHA-256 that
 * `planFingerprint` gives of it as it is shipped. A copy that somebody has edited gives another one.
 */
export const planOf2023: Record<string, string> = {
  'rollout.yaml': '63e588f2509ab9c442bef42ac1ef1413941526fac0f9c891103ea835902bdfc5',
  'waves/wave-1-pilot.yaml': '0d98f3fcee42cfb618e2e88b7fe441553bd52f9059f9fbd38b9fa6f2b2601d40',
  'waves/wave-2-small-hospitals.yaml': '31f0124b60cb6a71cd03632833f65b8e0d0fe7f35720a9777d96c786f93617ab',
  'waves/wave-3-sus.yaml': '492554a1e9c4429e02df6bec2df09ec4cd5f98f9b5cc9e6f0119d7e6533a4c07',
  'waves/wave-4-north-west.yaml': '795b2ffeff915200e726a6df9b190f67de614169a541225571d5576804e27b8c',
  'waves/wave-5-north-east.yaml': '173eda3b5faf588cc839770ea7123360f69d176c6c3f574273d6e6139eed7417',
};

import type { Defects } from './defect-types.ts';
import type { WaveFile } from './schema/scenario-file.ts';

/** What the file leaves out is not there. */
export function resolveDefects(defects: WaveFile['defects']): Defects | null {
  if (defects === undefined) return null;
  return { questions: defects.questions ?? null, faults: defects.faults ?? null, pressure: defects.pressure };
}

import type { AnalysisContext } from './analysis-context.ts';

/** Whether a site counts as a hospital, which is told by itself: it has beds, operations or emergencies. */
export function isHospital({ units }: Pick<AnalysisContext['sites'][number], 'units'>): boolean {
  return units.some(({ kind }) => kind === 'ward' || kind === 'theatre' || kind === 'emergency');
}

import type { Measure } from '../measure.ts';

/** Groups of units and contacts that several measures count. */
export const countedKinds = {
  clinics: ['outpatient', 'primary-care'],
  visits: ['physician-visit', 'nurse-visit', 'remote-contact'],
  operations: ['inpatient-operation', 'day-operation'],
  /** Where patients are met, and the record of them is written. */
  care: ['emergency', 'ward', 'outpatient', 'primary-care', 'theatre'],
  staffed: ['emergency', 'ward', 'outpatient', 'primary-care', 'theatre', 'diagnostics', 'logistics', 'secretariat'],
} satisfies Record<string, Measure['unitKinds'] | Measure['contactKinds']>;

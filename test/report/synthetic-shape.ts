import type { Interval } from '../../src/report/report-input.ts';

export const replications = 20;

export interface Shape {
  mean: number;
  spread: number;
}

/** A number between −1 and 1 that looks irregular and is the same each time. */
export function wobble(step: number): number {
  return (((step + 3) * (step + 17) * 7919) % 997) / 498 - 1;
}

export function around({ mean, spread }: Shape): { confidence: Interval; range: Interval } {
  return {
    confidence: { low: mean - spread * 0.28, high: mean + spread * 0.28 },
    range: { low: mean - spread, high: mean + spread },
  };
}

export const kinds: { id: string; sv: string; en: string; minutes: number }[] = [
  { id: 'emergency', sv: 'Akutmottagning', en: 'Emergency department', minutes: 12.4 },
  { id: 'ward', sv: 'Vårdavdelning', en: 'Ward', minutes: 9.1 },
  { id: 'outpatient', sv: 'Mottagning på sjukhus', en: 'Outpatient clinic', minutes: 10.8 },
  { id: 'primary-care', sv: 'Vårdcentral', en: 'Primary-care centre', minutes: 7.2 },
];

export const units: { id: string; sv: string; en: string; lost: number; share: number }[] = [
  { id: 'ystad-medicine-clinic', sv: 'Medicinmottagning', en: 'Medical clinic', lost: 1340, share: 0.071 },
  { id: 'ystad-surgery-clinic', sv: 'Kirurgmottagning', en: 'Surgical clinic', lost: 1010, share: 0.064 },
  { id: 'ystad-orthopaedics-clinic', sv: 'Ortopedmottagning', en: 'Orthopaedic clinic', lost: 890, share: 0.058 },
  { id: 'centre-ystad', sv: 'Vårdcentral A', en: 'Primary-care centre A', lost: 720, share: 0.029 },
  { id: 'centre-tomelilla', sv: 'Vårdcentral B', en: 'Primary-care centre B', lost: 610, share: 0.026 },
  { id: 'centre-simrishamn', sv: 'Vårdcentral C', en: 'Primary-care centre C', lost: -40, share: -0.002 },
];

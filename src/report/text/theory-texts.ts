import type { TheoryUnit } from '../../kernel/theory/theory-row.ts';

/** What the comparison with queueing theory says. */
export interface TheoryTexts {
  units: Record<TheoryUnit, string>;
  /** The distance of a distribution and the one from which on it is red. */
  distance: (distance: string, bound: string) => string;
}

export const theoryTexts: Record<'sv' | 'en', TheoryTexts> = {
  sv: {
    units: { seconds: 's', share: '%', customers: 'kunder', roundsPerDay: 'per dygn' },
    distance: (distance, bound) => `avvikelse ${distance} (högst ${bound})`,
  },
  en: {
    units: { seconds: 's', share: '%', customers: 'customers', roundsPerDay: 'a day' },
    distance: (distance, bound) => `distance ${distance} (at most ${bound})`,
  },
};

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { BookingCutsResult } from '../../scripts/studies/booking-cuts.ts';
import { answerOnCuts, readWhatIfsStudies, turningInputs, whatIfsPage } from '../../scripts/studies/what-ifs-page.ts';

/** A saving of so many visits in the mean, known to within one, with one input that has these savings in its thirds. */
function savings(mean: number, low: number, high: number, lowThird: number, highThird: number): BookingCutsResult {
  return {
    weeksAfterGoLive: 39,
    mean,
    confidence: { level: 0.95, low, high },
    range: { low: mean - 5, median: mean, high: mean + 5 },
    shareAboveZero: 0.5,
    inputs: [
      { name: 'excess', correlation: 0.5, confidence: { level: 0.95, low: 0.3, high: 0.7 }, lowThird, highThird },
    ],
  };
}

describe('the page of other plans', () => {
  it('is what the stored studies say', () => {
    const stored = readWhatIfsStudies();
    if (stored === undefined) throw new Error('what-ifs, booking-cuts and attribution must be stored: npm run studies');
    const page = readFileSync(new URL('../../docs/background/what-ifs.md', import.meta.url), 'utf8');
    expect(whatIfsPage(stored), 'npm run studies -- what-ifs').toBe(page);
  });

  it('answers whether booking cuts pay only where the mean is known to be on one side of nothing', () => {
    expect(answerOnCuts(savings(10, 9, 11, 1, 1))).toContain('Yes');
    expect(answerOnCuts(savings(-10, -11, -9, 1, 1))).toContain('No');
    expect(answerOnCuts(savings(1, -1, 3, 1, 1))).toContain('cannot be told');
  });

  it('names the inputs whose thirds are on either side of nothing', () => {
    expect(turningInputs(savings(10, 9, 11, -3, 4))).toEqual(['excess']);
    expect(turningInputs(savings(10, 9, 11, 3, 4))).toEqual([]);
  });
});

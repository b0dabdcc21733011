import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { BookingCutsResult } from '../../scripts/studies/booking-cuts.ts';
import { answerOnCuts, readWhatIfsStudies, turnOf, whatIfsPage } from '../../scripts/studies/what-ifs-page.ts';

/** A saving of so many visits in the mean, known to be within these. */
function savings(mean: number, low: number, high: number): BookingCutsResult {
  return {
    weeksAfterGoLive: 39,
    mean,
    confidence: { level: 0.95, low, high },
    range: { low: mean - 5, median: mean, high: mean + 5 },
    shareAboveZero: 0.5,
    inputs: [],
  };
}

const about = (mean: number, halfWidth: number) => ({
  mean,
  confidence: { level: 0.95, low: mean - halfWidth, high: mean + halfWidth },
});

describe('the page of other plans', () => {
  it('is what the stored studies say, with a figure in every place', () => {
    const stored = readWhatIfsStudies();
    if (stored === undefined) throw new Error('what-ifs, booking-cuts and attribution must be stored: npm run studies');
    const page = readFileSync(new URL('../../docs/background/what-ifs.md', import.meta.url), 'utf8');
    expect(whatIfsPage(stored), 'npm run studies -- what-ifs').toBe(page);
    expect(page).not.toMatch(/\| – \|/);
  });

  it('answers whether booking cuts pay only where the mean is known to be on one side of nothing', () => {
    expect(answerOnCuts(savings(10, 9, 11))).toContain('Yes');
    expect(answerOnCuts(savings(-10, -11, -9))).toContain('No');
    expect(answerOnCuts(savings(1, -1, 3))).toContain('cannot be told');
  });

  it('says that an input turns the answer only where both thirds are known to be on one side', () => {
    expect(turnOf({ lowThird: about(-3, 1), highThird: about(4, 1) })).toBe('yes');
    expect(turnOf({ lowThird: about(-3, 4), highThird: about(4, 1) })).toBe('perhaps');
    expect(turnOf({ lowThird: about(3, 1), highThird: about(4, 1) })).toBe('no');
  });
});

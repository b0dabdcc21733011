import { describe, expect, it } from 'vitest';
import { editDistance, nearest } from '../../src/scenario/nearest.ts';

describe('nearest', () => {
  it('editDistance(from, to) counts insertions, deletions, replacements and swaps of neighbours', () => {
    expect(editDistance('ward', 'ward')).toBe(0);
    expect(editDistance('ward', 'awrd')).toBe(1);
    expect(editDistance('', 'abc')).toBe(3);
    expect(editDistance('kitten', 'sitting')).toBe(3);
    expect(editDistance('ca', 'abc')).toBe(3);
  });

  it('nearest(written, known) finds a slip of the pen and ignores case', () => {
    expect(nearest('golive', ['goLive', 'sites'])).toBe('goLive');
    expect(nearest('warmUpWeks', ['start', 'warmUpWeeks'])).toBe('warmUpWeeks');
  });

  it('nearest(written, known) prefers no answer to a far one', () => {
    expect(nearest('banana', ['goLive', 'sites'])).toBeNull();
    expect(nearest('x', [])).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import { overlappingDips } from '../../src/analysis/overlapping-dips.ts';

/** A Monday after which no week of the first 20 is neutral but Easter's, the tenth from 0. */
const start = '2025-02-10';
const weeks = 16;

/** 100 a week, and a share of it in the weeks from `from` up to, not including, `to`. */
function dip(from: number, to: number, share = 0.8) {
  const reference = new Array<number>(weeks).fill(100);
  return { reference, arm: reference.map((whole, week) => (week >= from && week < to ? whole * share : whole)) };
}

const none = dip(0, 0);

describe('overlappingDips(waves, start)', () => {
  it('counts a wave as in a dip in weeks below 98 % from which on four counted weeks are below it too', () => {
    const { inDip } = overlappingDips([[dip(6, 8)], [none]], start);
    expect(inDip[0]?.slice(0, 9)).toEqual([0, 0, 0, 0, 0, 0, 1, 1, 0]);
    expect(inDip[1]?.slice(0, 9)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0]);
  });

  it('takes neither one bad week nor the usual weeks before a fall for a dip', () => {
    const { inDip } = overlappingDips([[dip(6, 7, 0.93)], [dip(9, 16)]], start);
    expect(inDip[0]?.every((share) => share === 0 || share === null)).toBe(true);
    expect(inDip[1]?.slice(5, 13)).toEqual([0, 0, 0, 0, null, 1, 1, 1]);
  });

  it('ends a dip where the sum is back at 98 %, and takes production above the reference for no dip', () => {
    const { inDip } = overlappingDips([[dip(0, 16, 0.98)], [dip(0, 16, 1.3)]], start);
    expect(inDip.flat().every((share) => share === 0 || share === null)).toBe(true);
  });

  it('tells by week the share of replications in which two waves or more are in a dip', () => {
    const waves = [
      [dip(2, 6), dip(2, 6)],
      [dip(5, 8), none],
      [none, none],
    ];
    const { overlapping, overlapWeeks } = overlappingDips(waves, start);
    expect(overlapping.slice(0, 8)).toEqual([0, 0, 0, 0, 0, 0.5, 0, 0]);
    expect(overlapWeeks).toEqual([1, 0]);
  });

  it('does not judge Easter, nor weeks without three counted weeks after them', () => {
    const { judged, inDip, overlapping } = overlappingDips([[none], [none]], start);
    expect(judged.map((isJudged, week) => (isJudged ? -1 : week)).filter((week) => week >= 0)).toEqual([9, 13, 14, 15]);
    expect(inDip[0]?.[9]).toBeNull();
    expect(overlapping[15]).toBeNull();
  });

  it('takes a fall in Easter week alone for no dip', () => {
    const easter = dip(9, 10, 0);
    expect(overlappingDips([[easter], [none]], start).inDip[0]?.every((share) => share !== 1)).toBe(true);
  });
});

import { describe, expect, it } from 'vitest';
import { reportTheme } from '../../../src/report/charts/theme.ts';

const { color } = reportTheme;

/** Relative luminance of a colour written as #rrggbb (WCAG 2.2). */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

describe('reportTheme', () => {
  it('has text and lines of at least 4.5:1 on paper and tint', () => {
    for (const front of [color.ink, color.muted, color.reference, color.goLive, ...color.arms]) {
      expect(contrast(front, color.paper), front).toBeGreaterThanOrEqual(4.5);
      expect(contrast(front, color.tint), front).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('has figures of at least 4.5:1 on the bars they stand in', () => {
    for (const [use, { fill, ink }] of Object.entries(color.uses)) {
      expect(contrast(ink, fill), use).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('tells neighbouring parts of a bar by lightness', () => {
    const { patient, documentation, backlog, trouble, idle, programme, overtime } = color.uses;
    for (const [one, other] of [
      [patient, documentation],
      [documentation, backlog],
      [backlog, trouble],
      [trouble, idle],
      [backlog, idle],
      [idle, programme],
      [programme, overtime],
    ] as const) {
      expect(contrast(one.fill, other.fill)).toBeGreaterThanOrEqual(2.5);
    }
  });

  it('tells neighbouring classes of a heat map by lightness, darker the further from usual', () => {
    const { more, usual, less } = color.heat;
    for (const side of [[...more].reverse(), less]) {
      const steps = [usual, ...side].map(luminance);
      expect(steps).toEqual([...steps].sort((a, b) => b - a));
    }
    for (const [i, fill] of less.slice(1).entries()) expect(contrast(fill, less[i] ?? '')).toBeGreaterThan(1.5);
  });

  it('gives each kind of line its own dash', () => {
    expect(new Set(reportTheme.dashes).size).toBe(reportTheme.dashes.length);
    expect(reportTheme.dashes.length).toBeGreaterThanOrEqual(3);
  });
});

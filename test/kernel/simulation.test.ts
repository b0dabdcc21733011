import { describe, expect, it } from 'vitest';
import { Simulation } from '../../src/kernel/simulation.ts';

describe('Simulation', () => {
  it('stops before a time and goes on there, losing no event', () => {
    const simulation = new Simulation();
    for (const time of [10, 20, 20, 30]) simulation.events.schedule(time, 0, 0, 0, 0);
    const times: number[] = [];
    const note = (time: number): void => {
      times.push(time);
    };
    expect(simulation.runUntil(20, note)).toBe(1);
    expect(simulation.runUntil(20, note)).toBe(0);
    expect(simulation.runUntil(31, note)).toBe(3);
    expect(times).toEqual([10, 20, 20, 30]);
  });

  it('hands on events scheduled on the way, and ends when asked or when none is left', () => {
    const simulation = new Simulation();
    simulation.events.schedule(0, 0, 7, 1, 2);
    const seen: number[][] = [];
    const count = simulation.runWhile(
      () => seen.length < 5,
      (time, kind, a, b) => {
        seen.push([time, kind, a, b]);
        simulation.events.schedule(time + 3, 0, kind, a + 1, b);
      },
    );
    expect(count).toBe(5);
    expect(seen.at(-1)).toEqual([12, 7, 5, 2]);
    expect(simulation.runUntil(16, () => {})).toBe(1);
    expect(
      simulation.runWhile(
        () => true,
        () => {},
      ),
    ).toBe(0);
  });
});

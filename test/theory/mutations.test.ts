import { describe, expect, it } from 'vitest';
import { applyChange, loadKernel, type TheoryOfKernel } from './mutated-kernel.ts';
import { mutations } from './mutations.ts';

/** Fewer replications than a row has of its own are enough to see a broken kernel. */
const fewer = { mean: 12, distribution: 3000 } as const;

/** Whether a row agrees with theory; a mutation that only makes the kernel throw would show nothing. */
function isGreen({ judgeTheory, theoryRows }: TheoryOfKernel, id: string): boolean {
  const row = theoryRows.find((each) => each.id === id);
  if (row === undefined) throw new Error(`id (= ${id}) must be of a row`);
  const replications = Math.min(fewer[row.kind], row.replications);
  const verdict = judgeTheory(row, { arrival: 1, service: 1 }, replications);
  // Wider intervals are no fault of the kernel.
  if (verdict.kind === 'distribution') return verdict.passed;
  return Math.abs(verdict.mean - verdict.theory) <= verdict.halfWidth && verdict.littleGap === 0;
}

const watched = [...new Set(mutations.flatMap(({ red }) => red))];

describe('a kernel broken on purpose makes the theory red', () => {
  let whole: TheoryOfKernel | null = null;
  it.each(watched)('and one that is not broken leaves %s green', async (id) => {
    whole ??= await loadKernel([]);
    expect(isGreen(whole, id)).toBe(true);
  });

  it.each(mutations)('$name', async ({ changes, red }) => {
    const broken = await loadKernel(changes);
    expect(red.filter((id) => isGreen(broken, id))).toEqual([]);
  });

  it('a change whose text is not there, or is there twice, is refused', () => {
    const change = { file: 'x.ts', find: 'one', put: 'two' };
    expect(applyChange('one and', change)).toBe('two and');
    expect(() => applyChange('none', { ...change, find: 'three' })).toThrow('x.ts must hold exactly once, not 0 times');
    expect(() => applyChange('one, one', change)).toThrow('not 2 times');
  });
});

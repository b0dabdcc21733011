import { describe, expect, it } from 'vitest';
import { compareResolved } from '../../src/scenario/compare-resolved.ts';
import type { Json } from '../../src/scenario/tree.ts';

/** A resolved scenario whose values all stand in a file of its own, at the lines given by path. */
function side(resolvedTree: Json, file: string, lines: Record<string, number> = {}) {
  const places = new Map(Object.entries(lines).map(([path, line]) => [path, { file, line, column: 1 }]));
  return { resolvedTree, places };
}

function pathsOf(here: Json, there: Json): string[] {
  return compareResolved(side(here, 'a.yaml'), side(there, 'b.yaml')).map((difference) => {
    const mark = difference.here === null ? ' (b)' : difference.there === null ? ' (a)' : '';
    return difference.path + mark;
  });
}

describe('compareResolved(here, there)', () => {
  it('gives the path, both values and both places of what differs, and nothing of what is the same', () => {
    const here = side({ name: 'one', waves: [{ id: 'w', goLive: '2025-10-07' }] }, 'a.yaml', { 'waves[0].goLive': 7 });
    const there = side({ name: 'one', waves: [{ id: 'w', goLive: '2025-03-25' }] }, 'b.yaml', {
      'waves[0].goLive': 18,
    });
    expect(compareResolved(here, there)).toEqual([
      {
        path: 'waves[w].goLive',
        here: { value: '2025-10-07', text: '2025-10-07', place: { file: 'a.yaml', line: 7, column: 1 } },
        there: { value: '2025-03-25', text: '2025-03-25', place: { file: 'b.yaml', line: 18, column: 1 } },
      },
    ]);
  });

  it('compares items with an id by it, wherever they stand, each with its own place', () => {
    const here = side(
      {
        sites: [
          { id: 'x', beds: 1 },
          { id: 'y', beds: 2 },
        ],
      },
      'a.yaml',
      { 'sites[1].beds': 4 },
    );
    const there = side(
      {
        sites: [
          { id: 'y', beds: 3 },
          { id: 'x', beds: 1 },
        ],
      },
      'b.yaml',
      { 'sites[0].beds': 9 },
    );
    const [only, ...others] = compareResolved(here, there);
    expect(others).toEqual([]);
    expect(only?.path).toBe('sites[y].beds');
    expect([only?.here?.place?.line, only?.there?.place?.line]).toEqual([4, 9]);
  });

  it('compares lines by their contact, and items without a name by position', () => {
    expect(
      pathsOf(
        {
          lines: [
            { contact: 'phone', per: 1 },
            { contact: 'visit', per: 2 },
          ],
        },
        {
          lines: [
            { contact: 'visit', per: 5 },
            { contact: 'phone', per: 1 },
          ],
        },
      ),
    ).toEqual(['lines[visit].per']);
    expect(pathsOf({ plan: [{ share: 1 }, { share: 2 }] }, { plan: [{ share: 2 }, { share: 2 }] })).toEqual([
      'plan[0].share',
    ]);
  });

  it('compares by position where an id is written twice', () => {
    expect(pathsOf({ list: [{ id: 'x' }, { id: 'x', a: 1 }] }, { list: [{ id: 'x' }, { id: 'x', a: 2 }] })).toEqual([
      'list[1].a',
    ]);
  });

  it('marks what only one of them has, value by value', () => {
    expect(pathsOf({ a: 1, more: { b: 2, c: [1, 2] } }, { a: 1, d: null })).toEqual([
      'more.b (a)',
      'more.c (a)',
      'd (b)',
    ]);
    expect(pathsOf({ waves: [] }, { waves: [{ id: 'w', goLive: 'x' }] })).toEqual([
      'waves (a)',
      'waves[w].id (b)',
      'waves[w].goLive (b)',
    ]);
  });

  it('compares a list of plain values as one value', () => {
    const [difference] = compareResolved(side({ ids: ['a', 'b'] }, 'a.yaml'), side({ ids: ['a'] }, 'b.yaml'));
    expect(difference?.here?.text).toBe('[a, b]');
    expect(difference?.there?.text).toBe('[a]');
  });

  it('tells a value here that has parts there', () => {
    expect(pathsOf({ title: 'x' }, { title: { sv: 'x' } })).toEqual(['title (a)', 'title.sv (b)']);
  });
});

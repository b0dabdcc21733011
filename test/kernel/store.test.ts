import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnNumbers } from '../../src/kernel/column-numbers.ts';
import { Store } from '../../src/kernel/store.ts';

function twoTables(store: Store) {
  return {
    people: store.addTable('people', { int32: ['age', 'ward'], float64: ['weight'] }, 1, 2),
    wards: store.addTable('wards', { int32: ['beds'] }, 2),
  };
}

describe('Store', () => {
  it('values stay where they are in their table while tables grow and move', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ table: fc.boolean(), value: fc.integer({ min: -1000, max: 1000 }) }), { maxLength: 200 }),
        (steps) => {
          const store = new Store();
          const { people, wards } = twoTables(store);
          const expected = { people: [0], wards: [0, 0] };
          for (const { table, value } of steps) {
            if (table) {
              const row = store.addRow(people);
              expect([
                store.int32[people.at.age + row * people.wholeWidth],
                store.float64[people.at.weight + row],
              ]).toEqual([0, 0]);
              store.int32[people.at.age + row * people.wholeWidth] = value;
              store.int32[people.at.ward + row * people.wholeWidth] = -value;
              store.float64[people.at.weight + row] = value / 7;
              expected.people.push(value);
            } else {
              const row = store.addRow(wards);
              store.int32[wards.at.beds + row] = value;
              expected.wards.push(value);
            }
          }
          expect(people.rows).toBe(expected.people.length);
          expected.people.forEach((value, row) => {
            expect(store.int32[people.at.age + row * people.wholeWidth]).toBe(value);
            expect(store.int32[people.at.ward + row * people.wholeWidth]).toBe(0 - value);
            expect(store.float64[people.at.weight + row]).toBe(value / 7);
          });
          expected.wards.forEach((value, row) => {
            expect(store.int32[wards.at.beds + row]).toBe(value);
          });
        },
      ),
    );
  });

  it('adds several rows at once and returns the first', () => {
    const store = new Store();
    const { people } = twoTables(store);
    expect(store.addRows(people, 100)).toBe(1);
    expect(people.rows).toBe(101);
    expect(store.addRows(people, 0)).toBe(101);
  });

  it('keeps the fields of a row side by side, in the order of their names', () => {
    const store = new Store();
    const { people } = twoTables(store);
    expect([people.wholeWidth, people.floatWidth]).toEqual([2, 1]);
    expect(people.at.ward).toBe(people.at.age + 1);
    store.addRows(people, 100);
    expect(people.at.ward).toBe(people.at.age + 1);
  });

  it('columnNumbers(names) numbers columns as they lie in a row', () => {
    const store = new Store();
    const names = ['age', 'ward', 'bed'] as const;
    const people = store.addTable('people', { int32: names }, 5);
    const number = columnNumbers(names);
    for (const name of names) expect(people.wholeStart + number[name]).toBe(people.at[name]);
  });

  it('a table that grows leaves most others where they are', () => {
    const store = new Store();
    const small = Array.from({ length: 10 }, (_, number) => store.addTable(`small-${number}`, { int32: ['x'] }, 1));
    const table = store.addTable('large', { int32: ['x'] }, 1);
    let moves = 0;
    for (let row = 1; row < 10_000; row += 1) {
      const [
        {
          at: { x },
        },
      ] = small;
      const buffer = store.int32;
      store.addRow(table);
      if (store.int32 !== buffer) moves += 1;
      else expect(small[0].at.x).toBe(x);
    }
    expect(moves).toBeLessThan(13);
  });

  it('restores a snapshot, with rows added later gone and zeros in their place', () => {
    const store = new Store();
    const { people } = twoTables(store);
    const { at } = people;
    store.int32[at.age] = 40;
    const snapshot = structuredClone(store.snapshot());
    store.addRows(people, 50);
    store.int32.fill(99, at.age, at.age + 51 * people.wholeWidth);
    store.int32[at.age] = 41;
    store.restore(snapshot);
    expect(people.rows).toBe(1);
    expect(people.at).toBe(at);
    expect(store.int32[at.age]).toBe(40);
    store.addRow(people);
    expect(store.int32[at.age + people.wholeWidth]).toBe(0);
  });

  it('a snapshot does not change when the store goes on', () => {
    const store = new Store();
    const { people } = twoTables(store);
    const snapshot = store.snapshot();
    store.int32[people.at.age] = 7;
    expect(snapshot.int32.every((value) => value === 0)).toBe(true);
  });

  it('a branch has the same content in tables of its own', () => {
    const store = new Store();
    const { people } = twoTables(store);
    store.addRows(people, 20);
    store.float64[people.at.weight + 20] = 71.5;
    const branch = store.branch(twoTables);
    expect(branch.tables.people.rows).toBe(21);
    expect(branch.store.float64[branch.tables.people.at.weight + 20]).toBe(71.5);
    branch.store.float64[branch.tables.people.at.weight + 20] = 0;
    expect(store.float64[people.at.weight + 20]).toBe(71.5);
  });

  it('gives its memory to another store, which begins with zeros and needs no more of it', () => {
    const store = new Store();
    const { people } = twoTables(store);
    store.addRows(people, 20);
    store.int32[people.at.age + 20 * people.wholeWidth] = 40;
    const { int32 } = store;
    const next = new Store(store.release());
    const { people: others } = twoTables(next);
    next.addRows(others, 20);
    expect(next.int32).toBe(int32);
    expect(next.int32.every((value) => value === 0)).toBe(true);
    expect([people.rows, store.int32.length, people.wholes.length]).toEqual([0, 0, 0]);
    expect(next.memoryAlike().int32).toEqual(new Int32Array(int32.length));
  });

  it('tables that a snapshot does not know keep their content in a branch', () => {
    const store = new Store();
    twoTables(store);
    const branch = store.branch((other) => {
      const extra = other.addTable('effect', { int32: ['learned'] }, 3);
      other.int32[extra.at.learned + 2] = 5;
      return { ...twoTables(other), extra };
    });
    expect(branch.store.int32[branch.tables.extra.at.learned + 2]).toBe(5);
  });

  it('refuses a snapshot of another layout, and leaves the store as it was', () => {
    const store = new Store();
    const { people } = twoTables(store);
    store.int32[people.at.age] = 12;
    const empty = new Store();
    expect(() => empty.restore(store.snapshot())).toThrow("a table 'people' that this store lacks");
    const other = new Store();
    other.addTable('people', { int32: ['age'] }, 0);
    other.addTable('wards', { int32: ['beds'] }, 2);
    expect(() => other.restore(store.snapshot())).toThrow('other columns');
    const old = store.snapshot();
    old.header[0] = 0;
    expect(() => store.restore(old)).toThrow('snapshot version (= 0) must be 2');
    const short = { ...store.snapshot(), int32: new Int32Array(1) };
    expect(() => store.restore(short)).toThrow('damaged');
    expect(store.int32[people.at.age]).toBe(12);
  });

  it('refuses a table of a taken name, a column named twice, a foreign table and a negative count', () => {
    const store = new Store();
    const { people } = twoTables(store);
    expect(() => store.addTable('people', { int32: [] }, 0)).toThrow('already');
    expect(() => store.addTable('twice', { int32: ['a', 'a'] }, 0)).toThrow('two columns of one name');
    expect(() => store.addTable('odd name', { int32: [] }, 0)).toThrow('must match');
    expect(() => store.addTable('negative', { int32: [] }, -1)).toThrow('rows (= -1)');
    expect(() => new Store().addRows(people, 10)).toThrow('not of this store');
    expect(() => store.addRows(people, -1)).toThrow('count (= -1)');
  });
});

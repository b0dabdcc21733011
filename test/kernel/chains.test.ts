import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Chains, type OwnRows } from '../../src/kernel/chains.ts';
import { Store } from '../../src/kernel/store.ts';

const ITEMS = 12;
const action = fc.record({
  do: fc.constantFrom('pushBack', 'pushFront', 'insertBefore', 'remove', 'popFront', 'restore', 'grow'),
  chain: fc.nat(2),
  item: fc.nat(ITEMS - 1),
  reference: fc.nat(ITEMS - 1),
});

/** Rows that hold nothing but links. */
function links(store: Store, rows: number): OwnRows {
  return { table: store.addTable('links', { int32: ['after', 'before', 'chain'] }, rows), column: 0 };
}

function contents(chains: Chains, chain: number): number[] {
  const items: number[] = [];
  for (let item = chains.first(chain); item !== -1; item = chains.after(item)) items.push(item);
  return items;
}

describe('Chains', () => {
  it('behave like arrays, through removals from the middle and restored snapshots', () => {
    fc.assert(
      fc.property(fc.array(action, { maxLength: 150 }), (actions) => {
        let store = new Store();
        let items = links(store, ITEMS);
        let chains = new Chains(store, 'queue', 3, items);
        const lists: number[][] = [[], [], []];
        for (const { do: what, chain, item, reference } of actions) {
          const list = lists[chain] ?? [];
          const owner = lists.findIndex((other) => other.includes(item));
          if (what === 'restore') {
            const snapshot = store.snapshot();
            store = new Store();
            items = links(store, ITEMS);
            chains = new Chains(store, 'queue', 3, items);
            store.restore(snapshot);
          } else if (what === 'grow') {
            store.addRows(items.table, 5);
          } else if (what === 'popFront') {
            expect(chains.popFront(chain)).toBe(list.shift() ?? -1);
          } else if (what === 'remove') {
            if (owner === -1) expect(() => chains.remove(item)).toThrow('must be in a chain');
            else {
              chains.remove(item);
              lists[owner] = (lists[owner] ?? []).filter((other) => other !== item);
            }
          } else if (owner !== -1) {
            expect(() => chains.pushBack(chain, item)).toThrow('already');
            expect(() => chains.pushFront(chain, item)).toThrow('already');
          } else if (what === 'pushBack') {
            chains.pushBack(chain, item);
            list.push(item);
          } else if (what === 'pushFront') {
            chains.pushFront(chain, item);
            list.unshift(item);
          } else if (list.includes(reference)) {
            chains.insertBefore(chain, item, reference);
            list.splice(list.indexOf(reference), 0, item);
          } else {
            expect(() => chains.insertBefore(chain, item, reference)).toThrow('must be in chain');
          }
        }
        lists.forEach((list, chain) => {
          expect(contents(chains, chain)).toEqual(list);
          expect(chains.length(chain)).toBe(list.length);
          expect(chains.first(chain)).toBe(list[0] ?? -1);
          expect(chains.last(chain)).toBe(list.at(-1) ?? -1);
          list.forEach((item, index) => {
            expect(chains.before(item)).toBe(list[index - 1] ?? -1);
            expect(chains.chainOf(item)).toBe(chain);
          });
        });
      }),
      { numRuns: 300 },
    );
  });

  it('link rows of a table of the caller, in the columns that it gives them, and leave its other columns', () => {
    const store = new Store();
    const names = [
      'age',
      'waitingAfter',
      'waitingBefore',
      'waitingChain',
      'dueAfter',
      'dueBefore',
      'dueChain',
    ] as const;
    const people = store.addTable('people', { int32: names }, 0);
    const waiting = new Chains(store, 'waiting', 2, { table: people, column: 1 });
    const due = new Chains(store, 'due', 2, { table: people, column: 4 });
    for (let person = 0; person < 100; person += 1) {
      store.addRow(people);
      store.int32[people.at.age + person * people.wholeWidth] = 20 + person;
      waiting.pushBack(person % 2, person);
      due.pushFront(0, person);
    }
    waiting.remove(4);
    expect(contents(waiting, 0).slice(0, 4)).toEqual([0, 2, 6, 8]);
    expect(contents(due, 0).slice(0, 4)).toEqual([99, 98, 97, 96]);
    expect([waiting.chainOf(4), due.chainOf(4)]).toEqual([-1, 0]);
    expect(store.int32[people.at.age + 4 * people.wholeWidth]).toBe(24);
  });

  it('refuse chains and items that are not there', () => {
    const store = new Store();
    const chains = new Chains(store, 'queue', 2, links(store, 3));
    expect(() => chains.pushBack(2, 0)).toThrow('chain (= 2) must be from 0 to 1');
    expect(() => chains.pushBack(0, 3)).toThrow('item (= 3) must be from 0 to 2');
    expect(chains.chainOf(0)).toBe(-1);
  });
});

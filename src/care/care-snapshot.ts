import type { Snapshot } from '../kernel/store.ts';
import type { ClosedPages } from './recorder.ts';
import type { CareState } from './state.ts';

/** All that changes in a world, at a second: plain data. */
export interface CareSnapshot {
  store: Snapshot;
  closed: ClosedPages;
}

export function takeSnapshot({ store, recorder }: CareState): CareSnapshot {
  return { store: store.snapshot(), closed: recorder.closed };
}

export function restoreSnapshot({ store, recorder }: CareState, snapshot: CareSnapshot): void {
  store.restore(snapshot.store);
  recorder.restore(snapshot.closed);
}

/** Restores what another state of the same world is now. */
export function copyState({ store, recorder }: CareState, from: CareState): void {
  store.copy(from.store);
  recorder.restore(from.recorder.closed);
}

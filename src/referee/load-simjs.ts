import { createRequire } from 'node:module';
import type { Simjs } from './simjs.ts';

/** The version that the referee was tried with. */
export const simjsVersion = '2.0.3';

/** simjs is a development dependency and is not there. */
export class SimjsMissing extends Error {}

let loaded: Simjs | null = null;

/**
 * simjs, read when it is first asked for. It exports nothing in Node and puts itself on a browser's `window` instead, so it is
 * lent one while it is read. Throws `SimjsMissing` where it is not installed.
 */
export function loadSimjs(read: (name: string) => unknown = createRequire(import.meta.url)): Simjs {
  if (loaded !== null) return loaded;
  const page: { Sim?: Simjs } = {};
  const before = Reflect.getOwnPropertyDescriptor(globalThis, 'window');
  Reflect.defineProperty(globalThis, 'window', { value: page, configurable: true });
  try {
    read('simjs');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'MODULE_NOT_FOUND') throw new SimjsMissing();
    throw error;
  } finally {
    Reflect.deleteProperty(globalThis, 'window');
    if (before !== undefined) Reflect.defineProperty(globalThis, 'window', before);
  }
  if (page.Sim === undefined) throw new Error('simjs did not put itself on window');
  loaded = page.Sim;
  return loaded;
}

import { beforeEach, expect, test, vi } from 'vitest';
import type { loadSimjs as load } from '../../src/referee/load-simjs.ts';

let loadSimjs: typeof load;
let SimjsMissing: abstract new () => Error;

// What was read once is kept: each test begins anew.
beforeEach(async () => {
  vi.resetModules();
  ({ loadSimjs, SimjsMissing } = await import('../../src/referee/load-simjs.ts'));
});

function found(): void {
  Reflect.set(Reflect.get(globalThis, 'window'), 'Sim', { Sim: class {} });
}

test('simjs is lent a window only while it is read', () => {
  expect(Reflect.has(globalThis, 'window')).toBe(false);
  expect(loadSimjs(found)).toHaveProperty('Sim');
  expect(Reflect.has(globalThis, 'window')).toBe(false);
});

test('a window that is there already is there again afterwards', () => {
  const own = { name: 'own' };
  vi.stubGlobal('window', own);
  loadSimjs(found);
  expect(Reflect.get(globalThis, 'window')).toBe(own);
  expect(own).toEqual({ name: 'own' });
  vi.unstubAllGlobals();
});

test('simjs is read once', () => {
  const read = vi.fn(found);
  expect(loadSimjs(read)).toBe(loadSimjs(read));
  expect(read).toHaveBeenCalledTimes(1);
});

test('a simjs that is not installed is told apart from one that fails, and leaves no window behind', () => {
  const missing = Object.assign(new Error("Cannot find module 'simjs'"), { code: 'MODULE_NOT_FOUND' });
  const failing = (error: Error) => () => {
    throw error;
  };
  expect(() => loadSimjs(failing(missing))).toThrow(SimjsMissing);
  expect(() => loadSimjs(failing(new Error('broken')))).toThrow('broken');
  expect(() => loadSimjs(() => undefined)).toThrow('window');
  expect(Reflect.has(globalThis, 'window')).toBe(false);
});

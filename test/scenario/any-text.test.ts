import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { messagesOf, shipped } from './shipped-scenarios.ts';

const text = shipped['waves/wave-1-pilot.yaml'] ?? '';
const pieces = [
  '',
  ' ',
  '\n',
  ':',
  '- ',
  '[',
  ']',
  '{',
  '}',
  '"',
  '#',
  '&a ',
  '*a',
  '-1',
  '.nan',
  'null',
  '__proto__: 1\n',
];

describe('any text', () => {
  it('a damaged file loads or gives messages with places in both languages, and never fails otherwise', async () => {
    const damage = fc.record({
      at: fc.nat(text.length),
      removed: fc.nat(60),
      added: fc.array(fc.constantFrom(...pieces), { maxLength: 4 }),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(damage, { minLength: 1, maxLength: 3 }),
        fc.constantFrom('sv', 'en'),
        async (wounds, language) => {
          let damaged = text;
          for (const { at, removed, added } of wounds) {
            damaged = damaged.slice(0, at) + added.join('') + damaged.slice(at + removed);
          }
          const files = { 'plan.yaml': damaged.replace('../skane/ystad.yaml', 'driftstart:skane/ystad') };
          for (const message of await messagesOf(files, {}, language === 'sv' ? 'sv' : 'en')) {
            expect(message).toMatch(/^(plan\.yaml|driftstart:[a-z/0-9-]+):\d+:\d+.*: \S/);
            expect(message).not.toMatch(/undefined|\[object/);
          }
        },
      ),
      { numRuns: 60, seed: 7 },
    );
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { engines } from '../../scripts/studies/engines.ts';
import { Care } from '../../src/care/care.ts';
import { buildWorld } from '../../src/care/world/build-world.ts';
import { installEffects } from '../../src/golive/install-effects.ts';
import { planEffects } from '../../src/golive/plan-effects.ts';
import { EventLog, eventsBetweenMarks } from '../../src/referee/event-log.ts';
import { refereeNetworks } from '../../src/referee/networks.ts';

const verdict = z.object({
  level: z.string(),
  id: z.string(),
  passed: z.boolean(),
  compared: z.number(),
  marks: z.array(z.string()).optional(),
});
const text = readFileSync(new URL('../../docs/studies/engines.json', import.meta.url), 'utf8');
const { result } = z.object({ result: z.array(verdict) }).parse(JSON.parse(text));

describe('the stored comparison with another simulator', () => {
  it('is green for both arms of wave 1 and for every network', () => {
    const names = result.map(({ level, id }) => `${level} ${id}`);
    const networks = refereeNetworks.map(({ id }) => `independent ${id}`);
    expect(names).toEqual(['order reference', 'order golive', ...networks]);
    expect(result.filter(({ passed }) => !passed)).toEqual([]);
  });

  it('is of the history that the kernel gives today, as far as its first weeks tell (else: npm run studies -- engines)', async () => {
    const { reference, seed } = await engines.inputs();
    const care = new Care(buildWorld(reference), seed, 1);
    const { world, events } = care.state;
    installEffects(planEffects(world, reference.waves), care.state);
    care.begin();
    const log = new EventLog();
    // The plan acts from the fifth week on.
    while (log.count < 3 * eventsBetweenMarks && events.next(care.end)) {
      log.add(events);
      care.handlePopped();
    }
    const stored = result.find(({ id }) => id === 'golive');
    expect(log.marks).toEqual(stored?.marks?.slice(0, 3));
    const untouched = result.find(({ id }) => id === 'reference');
    expect(log.marks[2]).not.toBe(untouched?.marks?.[2]);
  }, 600_000);
});

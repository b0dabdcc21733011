import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { kernelStudies, studies } from '../../scripts/studies/all-studies.ts';
import { isOrderCertain } from '../../src/experiment/rank-inputs.ts';
import { runIdentity } from '../../src/results/run-identity.ts';
import { modelVersion, resultsFormat } from '../../src/results/version.ts';

const folder = new URL('../../docs/studies/', import.meta.url);

function stored(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8'));
}

const head = z.object({
  modelVersion: z.string(),
  resultsFormat: z.number(),
  identity: z.string(),
  replications: z.number(),
});

/** Studies that do not hold for the model or the scenario as they are now, each with the reason that its page shows. */
const stale = new Map(
  z
    .array(z.strictObject({ study: z.string(), reason: z.string().min(20) }))
    .parse(parse(readFileSync(new URL('stale.yaml', folder), 'utf8')) ?? [])
    .map(({ study, reason }) => [study, reason]),
);

describe('stored studies', () => {
  it('are those that can be carried out', () => {
    const names = readdirSync(folder).flatMap((file) => (file.endsWith('.json') ? [file.replace('.json', '')] : []));
    expect(names.sort()).toEqual([...Object.keys(studies), ...Object.keys(kernelStudies)].sort());
  });

  it.each(Object.keys(studies))(
    '%s is of this model and of the shipped scenario (else: npm run studies)',
    async (name) => {
      const study = studies[name];
      if (study === undefined) throw new Error(`there must be a study ${name}`);
      const inputs = await study.inputs();
      const current = { modelVersion, resultsFormat, identity: runIdentity(inputs), replications: inputs.replications };
      if (stale.has(name)) expect(head.parse(stored(name))).not.toEqual(current);
      else expect(head.parse(stored(name))).toEqual(current);
    },
  );

  it('that are stale are studies, and their page says why', () => {
    const page = readFileSync(new URL('README.md', folder), 'utf8');
    for (const [study, reason] of stale) {
      expect(Object.keys(studies)).toContain(study);
      expect(page).toContain(reason);
    }
    for (const name of [...Object.keys(studies), ...Object.keys(kernelStudies)]) expect(page).toContain(`${name}.json`);
  });

  it.each(Object.entries(kernelStudies))('%s is of this kernel (else: npm run studies)', (name, study) => {
    expect(stored(name)).toMatchObject(study.about());
  });

  it('rank the inputs with enough replications, the strongest first', () => {
    const { replications, result } = z
      .object({
        replications: z.number(),
        result: z.object({ inputs: z.array(z.object({ correlation: z.number() })), losses: z.array(z.number()) }),
      })
      .parse(stored('ranking'));
    expect(replications).toBeGreaterThanOrEqual(400);
    expect(result.losses).toHaveLength(replications);
    expect(isOrderCertain(replications, result.inputs.length)).toBe(true);
    const strengths = result.inputs.map(({ correlation }) => Math.abs(correlation));
    expect(strengths).toEqual([...strengths].sort((a, b) => b - a));
  });

  it('tell where the first wave’s time went before the speed-up and after it', () => {
    const profiled = z.object({
      events: z.number().gt(1_000_000),
      eventsPerSecond: z.number().positive(),
      lines: z.array(z.object({ function: z.string(), share: z.number() })).length(40),
    });
    const { result } = z.object({ result: z.object({ before: profiled, after: profiled }) }).parse(stored('profile'));
    for (const { lines } of [result.before, result.after]) {
      const shares = lines.map(({ share }) => share);
      expect(shares).toEqual([...shares].sort((a, b) => b - a));
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeGreaterThan(0.5);
    }
    expect(result.after.events).toBe(result.before.events);
  });

  it('tell what shared luck saves for every headline measure, and most for the waiting list near go-live', () => {
    const { result } = z
      .object({
        result: z.array(
          z.object({
            measure: z.string(),
            scope: z.string(),
            week: z.number(),
            weeks: z.number(),
            ratio: z.number().nullable(),
          }),
        ),
      })
      .parse(stored('pairing'));
    const near = result.filter(({ week, weeks }) => weeks === 4 && week >= -8 && week <= 0);
    const lists = near.filter(({ measure }) => measure === 'waitingList.length');
    expect(lists).toHaveLength(3);
    for (const { ratio } of lists) expect(ratio).toBeGreaterThan(100);
    expect(new Set(near.map(({ measure }) => measure)).size).toBeGreaterThanOrEqual(7);
    expect(result.filter(({ weeks }) => weeks === 1).length).toBeGreaterThan(20);
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type EvidenceResult, evidence } from '../../scripts/studies/evidence.ts';
import { explainedMisses } from '../../scripts/studies/evidence-misses.ts';
import { type EvidenceRun, evidenceChartFiles, evidencePage } from '../../scripts/studies/evidence-page.ts';
import { evidenceMapSha256, readEvidence } from '../../src/cli/read-evidence.ts';
import { runEvidence } from '../../src/experiment/run-evidence.ts';
import { runShard } from '../../src/experiment/run-shard.ts';
import { thisThreadRunner } from '../../src/runners/this-thread-runner.ts';

const again = 'npm run studies -- evidence';
const read = (name: string): string => readFileSync(new URL(`../../docs/${name}`, import.meta.url), 'utf8');
const stored: EvidenceRun & { result: EvidenceResult } = JSON.parse(read('studies/evidence.json'));

describe('the stored study of published go-lives', () => {
  it('was made by the map as it is, with every response in it', () => {
    expect(stored.result.mapSha256, again).toBe(evidenceMapSha256());
    expect(stored.result.rows.map(({ id }) => id)).toEqual(readEvidence().map.map(({ row }) => row));
  });

  it('is what its page and its charts say', () => {
    expect(evidencePage(stored.result, stored), again).toBe(read('background/evidence.md'));
    for (const [name, chart] of Object.entries(evidenceChartFiles(stored.result))) {
      expect(chart, again).toBe(read(`background/${name}`));
      expect(read('background/evidence.md')).toContain(name);
    }
  });
});

describe('the reasons for misses', () => {
  it('cover every row that misses', () => {
    const explained = explainedMisses.flatMap(({ rows }) => rows);
    const missed = stored.result.rows.filter(({ verdict }) => verdict === 'outside').map(({ id }) => id);
    for (const id of missed) expect(explained).toContain(id);
    expect(new Set(explained).size).toBe(explained.length);
  });
});

describe('the study on a small instance', () => {
  it('simulates the settings it is given and judges their rows alone', async () => {
    const { arms } = await evidence.inputs();
    const settings = arms
      .filter(({ id }) => id === 'primary-care' || id === 'theatre-with-fewer-bookings')
      .map(({ id, scenario, uncertain = [] }) => {
        // Ten weeks after the go-live are enough for the rows of its first weeks.
        const days = (scenario.waves[0]?.goLiveDay ?? 0) + 70;
        return { name: id, scenario: { ...scenario, days }, uncertain };
      });
    const { studies, map } = readEvidence();
    const plan = { studies, map, settings, seed: 'small', replications: 2 };
    const { rows } = await runEvidence(plan, thisThreadRunner(runShard));
    const of = (id: string) => rows.find((row) => row.id === id);
    // The notes of a case take longer; what that does to turnover is a finding, and is only judged here.
    expect(of('O01')?.simulated?.median).not.toBeNull();
    expect(['within', 'outside']).toContain(of('O01')?.verdict);
    expect(of('L01')?.simulated?.low).toBeGreaterThan(100);
    expect(of('A10')?.simulated?.median).not.toBeNull();
    expect(of('A11')).toMatchObject({ verdict: 'cannot-be-told', untold: 'outside-horizon' });
    expect(of('D15')?.verdict).toBe('unpredictable');
    expect(of('E05')).toBeUndefined();
    await expect(runEvidence({ ...plan, replications: 1 }, thisThreadRunner(runShard))).rejects.toThrow('≥ 2');
  }, 120_000);
});

describe('the README', () => {
  it('tells how many validation rows agree', () => {
    const validation = stored.result.rows.filter(({ use }) => use === 'validation');
    const within = validation.filter(({ verdict }) => verdict === 'within').length;
    const judged = within + validation.filter(({ verdict }) => verdict === 'outside').length;
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
    expect(readme).toContain(`Of ${judged} published figures on go-lives elsewhere, ${within} lie in the range`);
  });
});

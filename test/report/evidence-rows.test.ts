import { describe, expect, it } from 'vitest';
import {
  type ComparedResponse,
  compareEvidence,
  compareResponse,
} from '../../src/analysis/evidence/compare-evidence.ts';
import { responsesOf } from '../../src/analysis/evidence/evidence-map.ts';
import { publishedSettings, readEvidence } from '../../src/cli/read-evidence.ts';
import { writeEvidenceRow } from '../../src/report/evidence-rows.ts';
import { renderEvidence } from '../../src/report/render-evidence.ts';
import { evidenceTexts } from '../../src/report/text/evidence-texts.ts';

const { studies, map } = readEvidence();

/** A row of the evidence held against replications that all gave one of two values. */
function compared(id: string, values: [number, number]): ComparedResponse {
  const row = responsesOf(studies).find((one) => one.id === id);
  const mapped = map.find((one) => one.row === id);
  if (row === undefined || mapped === undefined) throw new Error(`${id} is no response`);
  return compareResponse(row, mapped, values);
}

describe('a row of the comparison in words', () => {
  it('has as many decimals as tell a miss from agreement', () => {
    const missed = compared('A11', [100.018, 100.237]);
    expect(missed.verdict).toBe('outside');
    expect(writeEvidenceRow(missed, 'en')).toMatchObject({ published: '100.00%', simulated: '100.03–100.23%' });
    const farOff = writeEvidenceRow(compared('A11', [90, 94]), 'en');
    expect(farOff).toMatchObject({ published: '100.0%', simulated: '90.2–93.8%' });
    const agreeing = writeEvidenceRow(compared('A11', [99.99, 100.02]), 'en');
    expect(agreeing).toMatchObject({ published: '100.0%', simulated: '100.0–100.0%' });
  });

  it('has more decimals where an interval is missed by little, too', () => {
    const missed = compared('E02', [122.01, 122.02]);
    expect(missed.verdict).toBe('outside');
    expect(writeEvidenceRow(missed, 'en')).toMatchObject({
      published: '112.00–122.00%',
      simulated: '122.01–122.02%',
    });
  });

  it('is named by what the source tells, where that is not the measure itself', () => {
    const turned = map.filter(({ compare }) => compare !== undefined).map(({ row }) => row);
    for (const { publishedNames } of Object.values(evidenceTexts)) {
      expect(Object.keys(publishedNames).sort()).toEqual(turned.sort());
    }
    expect(writeEvidenceRow(compared('D12', [-8, -4]), 'en').what).toBe('Patient care as a share of a contact');
    expect(writeEvidenceRow(compared('D11', [1, 2]), 'sv').what).toBe('Dokumentationens del av en kontakt');
  });
});

describe('the page of the comparison', () => {
  const about = { seed: 'x', modelVersion: '0', mapSha256: '0' };
  const comparison = compareEvidence([compared('A11', [90, 95])]);

  it('says that few runs do not show how much results can vary', () => {
    const page = (replications: number) => renderEvidence(comparison, { ...about, replications }, 'en');
    expect(page(4)).toContain('Only 4 runs were made.');
    expect(page(10)).not.toContain('were made. So few');
  });

  it('tells how many of the re-created go-lives have rows, and that the others have none', () => {
    const withRows = new Set(map.flatMap(({ setting, predictable }) => (predictable ? (setting ?? []) : [])));
    expect([withRows.size, publishedSettings().length]).toEqual([7, 8]);
    expect(evidenceTexts.en.lead).toContain('Seven go-lives');
    expect(evidenceTexts.sv.lead).toContain('Sju driftstarter');
    for (const { lead } of Object.values(evidenceTexts)) expect(lead).toContain('Borås');
  });
});

import { describe, expect, it } from 'vitest';
import { texts } from '../../../src/report/text/texts.ts';

/** All texts of a language by their path; functions are called with their parameters' places as figures. */
function flatten(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return [[path, String(value('«1»', '«2»'))]];
  if (typeof value !== 'object' || value === null) throw new Error(`${path} is neither a text nor a group of texts`);
  return Object.entries(value).flatMap(([key, inner]) => flatten(inner, path === '' ? key : `${path}.${key}`));
}

const swedish = flatten({
  ...texts.sv,
  headlineLost: '',
  headlineGained: '',
  headlineRange: '',
  headlineShareRange: '',
});
const english = flatten({
  ...texts.en,
  headlineLost: '',
  headlineGained: '',
  headlineRange: '',
  headlineShareRange: '',
});
const figure = { mean: '«mean»', low: '«low»', high: '«high»' };

describe('the texts of the report', () => {
  it('have the same keys in both languages', () => {
    expect(swedish.map(([path]) => path).sort()).toEqual(english.map(([path]) => path).sort());
  });

  it('are translated: no sentence is the same in both languages', () => {
    const inEnglish = new Map(english);
    const same = swedish.filter(([path, text]) => text.includes(' ') && inEnglish.get(path) === text);
    expect(same).toEqual([]);
  });

  it('use every figure that they are given', () => {
    for (const text of Object.values(texts)) {
      expect(text.interval('«1»', '«2»')).toMatch(/«1».*«2»/);
      expect(text.levels('«1»', '«2»')).toMatch(/«1».*«2»/);
      expect(text.headlineLost(figure, figure, '«1»', '«2»')).toMatch(/«mean».*«1».*«2».*«mean»/);
      expect(text.headlineRange(figure)).toMatch(/«low».*«high»/);
      expect(text.headlineShareRange(figure)).toMatch(/«low».*«high»/);
      expect(text.headlineGained(figure, '«1»', '«2»')).toMatch(/«mean».*«1».*«2»/);
    }
  });

  it('have no English and no technical words in Swedish', () => {
    const foreign = /\b(go-live|run|seed|baseline|forecast|default|arm|shard|range|backlog|replikation(er)?)\b/i;
    const found = swedish.filter(([path, text]) => path !== 'glossary.run.meaning' && foreign.test(text));
    expect(found).toEqual([]);
  });

  it('explain a replication in the glossary', () => {
    expect(texts.sv.glossary.run.meaning).toContain('replikation');
    expect(texts.en.glossary.run.meaning).toContain('replication');
  });
});

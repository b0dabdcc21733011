import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { scenarioJsonSchema } from '../../src/scenario/schema/json-schema.ts';
import { scenarioFolder, shipped } from './shipped-scenarios.ts';

describe('scenarios/schema.json', () => {
  it('is what the schema of the program gives (else: npm run schema)', () => {
    expect(JSON.parse(readFileSync(`${scenarioFolder}schema.json`, 'utf8'))).toEqual(scenarioJsonSchema());
  });

  it('requires nothing, since a file may inherit everything, and knows extends and defaults', () => {
    const schema = scenarioJsonSchema();
    expect(schema).toHaveProperty('properties.extends');
    expect(schema).toHaveProperty('properties.defaults');
    expect(schema).toHaveProperty('additionalProperties', false);
    expect(JSON.stringify(schema)).not.toContain('"required":[');
  });

  it('is named in the first line of every shipped scenario', () => {
    for (const [name, text] of Object.entries(shipped)) {
      if (name === 'driftstart.yaml') continue;
      const up = '../'.repeat(name.split('/').length - 1);
      expect(text.split('\n')[0], name).toBe(`# yaml-language-server: $schema=${up}schema.json`);
    }
  });
});

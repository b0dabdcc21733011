import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { parameterName } from '../../../src/report/pages/parameter-name.ts';
import { isShareUnit, writeUnit } from '../../../src/report/text/value-units.ts';
import { defaults } from '../../../src/scenario/schema/defaults.ts';
import { scenarioFile } from '../../../src/scenario/schema/scenario-file.ts';

interface Sourced {
  path: string;
  unit: string | null;
  /** Paths of the numbered parts that it lies in. */
  parts: string[];
}

/** Every number that a scenario file can hold and that has a source, by its path; lists have one entry. */
function sourced(schema: unknown, path: string, parts: string[]): Sourced[] {
  if (!(schema instanceof z.ZodType)) return [];
  const { provenance, unit } = schema.meta() ?? {};
  if (provenance === true) return [{ path, unit: typeof unit === 'string' ? unit : null, parts }];
  if (schema instanceof z.ZodOptional) return sourced(schema.unwrap(), path, parts);
  if (schema instanceof z.ZodDiscriminatedUnion) {
    return schema.options.flatMap((option) => sourced(option, path, parts));
  }
  if (schema instanceof z.ZodArray) return sourced(schema.element, `${path}[0]`, [...parts, `${path}[0]`]);
  if (!(schema instanceof z.ZodObject)) return [];
  return Object.entries(schema.shape).flatMap(([key, value]) =>
    sourced(value, path === '' ? key : `${path}.${key}`, parts),
  );
}

const all = [...sourced(scenarioFile, '', []), ...sourced(defaults, 'defaults', [])];

describe('the names of the numbers of a scenario', () => {
  it('are found by walking the form of the files', () => {
    const paths = all.map(({ path }) => path);
    expect(paths.length).toBeGreaterThan(300);
    for (const path of [
      'sites[0].units[0].emergency.roomMinutes',
      'sites[0].units[0].phone.unmet.ringsAgain',
      'defaults.secretariat.dictatedShare',
      'waves[0].superUsers.floorWalkers[0].hoursPerClinician',
      'strain.startProbabilityByMonth',
    ]) {
      expect(paths).toContain(path);
    }
  });

  it.each(['sv', 'en'] as const)('are words for every number that a file can hold (%s)', (locale) => {
    const wordless = all.filter(({ path, parts }) => {
      const names = parts.map((part) => ({ path: part, name: { sv: 'delen', en: 'the part' } }));
      return !parameterName(path, names, locale).isComplete;
    });
    expect([...new Set(wordless.map(({ path }) => path.split('.').slice(-2).join('.')))]).toEqual([]);
  });

  it('have a unit in Swedish words too, unless it is a share', () => {
    const units = new Set(all.flatMap(({ unit }) => (unit === null || isShareUnit(unit) ? [] : [unit])));
    expect(units.size).toBeGreaterThan(15);
    const same = [...units].filter((unit) => writeUnit(unit, 'sv') === unit);
    expect(same).toEqual([]);
  });
});

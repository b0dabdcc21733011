import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvParse } from 'd3';
import { parse } from 'yaml';
import { z } from 'zod';
import type { BaselineRow } from '../analysis/compare-baseline.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { contactKinds, unitKinds } from '../scenario/schema/common.ts';
import { packageFolder } from './package-folder.ts';

const text = z.strictObject({ sv: z.string(), en: z.string() });
const rowSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  name: text,
  unit: text,
  measures: z.array(z.string()).default([]),
  over: z.array(z.string()).default([]),
  times: z.number().positive().default(1),
  contactKind: z.enum(contactKinds).nullable().default(null),
  month: z.int().min(1).max(12).nullable().default(null),
  scopes: z.array(z.string()).min(1).default(['region']),
  overUnits: z.enum(unitKinds).nullable().default(null),
  mark: z.enum(['echo', 'calibrated', 'emergent']),
  kind: z.enum(['own-estimate', 'plausibility', 'whole-region']),
  /** A row of the data; of several sites their sum. */
  published: z.strictObject({
    site: z.union([z.string(), z.array(z.string()).min(2)]),
    metric: z.string(),
    year: z.string().optional(),
  }),
  publishedTimes: z.number().positive().default(1),
  note: text.nullable().default(null),
});
const fileSchema = z.strictObject({
  data: z.string(),
  /** Sites that a world has which is the whole region. */
  wholeRegion: z.array(z.string()).min(1),
  rows: z.array(rowSchema),
});

/**
 * The published figures that come with the package, `evidence/baseline.yaml`, each with its value from the data file: those
 * that the simulated sites of a world can be held against. Volumes of the whole region are named in every world, and simulated in one that
 * is the whole region.
 */
export function readBaselineRows({ sites: all }: Pick<Scenario, 'sites'>): BaselineRow[] {
  const sites = simulatedSites(all);
  const { data, wholeRegion, rows } = readFile();
  const table = csvParse(readFileSync(join(packageFolder(), data), 'utf8'));
  const isWhole = wholeRegion.every((site) => sites.includes(site));
  const own = rows.filter(
    ({ kind, scopes }) => kind !== 'own-estimate' || scopes.every((scope) => isOfSites(scope, sites)),
  );
  return own.map(
    ({ measures, over, overUnits, times, contactKind, month, scopes, published, publishedTimes, ...row }) => {
      const figures = [published.site].flat().map((place) => {
        const found = table.filter(
          ({ site, metric, year }) =>
            site === place && metric === published.metric && (published.year === undefined || year === published.year),
        );
        const [figure] = found;
        if (figure === undefined || found.length > 1) {
          throw new Error(
            `row ${row.id} (= ${place}, ${published.metric}) must be one row of ${data}, not ${found.length}`,
          );
        }
        return figure;
      });
      const [figure] = figures;
      const value = figures.reduce((sum, one) => sum + Number(one.value), 0) * publishedTimes;
      if (figure === undefined || !(value > 0)) throw new Error(`row ${row.id} (= ${value}) must be a number`);
      return {
        ...row,
        simulated:
          row.kind === 'whole-region' && !isWhole
            ? null
            : { measures, over, overUnits, times, scopes, contactKind, month },
        published: {
          value,
          year: figure.year ?? '',
          confidence: figure.confidence ?? '',
          source: figure.source ?? '',
        },
      };
    },
  );
}

/** Whether a scenario simulates the whole region that the published figures are of. */
export function isWholeRegion({ sites: all }: Pick<Scenario, 'sites'>): boolean {
  const sites = simulatedSites(all);
  return readFile().wholeRegion.every((site) => sites.includes(site));
}

function readFile(): z.infer<typeof fileSchema> {
  return fileSchema.parse(
    parse(readFileSync(join(packageFolder(), 'evidence', 'baseline.yaml'), 'utf8'), { merge: true }),
  );
}

function simulatedSites(sites: Scenario['sites']): string[] {
  return sites.filter(({ units }) => units.some(({ kind }) => kind !== 'partner')).map(({ id }) => id);
}

/** Whether a scope is a site, or a part of one, that is among these. */
function isOfSites(scope: string, sites: readonly string[]): boolean {
  const [site] = scope.replace('site:', '').split('/');
  return site !== undefined && sites.includes(site);
}

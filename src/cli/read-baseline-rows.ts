import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvParse } from 'd3';
import { parse } from 'yaml';
import { z } from 'zod';
import type { BaselineRow } from '../analysis/compare-baseline.ts';
import { contactKinds } from '../scenario/schema/common.ts';
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
  scope: z.string().default('region'),
  mark: z.enum(['echo', 'calibrated', 'emergent']),
  kind: z.enum(['own-estimate', 'plausibility', 'whole-region']),
  published: z.strictObject({ site: z.string(), metric: z.string(), year: z.string().optional() }),
  publishedTimes: z.number().positive().default(1),
  note: text.nullable().default(null),
});
const fileSchema = z.strictObject({ data: z.string(), rows: z.array(rowSchema) });

/** The published figures that come with the package, `evidence/baseline.yaml`, each with its value from the data file. */
export function readBaselineRows(): BaselineRow[] {
  const folder = packageFolder();
  const file = readFileSync(join(folder, 'evidence', 'baseline.yaml'), 'utf8');
  const { data, rows } = fileSchema.parse(parse(file, { merge: true }));
  const table = csvParse(readFileSync(join(folder, data), 'utf8'));
  return rows.map(({ measures, over, times, contactKind, month, scope, published, publishedTimes, ...row }) => {
    const found = table.filter(
      ({ site, metric, year }) =>
        site === published.site &&
        metric === published.metric &&
        (published.year === undefined || year === published.year),
    );
    const [figure] = found;
    if (figure === undefined || found.length > 1) {
      throw new Error(
        `row ${row.id} (= ${published.site}, ${published.metric}) must be one row of ${data}, not ${found.length}`,
      );
    }
    const value = Number(figure.value) * publishedTimes;
    if (!(value > 0)) throw new Error(`row ${row.id} (= ${figure.value}) must be a number`);
    return {
      ...row,
      simulated: row.kind === 'whole-region' ? null : { measures, over, times, scope, contactKind, month },
      published: {
        value,
        year: figure.year ?? '',
        confidence: figure.confidence ?? '',
        source: figure.source ?? '',
      },
    };
  });
}

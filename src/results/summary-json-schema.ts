import { z } from 'zod';
import { summarySchema } from './summary-schema.ts';

/** The JSON Schema of summary.json, as the text of docs/reference/summary.schema.json. */
export function summaryJsonSchema(): string {
  return `${JSON.stringify(z.toJSONSchema(summarySchema), null, 2)}\n`;
}

import { z } from 'zod';
import { confidences } from '../strip-provenance.ts';
import type { Json } from '../tree.ts';
import { defaults } from './defaults.ts';
import { waveDefaults } from './plan.ts';
import { scenarioFile } from './scenario-file.ts';

type JsonObject = { [key: string]: Json };

const fileOnly = {
  extends: z
    .union([z.string(), z.array(z.string())])
    .optional()
    .meta({ description: 'Scenarios that this one is laid over: a path, or driftstart:skane/base for a shipped one' }),
  defaults: defaults.optional(),
  waveDefaults: waveDefaults.optional(),
};

/** What a value may carry besides itself; the keys are these names in lower case. */
const sourceDefinitions: JsonObject = {
  Source: { type: 'string', description: 'Where the value is from' },
  Confidence: { enum: [...confidences], description: 'How sure it is; assumption when left out' },
  Range: {
    type: 'array',
    items: { type: 'number' },
    minItems: 2,
    maxItems: 2,
    description: 'Lowest and highest value that one could defend',
  },
  Note: { type: 'string', description: 'What else to know of the value' },
};

/**
 * The JSON Schema of scenario files, for editors. A file may leave out whatever it inherits, so nothing is required here;
 * a number may be written with its source. `npm run schema` stores it as scenarios/schema.json.
 */
export function scenarioJsonSchema(): Json {
  const schema: Json = JSON.parse(
    JSON.stringify(z.toJSONSchema(scenarioFile.extend(fileOnly), { io: 'input', reused: 'ref' })),
  );
  const rewritten = rewrite(schema);
  if (!isObject(rewritten)) throw new TypeError('the JSON Schema of scenarios must be an object');
  const definitions = isObject(rewritten.$defs) ? rewritten.$defs : {};
  return { title: 'Driftstart scenario', ...rewritten, $defs: { ...definitions, ...sourceDefinitions } };
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Takes `required` out, lets unions match partial units, and lets marked values carry a source. */
function rewrite(value: Json): Json {
  if (Array.isArray(value)) return value.map(rewrite);
  if (!isObject(value)) return value;
  const { required, oneOf, provenance, format, unit, ...rest } = value;
  const plain: JsonObject = {};
  for (const [key, part] of Object.entries(rest)) plain[key] = rewrite(part);
  // A property may be called "unit", "format" or "required": then it is a schema, an object, and stays.
  for (const [key, part] of Object.entries({ required, oneOf, provenance, format, unit })) {
    if (isObject(part)) plain[key] = rewrite(part);
  }
  if (Array.isArray(oneOf)) plain.anyOf = oneOf.map(rewrite);
  if (typeof unit === 'string') plain.description = `${String(rest.description ?? '')} (${unit})`;
  return provenance === true ? withProvenance(plain) : plain;
}

function withProvenance(bare: JsonObject): JsonObject {
  const { description, ...value } = bare;
  const notes = Object.keys(sourceDefinitions).map((name) => [name.toLowerCase(), { $ref: `#/$defs/${name}` }]);
  const properties: JsonObject = { value, ...Object.fromEntries(notes) };
  const sourced = { type: 'object', properties, additionalProperties: false };
  return { description: description ?? '', anyOf: [value, sourced] };
}

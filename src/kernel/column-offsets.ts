/**
 * One object seen in two ways: with the caller's field names, and as a plain record for the store. Each name holds its number in the
 * list. It is read from JSON text because engines give such an object fixed slots, and one filled name by name may become a slow
 * dictionary.
 */
export function offsetsOf<Field extends string>(
  fields: readonly Field[],
): {
  offsets: Record<Field, number>;
  shared: Record<string, number>;
} {
  const at: unknown = JSON.parse(`{${fields.map((field, number) => `${JSON.stringify(field)}:${number}`).join(',')}}`);
  if (!isRecordOf(at, fields) || !isRecordOf<string>(at, fields)) throw new Error('column names must be distinct');
  return { offsets: at, shared: at };
}

function isRecordOf<Field extends string>(at: unknown, fields: readonly Field[]): at is Record<Field, number> {
  return typeof at === 'object' && at !== null && fields.every((field) => Object.hasOwn(at, field));
}

/**
 * Makes equal parts of a tree of plain objects one object, deep down, in place. Units of a region say the same in most of what they say, and
 * what every event reads is found sooner where it is read for all of them. Nobody may change a part afterwards.
 */
export function shareEqualParts(root: object): void {
  const parts = new Map<string, object>();
  const numbers = new Map<object, number>();

  function wordOf(value: unknown): string {
    // With its length, a text may hold whatever stands between words.
    if (typeof value === 'string') return `${value.length}'${value}`;
    if (typeof value !== 'object' || value === null) return String(value);
    return `#${numbers.get(value)}`;
  }

  function shared(value: object): object {
    const words: string[] = [];
    for (const key of Object.keys(value)) {
      const part: unknown = Reflect.get(value, key);
      const known = typeof part === 'object' && part !== null ? shared(part) : part;
      if (known !== part) Reflect.set(value, key, known);
      words.push(`${key}:${wordOf(known)}`);
    }
    const all = (Array.isArray(value) ? '[' : '{') + words.join(',');
    const found = parts.get(all);
    if (found !== undefined) return found;
    parts.set(all, value);
    numbers.set(value, numbers.size);
    return value;
  }

  shared(root);
}

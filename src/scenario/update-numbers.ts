import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, type YAMLMap } from 'yaml';

/** A number to write, at a path such as `sites[ystad].units[ystad-surgery].readinessMeanDays`. */
export interface NumberChange {
  path: string;
  value: number;
}

interface Splice {
  from: number;
  to: number;
  text: string;
}

/**
 * Writes numbers into the text of a scenario file and leaves everything else, comments and layout, as it is. A number with a
 * source keeps it. A last key that is not there is added to its mapping. Throws a RangeError where the path leads nowhere.
 */
export function updateNumbers(text: string, changes: readonly NumberChange[]): string {
  const lines = new LineCounter();
  const root = parseDocument(text, { lineCounter: lines, uniqueKeys: false }).contents;
  const splices = changes.map((change) => spliceFor(text, root, change, lines));
  return splices
    .sort((a, b) => b.from - a.from)
    .reduce((changed, { from, to, text: inserted }) => changed.slice(0, from) + inserted + changed.slice(to), text);
}

function spliceFor(text: string, root: Node | null, { path, value }: NumberChange, lines: LineCounter): Splice {
  const steps = path.split(/[.[\]]+/).filter((step) => step !== '');
  let node: unknown = root;
  for (const [index, step] of steps.entries()) {
    const next = stepInto(node, step);
    if (next === undefined && index === steps.length - 1 && isMap(node))
      return insertion(text, node, step, value, lines);
    if (next === undefined) throw new RangeError(`path (= ${path}) must lead to a value of the file`);
    node = next;
  }
  if (isMap(node)) node = node.get('value', true);
  const range = isScalar(node) ? node.range : null;
  if (range === null || range === undefined) throw new RangeError(`path (= ${path}) must lead to a number of the file`);
  return { from: range[0], to: range[1], text: String(value) };
}

function stepInto(node: unknown, step: string): unknown {
  if (isMap(node)) return node.get(step, true);
  if (!isSeq(node)) return undefined;
  return node.items.find((item, index) => String(index) === step || (isMap(item) && item.get('id') === step));
}

/** A new key after the first one of its mapping, so that no comment is torn from what it belongs to. */
function insertion(text: string, map: YAMLMap, key: string, value: number, lines: LineCounter): Splice {
  const first = map.items[0];
  const keyNode = first?.key;
  const valueNode = first?.value;
  const end = isScalar(valueNode) || isMap(valueNode) || isSeq(valueNode) ? valueNode.range?.[1] : undefined;
  if (!isScalar(keyNode) || keyNode.range === null || keyNode.range === undefined || end === undefined) {
    throw new RangeError(`the mapping that ${key} is added to must not be empty`);
  }
  if (map.flow === true) return { from: end, to: end, text: `, ${key}: ${value}` };
  const indent = ' '.repeat(lines.linePos(keyNode.range[0]).col - 1);
  if (text[end - 1] === '\n') return { from: end, to: end, text: `${indent}${key}: ${value}\n` };
  const lineEnd = text.indexOf('\n', end);
  const from = lineEnd < 0 ? text.length : lineEnd;
  return { from, to: from, text: `\n${indent}${key}: ${value}` };
}

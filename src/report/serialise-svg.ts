const textNode = 3;
const elementNode = 1;

/**
 * The one way from a drawing to text: the same string is stored, compared and embedded. An element a line, attributes in
 * alphabetical order (documents differ in theirs), text kept with its element. Works on any document.
 */
export function serialiseSvg(element: Element): string {
  return `${lines(element, '').join('\n')}\n`;
}

function lines(element: Element, indent: string): string[] {
  const name = element.localName;
  const attributes = [...element.attributes]
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name: key, value }) => ` ${key}="${escapeAttribute(value)}"`)
    .join('');
  const children = [...element.childNodes];
  if (children.length === 0) return [`${indent}<${name}${attributes}/>`];
  const texts = children.filter((child) => child.nodeType === textNode);
  if (texts.length === children.length) {
    return [`${indent}<${name}${attributes}>${escapeText(element.textContent ?? '')}</${name}>`];
  }
  const inner = [...element.children]
    .filter((child) => child.nodeType === elementNode)
    .flatMap((child) => lines(child, `${indent} `));
  return [`${indent}<${name}${attributes}>`, ...inner, `${indent}</${name}>`];
}

function escapeText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

function escapeAttribute(text: string): string {
  return escapeText(text).replace(/"/g, '&quot;');
}

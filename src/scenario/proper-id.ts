/** The nearest proper id to a text: a to z, 0 to 9 and hyphens. Empty where the text has no such letter. */
export function properId(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[åä]/g, 'a')
    .replaceAll('ö', 'o')
    .replaceAll(/[^a-z0-9-]+/g, '-');
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../cli/driftstart.ts';

/** A Markdown file of the project. */
export interface Document {
  path: string;
  text: string;
}

/** All Markdown files that a reader of the project meets. */
export function documents(): Document[] {
  const below = (folder: string) =>
    readdirSync(join(projectFolder, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.md'))
      .map((name) => join(folder, name));
  const top = readdirSync(projectFolder).filter((name) => name.endsWith('.md'));
  return [...top, ...['docs', 'test', 'bench', 'notebooks', 'scenarios'].flatMap(below)].map((path) => ({
    path,
    text: readFileSync(join(projectFolder, path), 'utf8'),
  }));
}

/** Fenced code blocks of a language, without the fence. */
export function codeBlocks({ text }: Document, language: string): string[] {
  return [...text.matchAll(/^```(\S*)\n([\s\S]*?)^```$/gm)].flatMap(([, found, code]) =>
    found === language && code !== undefined ? [code] : [],
  );
}

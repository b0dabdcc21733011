import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import type { Change } from './mutations.ts';

/** The theory's runner and rows, on a kernel that may be broken. */
export interface TheoryOfKernel {
  judgeTheory: typeof import('../../src/kernel/theory/run-theory.ts').judgeTheory;
  theoryRows: typeof import('../../src/kernel/theory/theory-rows.ts').theoryRows;
}

const kernel = fileURLToPath(new URL('../../src/kernel/', import.meta.url));
const entry = `
export { judgeTheory } from './theory/run-theory.ts';
export { theoryRows } from './theory/theory-rows.ts';
`;

/** The text with one change; throws unless what is sought stands there exactly once. */
export function applyChange(text: string, { file, find, put }: Change): string {
  const pieces = text.split(find);
  if (pieces.length !== 2) throw new Error(`${file} must hold exactly once, not ${pieces.length - 1} times: ${find}`);
  return pieces.join(put);
}

/** A copy of src/kernel, in one file in a folder of its own, with these changes; it shares nothing with the true one. */
export async function loadKernel(changes: readonly Change[]): Promise<TheoryOfKernel> {
  const changed = new Map<string, string>();
  for (const change of changes) {
    const text = changed.get(change.file) ?? readFileSync(join(kernel, change.file), 'utf8');
    changed.set(change.file, applyChange(text, change));
  }
  const { outputFiles } = await build({
    stdin: { contents: entry, resolveDir: kernel, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    logLevel: 'silent',
    plugins: [
      {
        name: 'mutation',
        setup({ onLoad }) {
          onLoad({ filter: /src\/kernel\/[^/]+\.ts$/ }, ({ path }) => {
            const contents = changed.get(basename(path));
            return contents === undefined ? undefined : { contents, loader: 'ts' };
          });
        },
      },
    ],
  });
  const folder = mkdtempSync(join(tmpdir(), 'driftstart-mutation-'));
  try {
    const file = join(folder, 'kernel.mjs');
    writeFileSync(file, outputFiles[0]?.contents ?? '');
    const loaded: TheoryOfKernel = await import(/* @vite-ignore */ pathToFileURL(file).href);
    return loaded;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

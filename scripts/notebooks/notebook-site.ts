import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { config, observable } from '@observablehq/notebook-kit/vite';
import { build, createServer, type InlineConfig } from 'vite';
import { reportTheme } from '../../src/report/charts/theme.ts';
import { styleSheet } from '../../src/report/pages/style-sheet.ts';
import type { ChosenRun } from './choose-run.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));
const notebooks = join(project, 'notebooks');
const pages = readdirSync(notebooks).filter((name) => name.endsWith('.html'));
const firstPage = 'a-first-look.html';

/**
 * Builds all notebooks with the files of a run into `dist/notebooks` of a folder, which is replaced when all is done. Gives the path
 * of the first page, from the folder.
 */
export async function buildNotebooks(run: ChosenRun, folder: string): Promise<string> {
  const target = join(folder, 'dist', 'notebooks');
  const unfinished = `${target}.tmp`;
  mkdirSync(unfinished, { recursive: true });
  try {
    await build({
      ...siteConfig(run, folder),
      build: {
        outDir: unfinished,
        emptyOutDir: true,
        chunkSizeWarningLimit: 2_000,
        rollupOptions: { input: pages.map((page) => join(notebooks, page)) },
      },
    });
    rmSync(target, { recursive: true, force: true });
    renameSync(unfinished, target);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
  return relative(folder, join(target, firstPage));
}

/** Serves the notebooks on this computer, anew after every change of a file. Gives the address of the first page. */
export async function previewNotebooks(run: ChosenRun, folder: string): Promise<string> {
  const server = await createServer({
    ...siteConfig(run, folder),
    server: { host: '127.0.0.1', fs: { allow: [project, run.path] } },
  });
  await server.listen();
  return new URL(firstPage, server.resolvedUrls?.local[0]).href;
}

function siteConfig(run: ChosenRun, folder: string): InlineConfig {
  const template = join(notebooks, 'page.tmpl');
  const style = styleSheet(reportTheme);
  return {
    ...config(),
    configFile: false,
    root: notebooks,
    cacheDir: join(folder, 'dist', '.vite'),
    logLevel: 'warn',
    plugins: [
      observable({
        template,
        transformTemplate: (page) => page.replace('/* the report’s style sheet */', () => style),
      }),
    ],
    resolve: {
      alias: [
        // Notebook Kit's own rules for `npm:` and `jsr:` are left out: they lead to servers on the internet.
        { find: /^observable:(.*)$/, replacement: `${kitFolder()}$1` },
        // A cell names the files of the run as `run/<file>`.
        { find: /^run\/(.*)$/, replacement: `${run.path}/$1` },
      ],
    },
  };
}

/** Where Notebook Kit keeps what its pages import. */
function kitFolder(): string {
  return fileURLToPath(new URL('./', import.meta.resolve('@observablehq/notebook-kit')));
}

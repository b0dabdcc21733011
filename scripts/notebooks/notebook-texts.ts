import type { Locale } from '../../src/report/report-input.ts';

/** What the building of notebooks says. */
export interface NotebookText {
  built(run: string, page: string): string;
  preview(run: string, address: string): string;
  noRuns(folder: string): string;
  notOneRun(given: string[]): string;
  unknownRun(given: string, nearest: string | null, known: string[]): string;
}

/** The words in each language. */
export const notebookTexts: Record<Locale, NotebookText> = {
  sv: {
    built: (run, page) =>
      `Notebook med ${run}: ${page}\nSidan behöver en webbserver; npm run notebooks:preview öppnar den på den här datorn.`,
    preview: (run, address) => `Notebook med ${run}: ${address}\nCtrl-C avslutar.`,
    noRuns: (folder) => `${folder}: här finns ingen färdig körning; gör en först, till exempel med npm start`,
    notOneRun: (given) => `${given.join(' ')}: väntade högst en mapp, till exempel runs/wave-1-pilot-0123456789`,
    unknownRun: (given, nearest, known) =>
      `${given}: här finns ingen färdig körning; ${
        nearest !== null
          ? `menade du ${nearest}?`
          : known.length > 0
            ? `väntade en av ${known.join(', ')}`
            : 'gör en först, till exempel med npm start'
      }`,
  },
  en: {
    built: (run, page) =>
      `Notebook with ${run}: ${page}\nThe page needs a web server; npm run notebooks:preview opens it on this computer.`,
    preview: (run, address) => `Notebook with ${run}: ${address}\nCtrl-C ends it.`,
    noRuns: (folder) => `${folder}: there is no finished run here; make one first, for example with npm start`,
    notOneRun: (given) => `${given.join(' ')}: expected at most one folder, for example runs/wave-1-pilot-0123456789`,
    unknownRun: (given, nearest, known) =>
      `${given}: there is no finished run here; ${
        nearest !== null
          ? `did you mean ${nearest}?`
          : known.length > 0
            ? `expected one of ${known.join(', ')}`
            : 'make one first, for example with npm start'
      }`,
  },
};

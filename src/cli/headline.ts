import { planWords, writeSentence } from '../report/pages/headline.ts';
import { writeKeyFigure } from '../report/pages/key-figures.ts';
import { wordContext } from '../report/pages/page-context.ts';
import type { ReportInput } from '../report/report-input.ts';
import { keyFigures } from '../report/text/report-text.ts';
import { plainTable } from './plain-table.ts';

const ordinarySpaces = /[\u00a0\u202f]/g;

/** The headline of a run for a terminal: the report's sentence, that it is no forecast, and key figures, each with its range. Ends with a line break. */
export function headline(input: ReportInput): string {
  const context = wordContext(input);
  const { text, locale, plans } = context;
  const { lead, sentence, caveats } = writeSentence(context);
  const lines = [input.title[locale], '', `${lead} ${sentence}`, ...caveats, planWords(context).footer];
  const tables = plans.map((plan) => {
    const rows = keyFigures.map((figure) => {
      const written = writeKeyFigure(figure, plan, context);
      const value = `${written.value} ${written.unit}`.trimEnd();
      return [text.keyFigureNames[figure], value, written.range, written.confidence];
    });
    return plainTable([[plan.label[locale], '', text.rangeName, text.confidenceName], ...rows]);
  });
  return `${lines.join('\n')}\n\n${tables.join('\n')}`.replace(ordinarySpaces, ' ');
}

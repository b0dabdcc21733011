import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import { type EvidenceRow, evidenceUses, type Study } from '../analysis/evidence/study-schema.ts';
import { evidenceTexts } from '../report/text/evidence-texts.ts';
import { nearest } from '../scenario/nearest.ts';
import { BadInput } from './bad-input.ts';
import type { CommandContext } from './command-context.ts';
import { addCommonOptions, type CommonOptions } from './common-options.ts';
import { exitCodes } from './exit-codes.ts';
import { OptionValues } from './option-values.ts';
import { plainTable } from './plain-table.ts';
import { evidenceFolder, readStudies } from './read-evidence.ts';

interface EvidenceOptions extends CommonOptions {
  folder?: string;
  use?: string;
  measure?: string;
  json?: true;
}

/** A row with the study that it belongs to. */
type OwnedRow = EvidenceRow & { study: Study };

/** `driftstart evidence list|show`: published go-lives as data, all of them or one study. */
export function addEvidenceCommand(program: Command, context: CommandContext, end: (code: number) => void): void {
  const { help } = context.text;
  addCommonOptions(
    program
      .command('evidence')
      .argument('<what>', 'list, show')
      .argument('[which]', help.evidence.which)
      .description(help.evidence.about)
      .option('--use <use>', help.evidence.use)
      .option('--measure <id>', help.evidence.measure)
      .option('--folder <folder>', help.evidence.folder)
      .option('--json', help.evidence.json),
    help,
  ).action((what: string, which: string | undefined, options: EvidenceOptions) =>
    end(evidence(what, which, options, context)),
  );
}

function evidence(what: string, which: string | undefined, options: EvidenceOptions, context: CommandContext): number {
  const { terminal, text, resultLocale } = context;
  const values = new OptionValues(text);
  const action = values.oneOf('WHAT', what, 'list', ['list', 'show']);
  values.oneOf('--lang', options.lang, 'sv', ['sv', 'en']);
  const use = options.use === undefined ? null : values.oneOf('--use', options.use, 'context', evidenceUses);
  const complaints = [...values.complaints, ...misplaced(what, which, options, context)];
  const folder = options.folder === undefined ? evidenceFolder() : resolve(terminal.folder, options.folder);
  if (!existsSync(join(folder, 'studies'))) {
    complaints.push(text.notAllowed('--folder', options.folder ?? folder, text.folderOfStudies));
  }
  if (complaints.length > 0) throw new BadInput(complaints);
  const studies = readStudies(folder);
  if (action === 'show') {
    terminal.out(show(which ?? '', studies, options.json === true, context));
    return exitCodes.done;
  }
  const rows = listed(studies, use, options.measure, context);
  const data = rows.map(({ study, ...row }) => ({ ...row, study: study.id, setting: study.setting }));
  terminal.out(options.json ? `${JSON.stringify(data, null, 2)}\n` : listTable(rows, resultLocale));
  return exitCodes.done;
}

/** An id with `list`, none with `show`, and filters with `show`: an option that does nothing would look as if it did. */
function misplaced(
  what: string,
  which: string | undefined,
  options: EvidenceOptions,
  { text }: CommandContext,
): string[] {
  if (what === 'show') {
    const missing = which === undefined ? [text.argumentMissing('which')] : [];
    const filters = (['use', 'measure'] as const).filter((name) => options[name] !== undefined);
    return [...missing, ...filters.map((name) => text.optionOfOthers(`--${name}`, 'evidence show', ['evidence list']))];
  }
  return what === 'list' && which !== undefined ? [text.argumentsTooMany('evidence list')] : [];
}

function listed(
  studies: readonly Study[],
  use: string | null,
  measure: string | undefined,
  { text }: CommandContext,
): OwnedRow[] {
  const rows = studies.flatMap((study) => study.rows.map((row) => ({ ...row, study })));
  const measures = [...new Set(rows.flatMap((row) => row.measure ?? []))].sort();
  if (measure !== undefined && !measures.includes(measure)) {
    const close = nearest(measure, measures);
    const meant = close === null ? '' : text.meant(close);
    throw new BadInput([text.notAllowed('--measure', measure, text.knownMeasure) + meant]);
  }
  return rows.filter((row) => (use === null || row.use === use) && (measure === undefined || row.measure === measure));
}

function listTable(rows: readonly OwnedRow[], locale: 'sv' | 'en'): string {
  const { list, uses } = evidenceTexts[locale];
  const head = [list.id, list.use, list.testable, list.measure, list.study, list.setting];
  // What can be long stands last, so that the rest keeps its columns.
  const table = rows.map(({ id, use, testable = '–', measure = '–', study }) => [
    id,
    uses[use],
    testable,
    measure,
    study.id,
    study.setting,
  ]);
  return plainTable([head, ...table]);
}

/** A study, or the study of a row with that row alone. */
function show(which: string, studies: readonly Study[], isJson: boolean, context: CommandContext): string {
  const { text, resultLocale } = context;
  const found =
    studies.find(({ id }) => id === which) ??
    studies.map((study) => ({ ...study, rows: study.rows.filter(({ id }) => id === which) })).find(hasRows);
  if (found === undefined) {
    const known = studies.flatMap(({ id, rows }) => [id, ...rows.map((row) => row.id)]);
    const close = nearest(which, known);
    throw new BadInput([text.notAllowed('WHICH', which, text.knownStudy) + (close === null ? '' : text.meant(close))]);
  }
  return isJson ? `${JSON.stringify(found, null, 2)}\n` : studyText(found, resultLocale);
}

function hasRows({ rows }: Study): boolean {
  return rows.length > 0;
}

function studyText({ id, rows, ...about }: Study, locale: 'sv' | 'en'): string {
  const { shown, uses } = evidenceTexts[locale];
  const lines = (fields: Record<string, unknown>): string =>
    plainTable(Object.entries(fields).map(([key, value]) => [`  ${shown[key] ?? key}`, String(value)]));
  const written = rows.map((row) => {
    const { id: rowId, ...fields } = row;
    return `${rowId}\n${lines({ ...fields, use: uses[row.use], ...(row.weeksOpen ? { weeksOpen: '✓' } : {}) })}`;
  });
  return `${id}\n${lines(about)}\n${written.join('\n')}`;
}

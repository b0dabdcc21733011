import { existsSync, lstatSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import type { Command } from 'commander';
import type { Locale } from '../report/report-input.ts';
import { errorCode } from '../results/run-folder-error.ts';
import { properId } from '../scenario/proper-id.ts';
import { BadInput } from './bad-input.ts';
import type { CommandContext } from './command-context.ts';
import { addCommonOptions, type CommonOptions } from './common-options.ts';
import { exitCodes } from './exit-codes.ts';
import { nearestFolder } from './nearest-folder.ts';
import { OptionValues } from './option-values.ts';
import { shellWord } from './shell-word.ts';
import { starterEn } from './text/starter-en.ts';
import { starterSv } from './text/starter-sv.ts';
import type { StarterText } from './text/starter-text.ts';
import { writeReason } from './write-reason.ts';

const ending = '.yaml';
/** Marks the top folder of scenarios (docs/reference/command-line.md); as a scenario it would change what others may extend. */
const rootMarker = 'driftstart';
const starters: Record<Locale, StarterText> = { sv: starterSv, en: starterEn };

/** `driftstart new FILE`: writes a commented scenario to start from. */
export function addNewCommand(program: Command, context: CommandContext, end: (code: number) => void): void {
  const { help } = context.text;
  addCommonOptions(program.command('new').argument('<file>', help.new.file).description(help.new.about), help).action(
    (file: string, options: CommonOptions) => end(newScenario(file, options, context)),
  );
}

function newScenario(file: string, options: CommonOptions, context: CommandContext): number {
  const { terminal, text, resultLocale, isQuiet } = context;
  const values = new OptionValues(text);
  values.oneOf('--lang', options.lang, 'sv', ['sv', 'en']);
  const path = resolve(terminal.folder, file);
  const complaints = [...values.complaints, ...whyNot(file, path, context)];
  if (complaints.length > 0) throw new BadInput(complaints);

  const word = shellWord(file);
  const content = starters[resultLocale]({ name: scenarioName(path), file: word });
  try {
    writeNew(path, content);
  } catch (error) {
    throw new BadInput([text.fileNotWritable(file, writeReason(errorCode(error), text))]);
  }
  terminal.out(`${text.starterWritten(file)}\n`);
  if (!isQuiet) terminal.error(`\n${text.starterNext(word)}\n`);
  return exitCodes.done;
}

/** Everything that keeps the file from being made. */
function whyNot(file: string, path: string, { text }: CommandContext): string[] {
  const complaints: string[] = [];
  const stem = basename(path).slice(0, -ending.length);
  if (extname(path) !== ending) {
    const named = basename(file, extname(file));
    const bare = named.startsWith('.') ? '' : nameFrom(named);
    const example = `${bare === '' || bare === rootMarker ? text.starterFile : bare}${ending}`;
    complaints.push(text.notAllowed('FILE', file === '' ? "''" : file, text.endingIn(ending, written(file, example))));
  } else if (stem === rootMarker) {
    complaints.push(text.notAllowed('FILE', file, text.otherName(written(file, `${text.starterFile}${ending}`))));
  }
  const folder = dirname(path);
  if (!existsSync(folder))
    complaints.push(text.folderMissing(file, dirname(file)) + meantFolder(file, folder, text.meant));
  else if (!statSync(folder).isDirectory()) complaints.push(text.fileNotWritable(file, text.reasons.notAFolder));
  else if (complaints.length === 0 && isThere(path))
    complaints.push(text.fileExists(file, written(file, freeName(folder, stem))));
  return complaints;
}

/** Another name in the folder that the user wrote. */
function written(file: string, name: string): string {
  return join(dirname(file), name);
}

function meantFolder(file: string, folder: string, meant: (nearest: string) => string): string {
  const close = nearestFolder(folder);
  return close === null ? '' : meant(join(dirname(dirname(file)), close, basename(file)));
}

/** True for anything of that name, links that lead nowhere included. */
function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

function freeName(folder: string, stem: string): string {
  for (let number = 2; ; number++) {
    const name = `${stem}-${number}${ending}`;
    if (!isThere(join(folder, name))) return name;
  }
}

/** The scenario's name, from that of its file. */
function scenarioName(path: string): string {
  const id = nameFrom(basename(path, ending));
  if (id === '') return 'plan';
  // YAML would read these as something other than text.
  return /^(\d.*|true|false|null)$/.test(id) ? `plan-${id}` : id;
}

function nameFrom(text: string): string {
  return properId(text.normalize('NFC')).replaceAll(/^-+|-+$/g, '');
}

/** Writes a file that is not there, under a temporary name that is then renamed. */
function writeNew(path: string, content: string): void {
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    writeFileSync(temporary, content, { flag: 'wx' });
    renameSync(temporary, path);
  } finally {
    rmSync(temporary, { force: true });
  }
}

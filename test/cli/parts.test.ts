import { describe, expect, test } from 'vitest';
import { commandContext } from '../../src/cli/command-context.ts';
import { chooseLanguages, languageAmong } from '../../src/cli/language.ts';
import { plainTable } from '../../src/cli/plain-table.ts';
import { formatDuration, ProgressLine } from '../../src/cli/progress-line.ts';
import { recordingTerminal } from './recording-terminal.ts';

describe('ProgressLine', () => {
  const states = Array.from({ length: 41 }, (_, done) => ({
    done,
    total: 40,
    eventsPerSecond: done === 0 ? null : 1_234_567,
    secondsLeft: done === 0 ? null : 40 - done,
  }));

  test('rewrites one line on a terminal and leaves it clean', () => {
    const terminal = recordingTerminal({ isInteractive: true });
    const progress = new ProgressLine(commandContext([], terminal));
    for (const state of states) progress.show(state);
    expect(terminal.written.messages).toContain('39 of 40 replications, 1,234,567 events a second, 1 s left');
    expect(terminal.written.messages).not.toContain('\n');
    progress.close();
    expect(terminal.written.messages.endsWith('\r\u001b[2K')).toBe(true);
  });

  test('writes a plain line for each tenth of the work elsewhere', () => {
    const terminal = recordingTerminal();
    const progress = new ProgressLine(commandContext([], terminal));
    for (const state of states) progress.show(state);
    progress.close();
    const lines = terminal.written.messages.split('\n').filter((line) => line !== '');
    expect(lines).toHaveLength(11);
    expect(lines[0]).toBe('0 of 40 replications');
    expect(terminal.written.messages).not.toContain('\r');
  });

  test('is silent with --quiet', () => {
    const terminal = recordingTerminal();
    new ProgressLine(commandContext(['--quiet'], terminal)).show({
      done: 1,
      total: 2,
      eventsPerSecond: 1,
      secondsLeft: 1,
    });
    expect(terminal.written.messages).toBe('');
  });
});

test('formatDuration(seconds) shows the two largest parts', () => {
  expect([45, 185, 7_800].map(formatDuration)).toEqual(['45 s', '3 min 05 s', '2 h 10 min']);
});

test('plainTable(rows, right) lines up columns and leaves no blanks at the ends of lines', () => {
  expect(
    plainTable(
      [
        ['a', 'bb', ''],
        ['ccc', 'd', 'e'],
      ],
      [1],
    ),
  ).toBe('a    bb\nccc   d  e\n');
});

test('results are Swedish and messages after the environment unless --lang says otherwise', () => {
  expect(chooseLanguages(undefined, { LANG: 'en_GB.UTF-8' })).toEqual({ results: 'sv', messages: 'en' });
  expect(chooseLanguages(undefined, { LC_ALL: 'sv_SE', LANG: 'en_GB.UTF-8' })).toEqual({
    results: 'sv',
    messages: 'sv',
  });
  expect(chooseLanguages('en', { LANG: 'sv_SE' })).toEqual({ results: 'en', messages: 'en' });
  expect(languageAmong(['run', 'a', '--lang=en'])).toBe('en');
  expect(languageAmong(['run', '--lang', 'sv', 'a'])).toBe('sv');
});

import { describe, expect, test } from 'vitest';
import { cliTexts, commandContext } from '../../src/cli/command-context.ts';
import { chooseLanguages, languageAmong } from '../../src/cli/language.ts';
import { modelLimits } from '../../src/cli/model-limits.ts';
import { plainTable } from '../../src/cli/plain-table.ts';
import { formatDuration, ProgressLine } from '../../src/cli/progress-line.ts';
import { recordingTerminal } from './recording-terminal.ts';

describe('ProgressLine', () => {
  const states = Array.from({ length: 41 }, (_, done) => ({
    phase: 'simulating' as const,
    done,
    total: 40,
    share: done === 0 ? null : done / 40,
    eventsPerSecond: done === 0 ? null : 1_234_567,
    secondsLeft: done === 0 ? null : 40 - done,
  }));

  test('rewrites one line on a terminal and leaves it clean', () => {
    const terminal = recordingTerminal({ isInteractive: true });
    const progress = new ProgressLine(commandContext([], terminal));
    for (const state of states) progress.show(state);
    expect(terminal.written.messages).toContain('39 of 40 replications (97%), 1,234,567 events a second, 1 s left');
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
    expect(lines[1]).toBe('4 of 40 replications (10%), 1,234,567 events a second, 36 s left');
    expect(terminal.written.messages).not.toContain('\r');
  });

  test('tells of a single long replication too, and of the putting together', () => {
    const terminal = recordingTerminal();
    const progress = new ProgressLine(commandContext([], terminal));
    const single = { done: 0, total: 1, eventsPerSecond: 500_000, secondsLeft: 600 };
    for (const share of [0.04, 0.12, 0.18, 0.21]) progress.show({ phase: 'simulating', ...single, share });
    progress.show({ phase: 'merging', ...single, share: 0.95, secondsLeft: 30 });
    expect(terminal.written.messages.split('\n').filter((line) => line !== '')).toEqual([
      '0 of 1 replication (4%), 500,000 events a second, 10 min 00 s left',
      '0 of 1 replication (12%), 500,000 events a second, 10 min 00 s left',
      '0 of 1 replication (21%), 500,000 events a second, 10 min 00 s left',
      'Putting replications together: 0 of 1, 30 s left',
    ]);
  });

  test('is silent with --quiet', () => {
    const terminal = recordingTerminal();
    new ProgressLine(commandContext(['--quiet'], terminal)).show({
      phase: 'simulating',
      done: 1,
      total: 2,
      share: 0.5,
      eventsPerSecond: 1,
      secondsLeft: 1,
    });
    expect(terminal.written.messages).toBe('');
  });
});

test('one is one: replications, arms and processes are counted in the right number', () => {
  for (const { text, one, many } of [
    {
      text: cliTexts.en,
      one: /1 replication of 1 arm on 1 worker process$/,
      many: /2 replications of 2 arms on 2 worker/,
    },
    {
      text: cliTexts.sv,
      one: /1 körning av 1 alternativ på en process$/,
      many: /2 körningar av 2 alternativ på 2 processer/,
    },
  ]) {
    expect(text.startOfRun(1, 1, 1)).toMatch(one);
    expect(text.startOfRun(2, 2, 2)).toMatch(many);
  }
  expect(cliTexts.en.progress('1', '1', { percent: null, speed: null, left: null })).toBe('1 of 1 replication');
  expect(cliTexts.sv.progress('1', '1', { percent: null, speed: null, left: null })).toBe('1 av 1 körning');
  expect(cliTexts.sv.calibrated('a.yaml', 1)).toBe('a.yaml: 1 värde sparat');
});

test('modelLimits say in both languages what is left out', () => {
  expect(modelLimits.length).toBeGreaterThan(3);
  const whole = (language: 'sv' | 'en') => modelLimits.map((limit) => limit[language]).join(' ');
  for (const word of ['utbildning', 'driftstopp', 'meddelanden', 'säger upp', 'avdelningarna', 'Kostnader'])
    expect(whole('sv')).toContain(word);
  for (const word of ['training', 'downtime', 'messages', 'resigns', 'wards', 'Costs', 'before go-live'])
    expect(whole('en')).toContain(word);
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

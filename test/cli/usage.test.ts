import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { packageVersion } from '../../src/cli/package-folder.ts';
import { driftstart } from './driftstart.ts';
import { recordingTerminal } from './recording-terminal.ts';

const commands = ['run', 'new', 'check', 'show', 'runs', 'report', 'validate', 'calibrate'];

async function tell(words: string[], environment: Record<string, string> = { LC_ALL: 'C' }) {
  const terminal = recordingTerminal({ environment });
  const code = await main(words, terminal);
  return { code, ...terminal.written };
}

describe('the command line explains itself', () => {
  test('--help goes to stdout, names every command and ends with 0', async () => {
    const { code, out, messages } = await driftstart(['--help']);
    expect({ code, messages }).toEqual({ code: 0, messages: '' });
    for (const command of commands) {
      expect(out).toMatch(new RegExp(`^ {2}${command} `, 'm'));
    }
  });

  test.each(commands)('%s --help shows its options', async (command) => {
    const { code, out } = await tell([command, '--help']);
    expect(code).toBe(0);
    expect(out).toContain(`Usage: driftstart ${command}`);
    expect(out).toContain('--lang <sv|en>');
  });

  test('--help is Swedish with --lang sv, headings and all', async () => {
    const { code, out } = await tell(['--help', '--lang', 'sv']);
    expect(code).toBe(0);
    expect(out).toMatch(/^Används så: driftstart \[val\] \[kommando\]/);
    expect(out).toContain('Kommandon:\n  run [val] <scenario> ');
    const run = await tell(['run', '--help'], { LANG: 'sv_SE.UTF-8' });
    expect(run.out).toMatch(/^Används så: driftstart run \[val\] <scenario>/);
    const others = await Promise.all(
      ['new', 'show', 'runs'].map((command) => tell([command, '--help', '--lang', 'sv'])),
    );
    const all = [out, run.out, ...others.map((other) => other.out)].join('');
    expect(all).not.toMatch(/Usage|options|default|print|change|without|list the/);
  });

  test('--version is that of package.json', async () => {
    expect(await driftstart(['--version'])).toEqual({ code: 0, out: `${packageVersion()}\n`, messages: '' });
  });

  test('no command at all is bad input: help on stderr, nothing on stdout', async () => {
    const { code, out, messages } = await driftstart([]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(messages).toContain('a command is missing');
    expect(messages).toContain('Usage: driftstart');
  });
});

describe('wrong usage is told with the nearest valid choice and ends with 2', () => {
  test.each([
    [
      ['chekc', 'a.yaml'],
      'chekc: there is no such command; expected one of run, new, check, show, runs, report, validate, evidence, calibrate; did you mean check?',
    ],
    [
      ['run', 'a.yaml', '--replication', '3'],
      '--replication: driftstart run has no such option; did you mean --replications?',
    ],
    [['check'], 'FILE is missing'],
    [['check', 'a.yaml', 'b.yaml'], 'too many arguments for driftstart check'],
    [['run', 'a.yaml', '--seed'], '--seed'],
    [
      ['validate', 'theroy'],
      'WHAT: theroy is not allowed; expected one of theory, engines, baseline, evidence; did you mean theory?',
    ],
    [
      ['calibrate', 'basline', 'a.yaml'],
      'WHAT: basline is not allowed; expected one of baseline; did you mean baseline?',
    ],
  ])('%j', async (words, message) => {
    const { code, out, messages } = await tell(words);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(messages).toContain(message);
  });

  test('in Swedish by --lang, and by the locale of the environment', async () => {
    const expected = 'chekc: det finns inget sådant kommando';
    expect((await tell(['chekc', '--lang', 'sv'])).messages).toContain(expected);
    expect((await tell(['chekc'], { LANG: 'sv_SE.UTF-8' })).messages).toContain(expected);
    expect((await tell(['chekc', '--lang', 'en'], { LANG: 'sv_SE.UTF-8' })).messages).toContain(
      'there is no such command',
    );
  });
});

import { describe, expect, test } from 'vitest';
import { commandContext } from '../../src/cli/command-context.ts';
import { runFolderLine } from '../../src/cli/run-folder-line.ts';
import { RunFolderError, type RunFolderProblem } from '../../src/results/run-folder-error.ts';
import { recordingTerminal } from './recording-terminal.ts';

const problems: RunFolderProblem[] = [
  { code: 'locked', process: '4711', host: 'datorn', lock: 'runs/a/lock' },
  { code: 'notWritable', systemCode: 'ENOSPC' },
  { code: 'notWritable', systemCode: 'EACCES' },
  { code: 'noManifest' },
  { code: 'unreadable', file: 'manifest.json' },
  { code: 'otherVersion', file: 'summary.json' },
  { code: 'damaged', files: ['weekly.parquet'] },
];

function lines(language: 'sv' | 'en'): string[] {
  const context = commandContext(['--lang', language], recordingTerminal());
  return problems.map((problem) => runFolderLine(new RunFolderError('runs/a', problem), context));
}

describe('runFolderLine(error, context)', () => {
  test('speaks Swedish only to those who read Swedish', () => {
    for (const line of lines('sv')) {
      expect(line).toContain('runs/a');
      expect(line).not.toMatch(/\b(is|in use|by|on|where|that|has|cannot|expected|no|not|this|or)\b/);
    }
  });

  test('tells a full disk from a missing permission', () => {
    const [, full, forbidden] = lines('en');
    expect(full).toContain('the disk is full');
    expect(forbidden).toContain('no permission');
  });

  test('names the process, the damaged files and what to do', () => {
    const [locked, , , none, , , damaged] = lines('en');
    expect(locked).toContain('in use by process 4711 on datorn; where that run is over, delete runs/a/lock');
    expect(none).toContain('expected a folder that driftstart run has finished');
    expect(damaged).toContain('weekly.parquet; the same run command makes them again');
  });
});

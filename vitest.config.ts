import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Folders whose tests take longest; they start first, so that no core is left waiting for them at the end. */
const longFirst = [
  '/test/end-to-end/',
  '/test/theory/',
  '/test/referee/',
  '/test/conservation/',
  '/test/notebooks/',
  '/test/report/',
  '/test/cli/',
];

function place(specification: TestSpecification): number {
  const found = longFirst.findIndex((folder) => specification.moduleId.includes(folder));
  return found === -1 ? longFirst.length : found;
}

class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return [...files].sort((one, other) => place(one) - place(other) || (one.moduleId < other.moduleId ? -1 : 1));
  }
}

export default defineConfig({
  test: {
    environment: 'node',
    include: ['test/**/*.test.ts'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    sequence: { sequencer: LongFirst },
  },
});

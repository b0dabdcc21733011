/** The part of vitest's JSON report that is read here. */
export interface TestReport {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { status: string; assertionResults: { status: string }[] }[];
}

/** Passed and failed tests; a file that fails outside any test (it does not load) counts as one failure. */
export function countResults(report: TestReport): { passed: number; failed: number } {
  const brokenFiles = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  );
  return { passed: report.numPassedTests, failed: report.numFailedTests + brokenFiles.length };
}

/** The last line of `npm test`. */
export function lastLine(passed: number, failed: number, leftOut: readonly string[]): string {
  const counts = `${passed} passed, ${failed} failed`;
  return leftOut.length === 0 ? counts : `${counts}; not checked: ${leftOut.join(', ')}`;
}

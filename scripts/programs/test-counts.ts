/** How many tests passed and how many failed. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
}

/** The part of Jest's report (`--json`) that is counted. */
export interface JestReport {
  readonly success: boolean;
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numRuntimeErrorTestSuites: number;
}

export const NOTHING: Counts = { passed: 0, failed: 0 };

export function sum(one: Counts, other: Counts): Counts {
  return { passed: one.passed + other.passed, failed: one.failed + other.failed };
}

/** Counts one run. A suite that could not run, or a run that failed without a failed test, is a failure like any other. */
export function count(report: JestReport, exitCode: number | null): Counts {
  const failed = report.numFailedTests + report.numRuntimeErrorTestSuites;
  const failedSilently = failed === 0 && (!report.success || exitCode !== 0);
  return { passed: report.numPassedTests, failed: failedSilently ? 1 : failed };
}

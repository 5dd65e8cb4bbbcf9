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
  /** The test files, by their paths. */
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}

const failedIn = ({ testResults }: JestReport) => testResults.filter(({ status }) => status === 'failed');

export const failedFiles = (report: JestReport): string[] => failedIn(report).map(({ name }) => name);

/** Counts a run whose failed files were run once more: those count as the second run found them. */
export function withSecondRun(first: JestReport, second: Counts): Counts {
  const repeated = failedIn(first).flatMap(({ assertionResults }) => assertionResults);
  const passedBefore = repeated.filter(({ status }) => status === 'passed').length;
  return { passed: first.numPassedTests - passedBefore + second.passed, failed: second.failed };
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

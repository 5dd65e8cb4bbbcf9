import { describe, expect, it } from '@jest/globals';
import { count, failedFiles, sum, withSecondRun } from './test-counts.ts';
import { missingFor, tiersOf } from './test-tiers.ts';

const report = { success: true, numPassedTests: 12, numFailedTests: 0, numRuntimeErrorTestSuites: 0, testResults: [] };

describe('what a test run adds up to', () => {
  it('counts passed and failed tests over all tiers', () => {
    const second = count({ ...report, success: false, numPassedTests: 3, numFailedTests: 2 }, 1);
    expect(sum(count(report, 0), second)).toEqual({ passed: 15, failed: 2 });
  });

  it('counts a suite that could not even run as a failure', () => {
    expect(count({ ...report, success: false, numRuntimeErrorTestSuites: 1 }, 1)).toEqual({ passed: 12, failed: 1 });
  });

  it('never reports success for a run that ended badly without a failed test', () => {
    expect(count(report, 1).failed).toBe(1);
    expect(count(report, null).failed).toBe(1);
    expect(count({ ...report, success: false }, 0).failed).toBe(1);
  });
});

describe('what failed is run once more', () => {
  const file = (name: string, ...statuses: string[]) => ({
    name,
    status: statuses.includes('failed') ? 'failed' : 'passed',
    assertionResults: statuses.map((status) => ({ status })),
  });
  const first = {
    ...{ ...report, success: false, numPassedTests: 4, numFailedTests: 1 },
    testResults: [file('/a', 'passed', 'passed'), file('/b', 'passed', 'failed', 'passed')],
  };

  it('and counts as it was found the second time', () => {
    expect(failedFiles(first)).toEqual(['/b']);
    expect(withSecondRun(first, { passed: 3, failed: 0 })).toEqual({ passed: 5, failed: 0 });
    expect(withSecondRun(first, { passed: 2, failed: 1 })).toEqual({ passed: 4, failed: 1 });
  });
});

describe('the order of the tests', () => {
  it('runs the rules first and the browser last, every project once', () => {
    const names = ['domain', 'web-journeys', 'api-journeys', 'api', 'ui', 'a-new-room'];
    const tiers = tiersOf(names);
    expect(tiers.map(({ projects }) => projects)).toEqual([
      ['domain', 'ui', 'a-new-room'],
      ['api'],
      ['api-journeys'],
      ['web-journeys'],
    ]);
  });

  it('leaves out what needs a program that is not there, and knows which', () => {
    expect(missingFor('real-office', (program) => program !== 'soffice')).toEqual(['soffice']);
    expect(missingFor('domain', () => false)).toEqual([]);
  });
});

import { describe, expect, it } from '@jest/globals';
import { auditOutcome } from './audit-outcome.ts';
import { unacceptable } from './licences.ts';

const under = (licence: string) => ({ name: 'planted', version: '1.0.0', licenses: [{ license: { id: licence } }] });
const by = (expression: string) => ({ name: 'planted', version: '1.0.0', licenses: [{ expression }] });

describe('the licences of what runs in Allmende', () => {
  it.each([under('MIT'), under('LGPL-3.0-or-later'), by('(MIT AND BSD-3-Clause)'), by('GPL-3.0-only OR MIT')])(
    'go with the EUPL: %j',
    (component) => expect(unacceptable([component])).toEqual([]),
  );

  it('are believed where a person has read them, for that very version', () =>
    expect(unacceptable([{ name: 'dejavu-fonts-ttf', version: '2.37.3' }])).toEqual([]));

  it.each([
    [under('SSPL-1.0'), 'planted@1.0.0: SSPL-1.0'],
    [under('UNLICENSED'), 'planted@1.0.0: UNLICENSED'],
    [under('CC-BY-NC-4.0'), 'planted@1.0.0: CC-BY-NC-4.0'],
    [by('MIT AND BUSL-1.1'), 'planted@1.0.0: MIT AND BUSL-1.1'],
    [by('MIT AND (ISC OR BUSL-1.1)'), 'planted@1.0.0: MIT AND (ISC OR BUSL-1.1)'],
    [by('SSPL-1.0 OR BUSL-1.1'), 'planted@1.0.0: SSPL-1.0 OR BUSL-1.1'],
    [{ name: 'planted', version: '1.0.0' }, 'planted@1.0.0: none'],
    [{ name: 'planted', licenses: [] }, 'planted@?: none'],
    [{ name: 'dejavu-fonts-ttf', version: '3.0.0' }, 'dejavu-fonts-ttf@3.0.0: none'],
    [{ name: 'planted', version: '2', licenses: [{ license: { name: 'See LICENSE' } }] }, 'planted@2: See LICENSE'],
  ])('do not: %j', (component, told) => {
    expect(unacceptable([under('MIT'), component, under('ISC')])).toEqual([told]);
  });
});

const report = (counts: object, vulnerabilities: object = {}) =>
  JSON.stringify({ auditReportVersion: 2, vulnerabilities, metadata: { vulnerabilities: counts } });
const none = { info: 0, low: 0, moderate: 0, high: 0, critical: 0, total: 0 };

describe('an audit of the packages', () => {
  it('passes where the registry knows of nothing grave', () => {
    expect(auditOutcome(report(none)).outcome).toBe('clean');
    const moderate = { planted: { severity: 'moderate' } };
    expect(auditOutcome(report({ ...none, moderate: 1, total: 1 }, moderate)).outcome).toBe('clean');
  });

  it('fails with the name of what it has found', () => {
    const critical = { planted: { severity: 'critical' }, other: { severity: 'low' } };
    expect(auditOutcome(report({ ...none, critical: 1, low: 1, total: 2 }, critical))).toEqual({
      outcome: 'findings',
      words: 'planted: critical',
    });
    expect(auditOutcome(report({ ...none, high: 1, total: 1 })).outcome).toBe('findings');
  });

  it.each([
    [
      '{"message":"405 Method Not Allowed - POST https://registry.example/-/npm/v1","statusCode":405}',
      '405 Method Not Allowed',
    ],
    ['{"error":{"code":"ENOTFOUND","summary":""}}', 'ENOTFOUND'],
    ['<html>Gateway</html>', '<html>Gateway</html>'],
    ['', 'nothing'],
    ['{"metadata":{"vulnerabilities":{"high":0}}}', '{"metadata":{"vulnerabilities":{"high":0}}}'],
  ])('is not taken for passed where there is no report: %s', (output, why) => {
    expect(auditOutcome(output)).toEqual({ outcome: 'not-run', words: `not run: the registry answers ${why}` });
  });
});

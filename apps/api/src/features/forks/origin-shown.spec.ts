import { describe, expect, test } from '@jest/globals';
import type { OriginRow } from './find-forks.ts';
import { originShown } from './origin-shown.ts';

const row: OriginRow = {
  id: '0190a5c0-0000-7000-8000-000000000001',
  solutionId: '0190a5c0-0000-7000-8000-000000000002',
  title: 'Passwortregeln',
  municipalityName: 'Freiburg',
  number: '1.1',
  licence: 'CC-BY-4.0',
  newestNumber: '1.1',
  version: {
    id: '0190a5c0-0000-7000-8000-000000000001',
    number: '1.1',
    release: 'released',
    publication: 'published',
    seal: 'unchecked',
    changeClass: null,
    changeNote: '',
    releasedAt: null,
    publishedAt: null,
    requestedBy: null,
    validFrom: null,
    reviewDate: null,
  },
};

describe('what a reader of an own version learns of its origin', () => {
  test('title, owner, number and licence, and nothing newer while there is nothing newer', () => {
    expect(originShown(row, false)).toMatchObject({
      title: 'Passwortregeln',
      municipalityName: 'Freiburg',
      number: '1.1',
      newerNumber: null,
    });
  });

  test.each([
    ['1.1', '1.2', '1.2'],
    ['1.9', '1.10', '1.10'],
    ['2.0', '1.9', null],
    ['1.1', null, null],
  ])('own version of %s, in force %s: newer is %s', (number, newestNumber, newerNumber) => {
    expect(originShown({ ...row, number, newestNumber }, true)?.newerNumber).toBe(newerNumber);
  });

  test('an origin that has been withdrawn from sight keeps its attribution for those who work on the own version', () => {
    expect(originShown({ ...row, version: null, newestNumber: null }, true)).toMatchObject({
      title: 'Passwortregeln',
      licence: 'CC-BY-4.0',
      version: null,
    });
  });

  test('and does not exist for everybody else', () => {
    expect(originShown({ ...row, version: null, newestNumber: null }, false)).toBeNull();
  });
});

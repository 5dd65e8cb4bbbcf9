import { describe, expect, it } from '@jest/globals';
import { forkObjections, type Terms } from './fork.ts';

const terms = (tlp: Terms['tlp'], licence: string, recipientIds: string[] = []): Terms => ({
  tlp,
  licence,
  recipientIds,
  recipientGroupIds: [],
});
const internal = 'LicenseRef-Kommunal-intern-1.0';

describe('the terms of an own version', () => {
  it.each([
    ['the same', terms('CLEAR', 'CC-BY-4.0'), terms('CLEAR', 'CC-BY-4.0'), []],
    ['share alike under share alike', terms('CLEAR', 'CC-BY-SA-4.0'), terms('CLEAR', 'CC-BY-SA-4.0'), []],
    ['narrower', terms('GREEN', internal), terms('AMBER', internal, ['kelheim']), []],
    ['wider', terms('GREEN', internal), terms('CLEAR', internal), ['audience-wider']],
    [
      'wider and open',
      terms('AMBER', internal, ['kelheim']),
      terms('CLEAR', 'CC-BY-4.0'),
      ['audience-wider', 'licence-incompatible'],
    ],
    [
      'named to somebody new',
      terms('AMBER', internal, ['kelheim']),
      terms('AMBER', internal, ['fulda']),
      ['audience-wider'],
    ],
    ['freed of share alike', terms('CLEAR', 'CC-BY-SA-4.0'), terms('CLEAR', 'CC0-1.0'), ['licence-incompatible']],
    ['bound where the origin is free', terms('CLEAR', 'CC0-1.0'), terms('CLEAR', 'CC-BY-SA-4.0'), []],
  ])('%s', (_, origin, fork, objections) => {
    expect(forkObjections(origin, fork)).toEqual(objections);
  });
});

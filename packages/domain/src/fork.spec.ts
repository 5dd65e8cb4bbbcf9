import { describe, expect, it } from '@jest/globals';
import { forkObjections, isNarrowed, isWider, type Terms } from './fork.ts';

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

describe('an audience of groups', () => {
  const amber = (recipientIds: string[], recipientGroupIds: string[]) =>
    ({ tlp: 'AMBER', recipientIds, recipientGroupIds }) as const;

  it('is within another one only where that names the group too: who belongs to it tomorrow is not known today', () => {
    expect(isWider(amber([], ['saxony']), amber(['kelheim'], ['saxony', 'large']))).toBe(false);
    expect(isWider(amber([], ['saxony']), amber(['dresden', 'leipzig'], []))).toBe(true);
    expect(isWider(amber(['dresden'], []), amber(['dresden'], ['saxony']))).toBe(false);
  });

  it('is closed to a city that it does not reach, by name or by group', () => {
    const origin = { ...amber(['freiburg', 'dresden'], ['saxony']), ownerId: 'freiburg' };
    expect(isNarrowed(amber([], []), 'dresden', origin)).toBe(false);
    expect(isNarrowed(amber([], []), 'kelheim', origin)).toBe(true);
  });
});

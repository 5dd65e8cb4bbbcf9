import { describe, expect, it } from '@jest/globals';
import { newerThan, upstreamState, type UpstreamFacts } from './upstream.ts';

const own = {
  cityId: 'kelheim',
  tlp: 'CLEAR',
  licence: 'CC-BY-4.0',
  recipientIds: [],
  recipientGroupIds: [],
  workingRelease: 'draft',
} as const satisfies UpstreamFacts['own'];
const origin = {
  ownerId: 'freiburg',
  ownerTakesPart: true,
  tlp: 'CLEAR',
  licence: 'CC-BY-4.0',
  recipientIds: ['freiburg'],
  recipientGroupIds: [],
} as const satisfies UpstreamFacts['origin'];
const facts: UpstreamFacts = { own, origin, baseNumber: '1.0', newestNumber: '2.0' };

describe('how an own version stands to its original', () => {
  it.each<[string, UpstreamFacts, string]>([
    ['a newer version is in force', facts, 'ahead'],
    ['1.10 is newer than 1.9', { ...facts, baseNumber: '1.9', newestNumber: '1.10' }, 'ahead'],
    ['the same version is in force', { ...facts, newestNumber: '1.0' }, 'upToDate'],
    ['an older one was restored', { ...facts, baseNumber: '2.0', newestNumber: '1.0' }, 'upToDate'],
    [
      'the own draft waits for its release',
      { ...facts, own: { ...own, workingRelease: 'awaitingRelease' } },
      'ownDraftFrozen',
    ],
    ['nothing is in force any more', { ...facts, newestNumber: null }, 'withdrawn'],
    [
      'members only, while the own version is for everybody',
      { ...facts, origin: { ...origin, tlp: 'GREEN' } },
      'narrowed',
    ],
    [
      'members only, and the own version likewise',
      { ...facts, own: { ...own, tlp: 'GREEN' }, origin: { ...origin, tlp: 'GREEN' } },
      'ahead',
    ],
    [
      'named municipalities, and the city is none of them',
      { ...facts, own: { ...own, tlp: 'AMBER' }, origin: { ...origin, tlp: 'AMBER' } },
      'narrowed',
    ],
    [
      'named municipalities, and the city is one of them',
      {
        ...facts,
        own: { ...own, tlp: 'AMBER' },
        origin: { ...origin, tlp: 'AMBER', recipientIds: ['freiburg', 'kelheim'] },
      },
      'ahead',
    ],
    [
      'nothing newer, and nobody acts for the owner',
      { ...facts, newestNumber: '1.0', origin: { ...origin, ownerTakesPart: false } },
      'ownerLeft',
    ],
    [
      'something newer, though nobody acts for the owner',
      { ...facts, origin: { ...origin, ownerTakesPart: false } },
      'ahead',
    ],
  ])('%s', (_, known, state) => expect(upstreamState(known)).toBe(state));

  it('names what is newer, the newest first', () => {
    expect(newerThan('1.0', ['1.0', '1.1', '2.0', '1.10', '0.9'])).toEqual(['2.0', '1.10', '1.1']);
  });
});

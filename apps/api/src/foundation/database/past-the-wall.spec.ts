import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const FEATURES = join(import.meta.dirname, '../../features');
/** Tables under the second wall. */
const walled = /\b(?:FROM|JOIN)\s+(?:version|solution|clause|adoption|rating|discussion|comment)\b/;

/** Rooms' files that read walled tables as their owner, past the wall, and why they must. */
const passes: Readonly<Record<string, string>> = {
  'adoptions/find-adoptions.ts': 'figures count standings whose own versions nobody else sees',
  'consents/find-consents.ts': 'consents have doors of their own: both cities',
  'documents/find-downloads.ts': 'the log of an own solution, asked for by its administrators',
  'documents/origin-of-document.loader.ts': 'the own city keeps the attribution to an origin it no longer sees',
  'documents/remove-orphans.ts': 'no viewer asks: removes what nobody refers to',
  'forks/find-divergence.ts': 'own versions that are not published count, without their words',
  'forks/find-forks.ts': 'numbers of own versions, and origins that only their forks know',
  'forks/find-profile-uses.ts': 'the documents of the own city, asked for by its members',
  'hand-overs/find-hand-overs.ts': 'an offer names the solution to the city that is to have it',
  'members/find-left-behind.ts': 'what somebody began in the own city, asked for by its administrators',
  'merges/find-merges.ts': 'merges of the own city, asked for by its members',
  'merges/find-upstream.ts': 'tells the own city that its origin was narrowed or withdrawn',
  'merges/merge-ground.ts': 'the base of a merge stays with the city that made it',
  'moderation/find-cases.ts': 'cases have doors of their own: moderation and owner, also after they are closed',
  'proposals/find-agreed.ts': 'what was agreed between two cities',
  'proposals/find-credits.ts': 'joins proposals, which have doors of their own',
  'proposals/find-giving-back.ts': 'the base of an own version, asked for by its city',
  'proposals/proposal-files.ts': 'pictures of a proposal go with it',
  'proposals/find-proposals.ts': 'proposals have doors of their own: both cities',
  'ratings/find-ratings.ts': 'means over all ratings; single ones behind the door of who gave them',
  'search/index-source.ts': 'the worker: the index has the doors in it',
  'solutions/find-release-record.ts': 'the record of a release, asked for by its city',
  'solutions/origin-terms.loader.ts': 'terms of an origin bind its forks also when it is no longer seen',
};

const files = readdirSync(FEATURES, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.spec.ts'))
  .map(({ parentPath, name }) => relative(FEATURES, join(parentPath, name)));

const goesPast = (file: string): boolean => {
  const source = readFileSync(join(FEATURES, file), 'utf8');
  return /database\.read\(/.test(source) && (walled.test(source) || /originTerms/.test(source));
};

describe('Statements that read restricted tables past the second wall', () => {
  it('are in files that say why', () => {
    expect(files.filter(goesPast).filter((file) => !(file in passes))).toEqual([]);
  });

  it('are still there where a reason is given', () => {
    expect(Object.keys(passes).filter((file) => !files.includes(file) || !goesPast(file))).toEqual([]);
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { adoptionStatuses } from './adoption.ts';
import { maySee, tlpLabels } from './audience.ts';
import { publicationStates, releaseStates } from './lifecycle.ts';
import {
  type Actor,
  cityRoles,
  may,
  municipalityThing,
  nobody,
  platformRoles,
  type Thing,
  type Verb,
  verbs,
  verbTable,
  viewerOf,
} from './rights.ts';

const inCity = (role: (typeof cityRoles)[number], municipalityId = 'neuburg'): Actor => ({
  accountId: `acc-${role}`,
  platformRole: null,
  memberships: [{ municipalityId, role }],
  acknowledgedLeaflet: true,
});
const delegated = (role: (typeof cityRoles)[number], municipalityId = 'neuburg'): Actor => ({
  ...inCity(role),
  memberships: [{ municipalityId, role, isDelegated: true, throughId: 'rechenzentrum' }],
});
const atPlatform = (platformRole: (typeof platformRoles)[number]): Actor => ({
  ...nobody,
  accountId: `acc-${platformRole}`,
  platformRole,
});

const thing = (more: Partial<Thing> = {}): Thing => ({
  ownerId: 'neuburg',
  tlp: 'CLEAR',
  recipientIds: [],
  recipientGroupIds: [],
  release: 'released',
  publication: 'published',
  isFork: false,
  ...more,
});

/** Everything a verb asks of the solution is given; what remains is the role. */
const ripe: Record<Verb, Thing> = {
  read: thing(),
  edit: thing({ release: 'draft', publication: 'none' }),
  requestRelease: thing({ release: 'draft', publication: 'none' }),
  declineRelease: thing({ release: 'awaitingRelease', publication: 'none' }),
  involve: thing({ release: 'draft', publication: 'none' }),
  takeBackRequest: thing({ release: 'awaitingRelease', publication: 'none', requestedById: 'acc-editor' }),
  release: thing({ release: 'awaitingRelease', publication: 'none' }),
  submit: thing({ publication: 'none' }),
  takeBack: thing({ publication: 'submitted' }),
  startNextVersion: thing(),
  changeAudience: thing(),
  merge: thing({ isFork: true }),
  propose: thing({ isFork: true }),
  acceptProposals: thing(),
  askConsent: thing({ isFork: true }),
  answerConsent: thing(),
  seeDivergence: thing(),
  seeDownloads: thing(),
  fork: thing({ ownerId: 'kelheim' }),
  adopt: thing({ ownerId: 'kelheim' }),
  rate: thing({ ownerId: 'kelheim', adoptions: [{ municipalityId: 'neuburg', status: 'inForce' }] }),
  comment: thing({ ownerId: 'kelheim' }),
  moderate: thing({ publication: 'inReview' }),
  createSolution: municipalityThing('neuburg'),
  manageProfile: municipalityThing('neuburg'),
  manageDelegation: municipalityThing('neuburg'),
  handOver: thing(),
  receiveSolution: municipalityThing('neuburg'),
  manageMembers: municipalityThing('neuburg'),
};

const expected = `
                  nobody  reader  editor  releaser  administrator  providerEdits  providerReleases  moderator  expert  operator
read              yes     yes     yes     yes       yes            yes            yes               yes        yes     yes
edit              -       -       yes     yes       yes            yes            yes               -          -       -
requestRelease    -       -       yes     yes       yes            yes            yes               -          -       -
declineRelease    -       -       -       yes       yes            -              yes               -          -       -
involve           -       -       yes     yes       yes            yes            yes               -          -       -
takeBackRequest   -       -       yes     -         -              yes            -                 -          -       -
release           -       -       -       yes       yes            -              yes               -          -       -
submit            -       -       -       yes       yes            -              yes               -          -       -
takeBack          -       -       -       yes       yes            -              yes               -          -       -
startNextVersion  -       -       yes     yes       yes            yes            yes               -          -       -
changeAudience    -       -       -       -         yes            -              -                 -          -       -
merge             -       -       yes     yes       yes            yes            yes               -          -       -
propose           -       -       yes     yes       yes            yes            yes               -          -       -
acceptProposals   -       -       -       yes       yes            -              yes               -          -       -
askConsent        -       -       yes     yes       yes            yes            yes               -          -       -
answerConsent     -       -       -       -         yes            -              -                 -          -       -
seeDivergence     -       yes     yes     yes       yes            yes            yes               -          -       -
seeDownloads      -       -       -       -         yes            -              -                 -          -       -
fork              -       -       yes     yes       yes            yes            yes               -          -       -
adopt             -       -       -       yes       yes            -              yes               -          -       -
rate              -       -       -       yes       yes            -              yes               -          -       -
comment           -       -       yes     yes       yes            yes            yes               -          -       -
moderate          -       -       -       -         -              -              -                 yes        -       -
createSolution    -       -       yes     yes       yes            yes            yes               -          -       -
manageProfile     -       -       -       -         yes            -              -                 -          -       -
manageDelegation  -       -       -       -         yes            -              -                 -          -       -
handOver          -       -       -       -         yes            -              -                 -          -       -
receiveSolution   -       -       -       -         yes            -              -                 -          -       -
manageMembers     -       -       -       -         yes            -              -                 -          -       -
`;

describe('who may do what', () => {
  const actors: Record<string, Actor> = {
    nobody,
    ...Object.fromEntries(cityRoles.map((role) => [role, inCity(role)])),
    providerEdits: delegated('editor'),
    providerReleases: delegated('releaser'),
    ...Object.fromEntries(platformRoles.map((role) => [role, atPlatform(role)])),
  };

  it('follows the table of verbs and roles in every cell', () => {
    const rows = verbs.map((verb) => [
      verb,
      ...Object.values(actors).map((actor) => (may(actor, verb, ripe[verb]) ? 'yes' : '-')),
    ]);
    const found = [Object.keys(actors), ...rows].map((cells) => cells.join(' ')).join('\n');
    expect(found).toBe(
      expected
        .trim()
        .split('\n')
        .map((line) => line.trim().split(/\s+/).join(' '))
        .join('\n'),
    );
  });

  it('lets nobody do what they cannot see, whatever the roles and states', () => {
    const municipality = fc.constantFrom('a', 'b', 'c');
    const actor: fc.Arbitrary<Actor> = fc.record({
      accountId: fc.constant('acc'),
      platformRole: fc.constantFrom(null, ...platformRoles),
      memberships: fc.array(
        fc.record({ municipalityId: municipality, role: fc.constantFrom(...cityRoles), isDelegated: fc.boolean() }),
        { maxLength: 3 },
      ),
      acknowledgedLeaflet: fc.boolean(),
    });
    const anything: fc.Arbitrary<Thing> = fc.record({
      ownerId: municipality,
      tlp: fc.constantFrom(...tlpLabels),
      recipientIds: fc.uniqueArray(municipality),
      recipientGroupIds: fc.constant([]),
      release: fc.constantFrom(...releaseStates),
      publication: fc.constantFrom(...publicationStates),
      isFork: fc.boolean(),
      adoptions: fc.array(fc.record({ municipalityId: municipality, status: fc.constantFrom(...adoptionStatuses) }), {
        maxLength: 2,
      }),
    });
    fc.assert(
      fc.property(actor, anything, (who, what) => {
        const asked = verbs.filter((verb) => verbTable[verb].as !== 'city');
        return maySee(viewerOf(who), what) || asked.every((verb) => !may(who, verb, what));
      }),
      { numRuns: 3_000 },
    );
  });

  it('keeps the moderation from deciding on its own municipality', () => {
    const lena: Actor = { ...inCity('reader'), platformRole: 'moderator' };
    expect(may(lena, 'moderate', thing({ publication: 'inReview' }))).toBe(false);
    expect(may(lena, 'moderate', thing({ publication: 'inReview', ownerId: 'kelheim' }))).toBe(true);
    expect(may(lena, 'moderate', thing({ publication: 'none', ownerId: 'kelheim' }))).toBe(false);
  });

  it('makes no own versions of what is AMBER+STRICT, nor for a municipality outside the circle', () => {
    const forBoth: Actor = {
      ...inCity('editor', 'amberg'),
      memberships: [
        { municipalityId: 'amberg', role: 'editor' },
        { municipalityId: 'passau', role: 'editor' },
      ],
    };
    const amber = thing({ tlp: 'AMBER', recipientIds: ['amberg'] });
    expect(may(forBoth, 'fork', amber, 'amberg')).toBe(true);
    expect(may(forBoth, 'fork', amber, 'passau')).toBe(false);
    expect(may(forBoth, 'fork', { ...amber, tlp: 'AMBER_STRICT' }, 'amberg')).toBe(false);
    expect(may(forBoth, 'adopt', { ...amber, tlp: 'AMBER_STRICT' })).toBe(false);
  });

  it('asks a second person where the city wants four eyes', () => {
    const releaser = inCity('releaser');
    const asked = thing({
      release: 'awaitingRelease',
      publication: 'none',
      fourEyes: true,
      requestedById: releaser.accountId,
    });
    expect(may(releaser, 'release', asked)).toBe(false);
    expect(may(releaser, 'release', { ...asked, requestedById: 'acc-somebody' })).toBe(true);
    expect(may(releaser, 'release', { ...asked, release: 'draft' })).toBe(false);
    expect(may(releaser, 'release', { ...asked, release: 'draft', fourEyes: false })).toBe(true);
  });

  it('takes a request back for the person who made it, as long as it waits', () => {
    const editor = inCity('editor');
    const asked = thing({ release: 'awaitingRelease', publication: 'none', requestedById: editor.accountId });
    expect(may(editor, 'takeBackRequest', asked)).toBe(true);
    expect(may(editor, 'takeBackRequest', { ...asked, requestedById: 'acc-somebody' })).toBe(false);
    expect(may(editor, 'takeBackRequest', { ...asked, release: 'draft' })).toBe(false);
    expect(may(inCity('releaser'), 'takeBack', asked)).toBe(true);
  });

  it('opens one working copy at a time, and looks at all versions of a solution', () => {
    const editor = inCity('editor');
    const versions = [
      { release: 'superseded', publication: 'published' },
      { release: 'draft', publication: 'none' },
    ] as const;
    expect(may(editor, 'startNextVersion', thing({ versions: [...versions] }))).toBe(false);
    expect(may(editor, 'edit', thing({ versions: [...versions] }))).toBe(true);
    expect(may(inCity('editor', 'passau'), 'fork', thing({ versions: [...versions] }))).toBe(true);
  });

  it('merges own versions only: into the open draft, or into a new one where none is open', () => {
    const editor = inCity('editor');
    const released = { release: 'released', publication: 'none' } as const;
    const own = thing({ isFork: true, versions: [released] });
    expect(may(editor, 'merge', own)).toBe(true);
    expect(may(editor, 'merge', { ...own, isFork: false })).toBe(false);
    expect(may(editor, 'merge', { ...own, versions: [released, { ...released, release: 'draft' }] })).toBe(true);
    expect(may(editor, 'merge', { ...own, versions: [released, { ...released, release: 'awaitingRelease' }] })).toBe(
      false,
    );
    expect(may(inCity('editor', 'kelheim'), 'merge', own)).toBe(false);
  });

  it('lets only those rate who live with it, and never the owner', () => {
    const adoptions = [{ municipalityId: 'neuburg', status: 'noted' as const }];
    expect(may(inCity('releaser'), 'rate', thing({ ownerId: 'kelheim', adoptions }))).toBe(false);
    expect(
      may(inCity('releaser'), 'rate', thing({ adoptions: [{ municipalityId: 'neuburg', status: 'inForce' }] })),
    ).toBe(false);
  });

  it('lets a municipality end its adoption of what was withdrawn, but begin none', () => {
    const withdrawn = thing({ ownerId: 'kelheim', publication: 'withdrawn' });
    expect(may(inCity('releaser'), 'adopt', withdrawn)).toBe(false);
    expect(
      may(inCity('releaser'), 'adopt', { ...withdrawn, adoptions: [{ municipalityId: 'neuburg', status: 'inForce' }] }),
    ).toBe(true);
  });
});

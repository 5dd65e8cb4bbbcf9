import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { tlpLabels, type Tlp } from './audience.ts';
import { checkForRelease } from './checks.ts';
import {
  agreedLicences,
  consentAfter,
  consentFaults,
  consentNeeded,
  consentPurposes,
  consentStates,
  consentTransitions,
  type ConsentingOrigin,
  type ConsentStep,
  type GivenConsent,
  holds,
  mayBePublished,
  mayMerge,
  opensForMerge,
} from './consent.ts';
import { contentSchema } from './content.ts';
import { isWider, type Terms } from './fork.ts';
import { MUNICIPAL_LICENCE as INTERNAL } from './licences.ts';

const terms = (tlp: Tlp, licence: string, ...recipientIds: string[]): Terms => ({
  tlp,
  licence,
  recipientIds,
  recipientGroupIds: [],
});
const origin = (
  tlp: Tlp,
  consents: GivenConsent[] = [],
  licence = 'CC-BY-4.0',
  named: string[] = [],
): ConsentingOrigin => ({
  ...terms(tlp, licence, ...named, 'freiburg'),
  ownerId: 'freiburg',
  consents,
});
const own = (tlp: Tlp = 'CLEAR', licence = 'CC-BY-4.0', ...recipientIds: string[]) => ({
  ...terms(tlp, licence, ...recipientIds),
  cityId: 'kelheim',
});
const given = (then: Tlp, purposes: GivenConsent['purposes'], agreed: Terms | null = null): GivenConsent => ({
  purposes,
  originThen: { tlp: then, recipientIds: ['freiburg'], recipientGroupIds: [] },
  terms: agreed,
});
const open = terms('CLEAR', 'CC-BY-4.0');

describe('the life of a consent', () => {
  const allowed = ['asked withdraw withdrawn', 'asked refuse refused', 'asked give given', 'given takeBack takenBack'];
  it('is one table: nothing else may follow', () => {
    const steps = Object.keys(consentTransitions) as ConsentStep[];
    const found = consentStates.flatMap((state) =>
      steps.flatMap((step) => {
        const after = consentAfter(state, step);
        return after ? [`${state} ${step} ${after}`] : [];
      }),
    );
    expect(found.toSorted()).toEqual(allowed.toSorted());
  });
});

describe('what consent opens', () => {
  it.each<[string, ConsentingOrigin, boolean, boolean]>([
    ['an original that is as wide as ever', origin('CLEAR'), true, true],
    ['narrowed, and nobody asked', origin('GREEN'), false, false],
    ['consent to merging', origin('GREEN', [given('GREEN', ['merge'])]), true, false],
    ['consent to publishing', origin('GREEN', [given('GREEN', ['publish'], open)]), false, true],
    ['consent to both', origin('GREEN', [given('GREEN', ['merge', 'publish'], open)]), true, true],
    ['one for each', origin('GREEN', [given('GREEN', ['merge']), given('GREEN', ['publish'], open)]), true, true],
    [
      'to publishing for fewer than it is meant for',
      origin('GREEN', [given('GREEN', ['publish'], terms('GREEN', INTERNAL))]),
      false,
      false,
    ],
    ['narrowed yet further since', origin('AMBER', [given('GREEN', ['merge', 'publish'], open)]), false, false],
    [
      'given under the narrowest label, and wider again',
      origin('GREEN', [given('AMBER', ['merge', 'publish'], open)]),
      true,
      true,
    ],
  ])('%s', (_, from, merge, publish) => {
    expect([mayMerge(own(), from), mayBePublished(own(), from)]).toEqual([merge, publish]);
  });

  it('names of those for whom it was count too: one fewer, and the owner has to be asked again', () => {
    const then = { purposes: consentPurposes, originThen: terms('AMBER', '', 'fulda', 'freiburg'), terms: null };
    expect(holds(then, terms('AMBER', '', 'freiburg', 'fulda'))).toBe(true);
    expect(holds(then, terms('AMBER', '', 'fulda', 'freiburg', 'ulm'))).toBe(true);
    expect(holds(then, terms('AMBER', '', 'freiburg'))).toBe(false);
    expect(holds(then, terms('AMBER_STRICT', '', 'fulda', 'freiburg'))).toBe(false);
  });

  it('to a city that is not named it opens what is taken over; whoever has to read the leaflet still has to', () => {
    expect(opensForMerge(origin('AMBER', [given('AMBER', ['merge'])]))).toBe(true);
    expect(opensForMerge(origin('AMBER', [given('AMBER', ['publish'], open)]))).toBe(false);
    expect(opensForMerge(origin('AMBER'))).toBe(false);
    expect(opensForMerge(origin('GREEN', [given('GREEN', ['merge'])]))).toBe(false);
  });

  const label = fc.constantFrom(...tlpLabels);
  const names = fc.uniqueArray(fc.constantFrom('kelheim', 'fulda', 'ulm'));
  it('never more than was agreed to, whatever the labels', () => {
    fc.assert(
      fc.property(label, label, label, label, names, names, names, (now, then, ownTlp, agreed, named, atThat, ours) => {
        const consent: GivenConsent = {
          purposes: ['publish'],
          originThen: { tlp: then, recipientIds: [...atThat, 'freiburg'], recipientGroupIds: [] },
          terms: terms(agreed, 'CC-BY-4.0', ...named),
        };
        const without = origin(now, [], 'CC-BY-4.0', named);
        const mine = own(ownTlp, 'CC-BY-4.0', ...ours);
        if (mayBePublished(mine, without) || !mayBePublished(mine, { ...without, consents: [consent] })) return;
        expect(isWider(mine, consent.terms!)).toBe(false);
        expect(isWider(consent.originThen, without)).toBe(false);
        // What it does not name stays closed.
        expect(mayMerge(mine, { ...without, consents: [consent] })).toBe(mayMerge(mine, without));
      }),
    );
  });
});

describe('no dead end after CLEAR has become GREEN', () => {
  it('what was taken over under an open licence goes on under it, once its audience is agreed to', () => {
    expect(consentNeeded(own(), origin('GREEN'))).toEqual(['merge', 'publish']);
    expect(consentNeeded(own(), origin('GREEN', [given('GREEN', ['merge', 'publish'], open)]))).toEqual([]);
  });

  it('whoever follows the original down asks for the licence that goes with the label', () => {
    const mine = own('GREEN', INTERNAL);
    expect(consentNeeded(mine, origin('GREEN'))).toEqual(['publish']);
    const agreed = origin('GREEN', [given('GREEN', ['publish'], terms('GREEN', INTERNAL))]);
    expect(consentNeeded(mine, agreed)).toEqual([]);
    expect(agreedLicences(agreed)).toEqual([INTERNAL]);
    expect(agreedLicences({ ...agreed, tlp: 'AMBER' })).toEqual([]);
  });

  it('what was taken over since the label changed is internal, and may be open again where the owner agrees', () => {
    const [internal, consent] = [INTERNAL, given('GREEN', ['merge', 'publish'], open)];
    const content = contentSchema.parse({
      metadata: { title: 'Regeln', type: 'merkblatt', licence: 'CC-BY-4.0' },
      clauses: [{ id: 'a', heading: 'A', level: 1, body: 'Text.' }],
    });
    const codes = (agreed: readonly string[]) =>
      checkForRelease(content, 'CLEAR', { originLicence: internal, agreedLicences: agreed }).map(({ code }) => code);
    expect(codes([])).toContain('licence-incompatible');
    expect(codes(agreedLicences(origin('GREEN', [consent], internal)))).not.toContain('licence-incompatible');
  });

  it('where nothing was narrowed there is nothing to ask for, also not another licence', () => {
    expect(consentNeeded(own('CLEAR', 'CC0-1.0'), origin('CLEAR'))).toEqual([]);
    expect(consentNeeded(own('GREEN', INTERNAL), origin('GREEN', [], INTERNAL))).toEqual([]);
  });
});

describe('a request', () => {
  it.each<[string, Parameters<typeof consentFaults>[0], string[]]>([
    ['for nothing', { purposes: [], terms: null }, ['no-purpose']],
    ['to merge needs no terms', { purposes: ['merge'], terms: null }, []],
    ['to publish needs some', { purposes: ['merge', 'publish'], terms: null }, ['no-terms']],
    ['and a licence among them', { purposes: ['publish'], terms: terms('GREEN', '') }, ['no-terms']],
    ['open for members only', { purposes: ['publish'], terms: terms('GREEN', 'CC-BY-4.0') }, ['licence-unfit']],
    ['internal for everybody', { purposes: ['publish'], terms: terms('CLEAR', INTERNAL) }, ['licence-unfit']],
    ['open for everybody', { purposes: ['publish'], terms: open }, []],
  ])('%s', (_, wanted, faults) => expect(consentFaults(wanted)).toEqual(faults));
});

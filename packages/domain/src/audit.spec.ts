import { describe, expect, it } from '@jest/globals';
import { auditText, auditVerbs, mayOperate, mayReadTrail, type AuditRecord } from './audit.ts';
import { cityRoles, nobody, platformRoles, type Actor } from './rights.ts';

const inCity = (role: (typeof cityRoles)[number]): Actor => ({
  ...nobody,
  accountId: 'acc',
  memberships: [{ municipalityId: 'neuburg', role }],
});

describe('who may read a trail', () => {
  it.each([
    ['reader', false],
    ['editor', false],
    ['releaser', true],
    ['administrator', true],
  ] as const)('a %s of the municipality: %s', (role, may) => {
    expect(mayReadTrail(inCity(role), 'neuburg')).toBe(may);
    expect(mayReadTrail(inCity(role), 'kelheim')).toBe(false);
    expect(mayOperate(inCity(role))).toBe(false);
  });

  it.each(platformRoles)('the %s of the platform reads no city’s', (platformRole) => {
    const actor: Actor = { ...nobody, accountId: 'acc', platformRole };
    expect(mayReadTrail(actor, 'neuburg')).toBe(false);
    expect(mayOperate(actor)).toBe(platformRole === 'operator');
  });

  it('nobody does', () => {
    expect([mayReadTrail(nobody, 'neuburg'), mayOperate({ ...nobody, platformRole: 'operator' })]).toEqual([
      false,
      false,
    ]);
  });
});

describe('the text that is chained', () => {
  const entry: AuditRecord = {
    id: '01',
    happenedAt: '2026-11-25T23:29:18.123456Z',
    origin: 'person',
    actorId: 'a',
    municipalityId: 'm',
    ownerId: null,
    verb: 'solution.release',
    subjectKind: 'solution',
    subjectId: 's',
    facts: { number: '1.0', changeClass: 'legal', isNew: true, count: 3 },
  };

  it('is one line of JSON with all of the entry', () => {
    expect(auditText(entry)).toBe(
      '["allmende-audit-1","01","2026-11-25T23:29:18.123456Z","person","a","m",null,"solution.release","solution","s",{"changeClass":"legal","count":3,"isNew":true,"number":"1.0"}]',
    );
  });

  it('does not depend on the order in which facts are told, but on everything else', () => {
    const facts = Object.fromEntries(Object.entries(entry.facts).reverse());
    expect(auditText({ ...entry, facts })).toBe(auditText(entry));
    for (const name of Object.keys(entry) as (keyof AuditRecord)[])
      expect(auditText({ ...entry, [name]: name === 'facts' ? {} : 'x' })).not.toBe(auditText(entry));
  });
});

it('every verb is a thing and what is done to it, in both languages', () => {
  for (const [verb, words] of Object.entries(auditVerbs)) {
    expect(verb).toMatch(/^[a-z]+\.[a-zA-Z]+$/);
    expect(words.de && words.en).toBeTruthy();
  }
});

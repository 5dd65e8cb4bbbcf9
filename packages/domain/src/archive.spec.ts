import { describe, expect, it } from '@jest/globals';
import {
  archivedFiles,
  type ArchivedSolution,
  isSolutionPart,
  labelsIn,
  mayArchive,
  versionToTake,
} from './archive.ts';
import { strictestLabel } from './audience.ts';
import { type Actor, cityRoles, nobody } from './rights.ts';

const actor = (more: Partial<Actor>): Actor => ({ ...nobody, accountId: 'a', ...more });

describe('the archive of a municipality', () => {
  it('is for its own administrators: no other role, no provider, nobody of the platform', () => {
    const allowed = cityRoles.filter((role) =>
      mayArchive(actor({ memberships: [{ municipalityId: 'm', role }] }), 'm'),
    );
    expect(allowed).toEqual(['administrator']);
    const delegated = { municipalityId: 'm', role: 'administrator', isDelegated: true } as const;
    expect(mayArchive(actor({ memberships: [delegated] }), 'm')).toBe(false);
    expect(mayArchive(actor({ memberships: [{ municipalityId: 'n', role: 'administrator' }] }), 'm')).toBe(false);
    expect(mayArchive(actor({ platformRole: 'operator' }), 'm')).toBe(false);
    expect(mayArchive(nobody, 'm')).toBe(false);
  });

  it('bears the strictest label of anything in it; a wider one of a file widens nothing', () => {
    expect(strictestLabel([])).toBe('CLEAR');
    expect(strictestLabel([...labelsIn('GREEN', ['CLEAR']), ...labelsIn('CLEAR', ['AMBER'])])).toBe('AMBER');
    expect(strictestLabel(labelsIn('AMBER_STRICT', ['CLEAR']))).toBe('AMBER_STRICT');
  });

  it('keeps files under their names, and two of one name apart, however they are spelled', () => {
    const file = (sha: string, name: string) => ({ sha256: sha.repeat(64), name, mediaType: '', size: 1, licence: '' });
    const contents = [{ files: [file('a', 'Plan.pdf')] }, { files: [file('a', 'Plan.pdf'), file('b', 'plan.PDF')] }];
    expect(archivedFiles('tor', contents).map(({ path }) => path)).toEqual([
      'loesungen/tor/dateien/Plan.pdf',
      'loesungen/tor/dateien/bbbbbbbbbbbb/plan.PDF',
    ]);
  });

  it('goes on with the working copy, or with what was released last', () => {
    const version = (number: string | null, release: string) =>
      ({ number, release }) as ArchivedSolution['versions'][number];
    const taken = (...versions: ArchivedSolution['versions']) =>
      versionToTake({ versions } as unknown as ArchivedSolution).number;
    expect(taken(version('1.0', 'superseded'), version('1.1', 'released'), version(null, 'draft'))).toBeNull();
    expect(taken(version('1.0', 'superseded'), version('1.1', 'released'))).toBe('1.1');
    expect(taken(version('1.0', 'superseded'))).toBe('1.0');
  });

  it.each([
    ['loesungen/tor/solution.json', true],
    ['loesungen/../solution.json', false],
    ['loesungen/tor/dateien/solution.json', false],
    ['Loesungen/tor/solution.json', false],
  ])('knows a solution by its place: %s', (path, isOne) => expect(isSolutionPart(path)).toBe(isOne));
});

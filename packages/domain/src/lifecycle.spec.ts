import { describe, expect, it } from '@jest/globals';
import {
  type LifecycleAction,
  publicationStates,
  publicationTransitions,
  releaseStates,
  releaseTransitions,
  transition,
  type VersionState,
} from './lifecycle.ts';

const releaseActions = Object.keys(releaseTransitions) as LifecycleAction[];
const publicationActions = Object.keys(publicationTransitions) as LifecycleAction[];
const allActions = [...releaseActions, ...publicationActions];
const allStates = releaseStates.flatMap((release) =>
  publicationStates.map((publication): VersionState => ({ release, publication })),
);

/** What the city may do, cell by cell: rows are states, columns actions, a dash is a refusal. */
const cityExpected = `
                 requestRelease   declineRelease  takeBackRelease  release   supersede
draft            awaitingRelease  -               -                -         -
awaitingRelease  -                draft           draft            released  -
released         -                -               -                -         superseded
superseded       -                -               -                -         -
`;

/** What the Städtetag may do with a released version. */
const associationExpected = `
                  submit     claim     takeBack  publish    publishTrusted  requestChanges    reject    upholdComplaint  replace   withdraw   restore
none              submitted  -         -         -          -               -                 -         -                -         -          -
submitted         -          inReview  none      -          published       -                 -         -                -         -          -
inReview          -          -         none      published  -               changesRequested  rejected  -                -         -          -
changesRequested  -          -         -         -          -               -                 -         -                -         -          -
rejected          -          -         -         -          -               -                 -         inReview         -         -          -
published         -          -         -         -          -               -                 -         -                replaced  withdrawn  -
replaced          -          -         -         -          -               -                 -         -                -         withdrawn  -
withdrawn         -          -         -         -          -               -                 -         -                -         -          published
`;

const tableOf = (text: string): Map<string, string> => {
  const [head, ...rows] = text
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s{2,}/));
  return new Map(rows.flatMap(([state, ...cells]) => cells.map((cell, at) => [`${state} × ${head![at]}`, cell])));
};

const printed = (rows: readonly (readonly string[])[]): string => {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
};

describe('the life of a version', () => {
  const city = tableOf(cityExpected);
  const association = tableOf(associationExpected);
  const expected = ({ release, publication }: VersionState, action: LifecycleAction): string => {
    if (releaseActions.includes(action)) {
      const next = city.get(`${release} × ${action}`);
      return next === '-' ? '-' : `${next}/${publication}`;
    }
    const mayBe = action === 'submit' ? release === 'released' : release === 'released' || release === 'superseded';
    const next = association.get(`${publication} × ${action}`);
    return !mayBe || next === '-' ? '-' : `${release}/${next}`;
  };

  it('names every state and action of the tables once', () => {
    expect([...city.keys()].sort()).toEqual(
      releaseStates.flatMap((state) => releaseActions.map((action) => `${state} × ${action}`)).sort(),
    );
    expect([...association.keys()].sort()).toEqual(
      publicationStates.flatMap((state) => publicationActions.map((action) => `${state} × ${action}`)).sort(),
    );
  });

  it('follows the tables in every cell of state × action', () => {
    const differing: string[] = [];
    const found = allStates.map((state) =>
      allActions.map((action) => {
        const next = transition(state, action);
        const cell = next === null ? '-' : `${next.release}/${next.publication}`;
        if (cell !== expected(state, action))
          differing.push(`${state.release}/${state.publication} × ${action}: ${cell}`);
        if (next === null) return '·';
        return releaseActions.includes(action) ? next.release : next.publication;
      }),
    );
    const rows = allStates.map(({ release, publication }, at) => [`${release}/${publication}`, ...found[at]!]);
    process.stdout.write(
      `\n${printed([['state', ...allActions], ...rows])}\n${rows.length * allActions.length} cells\n`,
    );
    expect(differing).toEqual([]);
  });

  it('publishes nothing that its city has not released, on no way from a draft', () => {
    const reached = new Map<string, VersionState>();
    const walk = (state: VersionState) => {
      const name = `${state.release}/${state.publication}`;
      if (reached.has(name)) return;
      reached.set(name, state);
      for (const action of allActions) {
        const next = transition(state, action);
        if (next) walk(next);
      }
    };
    walk({ release: 'draft', publication: 'none' });
    const handedInUnreleased = [...reached.values()].filter(
      ({ release, publication }) => publication !== 'none' && (release === 'draft' || release === 'awaitingRelease'),
    );
    expect(handedInUnreleased).toEqual([]);
    expect([...reached.keys()]).toContain('superseded/published');
    expect([...reached.keys()]).toHaveLength(18);
  });

  it('leaves the state it was given untouched', () => {
    const state = Object.freeze({ release: 'draft', publication: 'none' } as const);
    expect(transition(state, 'requestRelease')).not.toBe(state);
    expect(state).toEqual({ release: 'draft', publication: 'none' });
  });
});

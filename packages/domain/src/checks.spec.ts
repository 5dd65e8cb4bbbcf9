import { describe, expect, it } from '@jest/globals';
import { checkCodes, checkForRelease, mayBeReleased } from './checks.ts';
import { type Content, contentSchema } from './content.ts';
import { findingCodes } from './finding-patterns.ts';
import { traceCodes } from './proposals.ts';
import { sentence, sentenceCodes } from './texts.ts';
import { valueProblems } from './variable-values.ts';

const complete: Content = contentSchema.parse({
  metadata: {
    title: 'Plan',
    shortVersion: 'Kurz',
    summary: 'Mehr',
    type: 'konzept',
    topics: ['notfall'],
    departmentsUse: ['it'],
    requirements: ['wiba:1'],
    sizeClasses: ['KLEIN'],
    licence: 'CC-BY-4.0',
    maintainer: { function: 'Amt' },
  },
  clauses: [
    { id: 'a', heading: 'A', level: 1, body: '' },
    { id: 'b', heading: 'B', level: 2, body: '{{x.y}} {{isb.name}} [A](#a)' },
  ],
  variables: [{ key: 'x.y', label: 'X' }],
});
const file = (name: string, mediaType: string) => ({
  sha256: '0'.repeat(64),
  name,
  mediaType,
  size: 1,
  licence: '',
});
const codes = (content: Content, tlp: 'CLEAR' | 'GREEN' = 'CLEAR') =>
  checkForRelease(content, tlp).map(({ code }) => code);

describe('before a version is released', () => {
  it('nothing is said about what is complete', () => {
    expect(checkForRelease(complete, 'CLEAR')).toEqual([]);
  });

  it('what is missing keeps it back', () => {
    const empty = contentSchema.parse({ metadata: { title: 'Plan', type: 'konzept' } });
    const checks = checkForRelease(empty, 'CLEAR');
    expect(checks.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toEqual([
      'short-version-missing',
      'topics-missing',
      'licence-missing',
      'nothing-to-read',
    ]);
    expect(mayBeReleased(checks)).toBe(false);
  });

  it('the licence goes with the label', () => {
    expect(codes(complete, 'GREEN')).toEqual(['licence-unfit']);
    expect(sentence('licence-unfit', 'de', checkForRelease(complete, 'GREEN')[0]!.params)).toBe(
      'Die Lizenz CC-BY-4.0 passt nicht zu TLP:GREEN.',
    );
  });

  it.each<[string, string[]]>([
    ['![Grundriss](plan.png)', []],
    ['![](plan.png "dekorativ")', []],
    ['![][plan]\n\n[plan]: plan.png "Decorative"', []],
    ['![](plan.png)', ['picture-without-words']],
    ['![ ](plan.png "Grundriss")', ['picture-without-words']],
    ['![][plan]\n\n[plan]: plan.png', ['picture-without-words']],
    ['![Grundriss](weg.png) ![noch einmal](./weg.png)', ['picture-missing']],
    ['![Grundriss](bilder/plan.png)', ['picture-elsewhere']],
    ['![Grundriss](https://example.org/plan.png)', ['picture-elsewhere']],
    ['![Merkblatt](merkblatt.pdf)', ['picture-unfit']],
    ['So schreibt man es: `![](weg.png)`', []],
  ])('a picture is a file that is there, and has words: %s', (body, expected) => {
    const { clauses } = complete;
    const files = [file('plan.png', 'image/png'), file('merkblatt.pdf', 'application/pdf')];
    const content = { ...complete, files, clauses: [clauses[0]!, { ...clauses[1]!, body: `{{x.y}} ${body}` }] };
    expect(codes(content)).toEqual(expected);
  });

  it('a picture that fewer people may see than the text keeps it back', () => {
    const { clauses } = complete;
    const content = {
      ...complete,
      files: [{ ...file('plan.png', 'image/png'), tlp: 'GREEN' as const }],
      clauses: [clauses[0]!, { ...clauses[1]!, body: '{{x.y}} ![Grundriss](plan.png)' }],
    };
    expect(checkForRelease(content, 'CLEAR')).toMatchObject([{ code: 'picture-stricter', severity: 'error' }]);
  });

  it('doubts about clauses and variables are named with their place', () => {
    const doubtful = structuredClone(complete);
    doubtful.clauses.push(
      { id: 'c', heading: 'C', level: 4, body: '{{z.z}} [weg](#weg)', guidance: '', requirements: [] },
      { id: 'd', heading: 'D', level: 1, body: ' ', guidance: '', requirements: [] },
    );
    doubtful.variables.push({
      key: 'u.u',
      label: 'U',
      help: '',
      type: 'choice',
      example: '',
      default: '',
      options: [],
      fromProfile: false,
    });
    const checks = checkForRelease(doubtful, 'CLEAR');
    expect(checks.map(({ code, path }) => `${code} ${path}`)).toEqual([
      'level-jumps clauses.c',
      'anchor-broken clauses.c',
      'clause-empty clauses.d',
      'variable-undefined variables.z.z',
      'variable-unused variables.u.u',
      'choice-without-options variables.u.u',
    ]);
    expect(mayBeReleased(checks)).toBe(true);
  });

  it.each([
    [{ key: 'mdm.genutzt', is: ['yes'] }, []],
    [{ key: 'mdm.art', is: ['eigenes'] }, []],
    [{ key: 'mdm.art', is: ['eigenes', 'geliehenes'] }, ['condition-unknown-answer clauses.b']],
    [{ key: 'x.y', is: ['yes'] }, ['condition-unfit clauses.b']],
    [
      { key: 'gibt.es-nicht', is: ['yes'] },
      ['condition-unfit clauses.b', 'variable-undefined variables.gibt.es-nicht'],
    ],
  ])('a clause may depend on a yes/no or a choice, and on an answer that exists: %j', (when, expected) => {
    const conditional = structuredClone(complete);
    conditional.clauses[1]!.when = when;
    conditional.variables = contentSchema.shape.variables.parse([
      { key: 'x.y', label: 'X' },
      { key: 'mdm.genutzt', label: 'MDM im Einsatz', type: 'boolean' },
      { key: 'mdm.art', label: 'Art des MDM', type: 'choice', options: ['eigenes', 'Dienstleister'] },
    ]);
    const checks = checkForRelease(conditional, 'CLEAR').filter(({ code }) => code !== 'variable-unused');
    expect(checks.map(({ code, path }) => `${code} ${path}`)).toEqual(expected);
    expect(mayBeReleased(checks)).toBe(expected.length === 0);
  });

  it('a mark of classification is refused at the door', () => {
    const marked = structuredClone(complete);
    marked.clauses[1]!.body = 'VS-NfD';
    expect(checkForRelease(marked, 'CLEAR')[0]).toMatchObject({
      code: 'classification-mark',
      severity: 'error',
      path: 'clauses.b',
    });
  });
});

describe('every code has a sentence', () => {
  it('in German and English, without open braces', () => {
    expect([...sentenceCodes].sort()).toEqual([...checkCodes, ...findingCodes, ...valueProblems, ...traceCodes].sort());
    for (const code of sentenceCodes) {
      const [german, english] = [sentence(code, 'de'), sentence(code, 'en')];
      expect(german).not.toBe(english);
      for (const text of [german, english]) expect(text).toMatch(/^[^{}]{10,}$/);
    }
  });
});

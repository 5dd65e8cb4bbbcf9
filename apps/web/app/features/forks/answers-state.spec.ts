import { describe, expect, it } from '@jest/globals';
import { type Content, contentSchema } from '@allmende/domain/content';
import { askedIn, clausesFor, gaps, valuesFor } from '@allmende/domain/variables';
import fc from 'fast-check';
import { questionsOf } from './answers-part.ts';
import { previewedClauses } from './answers-preview.ts';
import { stateOf } from './answers-state.ts';
import { stepsOf } from './answers-steps.ts';

const content: Content = contentSchema.parse({
  metadata: { title: 'Mobile Geräte', type: 'richtlinie' },
  clauses: [
    { id: 'immer', heading: 'Für {{municipality.name}}', level: 1, body: '{{isb.name}} {{mdm.tag}}' },
    { id: 'mdm', heading: 'MDM', level: 1, body: '{{mdm.name}}', when: { key: 'mdm.genutzt', is: ['yes'] } },
    { id: 'fremd', heading: 'Vertrag', level: 2, body: '{{mdm.name}}', when: { key: 'mdm.art', is: ['extern'] } },
  ],
  variables: [
    { key: 'mdm.genutzt', label: 'MDM im Einsatz', type: 'boolean' },
    { key: 'mdm.art', label: 'Art', type: 'choice', options: ['eigenes', 'extern'] },
    { key: 'mdm.name', label: 'Name' },
  ],
});
const values = (own: Record<string, string>) =>
  Object.entries(own).map(([key, value]) => ({ key, value, source: 'OWN' as const }));

describe('a questionnaire', () => {
  const questions = questionsOf({ content, values: values({ 'mdm.art': 'extern' }) }, 'de');

  it('asks in steps: the city first, then the document', () => {
    const steps = stepsOf(questions, content, 'de');
    expect(steps.map(({ kind, questions: some }) => [kind, some.map(({ key }) => key)])).toEqual([
      ['administration', ['municipality.name']],
      ['contacts', ['isb.name']],
      ['document', ['mdm.tag', 'mdm.genutzt', 'mdm.name', 'mdm.art']],
    ]);
  });

  it('never asks by a raw key', () => {
    expect(questions.find(({ key }) => key === 'mdm.tag')?.label).toBe('Mdm: Tag');
    for (const { key, label } of questions) expect(label).not.toBe(key);
  });

  it('follows the chapters of a document that asks much', () => {
    const long = contentSchema.parse({
      metadata: { title: 'Lang', type: 'richtlinie' },
      clauses: [1, 2].map((chapter) => ({
        id: `k${chapter}`,
        heading: `Kapitel ${chapter}`,
        level: 1,
        body: Array.from({ length: 8 }, (_, at) => `{{k${chapter}.frage-${at}}}`).join(' '),
      })),
    });
    const steps = stepsOf(questionsOf({ content: long, values: [] }, 'de'), long, 'de');
    expect(steps.map(({ heading, questions: some }) => [heading, some.length])).toEqual([
      ['Kapitel 1', 8],
      ['Kapitel 2', 8],
    ]);
  });

  it('knows in the browser what the domain knows on the server', () => {
    const answer = fc.record({
      'mdm.genutzt': fc.constantFrom('', 'yes', 'no'),
      'mdm.art': fc.constantFrom('', 'eigenes', 'extern'),
      'mdm.name': fc.constantFrom('', 'Relution'),
      'isb.name': fc.constantFrom('', 'Ada Beispiel'),
    });
    fc.assert(
      fc.property(answer, (own) => {
        const filled = valuesFor(content, {}, own);
        const { standing, asked, open } = stateOf(own, questions, previewedClauses(content, values(own), 'de'));
        expect([...standing]).toEqual(clausesFor(content, filled).map(({ id }) => id));
        expect(asked).toEqual(new Set(askedIn(content, filled).keys()));
        expect(new Set(open.map(({ key }) => key))).toEqual(new Set(gaps(content, filled).map(({ key }) => key)));
      }),
    );
  });
});

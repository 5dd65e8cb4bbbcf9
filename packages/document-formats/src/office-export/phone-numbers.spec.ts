import { describe, expect, it } from '@jest/globals';
import { contentSchema } from '@allmende/domain/content';
import { phoneNumbers } from './phone-numbers.ts';

const content = contentSchema.parse({
  metadata: { title: 'Karte', type: 'merkblatt' },
  clauses: [
    {
      id: 'a',
      heading: 'Anrufen: {{it.hotline}}',
      level: 1,
      body: '{{wache.nummer}}, {{isb.email}}, {{raum}}, {{it.hotline}}',
    },
    { id: 'b', heading: 'Presse', level: 1, body: '{{press.phone}}', when: { key: 'presse', is: ['yes'] } },
    { id: 'c', heading: 'Datenschutz', level: 1, body: '{{dsb.phone}}' },
  ],
  variables: [
    { key: 'wache.nummer', label: 'Wache', type: 'contact' },
    { key: 'raum', label: 'Raum', type: 'text' },
    { key: 'presse', label: 'Presse', type: 'boolean' },
  ],
});

describe('the phone numbers of a document', () => {
  it('come in the order of the text, each once, gaps among them; rooms and addresses are none', () => {
    const values = {
      'it.hotline': '030 100',
      'wache.nummer': '+49 30 (112) 0',
      raum: '0815',
      'isb.email': 'isb@a.example',
      'press.phone': '030 7',
    };
    expect(phoneNumbers({ content, values, frame: {} })).toEqual([
      ['IT-Hotline', '030 100'],
      ['Wache', '+49 30 (112) 0'],
      ['Telefon der/des DSB', '⟦Telefon der/des DSB⟧'],
    ]);
  });

  it('are none in a document in which nothing is filled in', () =>
    expect(phoneNumbers({ content, frame: {} })).toEqual([]));
});

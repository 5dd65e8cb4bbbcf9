import { type Content, contentSchema } from '@allmende/domain/content';
import { valuesFor } from '@allmende/domain/variables';
import type { ExportDocument } from '../export-document.ts';
import { samplePlan } from './sample-plan.ts';

/** Text that would be a program, a template or a tag to a careless writer. */
export const HOSTILE = '#let x = 1 $a$ \\ ] @foo // bar #eval("1+1") {{{}} %s <w:t>&amp; `';

const clause = (id: string, heading: string, level: number, body: string, more: object = {}) => ({
  ...{ id, heading, level, body },
  ...more,
});

const content: Content = contentSchema.parse({
  metadata: { title: 'Richtlinie für Räume', type: 'richtlinie', licence: 'CC-BY-4.0', keywords: ['Räume'] },
  clauses: [
    clause(
      'zweck',
      'Zweck in {{municipality.name-dative}}',
      1,
      'Gilt für **alle** *Gäste*.[^1] Siehe [Rollen](#rollen) und [BSI](https://www.bsi.bund.de), nicht [dies](javascript:alert(1)).\n\nAnsprechen: {{isb.name}}, Telefon {{isb.phone}}.\n\n[^1]: Auch für {{isb.name}}.\n\n![Grundriss des Serverraums](plan.png)\n\n![](plan.png "dekorativ")',
      { guidance: 'Nur für Nachnutzende.' },
    ),
    clause(
      'rollen',
      'Rollen',
      1,
      '1. erstens\n2. zweitens\n   - innen\n\n- [ ] offen\n- [x] getan\n\n> Zitat\n\n```\nCode\n  mehr\n```',
    ),
    clause(
      'liste',
      'Wer was tut',
      2,
      '| Rolle | Name |\n|---|:-:|\n| ISB | {{isb.name}} |\n| Leitung | {{mayor.name}} |',
    ),
    clause('mdm', 'Nur mit MDM', 2, 'Text für MDM.', { when: { key: 'mdm', is: ['yes'] } }),
    clause('tief', 'Sprung', 4, '#### Im Text\n\nשלום עולם und محمد عبد الله sind Namen.'),
    clause('feindlich', 'Zeichen #1 $x$ @y', 1, `\`\`\`\n${HOSTILE}\n\`\`\``),
    clause('ende', 'Inkrafttreten', 1, 'Am {{datum}}.'),
  ],
  variables: [
    { key: 'mdm', label: 'MDM im Einsatz', type: 'boolean' },
    { key: 'datum', label: 'Tag des Inkrafttretens', type: 'date' },
  ],
  files: [{ sha256: 'a'.repeat(64), name: 'plan.png', mediaType: 'image/png', size: 3, width: 640, height: 400 }],
  links: [{ label: 'BSI', url: 'https://www.bsi.bund.de/' }],
});

const values = valuesFor(
  content,
  { 'municipality.name-dative': 'der Stadt Kelheim', 'isb.name': 'محمد Özil & Co. <b>' },
  { mdm: 'no', datum: '2026-07-01' },
);

/** A document with everything that a document may hold, filled in for a city; two entries are still open. For tests. */
export const sampleExport: ExportDocument = {
  ...{ content, values },
  frame: {
    ...{ label: 'GREEN', number: '2.1', date: '2026-11-23', licence: 'CC-BY-4.0', municipalityName: 'Stadt Kelheim' },
    recipient: 'Ausgegeben an Sabine Huber, Kelheim, 25.11.2026, 14:32',
    url: 'https://allmende.example/v/raeume/2.1',
    provenance: {
      title: 'Urplan',
      municipalityName: 'Stadt Neuburg',
      number: '1.0',
      licence: 'CC0-1.0',
      url: 'https://allmende.example/v/ur/1.0',
    },
  },
  pictures: new Map([['plan.png', samplePlan()]]),
  mark: { solution: 'sol_1', version: 'ver_1' },
  approvals: { created: { function: 'Stabsstelle Informationssicherheit', date: '2026-11-02' } },
};

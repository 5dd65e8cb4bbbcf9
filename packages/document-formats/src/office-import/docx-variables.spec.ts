import { describe, expect, it } from '@jest/globals';
import { importDocument } from './document-import.ts';
import type { DocumentOptions } from './imported-document.ts';
import { control, heading, madeDocx, type MadeDocx, paragraph, run } from './trials/made-docx.ts';

const counter = () => {
  let count = 0;
  return () => `c${(count += 1)}`;
};
const read = (made: MadeDocx, options: DocumentOptions = {}) =>
  importDocument(madeDocx(made), { newId: counter(), ...options });

describe('places to be filled in become variables', () => {
  it('however they are marked', async () => {
    const field = (instruction: string, shown: string) =>
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(shown)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    const { content } = await read({
      body:
        heading('A') +
        paragraph(
          run('Die [Name der Stadt] und «Stadt_Name», ') +
            field(' MERGEFIELD Amt \\* MERGEFORMAT ', '«Amt»') +
            run(', <Ort>, Telefon: ____ und ') +
            run('{{isb') +
            run('.name}}', '') +
            run(' [BSI 200] [sic] {{a_b}}'),
        ) +
        paragraph('Stellvertretung: XXX') +
        heading('B'),
    });
    expect(content.clauses[0]!.body).toBe(
      'Die {{todo.name-der-stadt}} und {{stadt-name}}, {{amt}}, {{todo.ort}}, Telefon: {{todo.a.1}} und {{isb.name}} \\[BSI 200] \\[sic] {{a-b}}\n\nStellvertretung: {{todo.a.2}}',
    );
    expect(content.variables.find(({ key }) => key === 'todo.name-der-stadt')).toMatchObject({
      label: 'Name der Stadt',
    });
    expect(content.variables.find(({ key }) => key === 'todo.a.2')).toMatchObject({ label: 'Stellvertretung' });
    expect(content.variables.find(({ key }) => key === 'isb.name')).toMatchObject({ fromProfile: true });
  });

  it('content controls with their kind, what they offer and what was filled in', async () => {
    const { content, report } = await read({
      body:
        heading('A') +
        paragraph(
          run('Leitung: ') + control('<w:alias w:val="Name der Leitung"/><w:tag w:val="leitung"/>', run('Dr. Huber')),
        ) +
        paragraph(
          control(
            '<w:alias w:val="Gilt für Schulen"/><w14:checkbox><w14:checked w14:val="1"/></w14:checkbox>',
            run('☒'),
          ) + run(' Schulen'),
        ) +
        paragraph(
          run('Stufe: ') +
            control(
              '<w:alias w:val="Stufe"/><w:dropDownList><w:listItem w:displayText="hoch" w:value="1"/><w:listItem w:displayText="mittel" w:value="2"/></w:dropDownList>',
              run('hoch'),
            ),
        ) +
        paragraph(run('Ort: ') + control('<w:tag w:val="variable:municipality.name-short"/>', run('Kelheim'))) +
        paragraph(control('<w:showingPlcHdr/><w:text/>', run('Klicken Sie hier'))) +
        heading('B'),
    });
    expect(content.clauses[0]!.body.split('\n\n')).toEqual([
      'Leitung: {{leitung}}',
      '{{gilt-fuer-schulen}} Schulen',
      'Stufe: {{stufe}}',
      'Ort: {{municipality.name-short}}',
      '{{todo.klicken-sie-hier}}',
    ]);
    expect(
      content.variables.map(({ key, type, label, options, fromProfile }) => [key, type, label, options, fromProfile]),
    ).toEqual([
      ['leitung', 'text', 'Name der Leitung', [], false],
      ['gilt-fuer-schulen', 'boolean', 'Gilt für Schulen', [], false],
      ['stufe', 'choice', 'Stufe', ['hoch', 'mittel'], false],
      ['municipality.name-short', 'text', 'Kurzer Name', [], true],
      ['todo.klicken-sie-hier', 'text', 'Klicken Sie hier', [], false],
    ]);
    expect(report.fields.map(({ key, value, clauseId }) => [key, value, clauseId])).toEqual([
      ['leitung', 'Dr. Huber', 'c1'],
      ['gilt-fuer-schulen', 'yes', 'c1'],
      ['stufe', 'hoch', 'c1'],
      ['municipality.name-short', 'Kelheim', 'c1'],
      ['todo.klicken-sie-hier', '', 'c1'],
    ]);
  });
});

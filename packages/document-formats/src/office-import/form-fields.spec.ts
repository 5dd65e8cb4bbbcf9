import { describe, expect, it } from '@jest/globals';
import { importDocument } from './document-import.ts';
import { formField, heading, madeDocx, paragraph, run } from './trials/made-docx.ts';
import { madeOdt } from './trials/made-odt.ts';

const read = async (bytes: Uint8Array) => {
  const { content, report } = await importDocument(bytes);
  return {
    lines: content.clauses[0]!.body.split('\n\n'),
    asked: content.variables.map(({ key, type, label, help, options }) => [key, type, label, help, options]),
    answers: Object.fromEntries(report.fields.map(({ key, value }) => [key, value])),
  };
};
const named = (name: string, more = '') => `<w:name w:val="${name}"/><w:enabled/>${more}`;

describe('the form fields that Word had before content controls', () => {
  it('become variables with their kind, their help and what was filled in', async () => {
    const { lines, asked, answers } = await read(
      madeDocx({
        body:
          heading('A') +
          paragraph(
            run('Leitung: ') +
              formField(
                'FORMTEXT',
                named('Leitung_Amt', '<w:helpText w:type="text" w:val="Vor- und Nachname"/><w:textInput/>'),
                'Dr. Huber',
              ),
          ) +
          paragraph(run('Telefon: ') + formField('FORMTEXT', named('Text1', '<w:textInput/>'), '\u2002\u2002\u2002')) +
          paragraph(
            run('Ab ') + formField('FORMTEXT', named('Beginn', '<w:textInput><w:type w:val="date"/></w:textInput>')),
          ) +
          paragraph(
            formField('FORMCHECKBOX', named('Schulen', '<w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox>')) +
              run(' gilt für Schulen'),
          ) +
          paragraph(
            formField('FORMCHECKBOX', named('Bauhof', '<w:checkBox><w:default w:val="0"/></w:checkBox>')) +
              run(' gilt für den Bauhof'),
          ) +
          paragraph(
            run('Stufe ') +
              formField(
                'FORMDROPDOWN',
                named(
                  'Stufe',
                  '<w:ddList><w:result w:val="1"/><w:listEntry w:val="hoch"/><w:listEntry w:val="mittel"/></w:ddList>',
                ),
              ),
          ) +
          paragraph(run('Noch einmal: ') + formField('FORMTEXT', named('Leitung_Amt', '<w:textInput/>'), 'Dr. Huber')),
      }),
    );
    expect(lines).toEqual([
      'Leitung: {{leitung-amt}}',
      'Telefon: {{todo.telefon}}',
      'Ab {{beginn}}',
      '{{schulen}} gilt für Schulen',
      '{{bauhof}} gilt für den Bauhof',
      'Stufe {{stufe}}',
      'Noch einmal: {{leitung-amt}}',
    ]);
    expect(asked).toEqual([
      ['leitung-amt', 'text', 'Leitung amt', 'Vor- und Nachname', []],
      ['todo.telefon', 'text', 'Telefon', '', []],
      ['beginn', 'date', 'Beginn', '', []],
      ['schulen', 'boolean', 'Schulen', '', []],
      ['bauhof', 'boolean', 'Bauhof', '', []],
      ['stufe', 'choice', 'Stufe', '', ['hoch', 'mittel']],
    ]);
    expect(answers).toEqual({
      'leitung-amt': 'Dr. Huber',
      'todo.telefon': '',
      beginn: '',
      schulen: 'yes',
      bauhof: 'no',
      stufe: 'mittel',
    });
  });
});

describe('what an OpenDocument text asks', () => {
  const odt = (body: string, forms = '') =>
    madeOdt({ body: `${forms}<text:h text:outline-level="1">A</text:h>${body}` });
  const line = (inside: string) => `<text:p>${inside}</text:p>`;

  it('by the controls of a form becomes variables', async () => {
    const shown = (id: string) => `<draw:control draw:control="${id}"/>`;
    const { lines, asked, answers } = await read(
      odt(
        line(`Leitung: ${shown('c1')}`) +
          line(`${shown('c2')} gilt für Schulen`) +
          line(`Stufe: ${shown('c3')}`) +
          line(`Ort: ${shown('c4')}`) +
          line(`Ab: ${shown('c5')}`) +
          line(`Hinweise: ${shown('c6')}`),
        `<office:forms><form:form form:name="Formular">
          <form:text form:id="c1" form:name="Leitung" form:current-value="Dr. Huber"/>
          <form:checkbox form:id="c2" form:name="Schulen" form:label="Gilt für Schulen" form:current-state="checked"/>
          <form:listbox form:id="c3" form:name="Stufe"><form:option form:label="hoch"/><form:option form:label="mittel" form:current-selected="true"/></form:listbox>
          <form:combobox form:id="c4" form:name="Ort" form:current-value="Kelheim"><form:item form:label="Kelheim"/><form:item form:label="Essing"/></form:combobox>
          <form:date xml:id="c5" form:name="Beginn" form:current-value="2026-07-01"/>
          <form:textarea form:id="c6" form:name="Hinweise" form:current-value="Keine."/>
        </form:form></office:forms>`,
      ),
    );
    expect(lines).toEqual([
      'Leitung: {{leitung}}',
      '{{schulen}} gilt für Schulen',
      'Stufe: {{stufe}}',
      'Ort: {{ort}}',
      'Ab: {{beginn}}',
      'Hinweise: {{hinweise}}',
    ]);
    expect(asked).toEqual([
      ['leitung', 'text', 'Leitung', '', []],
      ['schulen', 'boolean', 'Gilt für Schulen', '', []],
      ['stufe', 'choice', 'Stufe', '', ['hoch', 'mittel']],
      ['ort', 'choice', 'Ort', '', ['Kelheim', 'Essing']],
      ['beginn', 'date', 'Beginn', '', []],
      ['hinweise', 'text', 'Hinweise', '', []],
    ]);
    expect(answers).toEqual({
      leitung: 'Dr. Huber',
      schulen: 'yes',
      stufe: 'mittel',
      ort: 'Kelheim',
      beginn: '2026-07-01',
      hinweise: 'Keine.',
    });
  });

  it('by content controls and fields becomes variables, a key of ours under its own name', async () => {
    const control = (properties: string, inside: string) =>
      `<loext:content-control ${properties}>${inside}</loext:content-control>`;
    const { lines, asked, answers } = await read(
      odt(
        line(`Ort: ${control('loext:tag="variable:municipality.name-short"', 'Kelheim')}`) +
          line(
            `${control('loext:alias="Gilt für Schulen" loext:checkbox="true" loext:checked="true"', '☒')} gilt für Schulen`,
          ) +
          line(
            `Stufe: ${control(
              'loext:alias="Stufe" loext:dropdown="true"',
              '<loext:list-item loext:display-text="hoch" loext:value="1"/><loext:list-item loext:display-text="mittel" loext:value="2"/>mittel',
            )}`,
          ) +
          line(`Ab: ${control('loext:alias="Beginn" loext:date="true"', '01.07.2026')}`) +
          line(control('loext:showing-place-holder="true"', 'Name des Amtes eingeben')) +
          line(`Bild: ${control('loext:picture="true"', 'kein Feld')}`) +
          line('Amt: <text:database-display text:column-name="Amt">&lt;Amt&gt;</text:database-display>') +
          line('Frist: <text:text-input text:description="Tage bis zur Antwort">14</text:text-input>') +
          line(
            'Farbe: <text:drop-down text:name="Farbe"><text:label text:value="rot"/><text:label text:value="blau"/>blau</text:drop-down>',
          ),
      ),
    );
    expect(lines).toEqual([
      'Ort: {{municipality.name-short}}',
      '{{gilt-fuer-schulen}} gilt für Schulen',
      'Stufe: {{stufe}}',
      'Ab: {{beginn}}',
      '{{todo.name-des-amtes-eingeben}}',
      'Bild: kein Feld',
      'Amt: {{amt}}',
      'Frist: {{todo.tage-bis-zur-antwort}}',
      'Farbe: {{farbe}}',
    ]);
    expect(asked.map(([key, type, , , options]) => [key, type, options])).toEqual([
      ['municipality.name-short', 'text', []],
      ['gilt-fuer-schulen', 'boolean', []],
      ['stufe', 'choice', ['hoch', 'mittel']],
      ['beginn', 'date', []],
      ['todo.name-des-amtes-eingeben', 'text', []],
      ['amt', 'text', []],
      ['todo.tage-bis-zur-antwort', 'text', []],
      ['farbe', 'choice', ['rot', 'blau']],
    ]);
    expect(answers).toEqual({
      'municipality.name-short': 'Kelheim',
      'gilt-fuer-schulen': 'yes',
      stufe: 'mittel',
      beginn: '01.07.2026',
      'todo.name-des-amtes-eingeben': '',
      amt: '',
      'todo.tage-bis-zur-antwort': '14',
      farbe: 'blau',
    });
  });
});

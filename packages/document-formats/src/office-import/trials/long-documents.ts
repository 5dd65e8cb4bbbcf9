import { Chance } from './chance.ts';
import { cell, heading, item, madeDocx, paragraph, row, run, table } from './made-docx.ts';
import { madeOdt } from './made-odt.ts';

const words =
  'Die Verwaltung sichert ihre Daten täglich und prüft einmal im Monat ob sie sich wiederherstellen lassen'.split(' ');
const sentence = (chance: Chance): string => Array.from({ length: 40 }, () => chance.one(words)).join(' ');
const levelOf = (page: number): number => (page % 5 === 0 ? 1 : 2);
const author = 'Sabine Huber';
const date = '2026-03-01T09:00:00Z';

/** A Word document with a clause for each page. */
export function longDocx(pages: number): Buffer {
  const chance = new Chance(pages);
  const notes: string[] = [];
  const page = (_: unknown, at: number): string => {
    notes.push(`<w:footnote w:id="${at + 1}">${paragraph(run(`Anmerkung ${at}`))}</w:footnote>`);
    const name = `Abschnitt ${at}`;
    const by = `w:author="${author}" w:date="${date}"`;
    return [
      heading(name, levelOf(at)),
      ...Array.from({ length: 8 }, () =>
        paragraph(
          words.map((word) => run(`${word} `, chance.below(9) === 0 ? '<w:b/>' : '')).join('') + run(sentence(chance)),
        ),
      ),
      paragraph(
        `${run('Es gilt die ')}<w:del ${by}><w:r><w:delText>alte</w:delText></w:r></w:del><w:ins ${by}>${run('neue')}</w:ins>${run(' Frist.')}<w:r><w:footnoteReference w:id="${at + 1}"/></w:r>`,
      ),
      ...[item('Punkt eins'), item('darin', 1), item('Punkt zwei')],
      table(row([cell('Abschnitt'), cell('Zuständig')], '<w:tblHeader/>'), row([cell(name), cell('محمد الأمين')])),
    ].join('');
  };
  const body = paragraph('Handbuch', 'Title') + Array.from({ length: pages }, page).join('');
  return madeDocx({ body, footnotes: notes.join('') });
}

/** The same as an OpenDocument text. */
export function longOdt(pages: number): Buffer {
  const chance = new Chance(pages);
  const regions: string[] = [];
  const line = (text: string) => `<text:p>${text}</text:p>`;
  const entry = (inside: string) => `<text:list-item>${inside}</text:list-item>`;
  const page = (_: unknown, at: number): string => {
    const info = `<office:change-info><dc:creator>${author}</dc:creator><dc:date>${date}</dc:date></office:change-info>`;
    regions.push(
      `<text:changed-region text:id="d${at}"><text:deletion>${info}${line('alte')}</text:deletion></text:changed-region>`,
      `<text:changed-region text:id="i${at}"><text:insertion>${info}</text:insertion></text:changed-region>`,
    );
    const name = `Abschnitt ${at}`;
    const changed = `<text:change text:change-id="d${at}"/><text:change-start text:change-id="i${at}"/>neue<text:change-end text:change-id="i${at}"/>`;
    const note = `<text:note text:note-class="footnote"><text:note-body>${line(`Anmerkung ${at}`)}</text:note-body></text:note>`;
    const cells = (...texts: string[]) =>
      `<table:table-row>${texts.map((text) => `<table:table-cell>${line(text)}</table:table-cell>`).join('')}</table:table-row>`;
    return [
      `<text:h text:outline-level="${levelOf(at)}">${name}</text:h>`,
      ...Array.from({ length: 8 }, () => line(sentence(chance))),
      line(`Es gilt die ${changed} Frist.${note}`),
      `<text:list>${entry(line('Punkt eins') + `<text:list>${entry(line('darin'))}</text:list>`)}${entry(line('Punkt zwei'))}</text:list>`,
      `<table:table><table:table-header-rows>${cells('Abschnitt', 'Zuständig')}</table:table-header-rows>${cells(name, 'محمد الأمين')}</table:table>`,
    ].join('');
  };
  const text = Array.from({ length: pages }, page).join('');
  return madeOdt({
    body: `<text:tracked-changes>${regions.join('')}</text:tracked-changes><text:p text:style-name="Title">Handbuch</text:p>${text}`,
  });
}

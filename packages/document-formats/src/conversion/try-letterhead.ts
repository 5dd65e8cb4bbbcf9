import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Content, contentSchema } from '@allmende/domain/content';
import type { Language } from '@allmende/domain/texts';
import { exportDocx } from '../office-export/docx-export.ts';
import { readLetterhead } from '../office-export/letterhead.ts';
import type { Converted, Workplace } from './conversion-task.ts';
import { formatFacts } from './export-task.ts';
import type { LetterheadTask } from './letterhead-task.ts';

/** Opens a letterhead, and writes a page in it on which everything stands that a document may hold. */
export async function tryLetterhead(task: LetterheadTask, place: Workplace): Promise<Converted> {
  const letterhead = await readLetterhead(await readFile(join(place.folder, task.letterhead)));
  place.progress('write');
  const { language, municipalityName } = task;
  const sample = { content: samplePage(language), values: {}, frame: { municipalityName }, language };
  const { bytes, notes } = await exportDocx(sample, letterhead);
  const name = 'sample.docx';
  await writeFile(join(place.folder, name), bytes);
  return {
    file: { name, mediaType: formatFacts.docx.mediaType },
    result: null,
    notes,
  };
}

const words = {
  de: {
    title: 'Probeseite',
    first: 'So sehen Ihre Dokumente aus',
    text: 'Ein Absatz in Ihrer Schrift, mit **Fettem**, *Kursivem*, einem [Verweis](https://www.bsi.bund.de) und einer Fußnote.[^1]\n\n[^1]: Fußnoten stehen am Ende der Seite.',
    list: 'Aufzählungen',
    items:
      '- erster Punkt\n- zweiter Punkt\n  - darunter\n\n1. erstens\n2. zweitens\n\n- [ ] noch offen\n- [x] schon erledigt',
    table: 'Tabellen',
    cells: '| Rolle | Aufgabe |\n|---|---|\n| ISB | prüft |\n| Leitung | entscheidet |',
    quote: 'Hervorgehobenes',
    quoted: '> Ein Hinweis, der auffallen soll.\n\n```\nEine Zeile zum Abschreiben\n```',
  },
  en: {
    title: 'Sample page',
    first: 'This is how your documents look',
    text: 'A paragraph in your font, with **bold**, *italic*, a [link](https://www.bsi.bund.de) and a footnote.[^1]\n\n[^1]: Footnotes stand at the end of the page.',
    list: 'Lists',
    items: '- first item\n- second item\n  - below it\n\n1. first\n2. second\n\n- [ ] still open\n- [x] done',
    table: 'Tables',
    cells: '| Role | Task |\n|---|---|\n| ISB | examines |\n| Leadership | decides |',
    quote: 'What stands out',
    quoted: '> A note that should be seen.\n\n```\nA line to be copied\n```',
  },
} as const;

function samplePage(language: Language): Content {
  const { title, first, text, list, items, table, cells, quote, quoted } = words[language];
  const clause = (id: string, heading: string, level: number, body: string) => ({ id, heading, level, body });
  return contentSchema.parse({
    metadata: { title, type: 'merkblatt' },
    clauses: [
      clause('first', first, 1, text),
      clause('list', list, 2, items),
      clause('table', table, 2, cells),
      clause('quote', quote, 1, quoted),
    ],
  });
}

import type { Language } from '@allmende/domain/texts';
import { decodedOnce, frameOf, words } from '../document-frame.ts';
import { type Block, cleanText, type DocumentText, MANY_CLAUSES, type Run, wordsOfRuns } from './document-text.ts';
import { documentWords } from './document-words.ts';
import { columnWidths, PAGE_ROOM } from './column-widths.ts';
import { approvalRows, coverFacts } from './cover-facts.ts';
import type { ExportDocument } from './export-document.ts';
import type { PdfLayout } from './pdf-port.ts';
import { announces, isToFillIn, staysTogether } from './how-it-breaks.ts';
import { phoneNumbers } from './phone-numbers.ts';
import { shortTitle } from './short-title.ts';
import { tlpColours } from './tlp-colours.ts';

/** Characters of a line on a pocket card. */
const CARD_ROOM = 44;
/** Pixels at 96 to the inch that a picture has room for. */
const [ROOM_ACROSS, ROOM_DOWN] = [604, 780];

/** A document as the template takes it: data through and through. `pathOf` says where the bytes of a picture lie. */
export function pdfData(
  document: ExportDocument,
  text: DocumentText,
  layout: PdfLayout,
  pathOf: (name: string) => string,
) {
  const { content, frame: facts, language = 'de' } = document;
  const frame = frameOf(facts, language);
  const wording = documentWords[language];
  const { contents, page, of, approval } = wording;
  const room = layout === 'card' ? CARD_ROOM : PAGE_ROOM;
  return {
    ...{ layout, language, title: text.title, shortTitle: shortTitle(text.title) },
    author: cleanText(frame.municipality) || 'Allmende',
    keywords: content.metadata.keywords.map(cleanText),
    description: [frame.label, frame.version, frame.licence].filter((part) => part !== '').join(', '),
    words: { contents, page, of, approval },
    frame: {
      ...frame,
      municipality: cleanText(frame.municipality),
      recipient: cleanText(frame.recipient),
      sources: frame.sources.map(({ text: sentence, url }) => ({ text: cleanText(sentence), url })),
    },
    labelColour: `#${facts.label ? tlpColours[facts.label] : 'FFFFFF'}`,
    otherSources: frame.sources.length > 1 ? wording.andOthers(frame.sources.length - 1) : '',
    facts: coverFacts(document, frame, language),
    approvals: approvalRows(document, language),
    gapsHead: wording.gaps(text.gaps.length),
    gaps: text.gaps.map(({ label, occurrences }) => wording.gap(cleanText(label), occurrences)),
    phones: layout === 'card' ? phoneNumbers(document) : [],
    hasContents: text.clauses.length >= MANY_CLAUSES,
    clauses: text.clauses.map((clause) => ({
      ...clause,
      heading: clause.heading.map((run) => runData(run, pathOf)),
      blocks: clause.blocks.map((block) => blockData(block, pathOf, room)),
    })),
    footnotes: text.footnotes.map((blocks) => blocks.map((block) => blockData(block, pathOf, room))),
    end: endLines(document, language),
  };
}

function runData(run: Run, pathOf: (name: string) => string) {
  if (run.kind !== 'picture') return run;
  const { name, alt, width, height } = run.picture;
  const share = Math.min(width, ROOM_ACROSS, (ROOM_DOWN / height) * width) / ROOM_ACROSS;
  return { ...run, picture: { path: pathOf(name), alt, share: Math.max(1, Math.round(share * 100)) } };
}

function blockData(block: Block, pathOf: (name: string) => string, room: number): unknown {
  const runs = (all: readonly Run[]) => all.map((run) => runData(run, pathOf));
  switch (block.kind) {
    case 'paragraph':
      return { ...block, runs: runs(block.runs), announces: announces(block.runs) };
    case 'heading':
      return { ...block, runs: runs(block.runs) };
    case 'quote':
      return { ...block, blocks: block.blocks.map((one) => blockData(one, pathOf, room)) };
    case 'list':
      return {
        ...block,
        items: block.items.map(({ done, blocks }) => ({
          done,
          blocks: blocks.map((one) => blockData(one, pathOf, room)),
        })),
      };
    case 'table':
      return {
        ...block,
        header: block.header.map(runs),
        rows: block.rows.map((row) => ({ cells: row.cells.map(runs), isToFillIn: isToFillIn(row) })),
        staysTogether: room === PAGE_ROOM && staysTogether(block),
        hasHeader: block.header.some((cell) => wordsOfRuns(cell).trim() !== ''),
        weights: columnWidths([block.header, ...block.rows.map(({ cells }) => cells)], 1_000, room),
      };
    default:
      return block;
  }
}

/** What belongs to the document and is not in it, and all that it is based on. */
function endLines({ content: { files, links }, frame }: ExportDocument, language: Language): [string, string | null][] {
  const names = files.map(({ name }) => cleanText(name)).join(', ');
  return [
    ...(names === '' ? [] : [[`${words[language].files}: ${names}`, null] as [string, null]]),
    ...links.map(({ label, url }): [string, string] => [`${cleanText(label)}: ${cleanText(decodedOnce(url))}`, url]),
    ...frameOf(frame, language).sources.map(({ text, url }): [string, string | null] => [cleanText(text), url]),
  ];
}

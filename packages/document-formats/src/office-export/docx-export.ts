import { labelOf } from '@allmende/domain/variables';
import { profileLabels } from '@allmende/vocabularies/profile-variables';
import { Document, type ISectionPropertiesOptions, Packer, Paragraph } from 'docx';
import { estimatePageNumbersWith } from 'docx/layout';
import { frameOf } from '../document-frame.ts';
import { cleanText, type DocumentText, MANY_CLAUSES, type Run } from './document-text.ts';
import { docxBlocks } from './docx-blocks.ts';
import { docxClause, docxContents, docxEnd } from './docx-body.ts';
import { DocxContext, onPage } from './docx-context.ts';
import { docxCover } from './docx-cover.ts';
import type { Revision } from './docx-elements.ts';
import { docxFooter, docxHeader } from './docx-frame.ts';
import { headingNumbering } from './docx-numbering.ts';
import { docxStyles } from './docx-styles.ts';
import { withoutRoomBelowContents } from './end-of-contents.ts';
import type { ExportDocument, Exported } from './export-document.ts';
import type { Letterhead } from './letterhead.ts';
import { readDocumentText } from './read-document-text.ts';
import { withLetterhead } from './with-letterhead.ts';
import { propertiesOfMark } from '../word-marks.ts';

/** The kinds of pictures that every Word shows. */
export const docxPictures = ['png', 'jpg', 'gif'] as const;

/** Twips between the margins of our own page. */
const TEXT_WIDTH = 9_070;

/** A4 with room for the holes of a folder; in twips. */
const page: ISectionPropertiesOptions = {
  page: {
    size: { width: 11_906, height: 16_838 },
    margin: { top: 1_700, bottom: 1_600, left: 1_418, right: 1_418, header: 620, footer: 560 },
  },
};

/** A version as a Word document; with a city's letterhead in its look. */
export async function exportDocx(document: ExportDocument, letterhead: Letterhead | null = null): Promise<Exported> {
  const text = readDocumentText(document, docxPictures);
  const written: WrittenText = { ...text, titleRuns: [{ kind: 'text', text: text.title }] };
  const { bytes, notes } = await writeDocx(document, written, null, letterhead?.textWidth);
  if (!letterhead) return { bytes, notes };
  const dressed = withLetterhead(bytes, letterhead);
  return { bytes: dressed.bytes, notes: [...notes, ...dressed.notes] };
}

/** What is written: the text of a version, or what became of one; its title may have changed as well. */
export type WrittenText = DocumentText & { readonly titleRuns: readonly Run[] };

/** Writes a text with its cover, contents and frame. With a revision its changes are tracked. */
export async function writeDocx(
  document: ExportDocument,
  text: WrittenText,
  revision: Revision | null,
  textWidth = TEXT_WIDTH,
): Promise<Exported> {
  const { content, frame: facts, pictures = new Map<string, Uint8Array>(), mark, language = 'de' } = document;
  const frame = frameOf(facts, language);
  const variables = [...content.variables, ...profileLabels[language]];
  const context = new DocxContext(text, { pictures, revision, labelOf: (key) => labelOf(variables, key), textWidth });
  // Pages of a comparison are nobody's pages.
  const hasContents = text.clauses.length >= MANY_CLAUSES && revision === null;
  const children = [
    ...docxCover({ title: text.titleRuns, gaps: text.gaps }, document, frame, context),
    ...(hasContents ? docxContents(language) : []),
    ...text.clauses.flatMap((clause, at) => docxClause(clause, at === 0, context)),
    ...docxEnd(content, frame, language),
  ];
  const creator = cleanText(facts.municipalityName ?? '') || 'Allmende';
  const made = new Document({
    ...{ title: text.title, creator, lastModifiedBy: creator },
    subject: cleanText(content.metadata.shortVersion),
    keywords: content.metadata.keywords.map(cleanText).join(', '),
    description: [frame.label, frame.version, frame.licence].filter((part) => part !== '').join(', '),
    styles: docxStyles,
    numbering: { config: [headingNumbering] },
    footnotes: docxFootnotes(context),
    customProperties: mark ? propertiesOfMark({ ...mark, clauses: [...context.anchors.keys()] }) : [],
    features: { trackRevisions: revision !== null },
    hyphenation: { autoHyphenation: true, consecutiveHyphenLimit: 3, doNotHyphenateCaps: true },
    ...(hasContents ? { pageNumbers: estimatePageNumbersWith({ guess: true }) } : {}),
    sections: [
      {
        properties: page,
        headers: { default: docxHeader(text.title, frame, facts.label, textWidth) },
        footers: { default: docxFooter(frame, facts.label, language, textWidth) },
        children,
      },
    ],
  });
  const notes = text.picturesInWords.map((name) => ({ code: 'picture-in-words' as const, params: { name } }));
  const bytes = new Uint8Array(await Packer.toBuffer(made));
  return { bytes: hasContents ? withoutRoomBelowContents(bytes) : bytes, notes };
}

/** Word numbers footnotes from 1; a table in one would be none of Word's. */
function docxFootnotes(context: DocxContext): Record<string, { children: Paragraph[] }> {
  const place = { ...onPage, inFootnote: true };
  return Object.fromEntries(
    context.footnotes.map((blocks, at) => [
      String(at + 1),
      { children: docxBlocks(blocks, context, place).filter((block) => block instanceof Paragraph) },
    ]),
  );
}

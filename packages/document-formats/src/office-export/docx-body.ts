import type { Content } from '@allmende/domain/content';
import type { Language } from '@allmende/domain/texts';
import {
  Bookmark,
  ExternalHyperlink,
  type FileChild,
  Paragraph,
  type ParagraphChild,
  TableOfContents,
  TextRun,
} from 'docx';
import { decodedOnce, type Frame, words } from '../document-frame.ts';
import { type ClauseText, cleanText } from './document-text.ts';
import { documentWords } from './document-words.ts';
import { docxBlocks, headingLevel, paragraph } from './docx-blocks.ts';
import { type DocxContext, onPage } from './docx-context.ts';
import { sourceRuns } from './docx-frame.ts';
import { headingNumbering } from './docx-numbering.ts';
import { docxRuns, textRuns } from './docx-runs.ts';
import { END_BOOKMARK } from '../word-marks.ts';

/** A clause: its heading in a bookmark by which it is known again, for whom it stands, its text. */
export function docxClause(clause: ClauseText, isFirst: boolean, context: DocxContext): FileChild[] {
  const { id, number, depth, heading, condition, blocks, change } = clause;
  const anchor = change === 'removed' ? undefined : context.anchors.get(id);
  const written = docxRuns(heading, context);
  return [
    paragraph(anchor ? [new Bookmark({ id: anchor, children: written })] : written, clause, context, {
      heading: headingLevel(depth),
      ...(isFirst ? { pageBreakBefore: true } : {}),
      ...(number === ''
        ? {}
        : { numbering: { reference: headingNumbering.reference, level: depth - 1, custom: true } }),
    }),
    ...(condition === ''
      ? []
      : [paragraph(textRuns(condition, clause, {}, context), clause, context, { style: 'AllmendeCondition' })]),
    ...docxBlocks(blocks, context, onPage),
  ];
}

/** Headings with their pages, written so that Word shows them without asking. */
export const docxContents = (language: Language): FileChild[] => [
  new Paragraph({
    style: 'TOCHeading',
    pageBreakBefore: true,
    children: [new TextRun(documentWords[language].contents)],
  }),
  new TableOfContents(documentWords[language].contents, { hyperlink: true, headingStyleRange: '1-3' }),
];

/** What belongs to the document and is not in it, and all that it is based on. */
export function docxEnd({ files, links }: Content, frame: Frame, language: Language): FileChild[] {
  const names = files.map(({ name }) => cleanText(name)).join(', ');
  const line = (children: readonly ParagraphChild[]) => new Paragraph({ style: 'AllmendeEnd', children });
  const lines = [
    ...(names === '' ? [] : [line([new TextRun(`${words[language].files}: ${names}`)])]),
    ...links.map(({ label, url }) =>
      line([
        new TextRun(`${cleanText(label)}: `),
        new ExternalHyperlink({
          link: url,
          children: [new TextRun({ text: cleanText(decodedOnce(url)), style: 'Hyperlink' })],
        }),
      ]),
    ),
    ...frame.sources.map((source) => line(sourceRuns(source))),
  ];
  // The end is marked in any case; a line is drawn only where something stands below it.
  const style = lines.length > 0 ? 'AllmendeRule' : 'AllmendeAfterTable';
  return [new Paragraph({ style, children: [new Bookmark({ id: END_BOOKMARK, children: [] })] }), ...lines];
}

import type { Tlp } from '@allmende/domain/audience';
import type { Language } from '@allmende/domain/texts';
import {
  ExternalHyperlink,
  Footer,
  Header,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  ShadingType,
  Tab,
  TabStopType,
  TextRun,
} from 'docx';
import { documentWords } from './document-words.ts';
import type { Frame } from '../document-frame.ts';
import { cleanText } from './document-text.ts';
import { shortTitle } from './short-title.ts';
import { tlpColours } from './tlp-colours.ts';

const rightTab = (position: number) => ({ tabStops: [{ type: TabStopType.RIGHT, position }] });

/** Title and label above each page, and below the label to whom this copy was given. */
export function docxHeader(title: string, frame: Frame, label: Tlp | undefined, textWidth: number): Header {
  return new Header({
    children: [
      new Paragraph({
        style: 'Header',
        ...rightTab(textWidth),
        children: [new TextRun(shortTitle(title)), ...labelRuns(frame, label)],
      }),
      ...(frame.recipient === ''
        ? []
        : [
            new Paragraph({
              style: 'Header',
              ...rightTab(textWidth),
              children: [new TextRun({ children: [new Tab(), cleanText(frame.recipient)] })],
            }),
          ]),
    ],
  });
}

/** Whose version it is, under which licence, where it comes from; label and page once more. */
export function docxFooter(frame: Frame, label: Tlp | undefined, language: Language, textWidth: number): Footer {
  const { page, of, andOthers } = documentWords[language];
  const facts = [
    frame.municipality,
    [frame.version, frame.date].filter((part) => part !== '').join(', '),
    frame.licence,
  ];
  const line = facts
    .map(cleanText)
    .filter((part) => part !== '')
    .join(' · ');
  const [source, ...others] = frame.sources;
  const number = new TextRun({
    children: [new Tab(), `${page} `, PageNumber.CURRENT, ` ${of} `, PageNumber.TOTAL_PAGES],
  });
  return new Footer({
    children: [
      new Paragraph({ style: 'Footer', ...rightTab(textWidth), children: [new TextRun(line), number] }),
      new Paragraph({
        style: 'Footer',
        ...rightTab(textWidth),
        children: [
          ...(source
            ? [...sourceRuns(source), ...(others.length > 0 ? [new TextRun(` ${andOthers(others.length)}`)] : [])]
            : []),
          ...labelRuns(frame, label),
        ],
      }),
    ],
  });
}

/** A sentence of attribution, its address as a link. */
export const sourceRuns = ({ text, url }: Frame['sources'][number]): ParagraphChild[] => [
  ...(url === null
    ? [new TextRun(cleanText(text))]
    : [new ExternalHyperlink({ link: url, children: [new TextRun({ text: cleanText(text), style: 'Hyperlink' })] })]),
];

const labelRuns = ({ label }: Frame, tlp: Tlp | undefined): ParagraphChild[] =>
  tlp === undefined ? [] : [new TextRun({ children: [new Tab()] }), labelRun(label, tlp)];

/** TLP 2.0 asks for twelve points at least, in its colour on black. */
export const labelRun = (label: string, tlp: Tlp): TextRun =>
  new TextRun({
    ...{ text: label, bold: true, size: 24, color: tlpColours[tlp] },
    shading: { type: ShadingType.CLEAR, color: 'auto', fill: '000000' },
  });

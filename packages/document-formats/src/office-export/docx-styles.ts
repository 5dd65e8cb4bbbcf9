import {
  BorderStyle,
  DocumentDefaults,
  ImportedXmlComponent,
  type IParagraphStyleOptions,
  type IStylesOptions,
  ShadingType,
} from 'docx';

/** Installed with every Word; LibreOffice has one of the same widths. */
const FONT = 'Arial';
const INK = '1B2A41';
const GREY = '4A5568';
const LINE = 'B8C2CC';
/** Behind what is not filled in yet. */
export const GAP_FILL = 'FFE69C';
/** Half points. */
const SIZE = 21;

/** Headings by the names that every Word knows; their ids too, since programs look for either. */
const headings = [
  { size: 32, before: 400 },
  { size: 26, before: 320 },
  { size: 23, before: 260 },
  { size: SIZE, before: 220 },
  { size: SIZE, before: 200 },
  { size: SIZE, before: 200 },
].map(({ size, before }, at): IParagraphStyleOptions => ({
  ...{ id: `Heading${at + 1}`, name: `heading ${at + 1}`, basedOn: 'Normal', next: 'Normal', quickFormat: true },
  run: { size, bold: true, color: INK },
  paragraph: {
    spacing: { before, after: 100, line: 264, lineRule: 'auto' },
    keepNext: true,
    keepLines: true,
    outlineLevel: at,
  },
}));

const below = { basedOn: 'Normal', quickFormat: true };
const shading = (fill: string) => ({ type: ShadingType.CLEAR, color: 'auto', fill });

/** Styles with the names that Word knows, so that a letterhead brings its own in their place; what it lacks is ours. */
export const docxStyles: IStylesOptions = {
  paragraphStyles: [
    { id: 'Normal', name: 'Normal', quickFormat: true },
    {
      ...{ id: 'Title', name: 'Title', basedOn: 'Normal', next: 'Normal', quickFormat: true },
      run: { size: 52, bold: true, color: INK },
      paragraph: { spacing: { before: 1_600, after: 360, line: 260, lineRule: 'auto' }, keepLines: true },
    },
    ...headings,
    { ...below, id: 'ListParagraph', name: 'List Paragraph' },
    {
      ...{ id: 'FootnoteText', name: 'footnote text', ...below },
      run: { size: 18 },
      paragraph: { spacing: { after: 40, line: 240, lineRule: 'auto' } },
    },
    {
      id: 'ListBullet',
      name: 'List Bullet',
      ...below,
      paragraph: { spacing: { after: 60 }, contextualSpacing: false },
    },
    {
      id: 'ListNumber',
      name: 'List Number',
      ...below,
      paragraph: { spacing: { after: 60 }, contextualSpacing: false },
    },
    { id: 'ListContinue', name: 'List Continue', ...below, paragraph: { spacing: { after: 60 } } },
    {
      ...{ id: 'Quote', name: 'Quote', ...below },
      paragraph: {
        indent: { left: 284, right: 284 },
        border: { left: { style: BorderStyle.SINGLE, size: 18, space: 8, color: LINE } },
      },
    },
    {
      id: 'Header',
      name: 'header',
      ...below,
      run: { size: 17, color: GREY },
      paragraph: { spacing: { after: 0, line: 240, lineRule: 'auto' } },
    },
    {
      id: 'Footer',
      name: 'footer',
      ...below,
      run: { size: 16, color: GREY },
      paragraph: { spacing: { after: 0, line: 240, lineRule: 'auto' } },
    },
    {
      id: 'TOCHeading',
      name: 'TOC Heading',
      ...below,
      run: { size: 32, bold: true, color: INK },
      paragraph: { spacing: { after: 200 } },
    },
    {
      id: 'TOC1',
      name: 'toc 1',
      ...below,
      paragraph: { spacing: { before: 80, after: 40, line: 250, lineRule: 'auto' } },
    },
    {
      id: 'TOC2',
      name: 'toc 2',
      ...below,
      paragraph: { spacing: { after: 30, line: 250, lineRule: 'auto' }, indent: { left: 340 } },
    },
    {
      id: 'TOC3',
      name: 'toc 3',
      ...below,
      paragraph: { spacing: { after: 30, line: 250, lineRule: 'auto' }, indent: { left: 680 } },
    },
    {
      ...{ id: 'AllmendeCover', name: 'Allmende Deckblatt', ...below },
      paragraph: {
        spacing: { after: 60 },
        indent: { left: 2_400, hanging: 2_400 },
      },
    },
    {
      ...{ id: 'AllmendeCoverHead', name: 'Allmende Deckblatt Überschrift', ...below },
      run: { bold: true, size: 24, color: INK },
      paragraph: { spacing: { before: 480, after: 120 }, keepNext: true },
    },
    {
      id: 'AllmendeCondition',
      name: 'Allmende Bedingung',
      ...below,
      run: { italics: true, color: GREY },
      paragraph: { keepNext: true },
    },
    {
      ...{ id: 'AllmendeCodeBlock', name: 'Allmende Quelltext', ...below },
      run: { font: 'Consolas', size: 18 },
      paragraph: { shading: shading('F1F4F7'), spacing: { before: 80, after: 160, line: 240, lineRule: 'auto' } },
    },
    { id: 'AllmendeTask', name: 'Allmende Aufgabe', ...below, paragraph: { spacing: { after: 60 } } },
    {
      id: 'AllmendeTableText',
      name: 'Allmende Tabellentext',
      ...below,
      run: { size: 19 },
      paragraph: { spacing: { before: 40, after: 40, line: 250, lineRule: 'auto' } },
    },
    {
      ...{ id: 'AllmendeTableHead', name: 'Allmende Tabellenkopf', ...below },
      run: { size: 19, bold: true, color: INK },
      paragraph: { spacing: { before: 50, after: 50, line: 250, lineRule: 'auto' } },
    },
    {
      id: 'AllmendeAfterTable',
      name: 'Allmende nach Tabelle',
      ...below,
      run: { size: 8 },
      paragraph: { spacing: { after: 0, line: 160, lineRule: 'auto' } },
    },
    {
      ...{ id: 'AllmendeRule', name: 'Allmende Trennlinie', ...below },
      run: { size: 8 },
      paragraph: {
        border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 1, color: LINE } },
        spacing: { after: 200, line: 160, lineRule: 'auto' },
      },
    },
    {
      id: 'AllmendeEnd',
      name: 'Allmende Anhang',
      ...below,
      run: { size: 18, color: GREY },
      paragraph: { spacing: { after: 60 } },
    },
  ],
  characterStyles: [
    { id: 'Hyperlink', name: 'Hyperlink', run: { color: '0B4F8A', underline: {} } },
    { id: 'FootnoteReference', name: 'footnote reference', run: { superScript: true } },
    { id: 'AllmendeGap', name: 'Allmende offene Angabe', run: { bold: true, shading: shading(GAP_FILL) } },
    { id: 'AllmendeCode', name: 'Allmende Code', run: { font: 'Consolas', shading: shading('F1F4F7') } },
  ],
  importedStyles: [
    new DocumentDefaults({
      run: { font: FONT, size: SIZE, language: { value: 'de-DE', eastAsia: 'de-DE', bidirectional: 'ar-SA' } },
      paragraph: { spacing: { after: 120, line: 276, lineRule: 'auto' } },
    }),
    ImportedXmlComponent.fromXmlString(
      `<w:style xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" w:type="table" w:customStyle="1" w:styleId="AllmendeTable"><w:name w:val="Allmende Tabelle"/><w:uiPriority w:val="99"/><w:tblPr><w:tblBorders><w:top w:val="single" w:sz="8" w:space="0" w:color="${INK}"/><w:bottom w:val="single" w:sz="8" w:space="0" w:color="${INK}"/><w:insideH w:val="single" w:sz="4" w:space="0" w:color="${LINE}"/></w:tblBorders><w:tblCellMar><w:left w:w="100" w:type="dxa"/><w:right w:w="100" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblStylePr w:type="firstRow"><w:tcPr><w:tcBorders><w:bottom w:val="single" w:sz="8" w:space="0" w:color="${INK}"/></w:tcBorders><w:shd w:val="clear" w:color="auto" w:fill="E9EEF4"/></w:tcPr></w:tblStylePr></w:style>`,
    ),
  ],
};

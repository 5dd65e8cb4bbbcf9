import { strToU8, zipSync } from 'fflate';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const OFFICE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const namespaces = `xmlns:w="${W}" xmlns:r="${R}" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"`;

const relations = (rows: readonly (readonly [id: string, type: string, target: string, outside?: boolean])[]) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${rows
    .map(
      ([id, type, target, outside]) =>
        `<Relationship Id="${id}" Type="${R}/${type}" Target="${target}"${outside ? ' TargetMode="External"' : ''}/>`,
    )
    .join('')}</Relationships>`;

const style = (id: string, name: string, more: string) =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`;

export const coatOfArms = (id: string) =>
  `<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="720000" cy="450000"/><wp:docPr id="1" name="Wappen" descr="Wappen der Stadt Musterstadt"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="1" name="Wappen"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip ${id}/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="720000" cy="450000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>`;

const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`;

/**
 * A letterhead as a German Word writes it: ids such as `berschrift1`, another first page, a coat of arms, numbered
 * headings, narrow margins. For tests; `more` puts parts in or in place of others.
 */
export function sampleLetterhead(
  picture: Uint8Array,
  more: Readonly<Record<string, string | Uint8Array>> = {},
): Uint8Array {
  const header = `<w:hdr ${namespaces}><w:p><w:pPr><w:pStyle w:val="Kopfzeile"/></w:pPr><w:r>${coatOfArms('r:embed="rId1"')}</w:r>${run('  Stadt Musterstadt · Die Oberbürgermeisterin')}</w:p></w:hdr>`;
  const parts: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="${OFFICE}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${OFFICE}.styles+xml"/><Override PartName="/word/numbering.xml" ContentType="${OFFICE}.numbering+xml"/><Override PartName="/word/settings.xml" ContentType="${OFFICE}.settings+xml"/><Override PartName="/word/header1.xml" ContentType="${OFFICE}.header+xml"/><Override PartName="/word/header2.xml" ContentType="${OFFICE}.header+xml"/><Override PartName="/word/footer1.xml" ContentType="${OFFICE}.footer+xml"/></Types>`,
    '_rels/.rels': relations([['rId1', 'officeDocument', 'word/document.xml']]),
    'word/document.xml': `<w:document ${namespaces}><w:body><w:p>${run('Hier steht Ihr Text.')}</w:p><w:sectPr><w:headerReference w:type="default" r:id="rId3"/><w:headerReference w:type="first" r:id="rId4"/><w:footerReference w:type="default" r:id="rId5"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2268" w:right="1134" w:bottom="1701" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/><w:titlePg/></w:sectPr></w:body></w:document>`,
    'word/_rels/document.xml.rels': relations([
      ['rId1', 'styles', 'styles.xml'],
      ['rId2', 'numbering', 'numbering.xml'],
      ['rId3', 'header', 'header1.xml'],
      ['rId4', 'header', 'header2.xml'],
      ['rId5', 'footer', 'footer1.xml'],
      ['rId6', 'settings', 'settings.xml'],
    ]),
    'word/styles.xml': `<w:styles ${namespaces}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/><w:sz w:val="24"/><w:lang w:val="de-DE"/></w:rPr></w:rPrDefault></w:docDefaults>${style('Standard', 'Normal', '')}${style('berschrift1', 'heading 1', '<w:basedOn w:val="Standard"/><w:pPr><w:keepNext/><w:numPr><w:numId w:val="7"/></w:numPr><w:spacing w:before="360" w:after="120"/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:color w:val="8B0000"/><w:sz w:val="36"/></w:rPr>')}${style('Kopfzeile', 'header', '<w:basedOn w:val="Standard"/>')}${style('Fuzeile', 'footer', '<w:basedOn w:val="Standard"/><w:rPr><w:sz w:val="16"/></w:rPr>')}${style('Listenabsatz', 'List Paragraph', '<w:basedOn w:val="Standard"/>')}</w:styles>`,
    'word/numbering.xml': `<w:numbering ${namespaces}><w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="multilevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:pStyle w:val="berschrift1"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="1"/></w:num></w:numbering>`,
    'word/settings.xml': `<w:settings ${namespaces}/>`,
    'word/header1.xml': header,
    'word/header2.xml': header.replace('Die Oberbürgermeisterin', 'Rathausplatz 1, 12345 Musterstadt'),
    'word/_rels/header1.xml.rels': relations([['rId1', 'image', 'media/wappen.png']]),
    'word/_rels/header2.xml.rels': relations([['rId1', 'image', 'media/wappen.png']]),
    'word/footer1.xml': `<w:ftr ${namespaces}><w:p><w:pPr><w:pStyle w:val="Fuzeile"/></w:pPr>${run('Sparkasse Musterstadt, IBAN auf Anfrage')}</w:p></w:ftr>`,
    ...more,
  };
  const files = Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]);
  return zipSync({ ...(Object.fromEntries(files) as Record<string, Uint8Array>), 'word/media/wappen.png': picture });
}

export const letterheadRelations = relations;
export const letterheadHeader = (inside: string) => `<w:hdr ${namespaces}><w:p>${inside}</w:p></w:hdr>`;

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, normalize } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { ExportDocument, Exported } from './export-document.ts';
import { pdfData } from './pdf-data.ts';
import { PdfFailure, type PdfLayout, type PdfWriter } from './pdf-port.ts';
import { readDocumentText } from './read-document-text.ts';

const pdfPictures = ['png', 'jpg', 'gif', 'webp'] as const;

/** A folder that is nowhere: the template sees only what is put into it here. */
const FOLDER = '/allmende-document';
const template = readFileSync(join(import.meta.dirname, 'typst/document.typ'), 'utf8');

const { resolve } = createRequire(import.meta.url);

/** Where a package lies; most let only their code be asked for. */
function folderOf(name: string): string {
  const path = resolve(name);
  return path.slice(0, path.lastIndexOf(normalize(name)) + name.length);
}
const faces = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'];

/** German and Latin in the product's own face; Arabic and Hebrew for the names of people who live here. */
const fonts = [
  ...faces.map((face) => join(folderOf('@expo-google-fonts/fira-sans'), face)),
  join(folderOf('@embedpdf/fonts-arabic'), 'fonts'),
  join(folderOf('@embedpdf/fonts-hebrew'), 'fonts'),
  // Signs, Greek, Cyrillic and code.
  dirname(resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf')),
];

type Picture = readonly [path: string, bytes: Uint8Array];

/** PDF/UA-1 by Typst, within this process and without any other program. */
export class TypstPdf implements PdfWriter {
  private compiler: NodeCompiler | null = null;

  async write(document: ExportDocument, layout: PdfLayout): Promise<Exported> {
    const text = readDocumentText(document, pdfPictures);
    const names = [...(document.pictures?.keys() ?? [])];
    const pathOf = (name: string) => `pictures/${names.indexOf(name)}`;
    const data = pdfData(document, text, layout, pathOf);
    const pictures = names.map((name) => [pathOf(name), document.pictures!.get(name)!] as const);
    const { bytes, missing } = this.withoutMissingSigns(JSON.stringify(data), pictures);
    const notes = text.picturesInWords.map((name) => ({ code: 'picture-in-words' as const, params: { name } }));
    const signs = missing.length > 0 ? [{ code: 'signs-missing' as const, params: { signs: missing.join(' ') } }] : [];
    return { bytes, notes: [...notes, ...signs] };
  }

  /** A sign that no font has would be one that nobody can read out; it becomes a box, and the export says so. */
  private withoutMissingSigns(data: string, pictures: readonly Picture[]): { bytes: Uint8Array; missing: string[] } {
    const missing: string[] = [];
    for (let text = data; ;) {
      try {
        return { bytes: this.compiled(text, pictures), missing };
      } catch (error) {
        const found = missingSigns(String(error)).filter((sign) => text.includes(sign));
        if (found.length === 0) throw error instanceof PdfFailure ? error : new PdfFailure(String(error));
        missing.push(...found);
        for (const sign of found) text = text.replaceAll(sign, '□');
      }
    }
  }

  /** Nothing waits between putting the files in and taking them out, so that no document sees another one's. */
  private compiled(data: string, pictures: readonly Picture[]): Uint8Array {
    const compiler = (this.compiler ??= NodeCompiler.create({ workspace: FOLDER, fontArgs: [{ fontPaths: fonts }] }));
    try {
      compiler.addSource(`${FOLDER}/main.typ`, template);
      compiler.mapShadow(`${FOLDER}/document.json`, Buffer.from(data));
      for (const [path, bytes] of pictures) compiler.mapShadow(`${FOLDER}/${path}`, Buffer.from(bytes));
      const result = compiler.compile({ mainFilePath: `${FOLDER}/main.typ`, resetRead: true });
      const error = result.takeError();
      if (error || !result.result) throw new PdfFailure(reasonIn(error && compiler.fetchDiagnostics(error)));
      return compiler.pdf(result.result, { pdfStandard: 'ua-1' });
    } finally {
      compiler.resetShadow();
      compiler.evictCache(10);
    }
  }
}

const reasonIn = (diagnostics: readonly unknown[] | null): string => JSON.stringify(diagnostics).slice(0, 2_000);

/** The signs that an error complains about, as Rust spells them. */
function missingSigns(error: string): string[] {
  const found = [...error.matchAll(/the text `\\?"((?:[^`])*?)\\?"` could not be displayed/g)].map(([, sign = '']) =>
    sign.replace(/\\+u\{([0-9a-f]+)\}/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16))),
  );
  return [...new Set(found)].filter((sign) => sign !== '');
}

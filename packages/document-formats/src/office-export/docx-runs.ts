import {
  DeletedTextRun,
  ExternalHyperlink,
  FootnoteReferenceRun,
  ImageRun,
  InsertedTextRun,
  InternalHyperlink,
  type IRunOptions,
  type ParagraphChild,
  ShadingType,
  TextRun,
  type XmlComponent,
} from 'docx';
import type { DocxContext } from './docx-context.ts';
import { GAP_FILL } from './docx-styles.ts';
import { revised, variableControl } from './docx-elements.ts';
import type { Marks, PictureText, Run } from './document-text.ts';

/** Text width and usable height of a page, in pixels at 96 to the inch. */
const MOST_WIDTH = 604;
const MOST_HEIGHT = 780;

/** The runs of a paragraph as Word has them; neighbours with one address are one link. */
export function docxRuns(runs: readonly Run[], context: DocxContext): ParagraphChild[] {
  const children: ParagraphChild[] = [];
  for (let at = 0; at < runs.length;) {
    const { link } = runs[at]!;
    let end = at + 1;
    while (end < runs.length && runs[end]!.link === link) end += 1;
    const written = runs.slice(at, end).flatMap((run) => docxRun(run, context));
    children.push(...(link === undefined ? written : linkTo(link, written, context)));
    at = end;
  }
  return children;
}

function linkTo(link: string, children: readonly ParagraphChild[], context: DocxContext): ParagraphChild[] {
  if (!link.startsWith('#')) return [new ExternalHyperlink({ link, children })];
  const anchor = context.anchors.get(link.slice(1));
  return anchor === undefined ? [...children] : [new InternalHyperlink({ anchor, children })];
}

/** By the style for those who change it, and at the place itself for programs that leave shading out of styles. */
const gapStyle: IRunOptions = {
  ...{ style: 'AllmendeGap', bold: true },
  shading: { type: ShadingType.CLEAR, color: 'auto', fill: GAP_FILL },
};

function docxRun(run: Run, context: DocxContext): ParagraphChild[] {
  switch (run.kind) {
    case 'text':
      return textRuns(run.text, run, {}, context);
    case 'variable': {
      const isGap = run.state !== 'filled';
      const style = isGap ? { ...gapStyle, boldComplexScript: run.bold ?? false } : {};
      const written = textRuns(run.text, run, style, context);
      if (!context.hasControls) return written;
      const label = context.labelOf(run.key);
      return variableControl(
        { key: run.key, label, isGap, id: context.nextId() },
        written as XmlComponent[],
      ) as ParagraphChild[];
    }
    case 'break':
      return changed(run, context, [new TextRun({ break: 1 })]);
    case 'footnote':
      return run.again
        ? textRuns(String(run.number), run, { superScript: true }, context)
        : changed(run, context, [new FootnoteReferenceRun(run.at + 1)]);
    case 'picture':
      return [pictureRun(run.picture, run, context)];
  }
}

/** Letters that are written from right to left, with what stands between them. */
const rightToLeft =
  /([\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}](?:[\p{M}\p{P}\p{Zs}]*[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{M}])*)/u;

/** Words in Hebrew or Arabic are runs of their own: Word takes another font and another direction for them. */
export function textRuns(text: string, marks: Marks, more: IRunOptions, context: DocxContext): ParagraphChild[] {
  const pieces = text.split(rightToLeft).map((piece, at) => ({ piece, isRightToLeft: at % 2 === 1 }));
  return pieces
    .filter(({ piece }) => piece !== '')
    .map(({ piece, isRightToLeft }) => {
      const options: IRunOptions = {
        ...more,
        text: piece,
        ...(marks.bold ? { bold: true } : {}),
        ...(marks.italic ? { italics: true } : {}),
        ...(marks.strike ? { strike: true } : {}),
        ...styleOf(marks, more),
        ...(isRightToLeft ? { rightToLeft: true } : {}),
      };
      if (!marks.change || !context.revision) return new TextRun(options);
      const revision = { ...context.revision, id: context.nextId() };
      return marks.change === 'added'
        ? new InsertedTextRun({ ...options, ...revision })
        : new DeletedTextRun({ ...options, ...revision });
    });
}

function styleOf({ code, link }: Marks, more: IRunOptions): { style?: string } {
  if (more.style !== undefined) return {};
  if (code) return { style: 'AllmendeCode' };
  return link === undefined ? {} : { style: 'Hyperlink' };
}

function changed({ change }: Marks, context: DocxContext, children: readonly ParagraphChild[]): ParagraphChild[] {
  if (!change || !context.revision) return [...children];
  return [revised(change, context.revision, context.nextId(), children as readonly XmlComponent[]) as ParagraphChild];
}

function pictureRun(
  { name, alt, type, width, height }: PictureText,
  { change }: Marks,
  context: DocxContext,
): ImageRun {
  const shrunk = Math.min(1, MOST_WIDTH / width, MOST_HEIGHT / height);
  const revision = context.revision && { ...context.revision, id: context.nextId() };
  return new ImageRun({
    // The reader of the text has left out what Word does not take.
    type: type as 'png' | 'jpg' | 'gif',
    data: context.pictures.get(name)!,
    transformation: {
      width: Math.max(1, Math.round(width * shrunk)),
      height: Math.max(1, Math.round(height * shrunk)),
    },
    altText: { name, description: alt },
    ...(alt === '' ? { decorative: true } : {}),
    ...(revision && change === 'added' ? { insertion: revision } : {}),
    ...(revision && change === 'removed' ? { deletion: revision } : {}),
  });
}

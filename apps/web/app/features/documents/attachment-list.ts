import { type Content, fileReferenceSchema, linkSchema } from '@allmende/domain/content';

/** The two lists beside the text of a version. */
export type AttachmentKind = 'files' | 'links';

/** What was taken out of a list, so that it can be put back where it stood. */
export interface RemovedAttachment {
  readonly kind: AttachmentKind;
  readonly place: number;
  /** As the reader knows it. */
  readonly name: string;
  /** The thing itself, as JSON. */
  readonly kept: string;
}

type Item = Content[AttachmentKind][number];

/** What a file or link is known by within its version. */
export const keyOf = (item: Item): string => ('sha256' in item ? item.name : item.url);

const nameOf = (item: Item): string => ('sha256' in item ? item.name : item.label);

export const isAttachmentKind = (value: unknown): value is AttachmentKind => value === 'files' || value === 'links';

/** The content without one file or link; null where it is not there any more. */
export function withoutAttachment(
  content: Content,
  kind: AttachmentKind,
  key: string,
): { readonly content: Content; readonly removed: RemovedAttachment } | null {
  const items: readonly Item[] = content[kind];
  const place = items.findIndex((item) => keyOf(item) === key);
  const item = items[place];
  if (!item) return null;
  return {
    content: { ...content, [kind]: items.toSpliced(place, 1) },
    removed: { kind, place, name: nameOf(item), kept: JSON.stringify(item) },
  };
}

/** The content with what was taken out in its old place; null where it cannot be read or something else has its name. */
export function withAttachmentBack(content: Content, { kind, place, kept }: RemovedAttachment): Content | null {
  const item = kind === 'files' ? fileReferenceSchema.safeParse(read(kept)) : linkSchema.safeParse(read(kept));
  if (!item.success) return null;
  const items: readonly Item[] = content[kind];
  if (items.some((one) => keyOf(one) === keyOf(item.data))) return null;
  return { ...content, [kind]: items.toSpliced(place, 0, item.data) };
}

/** The content with a file or link one place further up (-1) or down (1). */
export function withMovedAttachment(content: Content, kind: AttachmentKind, key: string, by: -1 | 1): Content {
  const items: readonly Item[] = content[kind];
  const from = items.findIndex((item) => keyOf(item) === key);
  const item = items[from];
  const to = from + by;
  if (!item || to < 0 || to >= items.length) return content;
  return { ...content, [kind]: items.toSpliced(from, 1).toSpliced(to, 0, item) };
}

function read(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

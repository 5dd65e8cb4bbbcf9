import type { Remark } from './reading-page.ts';

/** What remarks are about, in the order in which they matter. */
export const remarkKinds = ['left', 'headings', 'jumps', 'pictures', 'tables', 'others'] as const;
export type RemarkKind = (typeof remarkKinds)[number];

/** What stood in the document and is not there any more. */
const left = new Set([
  'header-left',
  'footer-left',
  'text-box-left',
  'smart-art-left',
  'chart-left',
  'drawing-left',
  'object-left',
  'external-left',
  'hidden-text-left',
  'cover-left',
  'author-left',
  'contents-left',
  'link-left',
]);

export function kindOf({ code }: Pick<Remark, 'code'>): RemarkKind {
  if (left.has(code)) return 'left';
  if (code === 'heading-offered' || code === 'heading-turned') return 'headings';
  if (code === 'heading-jumps' || code === 'heading-deep') return 'jumps';
  if (code.startsWith('picture')) return 'pictures';
  if (code.startsWith('cells-') || code.startsWith('table-')) return 'tables';
  return 'others';
}

/** Remarks that say the same stand together, with the places at which they are made. */
export function grouped(remarks: readonly Remark[]): { message: string; count: number; places: Remark[] }[] {
  const groups = new Map<string, { message: string; count: number; places: Remark[] }>();
  for (const remark of remarks) {
    const group = groups.get(remark.message) ?? { message: remark.message, count: 0, places: [] };
    group.count += remark.count;
    if (remark.excerpt !== '' || remark.heading !== '') group.places.push(remark);
    groups.set(remark.message, group);
  }
  return [...groups.values()];
}

import { TITLE_DEPTH } from './written-document.ts';

/** What a paragraph is, as the name of its style says; word processors name theirs in English or in German. */
export type StyleRole = 'contents' | 'quote' | 'code' | 'rule' | 'frame' | null;

/** `heading 1`, `Überschrift 1`, `berschrift1` (an id that lost its umlaut), `Heading_20_1`; `Title` and `Titel`. */
export function depthByName(name: string): number | null {
  const [, level] = /^(?:heading|(?:ü|ue|u|_c3_9c_|ã¼)?berschrift)(?:_20_|[\s_-])*([1-9])$/i.exec(name.trim()) ?? [];
  if (level) return Number(level);
  return /^(?:title|titel)$/i.test(name.trim()) ? TITLE_DEPTH : null;
}

export function styleRoleOf(name: string): StyleRole {
  if (
    /^(?:toc(?:\s*\d|\s*heading)|verzeichnis\s*\d|inhaltsverzeichnis|contents\s|table of (?:figures|authorities))/i.test(
      name,
    )
  )
    return 'contents';
  if (/^(?:(?:intense )?quote|(?:intensives )?zitat|quotations|block text|blocktext)$/i.test(name)) return 'quote';
  const code =
    /^(?:html (?:preformatted|vorformatiert)|preformatted text|vorformatierter text|source code|macro|makrotext|allmende quelltext)/i;
  if (code.test(name)) return 'code';
  // What an export of ours puts around the clauses.
  if (/^allmende trennlinie/i.test(name)) return 'rule';
  return /^allmende (?:deckblatt|bedingung|anhang)/i.test(name) ? 'frame' : null;
}

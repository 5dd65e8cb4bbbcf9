/** Stand for a sign that the text means itself, while the others are taken away. */
const FIRST = 0xe000;
const escaped = /\\([!-/:-@[-`{-~])/g;
const kept = (sign: string): string => String.fromCharCode(FIRST + sign.charCodeAt(0));
const given = (text: string): string =>
  text.replace(/[\ue021-\ue07e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - FIRST));

const divider = /^\s*\|?(?:\s*:?-+:?\s*\|)+\s*(?::?-+:?\s*)?$/;
const row = /^\s*\|(.*)\|\s*$/;
const fence = /^\s*(?:```|~~~)/;

/**
 * A text as people compare it, without the signs by which Markdown says how it looks: rows of tables as their cells,
 * points of lists as points, links with their address behind them. Line by line, so that it compares like the text itself.
 */
export function withoutSigns(markdown: string): string {
  let isCode = false;
  const lines = markdown.split('\n').flatMap((line, at, all) => {
    if (fence.test(line)) {
      isCode = !isCode;
      return [];
    }
    if (isCode) return [line];
    // Only below the first row of a table; further below it would be a row of dashes.
    const isDivider = divider.test(line) && row.test(all[at - 1] ?? '') && !row.test(all[at - 2] ?? '');
    return isDivider ? [] : [lineOf(line)];
  });
  return lines.join('\n');
}

function lineOf(line: string): string {
  const text = line.replace(escaped, (_, sign: string) => kept(sign));
  const cells = row.exec(text)?.[1]?.split('|');
  const plain = cells ? cells.map((cell) => inline(cell.trim())).join(' · ') : inline(blockOf(text));
  return given(plain);
}

/** What stands at the beginning of a line and says what the line is. */
const blockOf = (line: string): string =>
  line
    .replace(/^(?:\s*>)+ ?/, '')
    .replace(/^#{1,6} +/, '')
    .replace(/^(\s*)[-*+] +\[ \] +/, '$1☐ ')
    .replace(/^(\s*)[-*+] +\[[xX]\] +/, '$1☑ ')
    .replace(/^(\s*)[-*+] +(?=\S)/, '$1• ')
    .replace(/^\s*(?:-{3,}|\*{3,}|_{3,})\s*$/, '')
    .replace(/^\[\^([^\]]{1,40})\]: ?/, '[$1] ');

const inline = (text: string): string =>
  text
    .replace(/\[\^([^\]]{1,40})\]/g, '[$1]')
    .replace(/\[([^\]]{1,500})\]\(<?([^)\s>]{1,2000})>?(?: "[^"]{0,300}")?\)/g, '$1 ($2)')
    .replace(/<(https?:[^>\s]{1,2000}|mailto:[^>\s]{1,300})>/g, '$1')
    .replace(/<br ?\/?>/gi, ' / ')
    .replace(/`([^`]{1,1000})`/g, '$1')
    .replace(/(\*\*|__)(?=\S)(.{1,1000}?)(?<=\S)\1/g, '$2')
    .replace(/(?<![\p{L}\p{N}*])\*(?=[^\s*])([^*]{1,1000}?)(?<=[^\s*])\*(?![\p{L}\p{N}*])/gu, '$1')
    .replace(/(?<![\p{L}\p{N}_])_(?=[^\s_])([^_]{1,1000}?)(?<=[^\s_])_(?![\p{L}\p{N}_])/gu, '$1')
    .replace(/~~(?=\S)(.{1,1000}?)(?<=\S)~~/g, '$1');

import type { Tlp } from '@allmende/domain/audience';
import { tlpName } from '@allmende/domain/checks';
import type { Clause, Condition, Content, Variable } from '@allmende/domain/content';
import type { Language } from '@allmende/domain/texts';
import { conditionShown } from '@allmende/domain/conditions';
import { clausesFor, escapedMarkdown, fill, labelOf, type Values } from '@allmende/domain/variables';
import { profileLabels } from '@allmende/vocabularies/profile-variables';
import { stringify } from 'yaml';
import { basis, decodedOnce, type Provenance, sourcesOf, words } from './document-frame.ts';
import { type Clashes, clashesOf, standaloneBody } from './export-clause.ts';
import { escapedComment } from './import-comments.ts';

export interface MarkdownExportOptions {
  /** Values in place of variables, what is missing marked as `⟦label⟧`; without it variables stay as they are. */
  readonly values?: Values;
  /** What the document is based on. */
  readonly provenance?: Provenance | readonly Provenance[] | null;
  readonly label?: Tlp;
  /** Who was given this copy, for the line of the label. */
  readonly recipient?: string | null;
  /** More entries for the head (`version`, `municipality` …); false leaves the head out. */
  readonly frontMatter?: Readonly<Record<string, unknown>> | false;
  /** Everything an import needs to bring back the same content: all metadata, ids, guidance, definitions of variables. */
  readonly complete?: boolean;
  readonly language?: Language;
}

/** Writes a content as a Markdown document. Guidance is for those who adopt and stays behind, unless the export is complete. */
export function exportMarkdown(content: Content, options: MarkdownExportOptions = {}): string {
  const { complete = false, label, language = 'de' } = options;
  const clauses = options.values ? clausesFor(content, options.values) : content.clauses;
  const clashes = clashesOf(clauses);
  const foot = complete
    ? []
    : [...attachments(content, language), ...sourcesOf(options).map((source) => basisLine(source, language))];
  const blocks = [
    options.frontMatter === false ? '' : headOf(content, options),
    `# ${escapedMarkdown(content.metadata.title)}`,
    label && !complete ? labelLine(label, options.recipient ?? null) : '',
    ...clauses.map((clause) => clauseBlock(clause, content, clashes, options)),
    foot.length > 0 ? `---\n\n${foot.join('\n\n')}` : '',
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

const labelLine = (label: Tlp, recipient: string | null): string =>
  `**${tlpName(label)}**${recipient === null ? '' : ` · ${escapedMarkdown(recipient)}`}`;

/** What belongs to the document and is not in it: files by their names, links with their addresses. */
function attachments({ files, links }: Content, language: Language): string[] {
  const names = files.map(({ name }) => escapedMarkdown(name));
  const addresses = links.map(({ label, url }) => `${escapedMarkdown(label)} <${encodeURI(decodedOnce(url))}>`);
  return [
    ...(names.length > 0 ? [`${words[language].files}: ${names.join(', ')}`] : []),
    ...(addresses.length > 0 ? [`${words[language].links}: ${addresses.join(', ')}`] : []),
  ];
}

const basisLine = (source: Provenance, language: Language): string => {
  const { text, url } = basis(source, language, escapedMarkdown);
  return url === null ? text : `${text} <${url}>`;
};

function headOf({ metadata, variables, links }: Content, options: MarkdownExportOptions): string {
  const label = options.label === undefined ? {} : { tlp: tlpName(options.label) };
  const more = options.frontMatter === false ? {} : (options.frontMatter ?? {});
  const sources = sourcesOf(options).map((source) => basisLine(source, options.language ?? 'de'));
  const fields = options.complete
    ? { ...metadata, ...label, ...more, links, variables }
    : {
        title: metadata.title,
        ...label,
        licence: metadata.licence,
        ...more,
        ...(sources.length > 0 ? { basedOn: sources } : {}),
      };
  return `---\n${stringify(fields, { lineWidth: 0 })}---`;
}

function clauseBlock(clause: Clause, { variables }: Content, clashes: Clashes, options: MarkdownExportOptions): string {
  const { values, complete = false, language = 'de' } = options;
  const known = [...variables, ...profileLabels[language]];
  const gap = (key: string) => `⟦${escapedMarkdown(labelOf(known, key))}⟧`;
  const filled = (markdown: string) => (values ? fill(markdown, values, gap).text : markdown);
  const heading = `${'#'.repeat(clause.level + 1)} ${filled(clause.heading).replace(/\s*\n\s*/g, ' ')}`;
  return [
    complete ? `${heading} {#${clause.id}}` : heading,
    complete && clause.requirements.length > 0 ? `<!-- anforderungen: ${clause.requirements.join(', ')} -->` : '',
    complete && clause.guidance !== '' ? `<!--\n${escapedComment(clause.guidance)}\n-->` : '',
    complete && clause.when ? escapedCondition(clause.when) : '',
    !complete && !values && clause.when ? conditionLine(clause.when, variables, language) : '',
    filled(standaloneBody(clause, clashes)),
  ]
    .filter((block) => block !== '')
    .join('\n\n');
}

/** What an import reads again; the answers are quoted, since they may hold any sign. */
const escapedCondition = ({ key, is }: Condition): string =>
  `<!-- ${escapedComment(`nur-wenn: ${key} = ${is.map((answer) => JSON.stringify(answer)).join(' | ')}`)} -->`;

/** For whom a clause stands, in a document in which nothing is filled in yet. */
function conditionLine(when: Condition, variables: readonly Variable[], language: Language): string {
  const { label, answers } = conditionShown(when, variables);
  const line = `${words[language].onlyIf}: ${label} = ${answers.join(` ${words[language].or} `)}`;
  return `*${escapedMarkdown(line)}*`;
}

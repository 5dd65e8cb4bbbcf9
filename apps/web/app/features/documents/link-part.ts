import type { Content, Link } from '@allmende/domain/content';
import { MAX_LINKS } from '@allmende/domain/limits';
import { objectionsToLink } from '@allmende/domain/links';
import type { Language } from '../../i18n/languages.ts';
import { textsIn } from '../../i18n/texts.ts';
import { type FormProblem, textOf } from '../../session/problems.ts';
import { filesTexts } from './files.texts.ts';
import type { DraftPart } from './save-part.ts';

/** One link of a working copy as a form, known by its address. */
export const linkPart = (url: string, language: Language): DraftPart => ({
  read: ({ content }) => {
    const link = content.links.find((one) => one.url === url);
    return link ? { label: [link.label], url: [link.url] } : null;
  },
  write: ({ content }, form) => {
    const changed = linkIn(form);
    const others = content.links.filter((link) => link.url !== url);
    const problems = problemsWith(changed, others, language);
    if (problems.length > 0) return { problems };
    return { content: { ...content, links: content.links.map((link) => (link.url === url ? changed : link)) } };
  },
});

/** The content with one link more, or what is wrong with it. */
export function withNewLink(
  content: Content,
  form: FormData,
  language: Language,
): { content: Content } | { problems: FormProblem[] } {
  const link = linkIn(form);
  const problems = problemsWith(link, content.links, language);
  if (problems.length > 0) return { problems };
  if (content.links.length >= MAX_LINKS)
    return { problems: [problem('url', textsIn(language, filesTexts)('linksFull', { max: MAX_LINKS }))] };
  return { content: { ...content, links: [...content.links, link] } };
}

const linkIn = (form: FormData): Link => ({ label: textOf(form, 'label'), url: textOf(form, 'url') });

function problemsWith(link: Link, others: readonly Link[], language: Language): FormProblem[] {
  const t = textsIn(language, filesTexts);
  return objectionsToLink(link, others).map(({ field, reason }) =>
    problem(field, t(`${field}_${reason}` as Parameters<typeof t>[0])),
  );
}

const problem = (field: string, message: string): FormProblem => ({ code: 'INVALID_INPUT', message, path: [field] });

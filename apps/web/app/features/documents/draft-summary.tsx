import { SummaryList } from '@allmende/ui/summary-list';
import { graphql } from '../../gql/gql.ts';
import type { DraftSummaryFragment, Tlp } from '../../gql/graphql.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useWords } from '../../i18n/vocabulary.ts';
import { useAttached } from './draft-tasks.tsx';
import { releaseTexts } from './release.texts.ts';

export const DraftSummaryPart = graphql(`
  fragment DraftSummary on Version {
    metadata {
      title
      type
      shortVersion
      topics
      requirements
      licence
      maintainer {
        function
        contact
      }
    }
    clauses {
      id
    }
    variables {
      key
    }
    files {
      name
    }
    links {
      url
    }
  }
`);

/** The answers given so far, each with the way back to its question. */
export function DraftSummary({
  id,
  tlp,
  version,
  textHref,
  mayChange,
}: {
  id: string;
  tlp: Tlp;
  version: DraftSummaryFragment;
  textHref: string;
  /** Not while it waits for its release. */
  mayChange: boolean;
}) {
  const t = useTexts(releaseTexts);
  const words = useWords();
  const attached = useAttached(version);
  const { metadata, clauses, variables } = version;
  const change = (page: string) =>
    mayChange ? { href: page.startsWith('/') ? page : `/entwurf/${id}/${page}`, label: t('change') } : undefined;
  const said = (text: string) => text || <span className="al-muted">{t('none')}</span>;
  return (
    <SummaryList
      rows={[
        { term: t('title'), value: metadata.title, change: change('steckbrief#title') },
        { term: t('type'), value: words.type(metadata.type), change: change('steckbrief#type') },
        { term: t('shortVersion'), value: said(metadata.shortVersion), change: change('steckbrief#shortVersion') },
        {
          term: t('topics'),
          value: said(metadata.topics.map(words.topic).join(', ')),
          change: change('steckbrief#topics'),
        },
        {
          term: t('requirements'),
          value: said(metadata.requirements.map(words.requirement).join(', ')),
          change: change('steckbrief#requirements'),
        },
        {
          term: t('maintainer'),
          value: said([metadata.maintainer.function, metadata.maintainer.contact].filter(Boolean).join(', ')),
          change: change('steckbrief#maintainerFunction'),
        },
        { term: t('text'), value: t('clauses', { count: clauses.length }), change: change(textHref) },
        { term: t('variables'), value: t('variables', { count: variables.length }), change: change('angaben') },
        { term: t('taskFiles'), value: said(attached.join(', ')), change: change('dateien') },
        { term: t('audience'), value: words.tlp(tlp), change: change('lizenz#tlp') },
        {
          term: t('licence'),
          value: said(metadata.licence && words.licence(metadata.licence)),
          change: change('lizenz#licence'),
        },
      ]}
    />
  );
}

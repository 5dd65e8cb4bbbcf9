import { Badge } from '@allmende/ui/badge';
import { TaskList } from '@allmende/ui/task-list';
import { graphql } from '../../gql/gql.ts';
import type { ForkTasksFragment } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { useTexts } from '../../i18n/texts.ts';
import { forkTexts } from './forks.texts.ts';
import { publishingTexts } from './publishing.texts.ts';

export const ForkTasksPart = graphql(`
  fragment ForkTasks on Solution {
    id
    origin {
      solution {
        slug
      }
    }
    versions {
      number
      publication
      releasedAt
    }
    proposalsGiven {
      state
    }
  }
`);

export interface ForkTasksProps {
  readonly solution: ForkTasksFragment;
  /** Placeholders in the text, and how many have a value. */
  readonly questions: number;
  readonly filled: number;
  /** Clauses that differ from the original; null where it cannot be seen. */
  readonly changed: number | null;
  /** Files and links in words; missing where there are none. */
  readonly attached: string | undefined;
  /** There is an open draft to work on. */
  readonly isOpen: boolean;
}

/** The steps from an original to a document that holds in one's own city. */
export function ForkTasks(props: ForkTasksProps) {
  const { solution, questions, filled, changed, attached, isOpen } = props;
  const t = useTexts(forkTexts);
  const publishing = useTexts(publishingTexts);
  const format = useFormat();
  const { id, origin, versions, proposalsGiven } = solution;
  const isWaiting = proposalsGiven.some(({ state }) => state === 'OFFERED');
  const here = `/eigene-fassung/${id}`;
  const released = versions.find(({ number }) => number !== null);
  const gaps = questions - filled;
  const page = (name: string) => (isOpen ? { href: `${here}/${name}` } : {});
  const open = <Badge tone="info">{t('open')}</Badge>;
  return (
    <TaskList
      tasks={[
        {
          id: 'schritt-angaben',
          title: t('taskAnswers'),
          ...page('angaben'),
          detail: t('filled', { filled, count: questions }),
          state: gaps === 0 ? t('done') : <Badge tone="warning">{filled === 0 ? t('open') : t('progress')}</Badge>,
        },
        {
          id: 'schritt-text',
          title: t('taskText'),
          ...page('text'),
          detail: changed ? t('changed', { count: changed }) : changed === 0 ? t('unchanged') : undefined,
          state: t('voluntary'),
        },
        { id: 'schritt-dateien', title: t('taskFiles'), ...page('dateien'), detail: attached, state: t('voluntary') },
        {
          id: 'schritt-ausgabe',
          title: t('taskOutput'),
          href: `${here}/ausgabe`,
          detail: gaps > 0 ? `${t('asMarkdown')} · ${t('gaps', { count: gaps })}` : t('asMarkdown'),
          state: <Badge tone="success">{t('ready')}</Badge>,
        },
        {
          id: 'schritt-freigabe',
          title: t('taskRelease'),
          ...page('freigabe'),
          detail:
            released && !isOpen
              ? t('releasedAs', { number: released.number ?? '', date: format.date(released.releasedAt) })
              : t('releaseDetail'),
          state: isOpen ? open : t('done'),
        },
        ...(released
          ? [
              {
                id: 'schritt-fassungen',
                title: t('taskHistory'),
                href: `${here}/fassungen`,
                detail: t('historyDetail'),
                state: t('count', { count: versions.filter(({ number }) => number !== null).length }),
              },
            ]
          : []),
        {
          id: 'schritt-einsatz',
          title: t('taskAdoption'),
          ...(origin?.solution ? { href: `/v/${origin.solution.slug}/einsatz?melden=ja#einsatz-melden` } : {}),
          detail: t('adoptionDetail'),
          state: released ? open : t('notYet'),
        },
        {
          id: 'schritt-zurueckgeben',
          title: t('taskGiveBack'),
          href: `${here}/zurueckgeben`,
          detail: isWaiting ? t('proposalWaits') : t('giveBackDetail'),
          state: isWaiting ? <Badge tone="info">{t('waiting')}</Badge> : t('voluntary'),
        },
        {
          id: 'schritt-steckbrief',
          title: t('taskMetadata'),
          ...(isOpen ? { href: `/entwurf/${id}/steckbrief` } : {}),
          detail: t('metadataDetail'),
          state: t('voluntary'),
        },
        {
          id: 'schritt-veroeffentlichen',
          title: publishing('task'),
          href: `${here}/veroeffentlichen`,
          detail: publishing('taskDetail'),
          state: versions.some(({ publication }) => publication === 'PUBLISHED')
            ? publishing('taskDone')
            : t('voluntary'),
        },
      ]}
    />
  );
}

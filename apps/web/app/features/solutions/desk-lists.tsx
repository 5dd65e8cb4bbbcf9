import { Badge, type BadgeTone } from '@allmende/ui/badge';
import { DataTable } from '@allmende/ui/data-table';
import { Link } from '@allmende/ui/link';
import { TaskList } from '@allmende/ui/task-list';
import type { DeskSolutionFragment } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { useTexts } from '../../i18n/texts.ts';
import { deskTexts } from './desk.texts.ts';
import { type DeskState, type DeskTask, numberOf, stateOf, workHref } from './work-in-hand.ts';

const taskStates = {
  taskChanges: ['urgent', 'danger'],
  taskRelease: ['urgent', 'warning'],
  taskAdoption: ['open', 'warning'],
  taskProposal: ['open', 'warning'],
  taskConsent: ['open', 'warning'],
  taskReview: ['open', 'warning'],
  taskNewer: ['open', 'info'],
  taskDraft: ['started', 'info'],
  taskOwnVersion: ['started', 'info'],
  taskSubmit: ['voluntary', 'neutral'],
  taskWaiting: ['waiting', 'neutral'],
} as const satisfies Record<DeskTask['kind'], readonly [string, BadgeTone]>;

/** What is to do, the most pressing first, each with the reason and the way there. */
export function DeskTasks({ tasks }: { tasks: readonly DeskTask[] }) {
  const t = useTexts(deskTexts);
  const format = useFormat();
  const sentenceOf = ({ count, changeClass }: NonNullable<DeskTask['newer']>) =>
    [t('newer', { count }), changeClass ? t(`newer_${changeClass}`) : ''].join(' ').trim();
  const detailOf = ({ reason, newer, proposedBy, askedBy, dueOn, updatedAt }: DeskTask) =>
    reason ??
    (newer && sentenceOf(newer)) ??
    (proposedBy && t('proposedBy', { name: proposedBy })) ??
    (askedBy && t('askedBy', { name: askedBy })) ??
    (dueOn && t('reviewDue', { date: format.date(dueOn) })) ??
    (updatedAt && t('edited', { date: format.moment(updatedAt) }));
  return (
    <TaskList
      tasks={tasks.map((task) => {
        const [label, tone] = taskStates[task.kind];
        return {
          id: task.id,
          title: `${t(task.kind)}: ${task.title}`,
          href: task.href,
          detail: detailOf(task),
          state: <Badge tone={tone}>{t(label)}</Badge>,
        };
      })}
    />
  );
}

const tones: Record<DeskState, BadgeTone> = {
  draft: 'neutral',
  awaiting: 'warning',
  released: 'info',
  submitted: 'info',
  changesRequested: 'danger',
  rejected: 'danger',
  published: 'success',
  withdrawn: 'neutral',
};

/** The solutions of a municipality with their states; own versions also say what they are based on. */
export function DeskSolutions(props: {
  id: string;
  caption: string;
  solutions: readonly DeskSolutionFragment[];
  withOrigin?: boolean;
}) {
  const { id, caption, solutions, withOrigin = false } = props;
  const t = useTexts(deskTexts);
  const format = useFormat();
  return (
    <DataTable
      id={id}
      caption={caption}
      captionHidden
      rows={solutions}
      rowKey={(solution) => solution.id}
      columns={[
        {
          key: 'solution',
          header: t('solution'),
          rowHeader: true,
          cell: (solution) => <Link href={workHref(solution)}>{solution.title}</Link>,
        },
        ...(withOrigin
          ? [
              {
                key: 'basis',
                header: t('basis'),
                cell: ({ origin }: DeskSolutionFragment) =>
                  origin ? t('basisOf', { name: origin.municipalityName, number: origin.number }) : '–',
              },
            ]
          : []),
        {
          key: 'state',
          header: t('state'),
          cell: (solution) => {
            const state = stateOf(solution);
            return <Badge tone={tones[state]}>{t(state, { number: numberOf(solution) })}</Badge>;
          },
        },
        {
          key: 'changed',
          header: t('changed'),
          cell: ({ updatedAt }) => <time dateTime={updatedAt}>{format.date(updatedAt)}</time>,
        },
      ]}
    />
  );
}

import { Badge } from '@allmende/ui/badge';
import { type Task, TaskList } from '@allmende/ui/task-list';
import { graphql } from '../../gql/gql.ts';
import type { DraftTasksFragment } from '../../gql/graphql.ts';
import { useTexts } from '../../i18n/texts.ts';
import { filesTexts } from './files.texts.ts';
import { releaseTexts } from './release.texts.ts';

export const DraftTasksPart = graphql(`
  fragment DraftTasks on Version {
    release
    metadata {
      licence
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
    checks {
      code
      severity
      path
    }
  }
`);

export interface DraftTasksProps {
  readonly id: string;
  readonly version: DraftTasksFragment;
}

/** The tasks of a draft in the order in which most people take them; any order is possible. */
export function DraftTasks({ id, version }: DraftTasksProps) {
  const t = useTexts(releaseTexts);
  const attached = useAttached(version);
  const { checks, clauses, variables, metadata } = version;
  const of = (page: CheckPage) => checks.filter(({ path }) => pageOfCheck(path) === page);
  const isReady = checks.every(({ severity }) => severity !== 'ERROR');
  const task = (page: CheckPage, title: string, facts: string[], isDone: boolean): Task => {
    const errors = of(page).filter(({ severity }) => severity === 'ERROR').length;
    const advice = of(page).length - errors;
    return {
      id: `aufgabe-${page}`,
      title,
      href: `/entwurf/${id}/${page}`,
      detail: [
        ...facts,
        ...(errors > 0 ? [t('missing', { count: errors })] : []),
        ...(advice > 0 ? [t('advice', { count: advice })] : []),
      ].join(' · '),
      state: errors === 0 && isDone ? t('done') : <Badge tone="info">{t('open')}</Badge>,
    };
  };
  return (
    <TaskList
      tasks={[
        task('steckbrief', t('taskMetadata'), [], true),
        task('text', t('taskText'), [t('clauses', { count: clauses.length })], clauses.length > 0),
        task('angaben', t('taskVariables'), [t('variables', { count: variables.length })], true),
        task('lizenz', t('taskLicence'), [], metadata.licence !== ''),
        {
          ...task('dateien', t('taskFiles'), attached, true),
          ...(attached.length === 0 ? { state: t('voluntary') } : {}),
        },
        {
          id: 'aufgabe-pruefen',
          title: t('taskCheck'),
          ...(isReady ? { href: `/entwurf/${id}/pruefen` } : {}),
          detail: isReady ? undefined : t('afterTasks'),
          state: isReady ? <Badge tone="info">{t('open')}</Badge> : t('notYet'),
        },
        { id: 'aufgabe-einreichen', title: t('taskSubmit'), detail: t('afterRelease'), state: t('notYet') },
      ]}
    />
  );
}

/** How many files and links a version has, in words. */
export function useAttached({ files, links }: { files: readonly unknown[]; links: readonly unknown[] }): string[] {
  const t = useTexts(filesTexts);
  return [
    ...(files.length > 0 ? [t('filesCount', { count: files.length })] : []),
    ...(links.length > 0 ? [t('linksCount', { count: links.length })] : []),
  ];
}

export type CheckPage = 'steckbrief' | 'text' | 'angaben' | 'lizenz' | 'dateien';

/** The page on which a check is mended. */
export function pageOfCheck(path: string | null | undefined): CheckPage {
  // Without a place it is about the audience as a whole.
  if (!path || path.startsWith('metadata.licence')) return 'lizenz';
  if (path.startsWith('variables')) return 'angaben';
  if (path.startsWith('clauses')) return 'text';
  if (path.startsWith('files')) return 'dateien';
  return 'steckbrief';
}

/** Where exactly a check is mended; `text` is the address of the clauses. */
export function hrefOfCheck(id: string, path: string | null | undefined, textHref = `/entwurf/${id}/text`): string {
  const page = pageOfCheck(path);
  const [, detail, more] = path?.split('.') ?? [];
  if (page === 'text') return detail ? `${textHref}/${detail}` : textHref;
  if (page === 'dateien') return `/entwurf/${id}/dateien#dateien`;
  if (page === 'angaben')
    return detail ? `/entwurf/${id}/angaben/${path?.split('.').slice(1).join('.')}` : `/entwurf/${id}/angaben`;
  const field =
    detail === 'maintainer' || detail === 'deputy' ? `${detail}${more === 'contact' ? 'Contact' : 'Function'}` : detail;
  return field ? `/entwurf/${id}/${page}#${field}` : `/entwurf/${id}/${page}`;
}

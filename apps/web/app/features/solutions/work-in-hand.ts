import { inForceOn } from '@allmende/domain/validity';
import { graphql } from '../../gql/gql.ts';
import type {
  ChangeClass,
  DeskAdoptionFragment,
  DeskConsentFragment,
  DeskProposalFragment,
  DeskSolutionFragment,
} from '../../gql/graphql.ts';

export const DeskSolutionPart = graphql(`
  fragment DeskSolution on Solution {
    id
    slug
    title
    updatedAt
    origin {
      title
      municipalityName
      number
      newerNumber
    }
    upstream {
      state
      behind
      newest {
        changeClass
      }
    }
    viewerCan {
      edit
      release
      submit
      startNextVersion
    }
    versions {
      number
      release
      publication
      validFrom
      reviewDate
    }
    publishedVersion {
      reviewDate
    }
    case {
      decisions {
        reason
      }
    }
  }
`);

export const DeskAdoptionPart = graphql(`
  fragment DeskAdoption on Adoption {
    id
    unconfirmed
    reviewDate
    solution {
      slug
      title
    }
  }
`);

export const DeskProposalPart = graphql(`
  fragment DeskProposal on Proposal {
    id
    state
    originTitle
    createdAt
    viewerMayDecide
    municipality {
      name
    }
  }
`);

export const DeskConsentPart = graphql(`
  fragment DeskConsent on Consent {
    id
    originTitle
    viewerMayAnswer
    municipality {
      name
    }
  }
`);

export type DeskState =
  'draft' | 'awaiting' | 'released' | 'submitted' | 'changesRequested' | 'rejected' | 'published' | 'withdrawn';

/** Where the newest version of a solution stands; an open draft on top of a published version is a draft. */
export function stateOf({ versions }: Pick<DeskSolutionFragment, 'versions'>): DeskState {
  const [newest] = versions;
  if (!newest || newest.release === 'DRAFT') return 'draft';
  if (newest.release === 'AWAITING_RELEASE') return 'awaiting';
  const states = {
    NONE: 'released',
    SUBMITTED: 'submitted',
    IN_REVIEW: 'submitted',
    CHANGES_REQUESTED: 'changesRequested',
    REJECTED: 'rejected',
    PUBLISHED: 'published',
    REPLACED: 'published',
    WITHDRAWN: 'withdrawn',
  } as const;
  return states[newest.publication];
}

export const numberOf = ({ versions }: Pick<DeskSolutionFragment, 'versions'>): string =>
  versions.find(({ number }) => number)?.number ?? '';

export const workHref = ({ id, origin }: Pick<DeskSolutionFragment, 'id' | 'origin'>): string =>
  origin ? `/eigene-fassung/${id}` : `/entwurf/${id}`;

export interface DeskTask {
  readonly id: string;
  readonly kind:
    | 'taskChanges'
    | 'taskRelease'
    | 'taskWaiting'
    | 'taskDraft'
    | 'taskOwnVersion'
    | 'taskSubmit'
    | 'taskNewer'
    | 'taskReview'
    | 'taskAdoption'
    | 'taskProposal'
    | 'taskConsent';
  readonly title: string;
  readonly href: string;
  readonly reason?: string;
  readonly newer?: { readonly count: number; readonly changeClass: ChangeClass | null };
  readonly proposedBy?: string;
  readonly askedBy?: string;
  readonly dueOn?: string;
  readonly updatedAt?: string;
}

/** The order in which tasks press. */
const order: readonly DeskTask['kind'][] = [
  'taskChanges',
  'taskRelease',
  'taskAdoption',
  'taskProposal',
  'taskConsent',
  'taskReview',
  'taskNewer',
  'taskDraft',
  'taskOwnVersion',
  'taskSubmit',
  'taskWaiting',
];

/** What a municipality has to do, the most pressing first. `today`: YYYY-MM-DD. */
export function tasksOf(
  solutions: readonly DeskSolutionFragment[],
  adoptions: readonly DeskAdoptionFragment[],
  today: string,
  received: readonly DeskProposalFragment[] = [],
  asked: readonly DeskConsentFragment[] = [],
): DeskTask[] {
  const tasks = [
    ...solutions.flatMap((solution) => tasksOfSolution(solution, today)),
    ...adoptions
      .filter(({ unconfirmed }) => unconfirmed)
      .map(({ id, solution, reviewDate }) => ({
        id,
        kind: 'taskAdoption' as const,
        title: solution.title,
        href: `/v/${solution.slug}/einsatz?melden=ja#einsatz-melden`,
        ...(reviewDate && { dueOn: reviewDate }),
      })),
    ...received
      .filter(({ state, viewerMayDecide }) => state === 'OFFERED' && viewerMayDecide)
      .map(({ id, originTitle, municipality }) => ({
        id,
        kind: 'taskProposal' as const,
        title: originTitle,
        href: `/vorschlaege/${id}`,
        proposedBy: municipality.name,
      })),
    ...asked
      .filter(({ viewerMayAnswer }) => viewerMayAnswer)
      .map(({ id, originTitle, municipality }) => ({
        id,
        kind: 'taskConsent' as const,
        title: originTitle,
        href: `/zustimmungen/${id}`,
        askedBy: municipality.name,
      })),
  ];
  return tasks.toSorted((one, other) => order.indexOf(one.kind) - order.indexOf(other.kind));
}

function tasksOfSolution(solution: DeskSolutionFragment, today: string): DeskTask[] {
  const { id, title, origin, viewerCan, publishedVersion, versions, updatedAt } = solution;
  const href = workHref(solution);
  const state = stateOf(solution);
  const task = (kind: DeskTask['kind'], more: Partial<DeskTask> = {}): DeskTask => ({
    id: `${kind}-${id}`,
    kind,
    title,
    href,
    ...more,
  });
  const check = origin ? `${href}/freigabe` : `${href}/pruefen`;
  // What holds in the city is reviewed, in the catalogue or not; of its own solutions the published one is.
  const reviewDate = origin ? inForceOn(versions, today)?.reviewDate : publishedVersion?.reviewDate;
  return [
    ...(state === 'changesRequested'
      ? [task('taskChanges', { reason: solution.case?.decisions.at(-1)?.reason ?? '' })]
      : []),
    ...(state === 'awaiting' ? [viewerCan.release ? task('taskRelease', { href: check }) : task('taskWaiting')] : []),
    ...(state === 'draft' && viewerCan.edit ? [task(origin ? 'taskOwnVersion' : 'taskDraft', { updatedAt })] : []),
    ...(state === 'released' && !origin && viewerCan.submit ? [task('taskSubmit')] : []),
    ...mergeTask(solution, task),
    ...((origin || state === 'published') && reviewDate && reviewDate < today
      ? [task('taskReview', { dueOn: reviewDate })]
      : []),
  ];
}

/** The original has moved on, and what is new may be taken over. */
function mergeTask(
  solution: DeskSolutionFragment,
  task: (kind: DeskTask['kind'], more: Partial<DeskTask>) => DeskTask,
): DeskTask[] {
  const { upstream } = solution;
  if (upstream?.state !== 'AHEAD' || !upstream.newest) return [];
  const newer = { count: upstream.behind, changeClass: upstream.newest.changeClass ?? null };
  return [task('taskNewer', { href: `${workHref(solution)}/abgleich`, newer })];
}

import { Alert } from '@allmende/ui/alert';
import { Button } from '@allmende/ui/button';
import { ButtonLink } from '@allmende/ui/button-link';
import { Disclosure } from '@allmende/ui/disclosure';
import { TextArea } from '@allmende/ui/text-area';
import type { ReactNode } from 'react';
import { Form } from 'react-router';
import { graphql } from '../../gql/gql.ts';
import type { StandingFragment } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { useTexts } from '../../i18n/texts.ts';
import { draftTexts } from './drafts.texts.ts';
import { involvementTexts } from './involvement.texts.ts';
import { useColleague, WhoReleases } from './release-record.tsx';
import { releaseTexts } from './release.texts.ts';
import type { Step } from './take-step.ts';

export const StandingPart = graphql(`
  fragment Standing on Solution {
    id
    slug
    municipality {
      ...WhoReleases
    }
    origin {
      number
    }
    viewerCan {
      startNextVersion
      submit
      takeBack
      takeBackRequest
      release
    }
    workingCopy {
      id
      release
      releaseSteps {
        action
        note
        at
        by {
          name
          function
          through
        }
      }
    }
    versions {
      id
      number
      release
      publication
      validFrom
      reviewDate
    }
    case {
      number
      state
      dueAt
      decisions {
        outcome
        reason
        statement
        decidedAt
      }
    }
  }
`);

/** Where the newest version stands, what that means, and which steps may follow. `reviewHref`: the page of the release. */
export function Standing({
  solution,
  reviewHref,
  today,
}: {
  solution: StandingFragment;
  reviewHref: string;
  /** YYYY-MM-DD. */
  today: string;
}) {
  const t = useTexts(releaseTexts);
  const format = useFormat();
  const { workingCopy, versions, viewerCan, case: entry, slug } = solution;
  const newest = versions.find(({ number }) => number !== null);
  const number = newest?.number ?? '';
  const decision = entry?.decisions.at(-1);
  const mayGoOn = viewerCan.startNextVersion;
  const next = mayGoOn ? <StepButton step="startNext" label={t('startNext')} look="secondary" /> : null;

  if (workingCopy?.release === 'AWAITING_RELEASE') {
    return <Awaiting solution={solution} reviewHref={reviewHref} />;
  }
  if (newest?.publication === 'CHANGES_REQUESTED' || newest?.publication === 'REJECTED') {
    const isRejected = newest.publication === 'REJECTED';
    const answerNow = mayGoOn ? <StepButton step="startNext" label={t('startNext')} /> : null;
    return (
      <Alert
        tone="warning"
        titleLevel={2}
        title={isRejected ? t('rejected') : t('changesRequested')}
        actions={isRejected ? next : answerNow}
      >
        {decision ? (
          <>
            <p>
              <strong>{t('reason')}:</strong> {decision.reason}
            </p>
            <Disclosure summary={t('statement')}>
              <p className="statement">{decision.statement}</p>
            </Disclosure>
          </>
        ) : null}
        {isRejected || workingCopy ? null : <p>{t('changesRequestedText')}</p>}
      </Alert>
    );
  }
  const [last] = workingCopy?.releaseSteps ?? [];
  if (last?.action === 'DECLINED' || last?.action === 'TAKEN_BACK') return <Returned step={last} />;
  if (workingCopy || !newest) return null;
  if (newest.publication === 'SUBMITTED' || newest.publication === 'IN_REVIEW') {
    return (
      <Alert
        tone="info"
        titleLevel={2}
        title={t('submitted', { number })}
        actions={viewerCan.takeBack ? <StepButton step="takeBack" label={t('takeBack')} look="secondary" /> : null}
      >
        {entry ? <p>{t('submittedText', { case: entry.number, date: format.date(entry.dueAt) })}</p> : null}
      </Alert>
    );
  }
  if (newest.publication === 'PUBLISHED') {
    return (
      <Alert
        tone="success"
        titleLevel={2}
        title={t('published', { number })}
        actions={
          <>
            <ButtonLink href={`/v/${slug}`} look="secondary">
              {t('toEntry')}
            </ButtonLink>
            {next}
          </>
        }
      />
    );
  }
  const isSubmittable = newest.publication === 'NONE' && viewerCan.submit;
  return (
    <Alert
      tone={newest.publication === 'NONE' ? 'success' : 'info'}
      titleLevel={2}
      title={newest.publication === 'NONE' ? t('released', { number }) : t('withdrawn')}
      actions={
        <>
          {isSubmittable ? <Submitting solution={solution} /> : null}
          {next}
        </>
      }
    >
      {newest.publication === 'NONE' && newest.validFrom ? (
        <p>
          {newest.validFrom > today
            ? t('holdsFrom', { date: format.date(newest.validFrom) })
            : t('holdsSince', { date: format.date(newest.validFrom) })}{' '}
          {newest.reviewDate ? t('reviewUntil', { date: format.date(newest.reviewDate) }) : null}
        </p>
      ) : null}
      {newest.publication === 'NONE' ? <p>{t('releasedText')}</p> : null}
      {isSubmittable && !solution.origin ? <p>{t('submitText')}</p> : null}
    </Alert>
  );
}

/** An own version needs more than a click to stand beside its origin: its page says what. */
function Submitting({ solution: { id, origin } }: { solution: StandingFragment }) {
  const t = useTexts(releaseTexts);
  if (!origin) return <StepButton step="submit" label={t('submit')} />;
  return (
    <ButtonLink href={`/eigene-fassung/${id}/veroeffentlichen`} look="secondary">
      {t('publishOwn')}
    </ButtonLink>
  );
}

type ReleaseStepShown = NonNullable<StandingFragment['workingCopy']>['releaseSteps'][number];

/** The working copy waits: who handed it over and what they said, who can release it, and the way back. */
function Awaiting({ solution, reviewHref }: { solution: StandingFragment; reviewHref: string }) {
  const t = useTexts(releaseTexts);
  const record = useTexts(involvementTexts);
  const optional = useTexts(draftTexts)('optional');
  const format = useFormat();
  const colleague = useColleague();
  const { viewerCan, workingCopy, municipality } = solution;
  const request = workingCopy?.releaseSteps.find(({ action }) => action === 'REQUESTED');
  return (
    <Alert
      tone="info"
      titleLevel={2}
      title={t('awaiting')}
      actions={
        <ButtonLink href={reviewHref} look={viewerCan.release ? 'primary' : 'secondary'}>
          {viewerCan.release ? t('checkPage') : t('lookAtRelease')}
        </ButtonLink>
      }
    >
      {request ? (
        <>
          <p>{record('requestedBy', { name: colleague(request.by), moment: format.moment(request.at) })}</p>
          {request.note ? <blockquote className="step-note">{request.note}</blockquote> : null}
        </>
      ) : null}
      <p>{t('awaitingText')}</p>
      <WhoReleases municipality={municipality} />
      {viewerCan.takeBack || viewerCan.takeBackRequest ? (
        <Disclosure summary={record('takeBackTitle')}>
          <Form method="post" className="al-form" noValidate>
            <TextArea
              name="reason"
              label={record('takeBackReason')}
              hint={record('takeBackHint')}
              optionalText={optional}
              rows={2}
              maxLength={2000}
            />
            <div className="al-form-actions">
              <Button name="form" value="takeBack" look="secondary">
                {t('takeBackRequest')}
              </Button>
            </div>
          </Form>
        </Disclosure>
      ) : null}
    </Alert>
  );
}

/** Why the working copy is a draft again. */
function Returned({ step: { action, note, at, by } }: { step: ReleaseStepShown }) {
  const t = useTexts(involvementTexts);
  const format = useFormat();
  const colleague = useColleague();
  return (
    <Alert
      tone={action === 'DECLINED' ? 'warning' : 'info'}
      titleLevel={2}
      title={action === 'DECLINED' ? t('returnedTitle') : t('takenBackTitle')}
    >
      <p>{t('returnedBy', { name: colleague(by), moment: format.moment(at) })}</p>
      <blockquote className="step-note">{note || t('noNote')}</blockquote>
    </Alert>
  );
}

export function StepButton({
  step,
  label,
  look = 'primary',
  children,
}: {
  step: Step;
  label: string;
  look?: 'primary' | 'secondary' | 'quiet';
  children?: ReactNode;
}) {
  return (
    <Form method="post">
      {children}
      <Button name="form" value={step} look={look}>
        {label}
      </Button>
    </Form>
  );
}

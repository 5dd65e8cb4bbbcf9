import { Alert } from '@allmende/ui/alert';
import { Button } from '@allmende/ui/button';
import { ButtonLink } from '@allmende/ui/button-link';
import { Disclosure } from '@allmende/ui/disclosure';
import type { ReactNode } from 'react';
import { Form } from 'react-router';
import { graphql } from '../../gql/gql.ts';
import type { StandingFragment } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { useTexts } from '../../i18n/texts.ts';
import { releaseTexts } from './release.texts.ts';
import type { Step } from './take-step.ts';

export const StandingPart = graphql(`
  fragment Standing on Solution {
    slug
    origin {
      number
    }
    viewerCan {
      startNextVersion
      submit
      takeBack
      release
      declineRelease
    }
    workingCopy {
      id
      release
    }
    versions {
      id
      number
      release
      publication
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
export function Standing({ solution, reviewHref }: { solution: StandingFragment; reviewHref: string }) {
  const t = useTexts(releaseTexts);
  const format = useFormat();
  const { workingCopy, versions, viewerCan, case: entry, slug } = solution;
  const newest = versions.find(({ number }) => number !== null);
  const number = newest?.number ?? '';
  const decision = entry?.decisions.at(-1);
  const mayGoOn = viewerCan.startNextVersion;
  const next = mayGoOn ? <StepButton step="startNext" label={t('startNext')} look="secondary" /> : null;

  if (workingCopy?.release === 'AWAITING_RELEASE') {
    return (
      <Alert
        tone="info"
        titleLevel={2}
        title={t('awaiting')}
        actions={
          <>
            {viewerCan.release ? <ButtonLink href={reviewHref}>{t('checkPage')}</ButtonLink> : null}
            {viewerCan.takeBack ? (
              <StepButton step="takeBack" label={t('takeBackRequest')} look="secondary" />
            ) : viewerCan.declineRelease ? (
              <StepButton step="decline" label={t('decline')} look="secondary" />
            ) : null}
          </>
        }
      >
        <p>{t('awaitingText')}</p>
        {viewerCan.release ? null : <p>{t('mayNotRelease')}</p>}
      </Alert>
    );
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
          {isSubmittable ? (
            <StepButton step="submit" label={t('submit')} look={solution.origin ? 'secondary' : 'primary'} />
          ) : null}
          {next}
        </>
      }
    >
      {newest.publication === 'NONE' ? <p>{t('releasedText')}</p> : null}
      {isSubmittable ? <p>{t('submitText')}</p> : null}
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

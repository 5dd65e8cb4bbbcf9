import { Alert } from '@allmende/ui/alert';
import { Button } from '@allmende/ui/button';
import { ButtonLink } from '@allmende/ui/button-link';
import { PageHeading } from '@allmende/ui/page-heading';
import { useEffect } from 'react';
import { Form, useRevalidator } from 'react-router';
import { useTexts } from '../../i18n/texts.ts';
import { Waiting } from '../../shell/waiting.tsx';
import type { ShownReading } from './reading-page.ts';
import { readingsTexts } from './readings.texts.ts';

/** Milliseconds between two looks whether the report is there. */
const LOOK_EVERY = 1_000;

export interface BeingReadProps {
  readonly reading: ShownReading;
  readonly name: string;
  /** Where the report will be. */
  readonly here: string;
}

/** While a document is being read: how far that is, and the report comes by itself. */
export function BeingRead({ reading: { conversion }, name, here }: BeingReadProps) {
  const t = useTexts(readingsTexts);
  const { revalidate, state } = useRevalidator();
  useEffect(() => {
    if (state !== 'idle') return;
    const timer = setTimeout(() => void revalidate(), LOOK_EVERY);
    return () => clearTimeout(timer);
  }, [revalidate, state]);
  return (
    <>
      <PageHeading title={t('readingTitle')} lead={t('readingLead', { name })} />
      {conversion ? <Waiting conversion={conversion} here={here} hint={t('goOn')} /> : null}
      <DiscardForm />
    </>
  );
}

/** A document that cannot be taken in: why, and what to do. */
export function Refused({ reading, name, other }: { reading: ShownReading; name: string; other: string }) {
  const t = useTexts(readingsTexts);
  return (
    <>
      <PageHeading title={t('refusedTitle')} />
      <Alert tone="danger" title={reading.problem ?? t('refusedTitle')}>
        <p>{t('refusedKept', { name })}</p>
      </Alert>
      <Form method="post" className="al-cluster">
        <ButtonLink href={other}>{t('other')}</ButtonLink>
        <Button name="form" value="discard" look="secondary">
          {t('forget')}
        </Button>
      </Form>
    </>
  );
}

/** The reading came to no end: for once, or because the document is too much. */
export function NotRead({ reading, other }: { reading: ShownReading; other: string }) {
  const t = useTexts(readingsTexts);
  return (
    <>
      <PageHeading title={t('failedTitle')} />
      <Alert tone="danger" title={reading.conversion?.problem?.message ?? t('failedText')} />
      <Form method="post" className="al-cluster">
        <Button name="form" value="again">
          {t('again')}
        </Button>
        <ButtonLink href={other} look="secondary">
          {t('other')}
        </ButtonLink>
        <Button name="form" value="discard" look="quiet">
          {t('discard')}
        </Button>
      </Form>
    </>
  );
}

/** What became of the wish to have it read otherwise: where that came to no end, the page shows what was read before. */
export function ReadAnewNotice({ reading, isReadAnew }: { reading: ShownReading; isReadAnew: boolean }) {
  const t = useTexts(readingsTexts);
  const { conversion } = reading;
  if (conversion?.state === 'FAILED')
    return (
      <Alert tone="warning" role="status" title={t('notReadAnew')}>
        {conversion.problem ? <p>{conversion.problem.message}</p> : null}
      </Alert>
    );
  return isReadAnew ? <Alert tone="info" role="status" title={t('readAnew')} /> : null;
}

/** Throws the document away, with everything that was read in it. */
export function DiscardForm() {
  const t = useTexts(readingsTexts);
  return (
    <Form method="post" className="al-stack al-stack--tight">
      <p className="al-muted al-small">{t('discardHint')}</p>
      <div>
        <Button name="form" value="discard" look="secondary">
          {t('discard')}
        </Button>
      </div>
    </Form>
  );
}

import { Alert } from '@allmende/ui/alert';
import { Button } from '@allmende/ui/button';
import { ButtonLink } from '@allmende/ui/button-link';
import { PageHeading } from '@allmende/ui/page-heading';
import { StatusLine } from '@allmende/ui/status-line';
import { useEffect } from 'react';
import { Form, useRevalidator } from 'react-router';
import { useTexts } from '../../i18n/texts.ts';
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

/** While a document is being read: the report comes by itself, and without script by a link. */
export function BeingRead({ reading, name, here }: BeingReadProps) {
  const t = useTexts(readingsTexts);
  const { revalidate, state } = useRevalidator();
  useEffect(() => {
    if (state !== 'idle') return;
    const timer = setTimeout(() => void revalidate(), LOOK_EVERY);
    return () => clearTimeout(timer);
  }, [revalidate, state]);
  const ahead = reading.conversion?.ahead ?? 0;
  return (
    <>
      <PageHeading title={t('readingTitle')} lead={t('readingLead', { name })} />
      <StatusLine>{ahead > 0 ? t('ahead', { count: ahead }) : reading.conversion?.progress.phase}</StatusLine>
      <p>{t('goOn')}</p>
      <div className="al-cluster">
        <ButtonLink href={here} look="secondary">
          {t('look')}
        </ButtonLink>
      </div>
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

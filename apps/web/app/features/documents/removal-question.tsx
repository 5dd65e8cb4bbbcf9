import { Alert } from '@allmende/ui/alert';
import { Button } from '@allmende/ui/button';
import { ButtonLink } from '@allmende/ui/button-link';
import { Link } from '@allmende/ui/link';
import { useEffect, useRef } from 'react';
import { Form } from 'react-router';
import { useTexts } from '../../i18n/texts.ts';
import type { ShowingClause } from './draft-pictures.ts';
import { filesTexts } from './files.texts.ts';

/** A file that the text shows, and that somebody wants to take out. */
export interface AskedRemoval {
  readonly name: string;
  readonly clauses: readonly ShowingClause[];
}

/** Asks before a picture is taken out that the text still shows, and names the clauses. The focus comes here. */
export function RemovalQuestion({ asked, here, overview }: { asked: AskedRemoval; here: string; overview: string }) {
  const t = useTexts(filesTexts);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), [asked]);
  return (
    <div ref={place} tabIndex={-1} autoFocus>
      <Alert
        tone="warning"
        role="alert"
        title={t('usedTitle', { name: asked.name })}
        actions={
          <Form method="post" className="al-cluster" preventScrollReset>
            <input type="hidden" name="kind" value="files" />
            <input type="hidden" name="key" value={asked.name} />
            <input type="hidden" name="sure" value="yes" />
            <Button name="form" value="remove" look="secondary" small>
              {t('removeAnyway')}
            </Button>
            <ButtonLink href={here} look="quiet" small>
              {t('keep')}
            </ButtonLink>
          </Form>
        }
      >
        <p>{t('usedText')}</p>
        <ul className="plain-list">
          {asked.clauses.map(({ id, heading }) => (
            <li key={id}>
              <Link href={`${overview}/text/${id}`}>{heading}</Link>
            </li>
          ))}
        </ul>
      </Alert>
    </div>
  );
}

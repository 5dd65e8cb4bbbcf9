import { Alert } from '@allmende/ui/alert';
import { Badge } from '@allmende/ui/badge';
import { Button } from '@allmende/ui/button';
import { Disclosure } from '@allmende/ui/disclosure';
import { Form } from 'react-router';
import { useTexts } from '../../i18n/texts.ts';
import type { ClauseOrigin } from './clause-origin.ts';
import { forkTexts } from './forks.texts.ts';

export interface OriginOfClauseProps {
  readonly origin: {
    readonly state: ClauseOrigin;
    readonly number: string;
    /** Text of the original; null where it has no such clause. */
    readonly body: string | null;
  };
}

/** How a clause stands to the original, and the way back to it. */
export function OriginOfClause({ origin: { state, number, body } }: OriginOfClauseProps) {
  const t = useTexts(forkTexts);
  if (state !== 'changed') {
    return (
      <p>
        <Badge tone={state === 'added' ? 'success' : 'neutral'}>{t(`origin_${state}`)}</Badge>
      </p>
    );
  }
  return (
    <Alert tone="info" title={t('origin_changed')}>
      <Disclosure summary={t('originText', { number })}>
        <pre className="stale-text">{body}</pre>
        <Form method="post">
          <p>{t('resetText')}</p>
          <Button name="form" value="reset" look="secondary" small>
            {t('reset')}
          </Button>
        </Form>
      </Disclosure>
    </Alert>
  );
}

import { Alert } from '@allmende/ui/alert';
import { Button } from '@allmende/ui/button';
import { Form } from 'react-router';
import { useTexts } from '../../i18n/texts.ts';
import { forkTexts } from './forks.texts.ts';

export interface LeftOutProps {
  readonly clauses: readonly { readonly id: string; readonly heading: string }[];
}

/** Clauses of the original that the city has left out, and the way to have them back. */
export function LeftOut({ clauses }: LeftOutProps) {
  const t = useTexts(forkTexts);
  if (clauses.length === 0) return null;
  return (
    <Alert tone="info" title={t('removedTitle')} titleLevel={2}>
      <ul className="al-stack al-stack--tight">
        {clauses.map(({ id, heading }) => (
          <li key={id}>
            <Form method="post" className="al-cluster">
              <input type="hidden" name="clauseId" value={id} />
              {heading}
              <Button name="form" value="restore" look="secondary" small>
                {t('restoreClause')}
              </Button>
            </Form>
          </li>
        ))}
      </ul>
    </Alert>
  );
}

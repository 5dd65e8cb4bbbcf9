import { Button } from '@allmende/ui/button';
import { Form } from 'react-router';
import { graphql } from '../../gql/gql.ts';
import type { DemoAccountsFragment } from '../../gql/graphql.ts';
import { useTexts } from '../../i18n/texts.ts';
import { accountTexts } from './accounts.texts.ts';

export const DemoAccountsPart = graphql(`
  fragment DemoAccounts on Viewer {
    demoAccounts {
      email
      name
      role
    }
  }
`);

/** One button per invented person, where the operator has switched them on. */
export function DemoAccounts({ viewer, returnTo }: { viewer: DemoAccountsFragment; returnTo: string }) {
  const t = useTexts(accountTexts);
  if (viewer.demoAccounts.length === 0) return null;
  return (
    <section className="al-stack" aria-labelledby="demo-accounts">
      <h2 id="demo-accounts">{t('demoTitle')}</h2>
      <p>{t('demoLead')}</p>
      <ul className="al-stack al-stack--tight">
        {viewer.demoAccounts.map(({ email, name, role }) => (
          <li key={email}>
            <Form method="post" action="/anmelden" className="demo-account">
              <input type="hidden" name="zurueck" value={returnTo} />
              <input type="hidden" name="demo" value={email} />
              <Button look="secondary" name="form" value="demo">
                {t('demoSignIn', { name })}
              </Button>
              <span className="al-muted">{role}</span>
            </Form>
          </li>
        ))}
      </ul>
    </section>
  );
}

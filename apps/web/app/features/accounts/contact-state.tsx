import { ButtonLink } from '@allmende/ui/button-link';
import { graphql } from '../../gql/gql.ts';
import type { ContactPartFragment } from '../../gql/graphql.ts';
import { useTexts } from '../../i18n/texts.ts';
import { contactTexts } from './contact.texts.ts';

graphql(`
  fragment ContactPart on Viewer {
    contact {
      email
      pending
    }
  }
`);

/** Where somebody is reached when their town hall is not. */
export function ContactStateShown({
  viewer: { contact },
  sendsMail,
}: {
  viewer: ContactPartFragment;
  sendsMail: boolean;
}) {
  const t = useTexts(contactTexts);
  return (
    <section className="al-stack al-stack--tight" aria-labelledby="contact">
      <h2 id="contact">{t('title')}</h2>
      <p className="al-measure">{t('lead')}</p>
      <p>{contact?.email ? t('confirmed', { email: contact.email }) : t('none')}</p>
      {contact?.pending ? <p>{t('pending', { email: contact.pending })}</p> : null}
      {sendsMail ? (
        <div>
          <ButtonLink href="/konto/kontaktadresse" look="secondary">
            {t(contact?.email || contact?.pending ? 'change' : 'add')}
          </ButtonLink>
        </div>
      ) : (
        <p>{t('noMail')}</p>
      )}
    </section>
  );
}

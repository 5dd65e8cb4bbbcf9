import { Badge } from '@allmende/ui/badge';
import { Link } from '@allmende/ui/link';
import { SummaryList } from '@allmende/ui/summary-list';
import { graphql } from '../../gql/gql.ts';
import type { AdmissionFactsFragment } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useWords } from '../../i18n/vocabulary.ts';
import { AdmissionMessages } from './admission-messages.tsx';
import { decidingTexts } from './deciding.texts.ts';

export const AdmissionFactsPart = graphql(`
  fragment AdmissionFacts on Admission {
    name
    function
    email
    message
    verdict
    domain
    knownDomains
    createdAt
    reason
    municipality {
      ags
      name
      kind
      land
      population
    }
    others {
      id
      name
      state
      createdAt
    }
    messages {
      ...AdmissionMessages
    }
  }
`);

/** All that there is to know before deciding: the person, the address, the register, other applications, what was asked. */
export function AdmissionFacts({ admission }: { admission: AdmissionFactsFragment }) {
  const t = useTexts(decidingTexts);
  const format = useFormat();
  const { name, function: duty, email, message, createdAt, reason, messages, others } = admission;
  return (
    <>
      <section className="al-stack">
        <h2>{t('applicantTitle')}</h2>
        <SummaryList
          rows={[
            { term: t('name'), value: name },
            { term: t('function'), value: duty },
            { term: t('email'), value: email },
            ...(message ? [{ term: t('message'), value: <span className="statement">{message}</span> }] : []),
            { term: t('appliedOn'), value: format.moment(createdAt) },
          ]}
        />
      </section>
      <AddressAndRegister admission={admission} />
      <section className="al-stack al-stack--tight">
        <h2>{t('othersTitle')}</h2>
        {others.length === 0 ? <p>{t('othersNone')}</p> : null}
        <ul className="plain-list">
          {others.map((other) => (
            <li key={other.id}>
              <Link href={`/pruefstelle/aufnahmen/${other.id}`}>
                {t('other', { name: other.name, date: format.date(other.createdAt), state: t(other.state) })}
              </Link>
            </li>
          ))}
        </ul>
      </section>
      {messages.length > 0 ? (
        <section className="al-stack">
          <h2>{t('messagesTitle')}</h2>
          <AdmissionMessages
            messages={messages}
            headOf={(isAnswer, date) => t(isAnswer ? 'answered' : 'asked', { date })}
          />
        </section>
      ) : null}
      {reason ? (
        <section className="al-stack al-stack--tight">
          <h2>{t('reason')}</h2>
          <p className="al-measure statement">{reason}</p>
        </section>
      ) : null}
    </>
  );
}

function AddressAndRegister({
  admission: { verdict, domain, knownDomains, municipality },
}: {
  admission: AdmissionFactsFragment;
}) {
  const t = useTexts(decidingTexts);
  const words = useWords();
  const format = useFormat();
  const { ags, name, kind, land, population } = municipality;
  return (
    <>
      <section className="al-stack al-stack--tight">
        <h2>{t('domainTitle')}</h2>
        <p>
          <Badge tone={verdict === 'KNOWN' ? 'success' : 'warning'}>{t(verdict)}</Badge>
        </p>
        <p className="al-measure">{t(`${verdict}_TEXT`, { domain })}</p>
        <p>{knownDomains.length > 0 ? t('listed', { domains: format.list(knownDomains) }) : t('listedNone')}</p>
      </section>
      <section className="al-stack">
        <h2>{t('registerTitle')}</h2>
        <SummaryList
          rows={[
            { term: t('municipality'), value: <Link href={`/kommunen/${ags}`}>{name}</Link> },
            { term: t('ags'), value: ags },
            { term: t('kind'), value: t(kind) },
            { term: t('land'), value: words.land(land) },
            { term: t('population'), value: population == null ? t('unknown') : format.number(population) },
          ]}
        />
      </section>
    </>
  );
}

import { type Fact, FactsList } from '@allmende/ui/facts-list';
import { Link } from '@allmende/ui/link';
import { TlpLabel } from '@allmende/ui/tlp-label';
import { licences } from '@allmende/vocabularies/licences';
import { termOf } from '@allmende/vocabularies/term';
import { Fragment, type ReactNode } from 'react';
import { graphql } from '../../gql/gql.ts';
import type { EntryFactsFragment } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useWords } from '../../i18n/vocabulary.ts';
import { solutionTexts } from './solutions.texts.ts';

export const EntryFactsPart = graphql(`
  fragment EntryFacts on Version {
    seal
    reviewDate
    metadata {
      topics
      departmentsUse
      departmentsInvolve
      requirements
      sizeClasses
      landScope
      legalBasis
      effort
      prerequisites
      offline
      staffCouncil
      licence
      maintainer {
        function
        contact
      }
      deputy {
        function
        contact
      }
    }
    variables {
      key
      fromProfile
    }
    links {
      url
    }
    files {
      url
    }
    solution {
      tlp
      slug
      recipients {
        id
        name
      }
      recipientGroups {
        id
        name
      }
      viewerCan {
        changeAudience
        seeDownloads
        handOver
      }
    }
  }
`);

/** The facts beside the text; each code leads to everything else that carries it. */
export function EntryFacts({ version }: { version: EntryFactsFragment }) {
  const t = useTexts(solutionTexts);
  return (
    <section aria-labelledby="facts">
      <h2 id="facts" className="rail-heading">
        {t('facts')}
      </h2>
      <FactsList look="stacked" facts={useFacts(version)} />
    </section>
  );
}

function useFacts({ seal, metadata, reviewDate, variables, links, files, solution }: EntryFactsFragment): Fact[] {
  const t = useTexts(solutionTexts);
  const words = useWords();
  const format = useFormat();
  const fact = (term: string, value: ReactNode): Fact[] => (value ? [{ term, value }] : []);
  const linked = (values: readonly string[], field: string, label: (code: string) => string) =>
    values.length > 0 ? (
      <Links
        items={values.map((code) => ({ href: `/katalog?${field}=${encodeURIComponent(code)}`, label: label(code) }))}
      />
    ) : null;
  const effort = metadata.effort as 0 | 1 | 2 | 3 | 4 | 5;
  const fromProfile = variables.filter((variable) => variable.fromProfile).length;
  return [
    ...fact(
      t('tlp'),
      <>
        <TlpLabel tlp={solution.tlp} />
        {solution.viewerCan.changeAudience ? (
          <>
            <br />
            <Link href={`/v/${solution.slug}/empfaengerkreis`}>{t('changeAudience')}</Link>
          </>
        ) : null}
        {solution.viewerCan.seeDownloads && solution.tlp !== 'CLEAR' ? (
          <>
            <br />
            <Link href={`/v/${solution.slug}/mitgenommen`}>{t('seeDownloads')}</Link>
          </>
        ) : null}
        {solution.viewerCan.handOver ? (
          <>
            <br />
            <Link href={`/v/${solution.slug}/uebergeben`}>{t('handOver')}</Link>
          </>
        ) : null}
      </>,
    ),
    ...fact(
      t('seal'),
      <>
        {words.seal(seal)}
        <br />
        <span className="al-muted al-small">{words.sealMeaning(seal)}</span>
      </>,
    ),
    ...fact(
      t('recipients'),
      format.list([...solution.recipientGroups, ...solution.recipients].map(({ name }) => name)),
    ),
    ...fact(t('licence'), metadata.licence ? <Licence code={metadata.licence} /> : null),
    ...fact(t('effort'), t('effortValue', { level: effort, word: t(`effort${effort}`) })),
    ...fact(
      t('placeholders'),
      variables.length > 0 ? (
        <>
          <a href="#platzhalter">{t('placeholdersCount', { count: variables.length })}</a>
          {fromProfile > 0 ? `, ${t('placeholdersProfile', { count: fromProfile })}` : null}
        </>
      ) : null,
    ),
    ...fact(
      t('sizes'),
      metadata.sizeClasses.length === 0 ? t('everySize') : format.list(metadata.sizeClasses.map(words.sizeClass)),
    ),
    ...fact(t('references'), linked(metadata.requirements, 'bezug', words.requirement)),
    ...fact(t('topics'), linked(metadata.topics, 'thema', words.topic)),
    ...fact(t('departments'), linked(metadata.departmentsUse, 'amt', words.department)),
    ...fact(t('involve'), format.list(metadata.departmentsInvolve.map(words.department))),
    ...fact(t('staffCouncil'), metadata.staffCouncil ? t('yes') : null),
    ...fact(t('offline'), metadata.offline ? t('yes') : null),
    ...fact(
      t('lands'),
      metadata.landScope.length === 0 ? t('everyLand') : format.list(metadata.landScope.map(words.land)),
    ),
    ...fact(t('review'), reviewDate ? format.date(reviewDate) : null),
    ...fact(t('contact'), <Contact {...metadata.maintainer} />),
    ...fact(t('deputy'), metadata.deputy.function ? <Contact {...metadata.deputy} /> : null),
    ...fact(t('legalBasis'), metadata.legalBasis),
    ...fact(t('prerequisites'), metadata.prerequisites),
    ...fact(
      t('attachments'),
      links.length + files.length > 0 ? (
        <a href="#dateien-und-links">{t('attachmentsCount', { count: links.length + files.length })}</a>
      ) : null,
    ),
  ];
}

function Licence({ code }: { code: string }) {
  const words = useWords();
  const url = termOf(licences, code)?.url;
  return url ? (
    <a href={url} rel="license noopener">
      {words.shortLicence(code)}
    </a>
  ) : (
    words.licence(code)
  );
}

function Links({ items }: { items: readonly { href: string; label: string }[] }) {
  return items.map(({ href, label }, index) => (
    <Fragment key={href}>
      {index > 0 ? ', ' : null}
      <Link href={href}>{label}</Link>
    </Fragment>
  ));
}

function Contact({ function: role, contact }: { function: string; contact: string }) {
  const isMail = /^[^\s@]+@[^\s@]+$/.test(contact);
  return (
    <>
      {role}
      {contact ? <br /> : null}
      {isMail ? <a href={`mailto:${contact}`}>{contact}</a> : contact}
    </>
  );
}

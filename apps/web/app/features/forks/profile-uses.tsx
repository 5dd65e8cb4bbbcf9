import { outdatedValues } from '@allmende/domain/released-values';
import { labelOf } from '@allmende/domain/variables';
import { Button } from '@allmende/ui/button';
import { Disclosure } from '@allmende/ui/disclosure';
import { Link } from '@allmende/ui/link';
import { StatusLine } from '@allmende/ui/status-line';
import { VisuallyHidden } from '@allmende/ui/visually-hidden';
import { profileLabels } from '@allmende/vocabularies/profile-variables';
import { Form } from 'react-router';
import { graphql } from '../../gql/gql.ts';
import type { ProfileUsesFragment } from '../../gql/graphql.ts';
import type { Language } from '../../i18n/languages.ts';
import { useLanguage, useTexts } from '../../i18n/texts.ts';
import { type Outdated, OutdatedFacts } from './outdated-facts.tsx';
import { profileUsesTexts } from './profile-uses.texts.ts';

export const ProfileUsesPart = graphql(`
  fragment ProfileUses on Municipality {
    profileUses {
      number
      released {
        key
        value
      }
      workingKeys
      solution {
        id
        title
        viewerCan {
          startNextVersion
        }
        workingCopy {
          id
        }
      }
    }
  }
`);

type Use = ProfileUsesFragment['profileUses'][number];
type Values = Readonly<Record<string, string>>;

/** In how many own versions the value of a key stands. */
export const usesOfKey = (uses: readonly Use[], key: string): number =>
  uses.filter(({ released, workingKeys }) => workingKeys.includes(key) || released.some((one) => one.key === key))
    .length;

/** What a profile with these values means for the own versions: which follow, and which need a new release. */
export function ProfileUses({ uses, values }: { uses: readonly Use[]; values: Values }) {
  const t = useTexts(profileUsesTexts);
  const language = useLanguage();
  const sorted = uses.map((use) => ({ ...use, outdated: outdatedIn(use, values, language) }));
  const outdated = sorted.filter((use) => use.outdated.length > 0);
  const following = sorted.filter((use) => use.outdated.length === 0 && use.workingKeys.length > 0);
  const agreeing = sorted.filter((use) => use.outdated.length === 0 && use.workingKeys.length === 0);
  const hasReleased = uses.some(({ number }) => number !== null);
  return (
    <section className="al-stack profile-uses" aria-labelledby="verwendung">
      <h2 id="verwendung">{t('title')}</h2>
      {uses.length === 0 ? <p>{t('none')}</p> : null}
      <StatusLine>
        {outdated.length > 0 ? t('differ', { count: outdated.length }) : hasReleased ? t('agree') : null}
      </StatusLine>
      {outdated.length > 0 ? (
        <div className="al-stack">
          <h3>{t('outdated')}</h3>
          <p className="al-muted">{t('outdatedText')}</p>
          {outdated.map((use) => (
            <OutdatedUse key={use.solution.id} use={use} />
          ))}
        </div>
      ) : null}
      {following.length > 0 ? (
        <div className="al-stack al-stack--tight">
          <h3>{t('following')}</h3>
          <p className="al-muted">{t('followingText')}</p>
          <ul className="plain-list">
            {following.map(({ solution, workingKeys }) => (
              <li key={solution.id}>
                <Link href={`/eigene-fassung/${solution.id}`}>{solution.title}</Link> (
                {t('values', { count: workingKeys.length })})
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {agreeing.length > 0 ? (
        <Disclosure summary={`${t('agreeing')} (${agreeing.length})`}>
          <ul className="plain-list">
            {agreeing.map(({ solution, number, released }) => (
              <li key={solution.id}>
                <Link href={`/eigene-fassung/${solution.id}`}>{solution.title}</Link>,{' '}
                {t('version', { number: number ?? '' })} ({t('values', { count: released.length })})
              </li>
            ))}
          </ul>
        </Disclosure>
      ) : null}
    </section>
  );
}

/** The domain's rule, with what is typed at this moment. */
const outdatedIn = ({ released }: Use, values: Values, language: Language): Outdated[] =>
  outdatedValues(
    Object.fromEntries(released.map(({ key, value }) => [key, { value, source: 'profile' as const }])),
    values,
  ).map((one) => ({ ...one, label: labelOf(profileLabels[language], one.key) }));

function OutdatedUse({
  use: { solution, number, outdated },
}: {
  use: Use & { readonly outdated: readonly Outdated[] };
}) {
  const t = useTexts(profileUsesTexts);
  const { id, title, workingCopy, viewerCan } = solution;
  return (
    <article className="al-stack al-stack--tight profile-use">
      <h4>
        <Link href={`/eigene-fassung/${id}`}>{title}</Link>
      </h4>
      <OutdatedFacts values={outdated} number={number ?? ''} />
      {workingCopy ? <p>{t('inWork')}</p> : null}
      {viewerCan.startNextVersion ? (
        <Form method="post">
          <input type="hidden" name="solution" value={id} />
          <Button name="form" value="startNext" look="secondary" small>
            {t('startNext')}
            <VisuallyHidden> {t('ofSolution', { title })}</VisuallyHidden>
          </Button>
        </Form>
      ) : null}
    </article>
  );
}

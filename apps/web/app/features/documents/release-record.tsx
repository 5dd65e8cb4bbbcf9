import { Timeline } from '@allmende/ui/timeline';
import { graphql } from '../../gql/gql.ts';
import type { ReleaseRecordFragment, WhoReleasesFragment } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { useTexts } from '../../i18n/texts.ts';
import { involvementTexts } from './involvement.texts.ts';

export const ReleaseRecordPart = graphql(`
  fragment ReleaseRecord on Version {
    releaseSteps {
      action
      note
      at
      by {
        name
        function
        through
      }
    }
  }
`);

export const WhoReleasesPart = graphql(`
  fragment WhoReleases on Municipality {
    fourEyes
    releasers {
      name
      function
      through
    }
  }
`);

interface ColleagueShown {
  readonly name: string;
  readonly function: string;
  readonly through: string | null;
}

/** How a person is named among colleagues. */
export function useColleague() {
  const t = useTexts(involvementTexts);
  return (by: ColleagueShown | null | undefined): string => {
    if (!by) return '–';
    // Somebody of a body that acts for the city is known by it, not by what they are there.
    const beside = by.through ?? by.function;
    return beside ? t('colleague', { name: by.name, function: beside }) : by.name;
  };
}

/** What was asked for, answered and done about a release, newest first. */
export function ReleaseRecord({ version: { releaseSteps } }: { version: ReleaseRecordFragment }) {
  const t = useTexts(involvementTexts);
  const format = useFormat();
  const colleague = useColleague();
  if (releaseSteps.length === 0) return null;
  return (
    <section className="al-stack" aria-labelledby="verlauf">
      <h2 id="verlauf">{t('record')}</h2>
      <Timeline
        items={releaseSteps.map(({ action, note, at, by }, index) => ({
          id: `${at}-${index}`,
          title: t(action),
          date: (
            <>
              <time dateTime={at}>{format.moment(at)}</time>, {t('by', { name: colleague(by) })}
            </>
          ),
          body: <p>{note || t('noNote')}</p>,
        }))}
      />
    </section>
  );
}

/** Who can release in the city, by name, and whether it takes two people. */
export function WhoReleases({ municipality: { releasers, fourEyes } }: { municipality: WhoReleasesFragment }) {
  const t = useTexts(involvementTexts);
  const format = useFormat();
  const colleague = useColleague();
  return (
    <>
      <p>{releasers.length > 0 ? t('who', { names: format.list(releasers.map(colleague)) }) : t('whoNobody')}</p>
      {fourEyes ? <p>{t('fourEyes')}</p> : null}
    </>
  );
}

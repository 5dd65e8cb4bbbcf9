import { Hero } from '@allmende/ui/hero';
import { Link } from '@allmende/ui/link';
import { SearchField } from '@allmende/ui/search-field';
import { Stat, StatRow } from '@allmende/ui/stat';
import { admissionTexts } from '../features/admissions/admissions.texts.ts';
import { searchTexts } from '../features/search/search.texts.ts';
import { DepartmentShelf, Shelf, WibaShelf } from '../features/search/start-shelves.tsx';
import { graphql } from '../gql/gql.ts';
import { today, useFormat } from '../i18n/format.ts';
import { textsIn, useTexts } from '../i18n/texts.ts';
import { query } from '../session/api.ts';
import { sessionOf } from '../session/session.ts';
import { pageFace } from '../shell/page-title.ts';
import { shellTexts } from '../shell/shell.texts.ts';
import type { Route } from './+types/start';

graphql(`
  fragment DepartmentHits on SearchConnection {
    edges {
      node {
        id
        slug
        title
      }
    }
  }
`);

const StartPage = graphql(`
  query StartPage {
    catalogueFigures {
      solutions
      municipalities
      adoptionsInForce
    }
    newest: searchSolutions(sort: NEWEST, first: 3) {
      ...FacetCounts
      edges {
        node {
          ...Hit
        }
      }
    }
    adopted: searchSolutions(sort: MOST_ADOPTED, first: 3) {
      edges {
        node {
          ...Hit
        }
      }
    }
    press: searchSolutions(filter: { department: ["kommunikation"] }, sort: MOST_ADOPTED, first: 3) {
      ...DepartmentHits
    }
    crisis: searchSolutions(filter: { department: ["katastrophenschutz"] }, sort: MOST_ADOPTED, first: 3) {
      ...DepartmentHits
    }
    schools: searchSolutions(filter: { department: ["schulamt"] }, sort: MOST_ADOPTED, first: 3) {
      ...DepartmentHits
    }
    personnel: searchSolutions(filter: { department: ["personal"] }, sort: MOST_ADOPTED, first: 3) {
      ...DepartmentHits
    }
  }
`);

const popular = ['Leitlinie', 'Passwörter', 'Notfallkarte', 'Homeoffice', 'Phishing'];

export async function loader({ context }: Route.LoaderArgs) {
  const { language, publicUrl } = sessionOf(context);
  return { page: await query(context, StartPage), language, publicUrl, day: today() };
}

export const meta: Route.MetaFunction = ({ loaderData }) => {
  const language = loaderData?.language ?? 'de';
  const shell = textsIn(language, shellTexts);
  return pageFace({
    language,
    title: shell('claim'),
    description: textsIn(language, searchTexts)('startLead'),
    canonical: `${loaderData?.publicUrl ?? ''}/`,
  });
};

export default function Start({ loaderData: { page, day } }: Route.ComponentProps) {
  const t = useTexts(searchTexts);
  const format = useFormat();
  const { catalogueFigures: figures, newest, adopted, press, crisis, schools, personnel } = page;
  const hitsOf = ({ edges }: { edges: readonly { node: { id: string; slug: string; title: string } }[] }) =>
    edges.map(({ node }) => node);
  return (
    <>
      <Hero title={t('startTitle')} lead={t('startLead')}>
        <SearchField
          action="/katalog"
          label={t('question')}
          buttonLabel={t('search')}
          hint={
            <>
              {t('popular')}{' '}
              {popular.map((word, index) => (
                <span key={word}>
                  {index > 0 ? ' · ' : null}
                  <Link href={`/katalog?q=${encodeURIComponent(word)}`}>{word}</Link>
                </span>
              ))}
            </>
          }
        />
        <StatRow>
          <Stat value={format.number(figures.solutions)} label={t('figureSolutions')} href="/katalog" />
          <Stat
            value={format.number(figures.municipalities)}
            label={t('figureMunicipalities')}
            href="/kommunen?dabei=ja"
          />
          <Stat
            value={format.number(figures.adoptionsInForce)}
            label={t('figureAdoptions')}
            href="/katalog?sort=einsatz"
          />
        </StatRow>
      </Hero>
      <div className="al-band">
        <div className="al-page al-stack al-stack--sections">
          <WibaShelf counts={newest.facets.find(({ name }) => name === 'requirement')?.values ?? []} />
          <Shelf
            title={t('newTitle')}
            href="/katalog?sort=neu"
            hits={newest.edges.map(({ node }) => node)}
            today={day}
          />
          <Shelf
            title={t('adoptedTitle')}
            href="/katalog?sort=einsatz"
            hits={adopted.edges.map(({ node }) => node)}
            today={day}
          />
        </div>
      </div>
      <div className="al-band al-band--hued">
        <div className="al-page al-stack al-stack--sections">
          <DepartmentShelf
            departments={[
              { code: 'kommunikation', hits: hitsOf(press) },
              { code: 'katastrophenschutz', hits: hitsOf(crisis) },
              { code: 'schulamt', hits: hitsOf(schools) },
              { code: 'personal', hits: hitsOf(personnel) },
            ]}
          />
          <Steps />
        </div>
      </div>
    </>
  );
}

function Steps() {
  const t = useTexts(searchTexts);
  const admission = useTexts(admissionTexts);
  const steps = [
    { name: t('step1'), text: t('step1Text') },
    { name: t('step2'), text: t('step2Text') },
    { name: t('step3'), text: t('step3Text') },
  ];
  return (
    <section className="al-stack">
      <h2>{t('stepsTitle')}</h2>
      <ol className="al-tiles steps">
        {steps.map(({ name, text }) => (
          <li key={name}>
            <h3>{name}</h3>
            <p>{text}</p>
          </li>
        ))}
      </ol>
      <p>
        <Link href="/aufnahme">{admission('title')}</Link>
      </p>
    </section>
  );
}

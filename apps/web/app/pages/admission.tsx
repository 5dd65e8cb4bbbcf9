import { PageHeading } from '@allmende/ui/page-heading';
import { admissionTexts } from '../features/admissions/admissions.texts.ts';
import { MunicipalitySearch } from '../features/admissions/municipality-search.tsx';
import { graphql } from '../gql/gql.ts';
import { textsIn, useTexts } from '../i18n/texts.ts';
import { query } from '../session/api.ts';
import { sessionOf } from '../session/session.ts';
import { pageFace } from '../shell/page-title.ts';
import type { Route } from './+types/admission';

const AdmissionPage = graphql(`
  query AdmissionPage($query: String!) {
    municipalities(query: $query, first: 20) {
      ...FoundMunicipalities
    }
  }
`);

export async function loader({ context, url: { searchParams } }: Route.LoaderArgs) {
  const { language, publicUrl } = sessionOf(context);
  const text = (searchParams.get('q') ?? '').trim().slice(0, 100);
  const found = text === '' ? null : (await query(context, AdmissionPage, { query: text })).municipalities;
  return { text, found, language, publicUrl };
}

export const meta: Route.MetaFunction = ({ loaderData }) => {
  const language = loaderData?.language ?? 'de';
  const t = textsIn(language, admissionTexts);
  return pageFace({
    language,
    title: t('title'),
    description: t('lead'),
    canonical: `${loaderData?.publicUrl ?? ''}/aufnahme`,
  });
};

export default function Admission({ loaderData: { text, found } }: Route.ComponentProps) {
  const t = useTexts(admissionTexts);
  return (
    <div className="al-page al-stack al-stack--loose">
      <div>
        <PageHeading title={t('title')} lead={t('lead')} />
        <MunicipalitySearch text={text} found={found} />
      </div>
      <section className="al-stack al-stack--tight al-measure">
        <h2>{t('stepsTitle')}</h2>
        <ol className="plain-list">
          {(['step1', 'step2', 'step3', 'step4'] as const).map((step) => (
            <li key={step}>{t(step)}</li>
          ))}
        </ol>
      </section>
    </div>
  );
}

import { Alert } from '@allmende/ui/alert';
import { Breadcrumb } from '@allmende/ui/breadcrumb';
import { Button } from '@allmende/ui/button';
import { FieldFrame } from '@allmende/ui/field';
import { PageHeading } from '@allmende/ui/page-heading';
import { redirect } from 'react-router';
import { wayTo } from '../features/documents/ask-export.ts';
import { bringLetterhead } from '../features/documents/bring-letterhead.ts';
import { LetterheadKept } from '../features/documents/letterhead-kept.tsx';
import { letterheadTexts } from '../features/documents/letterhead.texts.ts';
import { bringsFiles } from '../features/documents/upload-files.ts';
import { graphql } from '../gql/gql.ts';
import { textsIn, useTexts } from '../i18n/texts.ts';
import { notFound, query } from '../session/api.ts';
import { type FormProblem, problemOf, refuse } from '../session/problems.ts';
import { sessionOf } from '../session/session.ts';
import { usePerson } from '../session/use-person.ts';
import { pageFace } from '../shell/page-title.ts';
import { ProblemSummary } from '../shell/problem-summary.tsx';
import type { Route } from './+types/city-letterhead';

const CityLetterheadPage = graphql(`
  query CityLetterheadPage($ags: String!) {
    municipality(ags: $ags) {
      id
      name
      profile {
        revision
      }
      letterhead {
        ...LetterheadKept
      }
    }
  }
`);

const TryLetterhead = graphql(`
  mutation TryLetterhead($input: TryLetterheadInput!) {
    tryLetterhead(input: $input) {
      conversion {
        id
      }
      errors {
        code
        message
        path
      }
    }
  }
`);

const RemoveLetterhead = graphql(`
  mutation RemoveLetterhead($input: RemoveLetterheadInput!) {
    removeLetterhead(input: $input) {
      errors {
        code
        message
        path
      }
    }
  }
`);

export async function loader({ context, params, url }: Route.LoaderArgs) {
  const { municipality } = await query(context, CityLetterheadPage, { ags: params.ags });
  // The look of a city's documents is for those who act for it, as its profile is.
  if (!municipality?.profile) throw notFound();
  return {
    city: municipality,
    ags: params.ags,
    isAsked: url.searchParams.has('entfernen'),
    isRemoved: url.searchParams.has('entfernt'),
    language: sessionOf(context).language,
  };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const { municipality } = await query(context, CityLetterheadPage, { ags: params.ags });
  if (!municipality?.profile) throw notFound();
  const input = { municipalityId: municipality.id };
  if (bringsFiles(request)) {
    const brought = await bringLetterhead(context, municipality.id, request);
    return brought instanceof Response ? brought : refuse('upload', brought, new FormData());
  }
  const form = await request.formData();
  if (form.get('form') === 'sample') {
    const { conversion, errors } = (await query(context, TryLetterhead, { input })).tryLetterhead;
    return conversion ? redirect(await wayTo(context, conversion.id), 303) : refuse('sample', errors, form);
  }
  const errors: readonly FormProblem[] = (await query(context, RemoveLetterhead, { input })).removeLetterhead.errors;
  return errors.length > 0
    ? refuse('remove', errors, form)
    : redirect(`/stadtprofil/${params.ags}/briefkopf?entfernt`, 303);
}

export const meta: Route.MetaFunction = ({ loaderData }) => {
  if (!loaderData) return [];
  const { language, city } = loaderData;
  return pageFace({
    language,
    title: textsIn(language, letterheadTexts)('titleOf', { name: city.name }),
    isHidden: true,
  });
};

export default function CityLetterhead({ loaderData, actionData }: Route.ComponentProps) {
  const { city, ags, isAsked, isRemoved } = loaderData;
  const { id, name, letterhead } = city;
  const t = useTexts(letterheadTexts);
  const here = `/stadtprofil/${ags}/briefkopf`;
  const membership = usePerson()?.memberships.find(({ municipality }) => municipality.id === id);
  const isKeeper = membership?.role === 'ADMINISTRATOR';
  return (
    <div className="al-page al-stack al-stack--loose">
      <ProblemSummary problems={actionData?.problems} />
      <div>
        <Breadcrumb
          label={t('here')}
          items={[
            { label: t('desk'), href: '/arbeitsplatz' },
            { label: t('profile'), href: `/stadtprofil/${ags}` },
            { label: t('title') },
          ]}
        />
        <PageHeading title={t('titleOf', { name })} lead={t('lead')} />
      </div>
      {isRemoved && !actionData ? <Alert tone="success" role="status" title={t('removed')} /> : null}
      {letterhead ? (
        <LetterheadKept letterhead={letterhead} here={here} mayChange={isKeeper} isAsked={isAsked} />
      ) : (
        <p>{t('none')}</p>
      )}
      {isKeeper ? (
        <section className="al-stack" aria-labelledby="hochladen">
          <h2 id="hochladen">{t(letterhead ? 'replace' : 'bring')}</h2>
          <p className="al-measure">{t('what')}</p>
          <form method="post" action={here} encType="multipart/form-data" className="al-form" noValidate>
            <FieldFrame name="files" label={t('choose')} hint={t('chooseHint')} error={problemOf(actionData, 'files')}>
              {(control) => <input {...control} type="file" name="files" accept=".docx" className="upload__input" />}
            </FieldFrame>
            <div className="al-form-actions">
              <Button>{t('upload')}</Button>
            </div>
          </form>
        </section>
      ) : (
        <Alert tone="info" title={t('readOnly')} />
      )}
    </div>
  );
}

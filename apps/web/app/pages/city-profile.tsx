import { Alert } from '@allmende/ui/alert';
import { Breadcrumb } from '@allmende/ui/breadcrumb';
import { Button } from '@allmende/ui/button';
import { PageHeading } from '@allmende/ui/page-heading';
import { profileVariables } from '@allmende/vocabularies/profile-variables';
import { redirect, type RouterContextProvider } from 'react-router';
import { CityProfileFacts, CityProfileFields } from '../features/municipalities/city-profile-fields.tsx';
import { profileFields, profileValues } from '../features/municipalities/city-profile-input.ts';
import { labelsOfProfile } from '../features/municipalities/city-profile-labels.ts';
import { cityProfileTexts } from '../features/municipalities/city-profile.texts.ts';
import { FourEyes } from '../features/municipalities/four-eyes.tsx';
import { graphql } from '../gql/gql.ts';
import { textsIn, useLanguage, useTexts } from '../i18n/texts.ts';
import { notFound, query } from '../session/api.ts';
import { answerFor, refuse } from '../session/problems.ts';
import { sessionOf } from '../session/session.ts';
import { usePerson } from '../session/use-person.ts';
import type { PageHandle } from '../shell/page-handle.ts';
import { pageFace } from '../shell/page-title.ts';
import { SavingForm } from '../shell/saving-form.tsx';
import { staleProblem } from '../shell/stale-problem.ts';
import { refuseStale, storedPart, typedIn } from '../shell/stored-fields.ts';
import type { Route } from './+types/city-profile';

export const handle: PageHandle = { interactive: true };

const CityProfilePage = graphql(`
  query CityProfilePage($ags: String!) {
    municipality(ags: $ags) {
      id
      name
      fourEyes
      profile {
        revision
        values {
          key
          value
        }
      }
    }
  }
`);

const SaveCityProfile = graphql(`
  mutation SaveCityProfile($input: SaveCityProfileInput!) {
    saveCityProfile(input: $input) {
      errors {
        code
        message
        path
      }
    }
  }
`);

const SetFourEyes = graphql(`
  mutation SetFourEyes($input: SetFourEyesInput!) {
    setFourEyes(input: $input) {
      errors {
        code
        message
        path
      }
    }
  }
`);

async function profileOf(context: Readonly<RouterContextProvider>, ags: string) {
  const { municipality } = await query(context, CityProfilePage, { ags });
  if (!municipality?.profile) throw notFound();
  const { id, name, fourEyes, profile } = municipality;
  return {
    id,
    name,
    fourEyes: fourEyes ?? false,
    revision: profile.revision,
    part: storedPart(profileFields(profile.values)),
  };
}

export async function loader({ context, params, url }: Route.LoaderArgs) {
  const { language } = sessionOf(context);
  return { ...(await profileOf(context, params.ags)), isSaved: url.searchParams.has('gespeichert'), language };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const form = await request.formData();
  const { id, revision, part } = await profileOf(context, params.ags);
  if (form.get('form') === 'fourEyes') {
    const wanted = { municipalityId: id, fourEyes: form.get('fourEyes') === 'ja' };
    const { errors } = (await query(context, SetFourEyes, { input: wanted })).setFourEyes;
    return errors.length > 0
      ? refuse('fourEyes', errors, form)
      : redirect(`/stadtprofil/${params.ags}?gespeichert`, 303);
  }
  const stale = () => refuseStale('profile', part, staleProblem(sessionOf(context).language), form);
  if (part.base !== form.get('base')) return stale();
  const values = profileValues(form).filter(({ value }) => value !== '');
  const input = { municipalityId: id, expectedRevision: revision, values };
  const { saveCityProfile } = await query(context, SaveCityProfile, { input });
  if (saveCityProfile.errors.some(({ code }) => code === 'STALE_REVISION')) return stale();
  if (saveCityProfile.errors.length > 0) return refuse('profile', saveCityProfile.errors, form);
  return redirect(`/stadtprofil/${params.ags}?gespeichert`, 303);
}

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData
    ? pageFace({
        language: loaderData.language,
        title: textsIn(loaderData.language, cityProfileTexts)('titleOf', { name: loaderData.name }),
        isHidden: true,
      })
    : [];

export default function CityProfile({ loaderData, actionData }: Route.ComponentProps) {
  const { id, name, fourEyes, part, isSaved } = loaderData;
  const t = useTexts(cityProfileTexts);
  const language = useLanguage();
  const membership = usePerson()?.memberships.find(({ municipality }) => municipality.id === id);
  const filled = Object.values(part.fields).filter(([value]) => value).length;
  return (
    <div className="al-page al-stack al-stack--loose">
      <Breadcrumb label={t('here')} items={[{ label: t('desk'), href: '/arbeitsplatz' }, { label: t('title') }]} />
      <PageHeading
        title={t('titleOf', { name })}
        lead={t('lead')}
        meta={<span>{t('progressText', { filled, count: profileVariables.length })}</span>}
      />
      {isSaved ? <Alert tone="success" title={t('saved')} /> : null}
      <p className="al-measure">{t('whoSees', { name })}</p>
      <FourEyes isOn={fourEyes} maySet={membership?.role === 'ADMINISTRATOR'} />
      {membership?.role === 'ADMINISTRATOR' ? (
        <SavingForm
          keep={`${id}/profil`}
          part={part}
          answer={answerFor(actionData, 'profile')}
          labels={labelsOfProfile(language)}
        >
          <CityProfileFields
            typed={typedIn(part.fields, answerFor(actionData, 'profile'))}
            answer={answerFor(actionData, 'profile')}
          />
          <div className="al-form-actions">
            <Button>{t('save')}</Button>
          </div>
        </SavingForm>
      ) : (
        <>
          <Alert tone="info" title={t('readOnly')} />
          <CityProfileFacts fields={part.fields} />
        </>
      )}
    </div>
  );
}

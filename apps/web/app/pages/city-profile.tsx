import { Alert } from '@allmende/ui/alert';
import { Breadcrumb } from '@allmende/ui/breadcrumb';
import { Button } from '@allmende/ui/button';
import { PageHeading } from '@allmende/ui/page-heading';
import { useRef } from 'react';
import { redirect } from 'react-router';
import { LetterheadPointer } from '../features/documents/letterhead-pointer.tsx';
import { takeStep } from '../features/documents/take-step.ts';
import { ProfileUses, usesOfKey } from '../features/forks/profile-uses.tsx';
import { CityProfileFacts, CityProfileFields } from '../features/municipalities/city-profile-fields.tsx';
import { profileFields } from '../features/municipalities/city-profile-input.ts';
import { labelsOfProfile } from '../features/municipalities/city-profile-labels.ts';
import { CityProfileProgress } from '../features/municipalities/city-profile-progress.tsx';
import { cityProfileTexts } from '../features/municipalities/city-profile.texts.ts';
import { FourEyes } from '../features/municipalities/four-eyes.tsx';
import { suggestionsFor } from '../features/municipalities/profile-suggestions.ts';
import { saveProfile } from '../features/municipalities/save-profile.ts';
import { useTypedProfile } from '../features/municipalities/use-typed-profile.ts';
import { ConfirmIdentity } from '../features/second-factors/confirm-identity.tsx';
import { graphql } from '../gql/gql.ts';
import { textsIn, useLanguage, useTexts } from '../i18n/texts.ts';
import { notFound, query } from '../session/api.ts';
import { refuseOrAsk } from '../session/confirm-first.ts';
import { answerFor, refuse } from '../session/problems.ts';
import { sessionOf } from '../session/session.ts';
import { usePerson } from '../session/use-person.ts';
import type { PageHandle } from '../shell/page-handle.ts';
import { pageFace } from '../shell/page-title.ts';
import { ProblemSummary } from '../shell/problem-summary.tsx';
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
      kind
      land
      fourEyes
      letterhead {
        name
      }
      profile {
        values {
          key
          value
        }
      }
      ...ProfileUses
    }
    viewer {
      ...ConfirmIdentityPart
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

export async function loader({ context, params, url }: Route.LoaderArgs) {
  const { municipality, viewer } = await query(context, CityProfilePage, { ags: params.ags });
  if (!municipality?.profile) throw notFound();
  const { profile, ...city } = municipality;
  return {
    city,
    viewer,
    ags: params.ags,
    part: storedPart(profileFields(profile.values)),
    isSaved: url.searchParams.has('gespeichert'),
    language: sessionOf(context).language,
  };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const form = await request.formData();
  const here = `/stadtprofil/${params.ags}?gespeichert`;
  if (form.get('form') === 'startNext') {
    const solution = String(form.get('solution'));
    const { problems } = await takeStep(context, solution, form);
    return problems.length > 0 ? refuse('startNext', problems, form) : redirect(`/eigene-fassung/${solution}`, 303);
  }
  if (form.get('form') === 'fourEyes') {
    const { municipality } = await query(context, CityProfilePage, { ags: params.ags });
    const wanted = { municipalityId: municipality?.id ?? '', fourEyes: form.get('fourEyes') === 'ja' };
    const { errors } = (await query(context, SetFourEyes, { input: wanted })).setFourEyes;
    return errors.length > 0 ? refuseOrAsk('fourEyes', errors, form) : redirect(here, 303);
  }
  const saved = await saveProfile(context, params.ags, form, form.get('weiter') === 'vorschlaege');
  if (saved.kind === 'stale')
    return refuseStale('profile', saved.part, staleProblem(sessionOf(context).language), form);
  if (saved.kind === 'refused') return refuse('profile', saved.problems, form);
  return redirect(here, 303);
}

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData
    ? pageFace({
        language: loaderData.language,
        title: textsIn(loaderData.language, cityProfileTexts)('titleOf', { name: loaderData.city.name }),
        isHidden: true,
      })
    : [];

export default function CityProfile({ loaderData, actionData }: Route.ComponentProps) {
  const { city, viewer, ags, part, isSaved } = loaderData;
  const { id, name, fourEyes, letterhead, profileUses } = city;
  const t = useTexts(cityProfileTexts);
  const language = useLanguage();
  const form = useRef<HTMLDivElement>(null);
  const { values, isLive } = useTypedProfile(form, part.fields);
  const membership = usePerson()?.memberships.find(({ municipality }) => municipality.id === id);
  const isKeeper = membership?.role === 'ADMINISTRATOR';
  const answer = answerFor(actionData, 'profile');
  const suggestions = suggestionsFor(city, values);
  const isSomethingSuggested = Object.entries(suggestions).some(([key, [first]]) => first && !values[key]);
  const confirm = answerFor(actionData, 'confirm');
  if (confirm) return <ConfirmIdentity viewer={viewer} goal={`/stadtprofil/${ags}`} answer={confirm} />;
  return (
    <div className="al-page al-stack al-stack--loose">
      <ProblemSummary problems={answerFor(actionData, 'startNext')?.problems} />
      <Breadcrumb label={t('here')} items={[{ label: t('desk'), href: '/arbeitsplatz' }, { label: t('title') }]} />
      <PageHeading title={t('titleOf', { name })} lead={t('lead')} />
      {isSaved && !actionData ? <Alert tone="success" title={t('saved')} /> : null}
      <p className="al-measure">{t('whoSees', { name })}</p>
      {isKeeper ? null : <Alert tone="info" title={t('readOnly')} />}
      <div className="al-split profile-split">
        <div ref={form} className={isKeeper ? undefined : 'al-stack al-stack--loose'}>
          {isKeeper ? (
            <SavingForm
              keep={`${id}/profil`}
              part={part}
              answer={answer}
              labels={labelsOfProfile(language)}
              saveTo={`/stadtprofil/${ags}/sichern`}
            >
              <CityProfileFields
                typed={typedIn(part.fields, answer)}
                answer={answer}
                values={values}
                suggestions={suggestions}
                isLive={isLive}
                usesOf={(key) => usesOfKey(profileUses, key)}
              />
              <div className="al-form-actions">
                <Button>{t('save')}</Button>
                {isSomethingSuggested ? (
                  <Button name="weiter" value="vorschlaege" look="secondary">
                    {t('takeAll')}
                  </Button>
                ) : null}
              </div>
            </SavingForm>
          ) : (
            <CityProfileFacts fields={part.fields} />
          )}
        </div>
        <aside className="al-stack al-stack--loose answers-rail" aria-label={t('railLabel')}>
          <CityProfileProgress values={values} isKeeper={isKeeper} />
          <ProfileUses uses={profileUses} values={values} />
        </aside>
      </div>
      <LetterheadPointer ags={ags} name={letterhead?.name ?? null} mayChange={isKeeper} />
      <FourEyes isOn={fourEyes ?? false} maySet={isKeeper} />
    </div>
  );
}

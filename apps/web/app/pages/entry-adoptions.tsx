import { Alert } from '@allmende/ui/alert';
import { ButtonLink } from '@allmende/ui/button-link';
import { Disclosure } from '@allmende/ui/disclosure';
import { redirect } from 'react-router';
import { Adopters } from '../features/adoptions/adopters.tsx';
import { AdoptionForm } from '../features/adoptions/adoption-form.tsx';
import { adoptionInput, unreadableNumbers } from '../features/adoptions/adoption-input.ts';
import { adoptionTexts } from '../features/adoptions/adoptions.texts.ts';
import { RatingForm } from '../features/ratings/rating-form.tsx';
import { ratingInput } from '../features/ratings/rating-input.ts';
import { RatingSummary } from '../features/ratings/rating-summary.tsx';
import { ratingTexts } from '../features/ratings/ratings.texts.ts';
import { EntryFrame } from '../features/solutions/entry-frame.tsx';
import { followNewSlug } from '../features/solutions/moved-entry.ts';
import { graphql } from '../gql/gql.ts';
import { textsIn, useTexts } from '../i18n/texts.ts';
import { notFound, query } from '../session/api.ts';
import { answerFor, refuse, textOf } from '../session/problems.ts';
import { sessionOf } from '../session/session.ts';
import { usePerson } from '../session/use-person.ts';
import { asActing } from '../session/viewer.ts';
import { pageFace } from '../shell/page-title.ts';
import { ProblemSummary } from '../shell/problem-summary.tsx';
import type { Route } from './+types/entry-adoptions';

const EntryAdoptionsPage = graphql(`
  query EntryAdoptionsPage($slug: String!, $acting: ID) {
    solution(slug: $slug) {
      ...EntryFrame
      ...Adopters
      viewerCan {
        adopt
        rate
      }
      versions {
        number
        publication
      }
      adoptionFigures {
        own(municipalityId: $acting) {
          ...OwnAdoption
        }
      }
      ratings {
        ...RatingSummaryPart
        own(municipalityId: $acting) {
          ...OwnRating
        }
      }
    }
  }
`);

const DeclareAdoption = graphql(`
  mutation DeclareAdoption($input: DeclareAdoptionInput!) {
    declareAdoption(input: $input) {
      errors {
        code
        message
        path
      }
    }
  }
`);

const RateSolution = graphql(`
  mutation RateSolution($input: RateSolutionInput!) {
    rateSolution(input: $input) {
      errors {
        code
        message
        path
      }
    }
  }
`);

export async function loader({ context, params, url }: Route.LoaderArgs) {
  const { language, publicUrl } = sessionOf(context);
  const { slug } = params;
  const { solution } = await asActing(context, (acting) => query(context, EntryAdoptionsPage, { slug, acting }));
  if (!solution) throw notFound();
  followNewSlug(params.slug, solution.slug, url);
  const saved = url.searchParams.get('gespeichert');
  return { solution, saved, isDeclaring: url.searchParams.has('melden'), language, publicUrl };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const form = await request.formData();
  const here = `/v/${params.slug}/einsatz`;
  const solutionId = textOf(form, 'solutionId');
  if (form.get('form') === 'rate') {
    const { input, missing } = ratingInput(form, solutionId, textsIn(sessionOf(context).language, ratingTexts));
    if (missing.length > 0) return refuse('rate', missing, form);
    const { rateSolution } = await query(context, RateSolution, { input });
    if (rateSolution.errors.length > 0) return refuse('rate', rateSolution.errors, form);
    return redirect(`${here}?gespeichert=bewertung`, 303);
  }
  const message = textsIn(sessionOf(context).language, adoptionTexts)('numberExpected');
  const unreadable = unreadableNumbers(form).map((field) => ({ code: 'INVALID_INPUT', message, path: [field] }));
  if (unreadable.length > 0) return refuse('adopt', unreadable, form);
  const { declareAdoption } = await query(context, DeclareAdoption, { input: adoptionInput(form, solutionId) });
  if (declareAdoption.errors.length > 0) return refuse('adopt', declareAdoption.errors, form);
  return redirect(`${here}?gespeichert=einsatz`, 303);
}

export const meta: Route.MetaFunction = ({ loaderData }) => {
  if (!loaderData) return [];
  const { solution, language, publicUrl } = loaderData;
  const title = `${solution.title}: ${textsIn(language, adoptionTexts)('title')}`;
  return pageFace({
    language,
    title,
    canonical: `${publicUrl}/v/${solution.slug}/einsatz`,
    isHidden: solution.tlp !== 'CLEAR',
  });
};

export default function EntryAdoptions({
  loaderData: { solution, saved, isDeclaring },
  actionData,
}: Route.ComponentProps) {
  const t = useTexts(adoptionTexts);
  const rating = useTexts(ratingTexts);
  const person = usePerson();
  const municipality = person?.acting?.municipality ?? null;
  const { own } = solution.adoptionFigures;
  const numbers = solution.versions.flatMap(({ number, publication }) =>
    number && publication !== 'NONE' ? [number] : [],
  );
  const adoptAnswer = answerFor(actionData, 'adopt');
  const rateAnswer = answerFor(actionData, 'rate');
  return (
    <EntryFrame solution={solution} tab="adoptions">
      <div className="al-stack al-stack--sections">
        {saved === 'einsatz' ? <Alert tone="success" role="status" title={t('saved')} /> : null}
        {saved === 'bewertung' ? <Alert tone="success" role="status" title={rating('saved')} /> : null}
        <ProblemSummary problems={actionData?.problems} />
        <Adopters solution={solution} />
        <section id="einsatz-melden" className="al-stack">
          <h2>{own ? t('update') : t('declare')}</h2>
          {!person ? (
            <Alert
              tone="info"
              title={t('signInFirst')}
              actions={
                <ButtonLink href={`/anmelden?zurueck=${encodeURIComponent(`/v/${solution.slug}/einsatz`)}`}>
                  {rating('signIn')}
                </ButtonLink>
              }
            />
          ) : null}
          {person && !solution.viewerCan.adopt ? <p>{t('notAllowed')}</p> : null}
          {municipality && solution.viewerCan.adopt ? (
            <Disclosure summary={t('openForm')} defaultOpen={isDeclaring || adoptAnswer !== undefined}>
              <AdoptionForm
                solutionId={solution.id}
                municipality={municipality}
                own={own ?? null}
                numbers={numbers}
                answer={adoptAnswer}
              />
            </Disclosure>
          ) : null}
        </section>
        <section id="bewerten" className="al-stack">
          <h2>{rating('title')}</h2>
          <RatingSummary ratings={solution.ratings} />
          {municipality && solution.viewerCan.rate ? (
            <Disclosure
              summary={solution.ratings.own ? rating('update') : rating('rate')}
              defaultOpen={rateAnswer !== undefined}
            >
              <RatingForm
                solutionId={solution.id}
                municipality={municipality}
                own={solution.ratings.own ?? null}
                answer={rateAnswer}
              />
            </Disclosure>
          ) : null}
          {person && !solution.viewerCan.rate ? <p className="al-muted">{rating('ineligible')}</p> : null}
        </section>
      </div>
    </EntryFrame>
  );
}

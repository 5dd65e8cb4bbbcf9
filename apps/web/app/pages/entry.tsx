import { PrintFooter } from '@allmende/ui/print-footer';
import { redirect } from 'react-router';
import { OwnStatus } from '../features/adoptions/own-status.tsx';
import { AttachedFiles } from '../features/documents/attached-files.tsx';
import { formatsOf } from '../features/documents/known-formats.ts';
import { UpstreamLine } from '../features/merges/upstream-notice.tsx';
import { Credits } from '../features/proposals/credits.tsx';
import { WaitingProposals } from '../features/proposals/proposal-lists.tsx';
import { RatingSummary } from '../features/ratings/rating-summary.tsx';
import { ratingTexts } from '../features/ratings/ratings.texts.ts';
import { asLinkedData } from '../features/solutions/as-linked-data.ts';
import { EntryActions } from '../features/solutions/entry-actions.tsx';
import { EntryBanners } from '../features/solutions/entry-banners.tsx';
import { EntryCitation } from '../features/solutions/entry-citation.tsx';
import { EntryFacts } from '../features/solutions/entry-facts.tsx';
import { EntryFrame } from '../features/solutions/entry-frame.tsx';
import { authorName } from '../features/solutions/former-owners.tsx';
import { EntryProvenance } from '../features/solutions/entry-provenance.tsx';
import { EntryClauses, EntryOutline } from '../features/solutions/entry-text.tsx';
import { EntryVariables } from '../features/solutions/entry-variables.tsx';
import { followNewSlug } from '../features/solutions/moved-entry.ts';
import { solutionTexts } from '../features/solutions/solutions.texts.ts';
import { graphql } from '../gql/gql.ts';
import { today } from '../i18n/format.ts';
import { useTexts } from '../i18n/texts.ts';
import { useWords } from '../i18n/vocabulary.ts';
import { notFound, query } from '../session/api.ts';
import { refuse, textOf } from '../session/problems.ts';
import { sessionOf } from '../session/session.ts';
import { usePerson } from '../session/use-person.ts';
import { asActing } from '../session/viewer.ts';
import { pageFace } from '../shell/page-title.ts';
import { ProblemSummary } from '../shell/problem-summary.tsx';
import type { Route } from './+types/entry';

const EntryPage = graphql(`
  query EntryPage($slug: String!, $number: String, $acting: ID) {
    solution(slug: $slug) {
      ...EntryFrame
      ...EntryActions
      ...EntryProvenance
      ...FormerOwners
      ...PublishedEntry
      ...OwnStatus
      ownFork(municipalityId: $acting) {
        ...UpstreamNotice
      }
      ratings {
        ...RatingSummaryPart
      }
      proposalsReceived {
        ...ProposalLine
      }
      version(number: $number) {
        id
        credits {
          ...CreditLine
        }
        number
        releasedAt
        publishedAt
        metadata {
          shortVersion
          licence
          keywords
        }
        files {
          name
          mediaType
          size
          sha256
          licence
          tlp
          url
        }
        links {
          label
          url
        }
        ...EntryBanners
        ...EntryText
        ...EntryFacts
        ...EntryVariables
        ...AttachedFiles
      }
    }
  }
`);

const ForkSolution = graphql(`
  mutation ForkSolution($input: ForkSolutionInput!) {
    forkSolution(input: $input) {
      solution {
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

export async function loader({ context, params, url }: Route.LoaderArgs) {
  const { language, publicUrl } = sessionOf(context);
  const number = params.number ?? null;
  const { slug } = params;
  const [{ solution }, formats] = await Promise.all([
    asActing(context, (acting) => query(context, EntryPage, { slug, number, acting })),
    // The same for everybody, and asked once for all.
    formatsOf(context),
  ]);
  if (!solution?.version) throw notFound();
  followNewSlug(params.slug, solution.slug, url);
  const hasOdt = formats.includes('ODT');
  return { solution, version: solution.version, number, hasOdt, language, publicUrl, day: today() };
}

export async function action({ context, request }: Route.ActionArgs) {
  const form = await request.formData();
  const input = { municipalityId: textOf(form, 'municipalityId'), versionId: textOf(form, 'versionId') };
  const { forkSolution } = await query(context, ForkSolution, { input });
  if (!forkSolution.solution) return refuse('fork', forkSolution.errors, form);
  return redirect(`/eigene-fassung/${forkSolution.solution.id}`, 303);
}

export const meta: Route.MetaFunction = ({ loaderData }) => {
  if (!loaderData) return [];
  const { solution, version, number, language, publicUrl } = loaderData;
  const isPublic = solution.tlp === 'CLEAR' && solution.publishedVersion !== null;
  const current = `${publicUrl}/v/${solution.slug}`;
  const isCurrent = !number || number === solution.publishedVersion?.number;
  const canonical = isCurrent ? current : `${current}/${number}`;
  return [
    ...pageFace({
      language,
      title: solution.title,
      description: version.metadata.shortVersion,
      canonical,
      isHidden: !isPublic,
    }),
    ...(isPublic ? [{ 'script:ld+json': asLinkedData(solution, version, canonical) }] : []),
  ];
};

export default function Entry({ loaderData, actionData }: Route.ComponentProps) {
  const { solution, version, hasOdt, publicUrl, day } = loaderData;
  const t = useTexts(solutionTexts);
  const rating = useTexts(ratingTexts);
  const words = useWords();
  const acting = usePerson()?.acting?.municipality ?? null;
  const { slug, title, municipality, tlp } = solution;
  const { number, metadata } = version;
  const url = `${publicUrl}/v/${slug}${number ? `/${number}` : ''}`;
  return (
    <EntryFrame
      solution={solution}
      tab="text"
      banners={
        <>
          <ProblemSummary problems={actionData?.problems} />
          <EntryBanners version={version} today={day} />
        </>
      }
      actions={
        <EntryActions
          solution={solution}
          versionId={version.id}
          number={number ?? null}
          municipalityId={acting?.id ?? null}
          hasOdt={hasOdt}
          forkId={solution.ownFork?.id ?? null}
        />
      }
      status={
        acting && acting.id !== municipality.id ? (
          <OwnStatus
            solution={solution}
            municipalityName={acting.name}
            upstream={solution.ownFork ? <UpstreamLine solution={solution.ownFork} /> : null}
          />
        ) : solution.proposalsReceived.some(({ state }) => state === 'OFFERED') ? (
          <WaitingProposals proposals={solution.proposalsReceived} />
        ) : undefined
      }
    >
      <div className="al-entry">
        <EntryOutline version={version} />
        <div className="al-stack al-stack--sections">
          <EntryClauses
            version={version}
            commentHref={
              solution.viewerCan.comment
                ? (clauseId) => `/v/${slug}/austausch?abschnitt=${clauseId}#beitrag`
                : undefined
            }
          />
          <EntryVariables version={version} />
          <AttachedFiles version={version} />
        </div>
        <aside className="al-rail" aria-label={t('facts')}>
          <EntryFacts version={version} />
          <section className="al-stack al-stack--tight" aria-labelledby="rating">
            <h2 id="rating" className="rail-heading">
              {rating('title')}
            </h2>
            <RatingSummary ratings={solution.ratings} />
          </section>
          <Credits credits={version.credits} />
          <EntryProvenance solution={solution} />
          {number ? (
            <EntryCitation
              owner={authorName(solution, version.releasedAt)}
              title={title}
              slug={slug}
              number={number}
              publishedAt={version.publishedAt ?? null}
              licence={metadata.licence}
              url={url}
              today={day}
            />
          ) : null}
        </aside>
      </div>
      <PrintFooter>
        {t('printNote', {
          title,
          number: number ?? '',
          tlp: words.tlp(tlp),
          licence: words.licence(metadata.licence),
          url,
        })}
      </PrintFooter>
    </EntryFrame>
  );
}

import { Alert } from '@allmende/ui/alert';
import { Breadcrumb } from '@allmende/ui/breadcrumb';
import { ButtonLink } from '@allmende/ui/button-link';
import { EmptyState } from '@allmende/ui/empty-state';
import { Link } from '@allmende/ui/link';
import { PageHeading } from '@allmende/ui/page-heading';
import { TlpLabel } from '@allmende/ui/tlp-label';
import { askExport, exportIn } from '../features/documents/ask-export.ts';
import { ComparisonAsWord } from '../features/documents/comparison-as-word.tsx';
import { ComparisonChoice } from '../features/merges/comparison-choice.tsx';
import { ComparisonList, countOf } from '../features/merges/comparison-list.tsx';
import { comparisonOf } from '../features/merges/comparison-sides.ts';
import { comparisonTexts } from '../features/merges/comparison.texts.ts';
import { textsIn, useTexts } from '../i18n/texts.ts';
import { refuse } from '../session/problems.ts';
import { sessionOf } from '../session/session.ts';
import { usePerson } from '../session/use-person.ts';
import { pageFace } from '../shell/page-title.ts';
import { ProblemSummary } from '../shell/problem-summary.tsx';
import type { Route } from './+types/comparison';

export async function loader({ context, url }: Route.LoaderArgs) {
  const { language } = sessionOf(context);
  const [from, to] = [url.searchParams.get('von'), url.searchParams.get('mit')];
  return { comparison: from && to ? await comparisonOf(context, { from, to }, language) : null, language };
}

export async function action({ context, request }: Route.ActionArgs) {
  const form = await request.formData();
  const asked = await askExport(context, exportIn(form));
  return asked instanceof Response ? asked : refuse('word', asked, form);
}

export const meta: Route.MetaFunction = ({ loaderData }) => {
  if (!loaderData) return [];
  const { language, comparison } = loaderData;
  const title = textsIn(language, comparisonTexts)('title');
  return pageFace({
    language,
    title: comparison ? `${title}: ${comparison.to.solution.title}` : title,
    isHidden: true,
  });
};

export default function ComparisonPage({ loaderData: { comparison }, actionData }: Route.ComponentProps) {
  const t = useTexts(comparisonTexts);
  const person = usePerson();
  if (!comparison) {
    return (
      <div className="al-page al-stack al-stack--loose">
        <PageHeading title={t('title')} />
        <EmptyState title={t('nothing')} actions={<ButtonLink href="/katalog">{t('toCatalogue')}</ButtonLink>}>
          {t('nothingText')}
        </EmptyState>
      </div>
    );
  }
  const { from, to, changes, labels, family } = comparison;
  const count = countOf(changes);
  const name = ({ number, solution }: typeof from) =>
    `${solution.municipality.name}, ${number ? t('version', { number }) : t('working')}`;
  const isOwn =
    person?.memberships.some(({ municipality }) => municipality.id === to.solution.municipality.id) ?? false;
  return (
    <div className="al-page al-stack al-stack--loose">
      <ProblemSummary problems={actionData?.problems} />
      <div>
        <Breadcrumb label={t('here')} items={[{ label: t('catalogue'), href: '/katalog' }, { label: t('title') }]} />
        <PageHeading
          kicker={to.solution.title}
          title={t('title')}
          lead={t('lead', { from: name(from), to: name(to) })}
          meta={<TlpLabel tlp={to.solution.tlp} />}
        />
      </div>
      <ComparisonChoice family={family} from={from.id} to={to.id} />
      {count === 0 ? (
        <Alert tone="info" title={t('same')} />
      ) : (
        <>
          <ComparisonAsWord from={from.id} to={to.id} isOwn={isOwn} />
          <p className="al-cluster">
            <strong>{t('changes', { count })}</strong>
            <span data-print="no">
              <Link href="#aenderung-1">{t('first')}</Link>
            </span>
          </p>
        </>
      )}
      <ComparisonList changes={changes} labels={labels} />
    </div>
  );
}

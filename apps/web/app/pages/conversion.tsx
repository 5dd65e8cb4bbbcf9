import { Breadcrumb } from '@allmende/ui/breadcrumb';
import { Link } from '@allmende/ui/link';
import { PageHeading } from '@allmende/ui/page-heading';
import { redirect } from 'react-router';
import { askExport, exportIn } from '../features/documents/ask-export.ts';
import { ConversionView } from '../features/documents/conversion-view.tsx';
import { conversionTexts } from '../features/documents/conversions.texts.ts';
import { useConversionWatch } from '../features/documents/use-conversion-watch.ts';
import { graphql } from '../gql/gql.ts';
import { textsIn, type Translate, useTexts } from '../i18n/texts.ts';
import { notFound, query } from '../session/api.ts';
import { refuse } from '../session/problems.ts';
import { sessionOf } from '../session/session.ts';
import type { PageHandle } from '../shell/page-handle.ts';
import { pageFace } from '../shell/page-title.ts';
import { ProblemSummary } from '../shell/problem-summary.tsx';
import type { Route } from './+types/conversion';

export const handle: PageHandle = { interactive: true };

const ConversionPage = graphql(`
  query ConversionPage($id: ID!) {
    conversion(id: $id) {
      ...ConversionView
    }
  }
`);

const CancelConversion = graphql(`
  mutation CancelConversion($input: CancelConversionInput!) {
    cancelConversion(input: $input) {
      errors {
        code
        message
        path
      }
    }
  }
`);

export async function loader({ context, params }: Route.LoaderArgs) {
  const { conversion } = await query(context, ConversionPage, { id: params.id });
  if (!conversion) throw notFound();
  return { conversion, language: sessionOf(context).language };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const form = await request.formData();
  if (form.get('form') === 'again') {
    const asked = await askExport(context, exportIn(form));
    return asked instanceof Response ? asked : refuse('again', asked, form);
  }
  const { errors } = (await query(context, CancelConversion, { input: { conversionId: params.id } })).cancelConversion;
  // What has ended by itself in the meantime need not be cancelled: its page says what became of it.
  const problems = errors.filter(({ code }) => code !== 'WRONG_STATE');
  return problems.length > 0 ? refuse('cancel', problems, form) : redirect(`/umwandlungen/${params.id}`, 303);
}

export const meta: Route.MetaFunction = ({ loaderData }) => {
  if (!loaderData) return [];
  const { language, conversion } = loaderData;
  const t = textsIn(language, conversionTexts);
  const title = t(conversion.letterheadOf ? `letterhead_${conversion.state}` : `title_${conversion.state}`);
  return pageFace({ language, title, isHidden: true });
};

export default function Conversion({ loaderData: { conversion }, actionData }: Route.ComponentProps) {
  const t = useTexts(conversionTexts);
  const { state, file, document, letterheadOf } = conversion;
  const begins = useConversionWatch(state === 'WAITING' || state === 'RUNNING', document ? (file?.url ?? null) : null);
  const title = t(letterheadOf ? `letterhead_${state}` : `title_${state}`);
  return (
    <div className="al-page al-stack al-stack--loose">
      <ProblemSummary problems={actionData?.problems} />
      <div>
        <Breadcrumb label={t('here')} items={[...placeOf(conversion, t), { label: title }]} />
        <PageHeading title={title} lead={document ? <Asked document={document} /> : undefined} />
      </div>
      <ConversionView conversion={conversion} begins={begins} />
      {document ? (
        <p>
          <Link href={wayBack(document)}>{t('toVersion')}</Link>
        </p>
      ) : null}
      {letterheadOf ? (
        <p>
          <Link href={`/stadtprofil/${letterheadOf.ags}/briefkopf`}>{t('toLetterhead')}</Link>
        </p>
      ) : null}
    </div>
  );
}

/** Where one came from: the entry, the own version, or the letterhead. */
function placeOf({ document, letterheadOf }: Shown, t: Translate<typeof conversionTexts.de>) {
  if (letterheadOf)
    return [
      { label: t('desk'), href: '/arbeitsplatz' },
      { label: t('letterhead'), href: `/stadtprofil/${letterheadOf.ags}/briefkopf` },
    ];
  if (!document) return [{ label: t('catalogue'), href: '/katalog' }];
  const { version, filled } = document;
  const { title } = version.solution;
  return filled
    ? [
        { label: t('desk'), href: '/arbeitsplatz' },
        { label: title, href: wayBack(document) },
      ]
    : [
        { label: t('catalogue'), href: '/katalog' },
        { label: title, href: wayBack(document) },
      ];
}

type Shown = Route.ComponentProps['loaderData']['conversion'];
type Document = NonNullable<Shown['document']>;

/** What was asked for, in a sentence. */
function Asked({ document: { version, comparedWith, format } }: { document: Document }) {
  const t = useTexts(conversionTexts);
  const { number, solution } = version;
  const { title } = solution;
  if (comparedWith) return t('whatCompared', { title, number: comparedWith.number ?? '' });
  return number ? t('what', { title, number, format: t(format) }) : t('whatDraft', { title, format: t(format) });
}

/** An own document is given out on a page of its own; everything else is read in the catalogue. */
function wayBack({ version: { number, solution }, filled }: Document): string {
  if (filled) return `/eigene-fassung/${solution.id}/ausgabe`;
  return number ? `/v/${solution.slug}/${number}` : `/v/${solution.slug}`;
}

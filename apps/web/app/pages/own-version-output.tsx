import { Alert } from '@allmende/ui/alert';
import { ButtonLink } from '@allmende/ui/button-link';
import { askExport, exportIn } from '../features/documents/ask-export.ts';
import { DraftHead } from '../features/documents/draft-head.tsx';
import { formatsOf } from '../features/documents/known-formats.ts';
import { OutputForm } from '../features/documents/output-form.tsx';
import { forkTexts } from '../features/forks/forks.texts.ts';
import { ownDocumentOf } from '../features/forks/own-document.ts';
import { fieldOfKey } from '../features/forks/field-of-key.ts';
import { EntryClauses } from '../features/solutions/entry-text.tsx';
import { textsIn, useTexts } from '../i18n/texts.ts';
import { refuse } from '../session/problems.ts';
import { sessionOf } from '../session/session.ts';
import { usePerson } from '../session/use-person.ts';
import type { PageHandle } from '../shell/page-handle.ts';
import { pageFace } from '../shell/page-title.ts';
import { ProblemSummary } from '../shell/problem-summary.tsx';
import type { Route } from './+types/own-version-output';

export const handle: PageHandle = { interactive: true };

export async function loader({ context, params }: Route.LoaderArgs) {
  const [{ solution, version, fileName }, formats] = await Promise.all([
    ownDocumentOf(context, params.id),
    // The same for everybody, and asked once for all.
    formatsOf(context),
  ]);
  const { id, number, gaps, clauses } = version;
  return {
    solution,
    version: { id, number, gaps, clauses: clauses.map((clause) => ({ ...clause, guidanceHtml: '', when: null })) },
    isOpen: solution.workingCopy !== null,
    fileName,
    formats,
    overview: solution.origin ? `/eigene-fassung/${solution.id}` : `/entwurf/${solution.id}`,
    language: sessionOf(context).language,
  };
}

export async function action({ context, request }: Route.ActionArgs) {
  const form = await request.formData();
  const asked = await askExport(context, exportIn(form));
  return asked instanceof Response ? asked : refuse('output', asked, form);
}

export const meta: Route.MetaFunction = ({ loaderData }) => {
  if (!loaderData) return [];
  const { language, solution } = loaderData;
  return pageFace({ language, title: `${textsIn(language, forkTexts)('output')}: ${solution.title}`, isHidden: true });
};

export default function OwnVersionOutput({ loaderData, actionData }: Route.ComponentProps) {
  const { solution, version, isOpen, fileName, formats, overview } = loaderData;
  const t = useTexts(forkTexts);
  const { gaps, number } = version;
  const { ags, letterhead } = solution.municipality;
  const isKeeper = usePerson()?.memberships.some(
    ({ role, municipality }) => role === 'ADMINISTRATOR' && municipality.ags === ags,
  );
  return (
    <div className="al-page al-stack al-stack--loose">
      <ProblemSummary problems={actionData?.problems} />
      <DraftHead solution={solution.title} overview={overview} title={t('output')} lead={t('outputLead')} />
      {gaps.length > 0 ? (
        <Alert
          tone="warning"
          title={t('gapsTitle', { count: gaps.length })}
          titleLevel={2}
          actions={
            isOpen ? (
              <ButtonLink href={`${overview}/angaben`} look="secondary" small>
                {t('fillNow')}
              </ButtonLink>
            ) : null
          }
        >
          <p>{t('gapsText')}</p>
          <ul className="plain-list">
            {gaps.map(({ key, label, occurrences }) => (
              <li key={key}>
                {isOpen ? <a href={`${overview}/angaben#${fieldOfKey(key)}`}>{label}</a> : label} (
                {t('places', { count: occurrences })})
              </li>
            ))}
          </ul>
        </Alert>
      ) : (
        <Alert tone="success" title={t('noGaps')} />
      )}
      <div className="al-stack al-stack--tight">
        <p>{isOpen ? t('draftVersion') : t('releasedVersion', { number: number ?? '' })}</p>
        <OutputForm
          versionId={version.id}
          formats={formats}
          hasLetterhead={letterhead !== null}
          letterheadHref={isKeeper ? `/stadtprofil/${ags}/briefkopf` : null}
          markdown={{ href: `${overview}/ausgabe.md`, fileName }}
        />
        <p className="al-muted al-small">{t('attribution')}</p>
      </div>
      <section className="al-stack" aria-labelledby="vorschau">
        <h2 id="vorschau">{t('preview')}</h2>
        <div className="document-preview">
          <EntryClauses version={version} />
        </div>
      </section>
    </div>
  );
}

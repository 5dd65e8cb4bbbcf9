import { Alert } from '@allmende/ui/alert';
import { Button } from '@allmende/ui/button';
import { ButtonLink } from '@allmende/ui/button-link';
import { CheckboxField } from '@allmende/ui/checkbox-field';
import { DataTable } from '@allmende/ui/data-table';
import { Disclosure } from '@allmende/ui/disclosure';
import { SelectField } from '@allmende/ui/select-field';
import { StepIndicator } from '@allmende/ui/step-indicator';
import { TextArea } from '@allmende/ui/text-area';
import { TextField } from '@allmende/ui/text-field';
import type { ReactNode } from 'react';
import { Form } from 'react-router';
import { useTexts } from '../../i18n/texts.ts';
import { type FormProblem, type FormAnswer, problemOf } from '../../session/problems.ts';
import { matchField } from './match-field.ts';
import { reimportTexts } from './reimport.texts.ts';

const steps = ['document', 'match', 'compare'] as const;
export type ReimportStep = (typeof steps)[number];

const stepLabels = { document: 'stepDocument', match: 'stepMatch', compare: 'stepCompare' } as const;

/** Where one is between the document and the working copy. */
export function ReimportSteps({ current }: { current: ReimportStep }) {
  const t = useTexts(reimportTexts);
  const at = steps.indexOf(current);
  return (
    <StepIndicator
      label={t('steps')}
      summary={t('summary', { at: at + 1, count: steps.length, step: t(stepLabels[current]) })}
      steps={steps.map((step, index) => ({
        label: t(stepLabels[step]),
        state: index < at ? 'done' : index === at ? 'current' : 'ahead',
      }))}
    />
  );
}

/** The document, as a file or pasted. */
export function DocumentForm({ answer }: { answer: FormAnswer | undefined }) {
  const t = useTexts(reimportTexts);
  return (
    <Form method="post" encType="multipart/form-data" className="al-form" noValidate>
      <TextField
        name="markdownFile"
        type="file"
        accept=".md,.markdown,.txt,text/markdown,text/plain"
        label={t('file')}
        hint={t('fileHint')}
        error={problemOf(answer, 'markdownFile')}
      />
      <TextArea
        name="markdown"
        label={t('text')}
        rows={10}
        defaultValue={answer?.values['markdown'] ?? ''}
        error={problemOf(answer, 'markdown')}
      />
      <CheckboxField
        name="putBack"
        value="ja"
        label={t('putBack')}
        hint={t('putBackHint')}
        defaultChecked={answer ? answer.values['putBack'] === 'ja' : true}
      />
      <div className="al-form-actions">
        <Button name="form" value="read">
          {t('read')}
        </Button>
      </div>
    </Form>
  );
}

export interface FoundClause {
  /** Heading as people read it; empty where the document begins without one. */
  readonly heading: string;
  /** Id of the known clause that it is taken for; empty for a new one. */
  readonly partner: string;
  /** 0 to 1, of the proposal; null where none was made. */
  readonly score: number | null;
}

export interface MatchFormProps {
  readonly document: { readonly text: string; readonly putsBack: boolean };
  readonly notes: readonly { readonly code: string; readonly message: string }[];
  readonly found: readonly FoundClause[];
  readonly known: readonly { readonly id: string; readonly label: string }[];
  readonly problems: readonly FormProblem[];
  /** Where one begins anew. */
  readonly here: string;
}

/** Which clause of the document is which, proposed and open to correction. */
export function MatchForm({ document, notes, found, known, problems, here }: MatchFormProps) {
  const t = useTexts(reimportTexts);
  const chosen = new Set(found.map(({ partner }) => partner));
  const missing = known.filter(({ id }) => !chosen.has(id));
  const options = [{ value: '', label: t('newClause') }, ...known.map(({ id, label }) => ({ value: id, label }))];
  const named = ({ heading }: FoundClause, at: number) => heading || t('untitled', { number: at + 1 });
  const rows = found.map((clause, at) => ({ ...clause, at, name: named(clause, at) }));
  const problemAt = (at: number) => problems.find(({ path }) => path?.at(-1) === matchField(at))?.message;
  return (
    <Form method="post" encType="multipart/form-data" className="al-stack al-stack--loose" noValidate>
      <DocumentFields {...document} />
      {notes.length > 0 ? (
        <Disclosure summary={t('notes')}>
          <ul className="plain-list">
            {notes.map(({ code, message }, index) => (
              <li key={`${code}-${index}`}>{message}</li>
            ))}
          </ul>
        </Disclosure>
      ) : null}
      <DataTable
        id="zuordnung"
        caption={t('matchTitle')}
        captionHidden
        rows={rows}
        rowKey={({ at }) => String(at)}
        columns={[
          { key: 'document', header: t('inDocument'), rowHeader: true, cell: ({ name }) => name },
          {
            key: 'draft',
            header: t('inDraft'),
            cell: ({ at, name, partner }) => (
              <SelectField
                name={matchField(at)}
                label={<span className="al-visually-hidden">{t('partnerOf', { number: at + 1, heading: name })}</span>}
                defaultValue={partner}
                options={options}
                error={problemAt(at)}
              />
            ),
          },
          { key: 'likeness', header: t('likeness'), cell: ({ score }) => t(likenessOf(score)) },
        ]}
      />
      {missing.length > 0 ? (
        <Alert tone="warning" title={t('missing', { count: missing.length })} titleLevel={3}>
          <p>{t('missingText')}</p>
          <ul className="plain-list">
            {missing.map(({ id, label }) => (
              <li key={id}>{label}</li>
            ))}
          </ul>
        </Alert>
      ) : null}
      <div className="al-form-actions">
        <Button name="form" value="compare">
          {t('compare')}
        </Button>
        <ButtonLink href={here} look="quiet">
          {t('otherDocument')}
        </ButtonLink>
      </div>
    </Form>
  );
}

/** The document goes along in the form: nothing is kept of it before it is taken over. */
function DocumentFields({ text, putsBack }: { text: string; putsBack: boolean }) {
  return (
    <>
      <textarea name="markdown" defaultValue={text} hidden readOnly />
      {putsBack ? <input type="hidden" name="putBack" value="ja" /> : null}
    </>
  );
}

export interface TakeFormProps {
  readonly document: { readonly text: string; readonly putsBack: boolean };
  readonly revision: number;
  /** Id of the known clause by the place of the document's, empty for a new one. */
  readonly partners: readonly string[];
  readonly isSame: boolean;
  readonly children: ReactNode;
}

/** What would change, and the step that makes it so. */
export function TakeForm({ document, revision, partners, isSame, children }: TakeFormProps) {
  const t = useTexts(reimportTexts);
  return (
    <Form method="post" encType="multipart/form-data" className="al-stack al-stack--loose" noValidate>
      <DocumentFields {...document} />
      <input type="hidden" name="revision" value={revision} />
      {partners.map((partner, at) => (
        <input key={matchField(at)} type="hidden" name={matchField(at)} value={partner} />
      ))}
      {children}
      <div className="al-form-actions">
        {isSame ? null : (
          <Button name="form" value="take">
            {t('take')}
          </Button>
        )}
        <Button name="form" value="match" look="secondary">
          {t('back')}
        </Button>
      </div>
    </Form>
  );
}

/** From here on two clauses count as very alike. */
const CLOSE = 0.8;

function likenessOf(score: number | null): 'same' | 'close' | 'alike' | 'none' {
  if (score === null) return 'none';
  return score >= 1 ? 'same' : score >= CLOSE ? 'close' : 'alike';
}

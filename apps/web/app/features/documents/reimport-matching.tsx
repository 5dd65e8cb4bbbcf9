import { Alert } from '@allmende/ui/alert';
import { Button } from '@allmende/ui/button';
import { ButtonLink } from '@allmende/ui/button-link';
import { DataTable } from '@allmende/ui/data-table';
import { Disclosure } from '@allmende/ui/disclosure';
import { SelectField } from '@allmende/ui/select-field';
import { Form } from 'react-router';
import { useTexts } from '../../i18n/texts.ts';
import type { FormProblem } from '../../session/problems.ts';
import { matchField } from './match-field.ts';
import { DocumentFields } from './reimport-forms.tsx';
import { reimportTexts } from './reimport.texts.ts';

export interface FoundClause {
  /** Heading as people read it; empty where the document begins without one. */
  readonly heading: string;
  /** Id of the known clause that it is taken for; empty for a new one. */
  readonly partner: string;
  /** 0 to 1, of the proposal; null where none was made. */
  readonly score: number | null;
}

export interface MatchFormProps {
  /** What travels with the form. */
  readonly fields: Readonly<Record<string, string>>;
  readonly notes: readonly { readonly code: string; readonly message: string }[];
  readonly found: readonly FoundClause[];
  readonly known: readonly { readonly id: string; readonly label: string }[];
  readonly problems: readonly FormProblem[];
  /** Where one begins anew. */
  readonly here: string;
}

/** Which clause of the document is which, proposed and open to correction. */
export function MatchForm({ fields, notes, found, known, problems, here }: MatchFormProps) {
  const t = useTexts(reimportTexts);
  const chosen = new Set(found.map(({ partner }) => partner));
  const missing = known.filter(({ id }) => !chosen.has(id));
  const named = ({ heading }: FoundClause, at: number) => heading || t('untitled', { number: at + 1 });
  const rows = found.map((clause, at) => ({ ...clause, at, name: named(clause, at) }));
  const problemAt = (at: number) => problems.find(({ path }) => path?.at(-1) === matchField(at))?.message;
  return (
    <Form reloadDocument method="post" encType="multipart/form-data" className="al-stack al-stack--loose" noValidate>
      <DocumentFields fields={fields} />
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
                options={[
                  { value: '', label: t('newClause') },
                  ...optionsFor(at / found.length, partner, known, chosen),
                ]}
                error={problemAt(at)}
              />
            ),
          },
          { key: 'likeness', header: t('likeness'), cell: ({ score }) => t(likenessOf(score)) },
        ]}
      />
      {missing.length > 0 ? (
        <Alert tone="warning" title={t('missing', { count: missing.length })} titleLevel={3}>
          <p>{t('missingText', { count: missing.length })}</p>
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

/** Clauses to choose from, near the place of the document's clause: a long document would offer a quarter of a million. */
const NEAR = 20;
/** The same for clauses that nothing in the document is taken for. */
const NEAR_MISSING = 40;

function optionsFor(
  place: number,
  partner: string,
  known: MatchFormProps['known'],
  chosen: ReadonlySet<string>,
): { value: string; label: string }[] {
  const byDistance = known
    .map(({ id }, at) => ({ id, distance: Math.abs(at / known.length - place) }))
    .toSorted((one, other) => one.distance - other.distance)
    .map(({ id }) => id);
  const missing = byDistance.filter((id) => !chosen.has(id));
  const offered = new Set([partner, ...byDistance.slice(0, NEAR), ...missing.slice(0, NEAR_MISSING)]);
  return known.filter(({ id }) => offered.has(id)).map(({ id, label }) => ({ value: id, label }));
}

/** From here on two clauses count as very alike. */
const CLOSE = 0.8;

function likenessOf(score: number | null): 'same' | 'close' | 'alike' | 'none' {
  if (score === null) return 'none';
  return score >= 1 ? 'same' : score >= CLOSE ? 'close' : 'alike';
}

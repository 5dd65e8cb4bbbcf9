import { Badge, type BadgeTone } from '@allmende/ui/badge';
import { Button } from '@allmende/ui/button';
import { Link } from '@allmende/ui/link';
import { VisuallyHidden } from '@allmende/ui/visually-hidden';
import { Form } from 'react-router';
import { useTexts } from '../../i18n/texts.ts';
import { draftTexts } from './drafts.texts.ts';

export interface ListedClause {
  readonly id: string;
  readonly heading: string;
  readonly level: number;
  /** "3.2"; missing where the headings bring their own numbers. */
  readonly number: string | undefined;
  /** Characters of the body; null where only the clauses below it have text. */
  readonly length: number | null;
  /** How it stands to the original, in words. */
  readonly origin?: { readonly label: string; readonly tone: BadgeTone | null } | undefined;
}

export interface ClauseListProps {
  readonly clauses: readonly ListedClause[];
  /** Where the pages of the clauses are. */
  readonly href: string;
  /** Shows buttons that move clauses instead of links to them. */
  readonly isOrdering: boolean;
}

/** The clauses of a draft in their order: to open one, or to move them. */
export function ClauseList({ clauses, href, isOrdering }: ClauseListProps) {
  const t = useTexts(draftTexts);
  if (clauses.length === 0) return <p className="al-muted">{t('noClauses')}</p>;
  return (
    <ol className="clause-list">
      {clauses.map(({ id, heading, level, number, length, origin }, index) => (
        <li key={id} id={`abschnitt-${id}`} data-level={level}>
          <div className="clause-list__name">
            {number ? <span className="al-muted">{number} </span> : null}
            {isOrdering ? heading : <Link href={`${href}/${id}`}>{heading}</Link>}
          </div>
          {isOrdering ? (
            <Form method="post" className="al-cluster" preventScrollReset>
              <input type="hidden" name="form" value="move" />
              <input type="hidden" name="clauseId" value={id} />
              {index > 0 ? <MoveButton value="up" label={t('moveUp')} heading={heading} /> : null}
              {index < clauses.length - 1 ? <MoveButton value="down" label={t('moveDown')} heading={heading} /> : null}
            </Form>
          ) : (
            <div className="al-cluster al-small">
              {origin?.tone ? <Badge tone={origin.tone}>{origin.label}</Badge> : null}
              {origin && !origin.tone ? <span className="al-muted">{origin.label}</span> : null}
              {length === null ? null : (
                <span className="al-muted clause-list__length">
                  {length > 0 ? t('characters', { count: length }) : t('emptyClause')}
                </span>
              )}
            </div>
          )}
        </li>
      ))}
    </ol>
  );
}

function MoveButton({ value, label, heading }: { value: string; label: string; heading: string }) {
  return (
    <Button name="to" value={value} look="secondary" small>
      {label}
      <VisuallyHidden>: {heading}</VisuallyHidden>
    </Button>
  );
}

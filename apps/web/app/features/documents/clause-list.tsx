import { Badge, type BadgeTone } from '@allmende/ui/badge';
import { Link } from '@allmende/ui/link';
import { useTexts } from '../../i18n/texts.ts';
import { draftTexts } from './drafts.texts.ts';
import type { OutlineClause } from './outline-shown.ts';
import { outlineTexts } from './outline.texts.ts';

export interface ListedClause extends OutlineClause {
  /** "3.2"; missing where the headings bring their own numbers. */
  readonly number: string | undefined;
  /** How it stands to the original, in words. */
  readonly origin?: { readonly label: string; readonly tone: BadgeTone | null } | undefined;
}

export interface ClauseListProps {
  readonly clauses: readonly ListedClause[];
  /** Where the pages of the clauses are. */
  readonly href: string;
}

/** The clauses of a draft in their order, each leading to its page. */
export function ClauseList({ clauses, href }: ClauseListProps) {
  const t = useTexts(draftTexts);
  const outline = useTexts(outlineTexts);
  if (clauses.length === 0) return <p className="al-muted">{t('noClauses')}</p>;
  return (
    <ol className="clause-list">
      {clauses.map(({ id, heading, level, number, length, origin, deviation }) => (
        <li key={id} id={`abschnitt-${id}`} data-level={level}>
          <div className="clause-list__name">
            {number ? <span className="al-muted">{number} </span> : null}
            <Link href={`${href}/${id}`}>{heading}</Link>
            {deviation ? (
              <p className="clause-list__reason al-muted al-small">{outline('deviates', { reason: deviation })}</p>
            ) : null}
          </div>
          <div className="al-cluster al-small">
            {origin?.tone ? <Badge tone={origin.tone}>{origin.label}</Badge> : null}
            {origin && !origin.tone ? <span className="al-muted">{origin.label}</span> : null}
            {length === null ? null : (
              <span className="al-muted clause-list__length">
                {length > 0 ? t('characters', { count: length }) : t('emptyClause')}
              </span>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}

import { Badge } from '@allmende/ui/badge';
import { Clause } from '@allmende/ui/clause';
import { Link } from '@allmende/ui/link';
import { VisuallyHidden } from '@allmende/ui/visually-hidden';
import { Outline, type OutlineItem } from '@allmende/ui/outline';
import { graphql } from '../../gql/gql.ts';
import type { EntryTextFragment } from '../../gql/graphql.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useWords } from '../../i18n/vocabulary.ts';
import { clauseNumbers, isNumbered } from './clause-numbers.ts';
import { withScrollingTables } from './scrolling-tables.ts';
import { solutionTexts } from './solutions.texts.ts';

export const EntryTextPart = graphql(`
  fragment EntryText on Version {
    clauses {
      id
      heading
      headingHtml
      level
      html
      guidanceHtml
      requirements
      when {
        label
        is
      }
    }
  }
`);

type TextClause = EntryTextFragment['clauses'][number];

/** The table of contents of the text. */
export function EntryOutline({ version: { clauses } }: { version: EntryTextFragment }) {
  const t = useTexts(solutionTexts);
  if (clauses.length < 2) return null;
  return <Outline label={t('outline')} items={outlineOf(clauses)} />;
}

/** The text itself, clause by clause; `commentHref` leads to the discussion of a clause. */
export function EntryClauses({
  version: { clauses },
  commentHref,
}: {
  version: EntryTextFragment;
  commentHref?: ((clauseId: string) => string) | undefined;
}) {
  const t = useTexts(solutionTexts);
  const words = useWords();
  if (clauses.length === 0) return <p className="al-muted">{t('empty')}</p>;
  const numbers = numbersOf(clauses);
  return (
    <div className="al-clauses">
      {clauses.map((clause, index) => (
        <Clause
          key={clause.id}
          id={clause.id}
          number={numbers[index]}
          heading={<span dangerouslySetInnerHTML={{ __html: clause.headingHtml }} />}
          headingLevel={clause.level <= 1 ? 2 : clause.level === 2 ? 3 : 4}
          anchorLabel={t('anchor')}
          labels={
            clause.requirements.length > 0 || clause.when ? (
              <>
                {clause.when ? <Badge tone="info">{conditionOf(clause.when, t)}</Badge> : null}
                {clause.requirements.map((reference) => (
                  <Badge key={reference} href={`/katalog?bezug=${encodeURIComponent(reference)}`}>
                    {words.requirement(reference)}
                  </Badge>
                ))}
              </>
            ) : undefined
          }
          guidance={
            clause.guidanceHtml
              ? {
                  summary: t('guidance'),
                  body: (
                    <div
                      className="al-prose"
                      dangerouslySetInnerHTML={{ __html: withScrollingTables(clause.guidanceHtml, t('table')) }}
                    />
                  ),
                }
              : undefined
          }
          actions={
            commentHref ? (
              <Link href={commentHref(clause.id)} className="al-small">
                {t('commentClause')}
                <VisuallyHidden>: {textOf(clause)}</VisuallyHidden>
              </Link>
            ) : undefined
          }
        >
          <div
            className="rendered"
            dangerouslySetInnerHTML={{ __html: withScrollingTables(clause.html, t('table')) }}
          />
        </Clause>
      ))}
    </div>
  );
}

/** For whom a clause stands: `Nur wenn: MDM im Einsatz = Ja`. */
function conditionOf(
  { label, is }: NonNullable<TextClause['when']>,
  t: ReturnType<typeof useTexts<typeof solutionTexts.de>>,
) {
  const answers = is.map((value) => (value === 'yes' ? t('conditionYes') : value === 'no' ? t('conditionNo') : value));
  return t('condition', { label, answers: answers.join(` ${t('or')} `) });
}

/** Our numbers, unless the headings bring their own. */
function numbersOf(clauses: readonly TextClause[]): (string | undefined)[] {
  if (clauses.some(({ heading }) => isNumbered(heading))) return clauses.map(() => undefined);
  return clauseNumbers(clauses.map(({ level }) => level));
}

function outlineOf(clauses: readonly TextClause[]): OutlineItem[] {
  const numbers = numbersOf(clauses);
  const top: OutlineItem[] = [];
  let children: OutlineItem[] = [];
  clauses.forEach((clause, index) => {
    const label = [numbers[index], textOf(clause)].filter(Boolean).join(' ');
    const item = { href: `#${clause.id}`, label };
    if (clause.level <= 1 || top.length === 0) top.push({ ...item, children: (children = []) });
    else if (clause.level === 2) children.push(item);
  });
  return top;
}

/** A heading as plain words; placeholders by their label. */
const textOf = ({ headingHtml }: TextClause): string =>
  headingHtml
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&');

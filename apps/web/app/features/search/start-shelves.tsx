import { ButtonLink } from '@allmende/ui/button-link';
import { Link } from '@allmende/ui/link';
import { wibaChecklists } from '@allmende/vocabularies/wiba-checklists';
import type { ReactNode } from 'react';
import type { HitFragment } from '../../gql/graphql.ts';
import { useLanguage, useTexts } from '../../i18n/texts.ts';
import { useWords } from '../../i18n/vocabulary.ts';
import { HitCard } from './hit-card.tsx';
import { searchTexts } from './search.texts.ts';

/** A row of solutions with a way to all of them. */
export function Shelf({
  title,
  href,
  hits,
  today,
}: {
  title: string;
  href: string;
  hits: readonly HitFragment[];
  today: string;
}) {
  const t = useTexts(searchTexts);
  if (hits.length === 0) return null;
  return (
    <section>
      <ShelfHeading title={title}>
        <Link href={href}>
          {t('all')}
          <span className="al-visually-hidden">: {title}</span>
        </Link>
      </ShelfHeading>
      <ul className="al-tiles">
        {hits.map((hit) => (
          <li key={hit.id}>
            <HitCard hit={hit} look="tile" titleLevel={3} today={today} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The way in for whoever is just starting: the BSI's checklists of first priority, with what the catalogue has for each. */
export function WibaShelf({ counts }: { counts: readonly { value: string; count: number }[] }) {
  const t = useTexts(searchTexts);
  const language = useLanguage();
  const first = wibaChecklists.filter(({ priority }) => priority === 1);
  const countOf = (code: string) => counts.find(({ value }) => value === `wiba:${code}`)?.count ?? 0;
  return (
    <section>
      <ShelfHeading title={t('wibaTitle')} />
      <div className="al-stack">
        <p className="al-measure">{t('wibaLead')}</p>
        <ul className="checklists">
          {first.map(({ code, label }) => (
            <li key={code}>
              <Link href={`/katalog?bezug=wiba%3A${code}`}>
                <strong>{label[language]}</strong>{' '}
                {countOf(code) > 0 ? <span>{t('wibaCount', { count: countOf(code) })}</span> : null}
              </Link>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}

export interface DepartmentShelfProps {
  readonly departments: readonly {
    readonly code: string;
    readonly hits: readonly Pick<HitFragment, 'id' | 'slug' | 'title'>[];
  }[];
}

/** The same catalogue seen from single departments: each sees what concerns it. */
export function DepartmentShelf({ departments }: DepartmentShelfProps) {
  const t = useTexts(searchTexts);
  const words = useWords();
  return (
    <section>
      <ShelfHeading title={t('departmentsTitle')} />
      <ul className="al-tiles departments">
        {departments
          .filter(({ hits }) => hits.length > 0)
          .map(({ code, hits }) => (
            <li key={code} className="al-stack al-stack--tight">
              <h3>{words.department(code)}</h3>
              <ul className="shelf-lines">
                {hits.map(({ id, slug, title }) => (
                  <li key={id}>
                    <Link href={`/v/${slug}`}>{title}</Link>
                  </li>
                ))}
              </ul>
              <p>
                <ButtonLink look="secondary" small href={`/katalog?amt=${code}`}>
                  {t('departmentMore')}
                </ButtonLink>
              </p>
            </li>
          ))}
      </ul>
    </section>
  );
}

function ShelfHeading({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="al-section-heading">
      <h2>{title}</h2>
      {children}
    </div>
  );
}

import { DataTable } from '@allmende/ui/data-table';
import { Link } from '@allmende/ui/link';
import { graphql } from '../../gql/gql.ts';
import type { MunicipalityRowFragment } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useWords } from '../../i18n/vocabulary.ts';
import { municipalityTexts } from './municipalities.texts.ts';

export const MunicipalityRowPart = graphql(`
  fragment MunicipalityRow on Municipality {
    id
    ags
    name
    land
    population
    sizeClass
    participates
  }
`);

/** Municipalities by Land, each Land a table with a heading of its own. */
export function MunicipalityList({ municipalities }: { municipalities: readonly MunicipalityRowFragment[] }) {
  const t = useTexts(municipalityTexts);
  const words = useWords();
  const format = useFormat();
  const byLand = Map.groupBy(municipalities, ({ land }) => land);
  const lands = [...byLand.keys()].toSorted((a, b) => words.land(a).localeCompare(words.land(b), 'de'));
  return (
    <div className="al-stack al-stack--loose">
      {lands.map((land) => (
        <section key={land} className="al-stack al-stack--tight">
          <h2 id={`land-${land}`}>{words.land(land)}</h2>
          <DataTable
            id={`table-${land}`}
            caption={words.land(land)}
            captionHidden
            rows={byLand.get(land) ?? []}
            rowKey={({ id }) => id}
            columns={[
              {
                key: 'name',
                header: t('name'),
                rowHeader: true,
                cell: ({ ags, name }) => <Link href={`/kommunen/${ags}`}>{name}</Link>,
              },
              {
                key: 'population',
                header: t('inhabitants'),
                numeric: true,
                cell: ({ population }) => (population == null ? '–' : format.number(population)),
              },
              { key: 'size', header: t('sizeClass'), cell: ({ sizeClass }) => words.sizeClass(sizeClass) },
              {
                key: 'participates',
                header: t('participation'),
                cell: ({ participates }) => (participates ? t('takesPart') : '–'),
              },
            ]}
          />
        </section>
      ))}
    </div>
  );
}

import { FilterGroup, type FilterOption } from '@allmende/ui/filter-group';
import { FilterPanel } from '@allmende/ui/filter-panel';
import { useEffect, useRef } from 'react';
import { graphql } from '../../gql/gql.ts';
import type { FacetCountsFragment, SizeClass, SolutionKind } from '../../gql/graphql.ts';
import { type Translate, useTexts } from '../../i18n/texts.ts';
import { useWords, type Words } from '../../i18n/vocabulary.ts';
import {
  addressOf,
  type CatalogueView,
  type FieldName,
  fields,
  firstPage,
  switchNames,
  toAddress,
} from './catalogue-address.ts';
import { searchTexts } from './search.texts.ts';

export const FacetCountsPart = graphql(`
  fragment FacetCounts on SearchConnection {
    facets {
      name
      values {
        value
        count
      }
    }
  }
`);

type Facet = FacetCountsFragment['facets'][number];

export interface FacetsProps {
  readonly view: CatalogueView;
  readonly facets: readonly Facet[];
  readonly total: number;
  /** With script: every change shows its results at once. */
  readonly onChange: (form: HTMLFormElement) => void;
}

/** How many values of a facet are shown before the rest folds away. */
const VISIBLE = 6;
/** Facets whose values have an order of their own; all others come by number of results. */
const ordered: readonly FieldName[] = ['art', 'groesse', 'siegel', 'aufwand', 'tlp'];
/** Facets that are worth showing when nothing of them is chosen. */
const offered: readonly FieldName[] = [
  'art',
  'thema',
  'amt',
  'bezug',
  'groesse',
  'land',
  'siegel',
  'typ',
  'aufwand',
  'lizenz',
  'tlp',
];

/** All filters of the catalogue with the number of results each would leave. */
export function Facets({ view, facets, total, onChange }: FacetsProps) {
  const t = useTexts(searchTexts);
  const words = useWords();
  const place = useRef<HTMLDivElement>(null);
  const address = addressOf(view);
  // A box that was ticked by hand no longer follows its default; after a chip took a filter away it has to.
  useEffect(() => {
    for (const box of place.current?.querySelectorAll<HTMLInputElement>('input[type=checkbox]') ?? [])
      box.checked = box.defaultChecked;
  }, [address]);
  const chosen = Object.values(view.chosen).reduce((sum, values) => sum + values.length, view.switches.length);
  return (
    <div ref={place}>
      <FilterPanel
        action="/katalog"
        title={t('filters')}
        foldLabel={chosen > 0 ? t('filtersCount', { count: chosen }) : t('filters')}
        applyLabel={t('apply', { count: total })}
        reset={chosen > 0 ? { href: addressOf({ text: view.text, sort: view.sort }), label: t('reset') } : undefined}
        keep={[
          ...(view.text ? [{ name: 'q', value: view.text }] : []),
          ...(view.sort === 'relevanz' ? [] : [{ name: 'sort', value: view.sort }]),
        ]}
        onChange={onChange}
      >
        {offered.map((name) => {
          const options = optionsOf(name, view, facets, (value) => labelOfValue(name, value, words, t));
          if (options.length === 0 || (options.length === 1 && !options[0]?.selected && name === 'tlp')) return null;
          return (
            <FilterGroup
              key={name}
              name={name}
              legend={t(name)}
              options={options}
              visible={VISIBLE}
              moreLabel={t('more', { count: options.length })}
            />
          );
        })}
        <fieldset className="al-filter">
          <legend>{t('other')}</legend>
          {switchNames.map((name) => (
            <div key={name} className="al-choice al-choice--small">
              <input
                className="al-choice__control"
                type="checkbox"
                id={name}
                name={name}
                value="ja"
                defaultChecked={view.switches.includes(name)}
              />
              <label className="al-choice__label" htmlFor={name}>
                {t(name)}
              </label>
            </div>
          ))}
        </fieldset>
      </FilterPanel>
    </div>
  );
}

/** The filters in force as chips, each with the address without it. */
export function chipsOf(view: CatalogueView, t: Translate<(typeof searchTexts)['de']>, words: Words) {
  const facetChips = fields.flatMap(({ name }) =>
    (view.chosen[name] ?? []).map((value) => ({
      label: labelOfValue(name, value, words, t),
      href: addressOf({
        ...firstPage(view),
        chosen: { ...view.chosen, [name]: view.chosen[name]?.filter((one) => one !== value) },
      }),
    })),
  );
  const switchChips = view.switches.map((name) => ({
    label: t(name),
    href: addressOf({ ...firstPage(view), switches: view.switches.filter((one) => one !== name) }),
  }));
  return [...facetChips, ...switchChips];
}

function optionsOf(
  name: FieldName,
  view: CatalogueView,
  facets: readonly Facet[],
  label: (value: string) => string,
): FilterOption[] {
  const field = fields.find((one) => one.name === name);
  const counted = facets.find((facet) => facet.name === field?.filter)?.values ?? [];
  const counts = new Map(counted.map(({ value, count }) => [toAddress(name, value), count]));
  for (const value of view.chosen[name] ?? []) if (!counts.has(value)) counts.set(value, 0);
  const options = [...counts].map(([value, count]) => ({
    value,
    label: label(value),
    count,
    selected: view.chosen[name]?.includes(value) ?? false,
  }));
  const rank = (value: string) => (field && 'values' in field ? Object.keys(field.values).indexOf(value) : 0);
  return ordered.includes(name)
    ? options.toSorted((a, b) => rank(a.value) - rank(b.value))
    : options.toSorted(
        (a, b) => Number(b.selected) - Number(a.selected) || b.count - a.count || a.label.localeCompare(b.label, 'de'),
      );
}

function labelOfValue(name: FieldName, value: string, words: Words, t: Translate<(typeof searchTexts)['de']>): string {
  const field = fields.find((one) => one.name === name);
  const contract = String(
    (field && 'values' in field ? (field.values as Record<string, string | number>)[value] : undefined) ?? value,
  );
  switch (name) {
    case 'art':
      return words.kind(contract as SolutionKind);
    case 'typ':
      return words.type(value);
    case 'thema':
      return words.topic(value);
    case 'amt':
      return words.department(value);
    case 'bezug':
      return `${words.requirement(value)} ${words.requirementTitle(value)}`;
    case 'groesse':
      return words.sizeClass(contract as SizeClass);
    case 'land':
      return words.land(value);
    case 'siegel':
      return words.seal(contract as Parameters<Words['seal']>[0]);
    case 'lizenz':
      return words.shortLicence(value);
    case 'aufwand':
      return t('effort', { level: value });
    case 'tlp':
      return words.tlp(contract as Parameters<Words['tlp']>[0]);
    case 'kommune':
      return value;
  }
}

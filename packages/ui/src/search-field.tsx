import { SearchForm, type SearchFormProps } from './search-form.tsx';

export type SearchFieldProps = Omit<SearchFormProps, 'children' | 'inputId'> & {
  /** The name of the query in the address. */
  name?: string;
  id?: string;
  defaultValue?: string;
};

/** The search box without suggestions: no script at all. With suggestions: `SuggestingSearchField`. */
export function SearchField({ name = 'q', id = 'search', defaultValue, ...form }: SearchFieldProps) {
  return (
    <SearchForm {...form} inputId={id}>
      <input
        id={id}
        className="al-input al-search__input"
        type="search"
        name={name}
        defaultValue={defaultValue}
        autoComplete="off"
        enterKeyHint="search"
      />
    </SearchForm>
  );
}

import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { ComboBox } from 'react-aria-components/ComboBox';
import { Input } from 'react-aria-components/Input';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import type { SearchFieldProps } from './search-field.tsx';
import { SearchForm } from './search-form.tsx';

export type SearchSuggestion = {
  id: string;
  /** Becomes the query when it is chosen. */
  text: string;
  /** Shown behind it: "Richtlinie, 42 Kommunen". */
  note?: string;
};

export type SuggestingSearchFieldProps = SearchFieldProps & {
  /** What fits the text so far; the caller filters and may load them. */
  suggestions: readonly SearchSuggestion[];
  onTextChange?: (text: string) => void;
  /** The language of what React Aria says aloud itself, e.g. the number of suggestions. */
  locale?: string;
  /** Instead of searching for the suggestion's text, e.g. to open the entry. */
  onChoose?: (suggestion: SearchSuggestion) => void;
};

/**
 * The search box with suggestions (React Aria). Rendered on the server it is the same box in the same form; without
 * script only the suggestions are missing. Enter searches for what is typed unless a suggestion is marked.
 */
export function SuggestingSearchField(props: SuggestingSearchFieldProps) {
  const {
    name = 'q',
    id = 'search',
    defaultValue = '',
    suggestions,
    onTextChange,
    onChoose,
    locale = 'de-DE',
    ...form
  } = props;
  const [text, setText] = useState(defaultValue);
  const input = useRef<HTMLInputElement>(null);

  // Somebody may have been in the box before its script took over: what they typed stands there alone, and the next
  // rendering would wipe it out; that they are in it, React Aria has not heard, and would suggest nothing.
  useLayoutEffect(() => {
    const box = input.current;
    if (!box) return;
    if (box.value !== text) change(box.value);
    if (box === document.activeElement) box.dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
  }, []);

  function change(next: string) {
    setText(next);
    onTextChange?.(next);
  }

  function choose(chosen: SearchSuggestion) {
    if (onChoose) return onChoose(chosen);
    change(chosen.text);
    // The form sends the input's value, which React writes only after this event.
    requestAnimationFrame(() => searchFormOf(id)?.requestSubmit());
  }

  // A combobox keeps Enter for its list; here it has to search when nothing in the list is marked.
  function searchOnEnter(event: KeyboardEvent<HTMLElement>) {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    if ((event.target as HTMLElement).getAttribute('aria-activedescendant')) return;
    event.preventDefault();
    event.stopPropagation();
    searchFormOf(id)?.requestSubmit();
  }

  return (
    <SearchForm {...form} inputId={id}>
      <div className="al-search__combo" onKeyDownCapture={searchOnEnter}>
        <I18nProvider locale={locale}>
          <ComboBox
            id={id}
            aria-label={form.label}
            name={name}
            formValue="text"
            allowsCustomValue
            menuTrigger="input"
            items={suggestions}
            inputValue={text}
            onInputChange={change}
            selectedKey={null}
            onSelectionChange={(key) => {
              const chosen = suggestions.find((suggestion) => suggestion.id === key);
              if (chosen) choose(chosen);
            }}
          >
            <Input ref={input} className="al-input al-search__input" type="search" enterKeyHint="search" />
            <Popover className="al-suggestions" offset={4}>
              <ListBox<SearchSuggestion>>
                {({ id: key, text: suggestion, note }) => (
                  <ListBoxItem id={key} textValue={suggestion} className="al-suggestions__item">
                    <span>{suggestion}</span>
                    {note ? <span className="al-suggestions__note">{note}</span> : null}
                  </ListBoxItem>
                )}
              </ListBox>
            </Popover>
          </ComboBox>
        </I18nProvider>
      </div>
    </SearchForm>
  );
}

function searchFormOf(inputId: string): HTMLFormElement | null {
  const input = document.getElementById(inputId);
  return input instanceof HTMLInputElement ? input.form : null;
}

import type { SearchSuggestion } from '@allmende/ui/suggesting-search-field';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useFetcher, useNavigate } from 'react-router';
import { useLanguage, useTexts } from '../../i18n/texts.ts';
import { searchTexts } from './search.texts.ts';

// The page is complete and usable before this part, the largest of its scripts, has arrived.
const SuggestingSearchField = lazy(async () => ({
  default: (await import('@allmende/ui/suggesting-search-field')).SuggestingSearchField,
}));

/** Milliseconds of quiet before suggestions are asked for. */
const PAUSE = 150;

interface Answer {
  suggestions: { text: string; slug?: string | null }[];
}

/** The search box of the catalogue; with script it suggests while one types, a suggested entry opens at once. */
export function CatalogueSearch({ text, keep }: { text: string; keep: readonly { name: string; value: string }[] }) {
  const t = useTexts(searchTexts);
  const language = useLanguage();
  const navigate = useNavigate();
  const { data, load } = useFetcher<Answer>();
  const [typed, setTyped] = useState(text);
  useEffect(() => {
    if (typed === text || typed.trim().length < 2) return;
    const timer = setTimeout(() => void load(`/katalog/vorschlaege?q=${encodeURIComponent(typed.trim())}`), PAUSE);
    return () => clearTimeout(timer);
  }, [typed, text, load]);

  const isSearching = typed.trim().length >= 2 && typed !== text;
  // The list opens while one types only if something is in it; the words themselves are there before any answer is.
  const suggestions: SearchSuggestion[] = isSearching
    ? [{ id: `q:${typed}`, text: typed, note: t('searchAll') }, ...(data?.suggestions ?? []).map(asSuggestion)]
    : [];
  return (
    <Suspense>
      <SuggestingSearchField
        action="/katalog"
        label={t('question')}
        buttonLabel={t('search')}
        defaultValue={text}
        keep={keep}
        locale={language === 'de' ? 'de-DE' : 'en-GB'}
        suggestions={suggestions}
        onTextChange={setTyped}
        onChoose={({ id, text: chosen }) =>
          void navigate(id.startsWith('q:') ? `/katalog?q=${encodeURIComponent(chosen)}` : `/v/${id}`)
        }
      />
    </Suspense>
  );
}

const asSuggestion = ({ text, slug }: Answer['suggestions'][number]): SearchSuggestion => ({
  id: slug ?? `q:${text}`,
  text,
});

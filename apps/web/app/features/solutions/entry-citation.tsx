import { Disclosure } from '@allmende/ui/disclosure';
import { useFormat } from '../../i18n/format.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useWords } from '../../i18n/vocabulary.ts';
import { solutionTexts } from './solutions.texts.ts';

export interface Cited {
  readonly owner: string;
  readonly title: string;
  readonly slug: string;
  readonly number: string;
  /** ISO 8601. */
  readonly publishedAt: string | null;
  readonly licence: string;
  readonly url: string;
  /** Day of reading, YYYY-MM-DD. */
  readonly today: string;
}

/** How to name the source: as a sentence and for reference managers. */
export function EntryCitation(cited: Cited) {
  const t = useTexts(solutionTexts);
  const format = useFormat();
  const words = useWords();
  const year = (cited.publishedAt ?? cited.today).slice(0, 4);
  return (
    <Disclosure summary={t('cite')}>
      <p>
        {t('citation', {
          owner: cited.owner,
          year,
          title: cited.title,
          number: cited.number,
          url: cited.url,
          today: format.date(cited.today),
          licence: words.licence(cited.licence),
        })}
      </p>
      <pre className="bibtex" tabIndex={0}>
        <code>{bibtex(cited, year)}</code>
      </pre>
    </Disclosure>
  );
}

const bibtex = ({ slug, owner, title, number, url, today, licence }: Cited, year: string) =>
  `@misc{${slug},
  author = {{${owner}}},
  title = {${title}},
  version = {${number}},
  year = {${year}},
  publisher = {Deutscher Städtetag, Allmende},
  url = {${url}},
  urldate = {${today}},
  note = {${licence}}
}`;

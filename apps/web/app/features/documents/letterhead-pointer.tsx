import { Link } from '@allmende/ui/link';
import { useTexts } from '../../i18n/texts.ts';
import { letterheadTexts } from './letterhead.texts.ts';

export interface LetterheadPointerProps {
  readonly ags: string;
  readonly name: string | null;
  readonly mayChange: boolean;
}

/** On the page of the city profile: whether the city has a letterhead, and the way to it. */
export function LetterheadPointer({ ags, name, mayChange }: LetterheadPointerProps) {
  const t = useTexts(letterheadTexts);
  return (
    <section className="al-stack al-stack--tight" aria-labelledby="briefkopf">
      <h2 id="briefkopf">{t('onProfile')}</h2>
      <p className="al-measure">{name === null ? t('onProfileNone') : t('onProfileKept', { name })}</p>
      <p>
        <Link href={`/stadtprofil/${ags}/briefkopf`}>{t(name === null && mayChange ? 'toBring' : 'toLetterhead')}</Link>
      </p>
    </section>
  );
}

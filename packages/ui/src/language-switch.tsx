import { Link } from './link.tsx';

export type LanguageSwitchProps = {
  /** "Sprache" */
  label: string;
  /** The name of each language in that language. */
  languages: readonly { code: string; name: string; href: string; current?: boolean }[];
};

/** Links to the same page in the other languages. */
export function LanguageSwitch({ label, languages }: LanguageSwitchProps) {
  return (
    <nav className="al-language" aria-label={label}>
      <ul>
        {languages.map(({ code, name, href, current }) => (
          <li key={code}>
            <Link href={href} lang={code} hrefLang={code} aria-current={current ? 'true' : undefined}>
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

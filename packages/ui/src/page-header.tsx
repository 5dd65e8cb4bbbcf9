import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';
import { Link } from './link.tsx';
import { VisuallyHidden } from './visually-hidden.tsx';
import { WordMark } from './word-mark.tsx';

export type NavigationItem = {
  href: string;
  label: string;
  /** The page itself ('page') or one of its parents (true). */
  current?: 'page' | true;
};

export type PageHeaderProps = {
  homeHref: string;
  /** What the word mark leads to, said aloud: "Startseite". */
  homeLabel: string;
  /** Who is responsible, beside the word mark: "Deutscher Städtetag". */
  operator?: string;
  navigation: readonly NavigationItem[];
  /** The name of the navigation: "Hauptnavigation". */
  navigationLabel: string;
  /** The word on the button that opens the navigation on small screens: "Menü". */
  menuLabel: string;
  /** Help, language switch: the same place on every page. */
  tools?: ReactNode;
  /** Sign-in link or the menu of the signed-in person, with the municipality they act for. */
  account?: ReactNode;
};

/** The head of every page. On small screens a `<details>` opens the navigation that follows it, without script. */
export function PageHeader(props: PageHeaderProps) {
  return (
    <header className="al-header">
      <div className="al-page al-header__bar">
        <Link className="al-header__home" href={props.homeHref}>
          <WordMark />
          <VisuallyHidden> – {props.homeLabel}</VisuallyHidden>
        </Link>
        {props.operator ? <span className="al-header__operator">{props.operator}</span> : null}
        <details className="al-header__menu">
          <summary>
            <Icon name="menu" />
            {props.menuLabel}
          </summary>
        </details>
        <div className="al-header__panel">
          <nav className="al-header__navigation" aria-label={props.navigationLabel}>
            <ul>
              {props.navigation.map((item) => (
                <li key={item.href}>
                  <Link href={item.href} aria-current={item.current}>
                    {item.label}
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
          <div className="al-header__tools">
            {props.tools}
            {props.account}
          </div>
        </div>
      </div>
    </header>
  );
}

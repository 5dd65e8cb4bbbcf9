import { PageHeading } from '@allmende/ui/page-heading';
import { Prose } from '@allmende/ui/prose';
import type { ReactNode } from 'react';
import type { Language } from '../i18n/languages.ts';
import { useLanguage } from '../i18n/texts.ts';

/** A page that only says something: sections with an address each. */
export interface TextDocument {
  readonly title: string;
  readonly lead: string;
  readonly sections: readonly TextSection[];
}

export interface TextSection {
  readonly id: string;
  readonly heading: string;
  readonly paragraphs?: readonly string[];
  readonly points?: readonly string[];
  readonly link?: { readonly href: string; readonly label: string };
}

export type TextInBoth = Record<Language, TextDocument>;

/** `children` are sections that are more than text. */
export function TextPage({ text, children }: { text: TextInBoth; children?: ReactNode }) {
  const { title, lead, sections } = text[useLanguage()];
  return (
    <div className="al-page">
      <PageHeading title={title} lead={lead} />
      <Prose>
        {sections.map(({ id, heading, paragraphs = [], points = [], link }) => (
          <section key={id} id={id} aria-labelledby={`${id}-heading`} className="al-prose text-section">
            <h2 id={`${id}-heading`}>{heading}</h2>
            {paragraphs.map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
            {points.length > 0 ? (
              <ul>
                {points.map((point) => (
                  <li key={point}>{point}</li>
                ))}
              </ul>
            ) : null}
            {link ? (
              <p>
                <a href={link.href}>{link.label}</a>
              </p>
            ) : null}
          </section>
        ))}
        {children}
      </Prose>
    </div>
  );
}

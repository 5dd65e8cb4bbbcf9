import type { ReactNode } from 'react';
import { Link } from './link.tsx';
import { WordMark } from './word-mark.tsx';

export type PageFooterProps = {
  /** Who runs this and for whom, in a sentence or two. */
  about: ReactNode;
  /** Groups of links with their headings, e.g. "Mitmachen", "Rechtliches". */
  groups: readonly { heading: string; links: readonly { href: string; label: string }[] }[];
  /** A last line: version, licence of the texts. */
  note?: ReactNode;
};

/** The foot of every page: imprint, privacy, accessibility, report a barrier, feeds. */
export function PageFooter({ about, groups, note }: PageFooterProps) {
  return (
    <footer className="al-footer">
      <div className="al-page">
        <div className="al-footer__columns">
          <div className="al-stack">
            <WordMark />
            <div className="al-footer__about">{about}</div>
          </div>
          {groups.map(({ heading, links }) => (
            <div key={heading}>
              <h2 className="al-footer__heading">{heading}</h2>
              <ul>
                {links.map(({ href, label }) => (
                  <li key={href}>
                    <Link href={href}>{label}</Link>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </div>
        {note ? <div className="al-footer__note">{note}</div> : null}
      </div>
    </footer>
  );
}

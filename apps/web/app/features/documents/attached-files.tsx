import { Icon } from '@allmende/ui/icon';
import { Link } from '@allmende/ui/link';
import { TlpLabel } from '@allmende/ui/tlp-label';
import { graphql } from '../../gql/gql.ts';
import type { AttachedFilesFragment } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useWords } from '../../i18n/vocabulary.ts';
import { filesTexts } from './files.texts.ts';

export const AttachedFilesPart = graphql(`
  fragment AttachedFiles on Version {
    files {
      name
      size
      licence
      tlp
      url
    }
    links {
      label
      url
    }
  }
`);

/** "PDF", from the ending of a name. */
export const typeOfFile = (name: string): string => name.slice(name.lastIndexOf('.') + 1).toUpperCase();

/** What belongs to a version beside its text, for its readers; nothing where there is nothing. */
export function AttachedFiles({ version: { files, links } }: { version: AttachedFilesFragment }) {
  const t = useTexts(filesTexts);
  if (files.length + links.length === 0) return null;
  return (
    <section className="al-stack attached" aria-labelledby="dateien-und-links">
      <h2 id="dateien-und-links">{t('title')}</h2>
      {files.length > 0 ? (
        <ul className="attached__list">
          {files.map((file) => (
            <AttachedFile key={file.url} {...file} />
          ))}
        </ul>
      ) : null}
      {links.length > 0 ? (
        <ul className="attached__list attached__list--links">
          {links.map(({ label, url }) => (
            <li key={url}>
              <Icon name="external" />
              <div>
                <Link href={url}>{label}</Link>
                <div className="al-small al-muted attachments__address">{url}</div>
              </div>
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}

function AttachedFile({ name, size, licence, tlp, url }: AttachedFilesFragment['files'][number]) {
  const t = useTexts(filesTexts);
  const words = useWords();
  const format = useFormat();
  return (
    <li>
      <Icon name="document" />
      <div>
        <a href={url} download={name}>
          {name}
        </a>
        <div className="al-cluster al-small al-muted">
          <span>{typeOfFile(name)}</span>
          <span>{format.size(size)}</span>
          {licence ? <span>{t('ownLicence', { licence: words.shortLicence(licence) })}</span> : null}
          {tlp ? <TlpLabel tlp={tlp} /> : null}
        </div>
      </div>
    </li>
  );
}

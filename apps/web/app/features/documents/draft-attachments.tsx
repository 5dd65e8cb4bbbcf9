import type { Tlp } from '@allmende/domain/audience';
import { ButtonLink } from '@allmende/ui/button-link';
import { Link } from '@allmende/ui/link';
import { TlpLabel } from '@allmende/ui/tlp-label';
import { useFormat } from '../../i18n/format.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useWords } from '../../i18n/vocabulary.ts';
import { AttachmentRows } from './attachment-rows.tsx';
import type { AttachmentKind } from './attachment-list.ts';
import { clausesThatShow, type ShowingClause } from './draft-pictures.ts';
import { filesTexts } from './files.texts.ts';
import { typeOfFile } from './attached-files.tsx';
import type { Working } from './working-copy.ts';

interface ListedFile {
  readonly name: string;
  readonly size: number;
  readonly licence: string;
  readonly tlp: Tlp | null;
  readonly url: string;
  /** The clauses that show it. */
  readonly shownIn: readonly ShowingClause[];
}

interface ListedLink {
  readonly label: string;
  readonly url: string;
}

/** Files and links of a working copy as its page lists them. */
export const attachmentsOf = ({ content, downloads }: Working): { files: ListedFile[]; links: ListedLink[] } => ({
  files: content.files.map(({ name, size, licence, tlp }) => {
    const shownIn = clausesThatShow({ content }, name);
    return { name, size, licence, tlp: tlp ?? null, url: downloads.get(name) ?? '', shownIn };
  }),
  links: content.links,
});

interface PartProps {
  /** Address of the page. */
  readonly here: string;
  readonly isOrdering: boolean;
}

/** The files of a draft. */
export function DraftFiles({ here, files, isOrdering }: PartProps & { files: readonly ListedFile[] }) {
  const t = useTexts(filesTexts);
  const words = useWords();
  const format = useFormat();
  return (
    <section className="al-stack" aria-labelledby="dateien">
      <h2 id="dateien">{t('files')}</h2>
      {files.length === 0 ? <p className="al-muted">{t('noFiles')}</p> : null}
      <OrderLink here={here} kind="files" count={files.length} isOrdering={isOrdering} />
      {files.length > 0 ? (
        <AttachmentRows
          kind="files"
          isOrdering={isOrdering}
          rows={files.map(({ name, size, licence, tlp, url, shownIn }) => ({
            key: name,
            name,
            shown: (
              <a href={url} download={name}>
                {name}
              </a>
            ),
            facts: (
              <>
                <span>{typeOfFile(name)}</span>
                <span>{format.size(size)}</span>
                {licence ? <span>{t('ownLicence', { licence: words.shortLicence(licence) })}</span> : null}
                {tlp ? <TlpLabel tlp={tlp} /> : null}
                {shownIn.length > 0 ? (
                  <span>{t('usedIn', { count: shownIn.length, headings: format.list(shownIn.map(quoted)) })}</span>
                ) : null}
              </>
            ),
            editHref: `${here}/datei?name=${encodeURIComponent(name)}`,
          }))}
        />
      ) : null}
    </section>
  );
}

const quoted = ({ heading }: ShowingClause): string => `„${heading}“`;

/** The links of a draft. */
export function DraftLinks({ here, links, isOrdering }: PartProps & { links: readonly ListedLink[] }) {
  const t = useTexts(filesTexts);
  return (
    <section className="al-stack" aria-labelledby="links">
      <h2 id="links">{t('links')}</h2>
      {links.length === 0 ? <p className="al-muted">{t('noLinks')}</p> : null}
      <OrderLink here={here} kind="links" count={links.length} isOrdering={isOrdering} />
      {links.length > 0 ? (
        <AttachmentRows
          kind="links"
          isOrdering={isOrdering}
          rows={links.map(({ label, url }) => ({
            key: url,
            name: label,
            shown: <Link href={url}>{label}</Link>,
            facts: <span className="attachments__address">{url}</span>,
            editHref: `${here}/link?adresse=${encodeURIComponent(url)}`,
          }))}
        />
      ) : null}
    </section>
  );
}

function OrderLink({ here, kind, count, isOrdering }: PartProps & { kind: AttachmentKind; count: number }) {
  const t = useTexts(filesTexts);
  if (count < 2) return null;
  return (
    <div>
      <ButtonLink href={isOrdering ? here : `${here}?ordnen=${kind}`} look="secondary" small>
        {isOrdering ? t('orderDone') : t('order')}
      </ButtonLink>
    </div>
  );
}

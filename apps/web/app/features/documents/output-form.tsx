import { Button } from '@allmende/ui/button';
import { ButtonLink } from '@allmende/ui/button-link';
import { CheckboxField } from '@allmende/ui/checkbox-field';
import { Link } from '@allmende/ui/link';
import type { DocumentFormat } from '../../gql/graphql.ts';
import { useTexts } from '../../i18n/texts.ts';
import { conversionTexts } from './conversions.texts.ts';

const names = {
  DOCX: 'asWord',
  PDF: 'asPdf',
  PDF_CARD: 'asCard',
  ODT: 'asOdt',
  PDF_A: 'asPdfA',
} as const satisfies Record<DocumentFormat, string>;

export interface OutputFormProps {
  readonly versionId: string;
  readonly formats: readonly DocumentFormat[];
  /** Whether the city has a letterhead. */
  readonly hasLetterhead: boolean;
  /** Where a letterhead is added, for those who may. */
  readonly letterheadHref: string | null;
  readonly markdown: { readonly href: string; readonly fileName: string };
}

/** One's own document, filled in, in every format that there is. An ordinary form: a button for each. */
export function OutputForm({ versionId, formats, hasLetterhead, letterheadHref, markdown }: OutputFormProps) {
  const t = useTexts(conversionTexts);
  const [first, ...others] = formats;
  const hasOffice = formats.includes('ODT');
  return (
    <form method="post" className="al-stack" aria-label={t('chooseFormat')}>
      <input type="hidden" name="versionId" value={versionId} />
      <input type="hidden" name="filled" value="ja" />
      {hasLetterhead ? (
        <CheckboxField
          name="letterhead"
          value="ja"
          defaultChecked
          label={t('withLetterhead')}
          hint={t(hasOffice ? 'letterheadHintAll' : 'letterheadHint')}
        />
      ) : letterheadHref ? (
        <p className="al-muted">
          {t('noLetterhead')} <Link href={letterheadHref}>{t('setLetterhead')}</Link>
        </p>
      ) : null}
      {first ? (
        <div>
          <Button name="format" value={first} icon="download">
            {t(names[first])}
          </Button>
        </div>
      ) : null}
      <div className="al-cluster">
        {others.map((format) => (
          <Button key={format} name="format" value={format} look="secondary">
            {t(names[format])}
          </Button>
        ))}
        <ButtonLink href={markdown.href} download={markdown.fileName} look="secondary">
          {t('asMarkdown')}
        </ButtonLink>
      </div>
      <p className="al-muted al-small al-measure">{t('wordHint')}</p>
    </form>
  );
}

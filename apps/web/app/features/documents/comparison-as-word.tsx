import { Button } from '@allmende/ui/button';
import { useTexts } from '../../i18n/texts.ts';
import { conversionTexts } from './conversions.texts.ts';

export interface ComparisonAsWordProps {
  /** The old version and the new one. */
  readonly from: string;
  readonly to: string;
  /** Whether the new one belongs to the city acted for: then with its values. */
  readonly isOwn: boolean;
}

/** Two versions as a Word document with tracked changes. */
export function ComparisonAsWord({ from, to, isOwn }: ComparisonAsWordProps) {
  const t = useTexts(conversionTexts);
  return (
    <form
      method="post"
      action={`/vergleich?von=${from}&mit=${to}`}
      className="al-stack al-stack--tight"
      data-print="no"
    >
      <input type="hidden" name="versionId" value={to} />
      <input type="hidden" name="compareWith" value={from} />
      {isOwn ? <input type="hidden" name="filled" value="ja" /> : null}
      <div>
        <Button look="secondary" icon="download" name="format" value="DOCX">
          {t('comparisonAsWord')}
        </Button>
      </div>
      <p className="al-muted al-small al-measure">{t('comparisonHint')}</p>
    </form>
  );
}

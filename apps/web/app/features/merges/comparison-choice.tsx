import { Button } from '@allmende/ui/button';
import { Link } from '@allmende/ui/link';
import { SelectField } from '@allmende/ui/select-field';
import { useTexts } from '../../i18n/texts.ts';
import type { Relative } from './comparison-sides.ts';
import { comparisonTexts } from './comparison.texts.ts';

export interface ComparisonChoiceProps {
  readonly family: readonly Relative[];
  readonly from: string;
  readonly to: string;
}

/** Which two versions are compared: all of the family that the visitor sees. */
export function ComparisonChoice({ family, from, to }: ComparisonChoiceProps) {
  const t = useTexts(comparisonTexts);
  const options = family.map(({ title, municipality, versions }) => ({
    group: `${title} (${municipality.name})`,
    options: versions.map(({ id, number }) => ({
      value: id,
      label: `${municipality.name}: ${number ? t('version', { number }) : t('working')}`,
    })),
  }));
  return (
    <form method="get" action="/vergleich" className="comparison-choice" aria-label={t('choose')}>
      <SelectField name="von" label={t('from')} defaultValue={from} options={options} />
      <SelectField name="mit" label={t('to')} defaultValue={to} options={options} />
      <div className="al-cluster">
        <Button look="secondary">{t('compare')}</Button>
        <Link href={`/vergleich?von=${to}&mit=${from}`}>{t('swap')}</Link>
      </div>
    </form>
  );
}

import { labelOf } from '@allmende/domain/variables';
import { useTexts } from '../../i18n/texts.ts';
import type { Labels } from '../../shell/readable.ts';
import type { Offerable } from './giving-back.ts';
import { givingBackTexts } from './giving-back.texts.ts';

/** What has become a placeholder again, each wording as it stood in the text, with how often. */
export function ReplacedValues({ replaced, labels }: Pick<Offerable, 'replaced'> & { readonly labels: Labels }) {
  const t = useTexts(givingBackTexts);
  if (replaced.length === 0) return null;
  return (
    <div className="al-stack al-stack--tight">
      <h3>{t('replaced')}</h3>
      <ul className="plain-list">
        {replaced.map(({ key, found, count }) => (
          <li key={`${key} ${found}`}>
            {t('replacedOne', { found, label: labelOf(labels, key) })} ({t('times', { count })})
          </li>
        ))}
      </ul>
    </div>
  );
}

import { FactsList } from '@allmende/ui/facts-list';
import { useTexts } from '../../i18n/texts.ts';
import { profileUsesTexts } from './profile-uses.texts.ts';

export interface Outdated {
  readonly key: string;
  readonly label: string;
  readonly released: string;
  readonly today: string;
}

/** What a released version says and what the profile says now, value by value. */
export function OutdatedFacts({ values, number }: { values: readonly Outdated[]; number: string }) {
  const t = useTexts(profileUsesTexts);
  return (
    <FactsList
      look="stacked"
      facts={values.map(({ label, released, today }) => ({
        term: label,
        value: (
          <>
            <span className="outdated-value">
              {t('released', { number })}: {inOneLine(released)}
            </span>
            <span className="outdated-value">
              {t('today')}: <strong>{today === '' ? t('gone') : inOneLine(today)}</strong>
            </span>
          </>
        ),
      }))}
    />
  );
}

const inOneLine = (value: string): string => value.replace(/\s*\n\s*/g, ', ');

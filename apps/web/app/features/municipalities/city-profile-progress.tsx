import { buttonClass } from '@allmende/ui/button';
import { Meter } from '@allmende/ui/meter';
import { profileVariables } from '@allmende/vocabularies/profile-variables';
import { useTexts } from '../../i18n/texts.ts';
import { profileField } from './city-profile-input.ts';
import { cityProfileTexts } from './city-profile.texts.ts';
import type { ProfileTyped } from './profile-suggestions.ts';

/** How much of the profile is filled in, and the way to what is not. */
export function CityProfileProgress({ values, isKeeper }: { values: ProfileTyped; isKeeper: boolean }) {
  const t = useTexts(cityProfileTexts);
  const count = profileVariables.length;
  const filled = profileVariables.filter(({ key }) => values[key]).length;
  const next = profileVariables.find(({ key }) => !values[key]);
  return (
    <div className="al-stack al-stack--tight">
      <Meter
        id="ausgefuellt"
        label={t('progress')}
        value={filled}
        max={count}
        valueText={t('progressText', { filled, count })}
      />
      {next && isKeeper ? (
        <div>
          <a
            className={buttonClass('secondary', true)}
            href={`#${profileField(next.key)}`}
            onClick={() => document.getElementById(profileField(next.key))?.focus()}
          >
            {t('nextEmpty')}
          </a>
        </div>
      ) : null}
    </div>
  );
}

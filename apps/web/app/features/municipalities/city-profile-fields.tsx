import { FactsList } from '@allmende/ui/facts-list';
import { TextArea } from '@allmende/ui/text-area';
import { TextField } from '@allmende/ui/text-field';
import {
  type ProfileGroup,
  profileGroups,
  type ProfileVariable,
  profileVariables,
} from '@allmende/vocabularies/profile-variables';
import { useLanguage, useTexts } from '../../i18n/texts.ts';
import { type FormAnswer, problemOf } from '../../session/problems.ts';
import type { Fields, Typed } from '../../shell/stored-fields.ts';
import { profileField } from './city-profile-input.ts';
import { cityProfileTexts } from './city-profile.texts.ts';

const groups = Object.keys(profileGroups) as ProfileGroup[];
const inputTypes = { email: 'email', phone: 'tel', url: 'url', text: 'text', land: 'text' } as const;

/** The values of a municipality to fill in, group by group. */
export function CityProfileFields({ typed, answer }: { typed: Typed; answer: FormAnswer | undefined }) {
  const language = useLanguage();
  return groups.map((group) => (
    <section key={group} className="al-stack al-stack--loose form-section">
      <h2>{profileGroups[group][language]}</h2>
      {profileVariables
        .filter((variable) => variable.group === group)
        .map((variable) => (
          <ProfileField key={variable.key} variable={variable} typed={typed} answer={answer} />
        ))}
    </section>
  ));
}

interface ProfileFieldProps {
  readonly variable: ProfileVariable;
  readonly typed: Typed;
  readonly answer: FormAnswer | undefined;
}

function ProfileField({ variable: { key, label, help, example, type }, typed, answer }: ProfileFieldProps) {
  const t = useTexts(cityProfileTexts);
  const language = useLanguage();
  const name = profileField(key);
  const shown = {
    name,
    label: label[language],
    hint: [help[language], t('example', { example })].filter(Boolean).join(' '),
    maxLength: 300,
    defaultValue: typed.text(name),
    error: problemOf(answer, name),
  };
  return type === 'lines' ? <TextArea {...shown} rows={3} /> : <TextField {...shown} type={inputTypes[type]} />;
}

/** The same to read. */
export function CityProfileFacts({ fields }: { fields: Fields }) {
  const t = useTexts(cityProfileTexts);
  const language = useLanguage();
  return groups.map((group) => (
    <section key={group} className="al-stack">
      <h2>{profileGroups[group][language]}</h2>
      <FactsList
        facts={profileVariables
          .filter((variable) => variable.group === group)
          .map(({ key, label }) => ({
            term: label[language],
            value: fields[profileField(key)]?.[0] || <span className="al-muted">{t('missing')}</span>,
          }))}
      />
    </section>
  ));
}

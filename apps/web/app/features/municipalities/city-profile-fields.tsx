import { Button } from '@allmende/ui/button';
import { FactsList } from '@allmende/ui/facts-list';
import { SelectField } from '@allmende/ui/select-field';
import { TextArea } from '@allmende/ui/text-area';
import { TextField } from '@allmende/ui/text-field';
import { VisuallyHidden } from '@allmende/ui/visually-hidden';
import { laender } from '@allmende/vocabularies/laender';
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
import type { ProfileTyped, Suggestions } from './profile-suggestions.ts';
import { typeInto } from './use-typed-profile.ts';

const groups = (Object.keys(profileGroups) as ProfileGroup[]).map((group) => ({
  group,
  variables: profileVariables.filter((variable) => variable.group === group),
}));
const inputTypes = { email: 'email', phone: 'tel', url: 'url', text: 'text' } as const;

export interface CityProfileFieldsProps {
  readonly typed: Typed;
  readonly answer: FormAnswer | undefined;
  /** The values at this moment, by key. */
  readonly values: ProfileTyped;
  readonly suggestions: Suggestions;
  /** There is a script that can write into a field. */
  readonly isLive: boolean;
  /** In how many own versions the value of a key stands. */
  readonly usesOf: (key: string) => number;
}

/** The values of a municipality to fill in, group by group. */
export function CityProfileFields({ values, ...props }: CityProfileFieldsProps) {
  const t = useTexts(cityProfileTexts);
  const language = useLanguage();
  return groups.map(({ group, variables }) => (
    <section key={group} className="al-stack al-stack--loose form-section">
      <div>
        <h2>{profileGroups[group][language]}</h2>
        <p className="al-muted">
          {t('progressText', {
            filled: variables.filter(({ key }) => values[key]).length,
            count: variables.length,
          })}
        </p>
      </div>
      {variables.map((variable) => (
        <div key={variable.key} className="al-stack al-stack--tight">
          <ProfileField variable={variable} {...props} />
          <Suggested variable={variable} {...props} />
        </div>
      ))}
    </section>
  ));
}

type OfVariable = Omit<CityProfileFieldsProps, 'values'> & { readonly variable: ProfileVariable };

function ProfileField({ variable: { key, label, help, example, type }, typed, answer, usesOf }: OfVariable) {
  const t = useTexts(cityProfileTexts);
  const language = useLanguage();
  const name = profileField(key);
  const uses = usesOf(key);
  const value = typed.text(name);
  const shown = {
    name,
    label: label[language],
    hint: [help[language], t('example', { example }), uses > 0 ? t('usedIn', { count: uses }) : ''].join(' ').trim(),
    defaultValue: value,
    error: problemOf(answer, name),
  };
  if (type === 'lines') return <TextArea {...shown} maxLength={300} rows={3} />;
  if (type !== 'land') return <TextField {...shown} maxLength={300} type={inputTypes[type]} />;
  const names = laender.map((land) => land.label.de).toSorted((one, other) => one.localeCompare(other, 'de'));
  // What was typed before the list was there stays until somebody chooses.
  const known = value === '' || names.includes(value) ? names : [value, ...names];
  return (
    <SelectField
      {...shown}
      options={[{ value: '', label: t('chooseLand') }, ...known.map((land) => ({ value: land, label: land }))]}
    />
  );
}

/** What follows from the register; with script taken by a press. */
function Suggested({ variable: { key, label }, suggestions, isLive }: OfVariable) {
  const t = useTexts(cityProfileTexts);
  const language = useLanguage();
  return (suggestions[key] ?? []).map((value) => (
    <p key={value} className="al-cluster profile-suggestion">
      <span>
        {t('suggestion')}: <strong>{value}</strong>
      </span>
      {isLive ? (
        <Button type="button" small look="secondary" onClick={() => typeInto(profileField(key), value)}>
          {t('take')}
          <VisuallyHidden>
            : {label[language]}, {value}
          </VisuallyHidden>
        </Button>
      ) : null}
    </p>
  ));
}

/** The same to read. */
export function CityProfileFacts({ fields }: { fields: Fields }) {
  const t = useTexts(cityProfileTexts);
  const language = useLanguage();
  return groups.map(({ group, variables }) => (
    <section key={group} className="al-stack">
      <h2>{profileGroups[group][language]}</h2>
      <FactsList
        facts={variables.map(({ key, label }) => ({
          term: label[language],
          value: fields[profileField(key)]?.[0] || <span className="al-muted">{t('missing')}</span>,
        }))}
      />
    </section>
  ));
}

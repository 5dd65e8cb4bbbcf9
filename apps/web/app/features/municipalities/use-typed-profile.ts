import { profileVariables } from '@allmende/vocabularies/profile-variables';
import { type RefObject, useEffect, useState } from 'react';
import type { Fields } from '../../shell/stored-fields.ts';
import { profileField } from './city-profile-input.ts';
import type { ProfileTyped } from './profile-suggestions.ts';

export interface TypedProfile {
  readonly values: ProfileTyped;
  /** The page follows what is typed; false without script. */
  readonly isLive: boolean;
}

/** The values of a profile as they stand in the form at this moment. */
export function useTypedProfile(area: RefObject<HTMLElement | null>, fields: Fields): TypedProfile {
  const [values, setValues] = useState<ProfileTyped>(() => typedFrom((name) => fields[name]?.[0]));
  const [isLive, setLive] = useState(false);
  useEffect(() => {
    const element = area.current;
    if (!element) return;
    const follow = () => {
      const form = element.querySelector('form');
      if (!form) return;
      const sent = new FormData(form);
      setValues(typedFrom((name) => sent.get(name)));
    };
    setLive(true);
    // A browser that goes back fills the fields in by itself.
    follow();
    element.addEventListener('input', follow);
    return () => element.removeEventListener('input', follow);
  }, [area, fields]);
  return { values, isLive };
}

/** Values by key, as a form or the stored fields have them. */
export const typedFrom = (valueOf: (name: string) => unknown): ProfileTyped =>
  Object.fromEntries(
    profileVariables.map(({ key }) => {
      const value = valueOf(profileField(key));
      return [key, typeof value === 'string' ? value.trim() : ''];
    }),
  );

/** Writes into a field as if somebody had typed it, and stays there. */
export function typeInto(name: string, value: string): void {
  const field = document.getElementById(name);
  if (!(field instanceof HTMLInputElement || field instanceof HTMLSelectElement)) return;
  field.value = value;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.focus();
}

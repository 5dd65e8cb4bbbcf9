import type { Fields } from './stored-fields.ts';

/** Input that has been typed and not saved, kept on the visitor's device until it is. */
export interface KeptInput {
  /** When it was typed, ISO 8601. */
  readonly at: string;
  readonly fields: Fields;
}

const prefix = 'allmende-eingaben:';

/** A browser may refuse its storage; then nothing is kept and everything else works. */
function withStorage<Result>(act: (storage: Storage) => Result): Result | null {
  try {
    return act(window.localStorage);
  } catch {
    return null;
  }
}

export const keepInput = (key: string, fields: Fields): void => {
  withStorage((storage) => storage.setItem(prefix + key, JSON.stringify({ at: new Date().toISOString(), fields })));
};

export const forgetInput = (key: string): void => {
  withStorage((storage) => storage.removeItem(prefix + key));
};

export const keptInput = (key: string): KeptInput | null =>
  withStorage((storage) => {
    const text = storage.getItem(prefix + key);
    const kept: unknown = text ? JSON.parse(text) : null;
    return isKept(kept) ? kept : null;
  });

const isKept = (value: unknown): value is KeptInput =>
  typeof value === 'object' && value !== null && 'at' in value && typeof value.at === 'string' && 'fields' in value;

/** Puts values back into the controls of a form. */
export function putInto(form: HTMLFormElement, fields: Fields): void {
  for (const control of form.elements) {
    if (control instanceof HTMLInputElement && (control.type === 'checkbox' || control.type === 'radio')) {
      control.checked = fields[control.name]?.includes(control.value) ?? false;
    } else if (isText(control) && control.name !== 'base' && fields[control.name]) {
      control.value = fields[control.name]?.[0] ?? '';
      control.dispatchEvent(new Event('input', { bubbles: true }));
    }
  }
  form.dispatchEvent(new Event('input', { bubbles: true }));
}

const isText = (control: Element): control is HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement =>
  (control instanceof HTMLInputElement && control.type !== 'hidden' && control.type !== 'file') ||
  control instanceof HTMLTextAreaElement ||
  control instanceof HTMLSelectElement;

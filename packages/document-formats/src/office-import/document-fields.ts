import type { Variable } from '@allmende/domain/content';
import { readableKey } from '@allmende/domain/variables';
import { profileVariable } from '@allmende/vocabularies/profile-variables';
import type { PhrasingContent } from 'mdast';
import { MAX_VARIABLES, normalisedKey } from '../import-placeholders.ts';
import { type Reporter, shortened } from './import-report.ts';
import { asItIs } from './written-markdown.ts';

/** A form field or content control, as it is found in a document. */
export interface FieldDraft {
  /** Its name in the document: a key of ours, a tag, a title; empty where nobody gave it one. */
  readonly name: string;
  readonly label: string;
  readonly help: string;
  readonly type: Variable['type'];
  readonly options: readonly string[];
  /** What it was filled in with; empty where it was not. */
  readonly value: string;
}

/** Names that word processors give themselves. */
const automaticName =
  /^(?:text|textfeld|kontrollk(?:ä|ae)stchen|check|checkbox|dropdown|dropdownliste|feld|field)\s?\d*$/i;

/** The form fields of a document, each of which becomes a variable. */
export class DocumentFields {
  readonly #variables = new Map<string, Variable>();
  readonly #reporter: Reporter;
  #unnamed = 0;

  constructor(reporter: Reporter) {
    this.#reporter = reporter;
  }

  get variables(): Variable[] {
    return [...this.#variables.values()];
  }

  /** The variable at the place of a field; `around` is what the line says, for want of a name. */
  place(draft: FieldDraft, around: string): PhrasingContent[] {
    const isNamed = draft.name !== '' && !automaticName.test(draft.name);
    const words = draft.label || (isNamed ? readableName(draft.name) : labelFrom(around));
    const key = this.#keyFor(
      { ...draft, label: words },
      (isNamed && normalisedKey(draft.name)) || `todo.${this.#nextUnnamed(words)}`,
    );
    // There is no room for another variable: what was filled in stays as text.
    if (key === null) return [{ type: 'text', value: draft.value }];
    const { label } = this.#variables.get(key)!;
    this.#reporter.fields.push({ key, label, value: draft.value, place: this.#reporter.here(around) });
    return [asItIs(`{{${key}}}`)];
  }

  #nextUnnamed(words: string): string {
    this.#unnamed += 1;
    const slug = normalisedKey(words)?.replaceAll('.', '-').slice(0, 40).replace(/-+$/, '');
    return slug && slug !== '' ? slug : String(this.#unnamed);
  }

  /** The same name asks for the same value, unless it asks in another way. */
  #keyFor(draft: FieldDraft, wanted: string): string | null {
    for (let count = 1; ; count += 1) {
      const key = count === 1 ? wanted : `${wanted}-${count}`;
      const known = this.#variables.get(key);
      if (known && known.type === draft.type && same(known.options, draft.options)) return key;
      if (known) continue;
      if (this.#variables.size >= MAX_VARIABLES) return null;
      this.#variables.set(key, variableOf(key, draft));
      return key;
    }
  }
}

function variableOf(key: string, { label, help, type, options }: FieldDraft): Variable {
  const profile = profileVariable(key);
  const ofProfile = profile && { label: profile.label.de, help: profile.help.de, example: profile.example };
  return {
    key,
    label: (ofProfile?.label ?? (label || readableKey(key))).slice(0, 120),
    help: (ofProfile?.help ?? help).slice(0, 500),
    type,
    example: (ofProfile?.example ?? '').slice(0, 300),
    default: '',
    options: options.slice(0, 40).map((option) => option.slice(0, 120)),
    fromProfile: profile !== undefined,
  };
}

const same = (one: readonly string[], other: readonly string[]): boolean => one.join('\n') === other.join('\n');

const readableName = (name: string): string => readableKey(normalisedKey(name) ?? name);

/** What stands before the field and its colon, or all that the line says. */
const labelFrom = (around: string): string => shortened(/([^:]{2,80}):\s*$/.exec(around)?.[1] ?? around).slice(0, 80);

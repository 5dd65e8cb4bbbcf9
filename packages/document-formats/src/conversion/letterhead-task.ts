import type { Language } from '@allmende/domain/texts';

/** A letterhead that somebody has brought, to be opened and tried. */
export interface LetterheadTask {
  readonly kind: 'openLetterhead';
  /** A file in the folder of the task. */
  readonly letterhead: string;
  readonly municipalityName: string;
  readonly language: Language;
}

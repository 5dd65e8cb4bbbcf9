import type { Tlp } from '@allmende/domain/audience';

/** The colours of TLP 2.0, on black (FIRST, https://www.first.org/tlp/); six hexadecimal digits each. */
export const tlpColours: Readonly<Record<Tlp, string>> = {
  CLEAR: 'FFFFFF',
  GREEN: '33FF00',
  AMBER: 'FFC000',
  AMBER_STRICT: 'FFC000',
};

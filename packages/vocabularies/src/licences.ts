import type { Term } from './term.ts';

/** A licence that a solution or one of its files may carry; the code is the SPDX identifier. */
export interface Licence extends Term {
  /** Same as the code. */
  readonly spdx: string;
  /** Full text; null for the internal licence, whose text the platform serves itself. */
  readonly url: string | null;
  /** True where anybody may use the work: the only licences that go with TLP:CLEAR alone. */
  readonly open: boolean;
  readonly forSoftware: boolean;
  /** Identifier in DCAT-AP.de where one is known. */
  readonly dcatApDe?: string;
}

const creativeCommons = 'https://creativecommons.org';
const dcat = 'http://dcat-ap.de/def/licenses';

function licence(
  spdx: string,
  de: string,
  url: string,
  more: Partial<Pick<Licence, 'alternatives' | 'definition' | 'dcatApDe' | 'forSoftware'>> & { readonly en?: string },
): Licence {
  const { en = de, alternatives = [], forSoftware = false, ...rest } = more;
  return { code: spdx, spdx, label: { de, en }, url, open: true, forSoftware, alternatives, ...rest };
}

/** The licence of everything above TLP:CLEAR. */
export const internalLicence = 'LicenseRef-Kommunal-intern-1.0';

export const licences: readonly Licence[] = [
  licence(
    'CC0-1.0',
    'Creative Commons Zero 1.0 (Verzicht auf Rechte)',
    `${creativeCommons}/publicdomain/zero/1.0/deed.de`,
    {
      en: 'Creative Commons Zero 1.0 (waiver of rights)',
      alternatives: ['CC0'],
      dcatApDe: `${dcat}/cc-zero`,
      definition: {
        de: 'Für Formulare und Checklisten: am einfachsten nachzunutzen, keine Namensnennung nötig.',
        en: 'For forms and checklists: easiest to reuse, no attribution needed.',
      },
    },
  ),
  licence('CC-BY-4.0', 'Creative Commons Namensnennung 4.0', `${creativeCommons}/licenses/by/4.0/deed.de`, {
    en: 'Creative Commons Attribution 4.0',
    alternatives: ['CC BY'],
    dcatApDe: `${dcat}/cc-by/4.0`,
    definition: {
      de: 'Voreinstellung für Dokumente: Die Quelle wird beim Übernehmen von selbst genannt.',
      en: 'Default for documents: the source is named automatically on adoption.',
    },
  }),
  licence(
    'CC-BY-SA-4.0',
    'Creative Commons Namensnennung, Weitergabe unter gleichen Bedingungen 4.0',
    `${creativeCommons}/licenses/by-sa/4.0/deed.de`,
    {
      en: 'Creative Commons Attribution-ShareAlike 4.0',
      alternatives: ['CC BY-SA'],
      dcatApDe: `${dcat}/cc-by-sa/4.0`,
      definition: {
        de: 'Für Dokumente, die auf Grundschutz++ aufbauen: Eigene Fassungen behalten die Lizenz.',
        en: 'For documents built on Grundschutz++: own versions keep the licence.',
      },
    },
  ),
  licence('DL-DE-BY-2.0', 'Datenlizenz Deutschland, Namensnennung 2.0', 'https://www.govdata.de/dl-de/by-2-0', {
    en: 'Data licence Germany, attribution 2.0',
    dcatApDe: `${dcat}/dl-by-de/2.0`,
  }),
  licence('DL-DE-ZERO-2.0', 'Datenlizenz Deutschland Zero 2.0', 'https://www.govdata.de/dl-de/zero-2-0', {
    en: 'Data licence Germany Zero 2.0',
    dcatApDe: `${dcat}/dl-zero-de/2.0`,
  }),
  licence('EUPL-1.2', 'Open-Source-Lizenz für die Europäische Union 1.2', 'https://eupl.eu/1.2/de/', {
    en: 'European Union Public Licence 1.2',
    alternatives: ['EUPL'],
    forSoftware: true,
    definition: {
      de: 'Voreinstellung für Software der öffentlichen Hand.',
      en: 'Default for software of public bodies.',
    },
  }),
  licence('MIT', 'MIT-Lizenz', 'https://spdx.org/licenses/MIT.html', { en: 'MIT License', forSoftware: true }),
  licence('Apache-2.0', 'Apache-Lizenz 2.0', 'https://www.apache.org/licenses/LICENSE-2.0', {
    en: 'Apache License 2.0',
    forSoftware: true,
    dcatApDe: `${dcat}/apache`,
  }),
  licence('BSD-3-Clause', 'BSD-Lizenz mit drei Klauseln', 'https://spdx.org/licenses/BSD-3-Clause.html', {
    en: 'BSD 3-Clause License',
    alternatives: ['BSD'],
    forSoftware: true,
    dcatApDe: `${dcat}/bsd`,
  }),
  licence('MPL-2.0', 'Mozilla Public License 2.0', 'https://www.mozilla.org/MPL/2.0/', { forSoftware: true }),
  licence('GPL-3.0-or-later', 'GNU GPL 3.0 oder später', 'https://www.gnu.org/licenses/gpl-3.0.html', {
    en: 'GNU GPL 3.0 or later',
    alternatives: ['GPL'],
    forSoftware: true,
  }),
  licence('LGPL-3.0-or-later', 'GNU LGPL 3.0 oder später', 'https://www.gnu.org/licenses/lgpl-3.0.html', {
    en: 'GNU LGPL 3.0 or later',
    alternatives: ['LGPL'],
    forSoftware: true,
  }),
  licence('AGPL-3.0-or-later', 'GNU AGPL 3.0 oder später', 'https://www.gnu.org/licenses/agpl-3.0.html', {
    en: 'GNU AGPL 3.0 or later',
    alternatives: ['AGPL'],
    forSoftware: true,
  }),
  {
    code: internalLicence,
    spdx: internalLicence,
    label: { de: 'Kommunal intern 1.0', en: 'Municipal internal 1.0' },
    url: null,
    open: false,
    forSoftware: true,
    alternatives: ['intern'],
    definition: {
      de: 'Nutzen, anpassen und weitergeben unter Kommunen und ihren IT-Dienstleistern; keine Veröffentlichung.',
      en: 'Use, adapt and share among municipalities and their IT service providers; no publication.',
    },
  },
];

import type { Tlp } from './audience.ts';

/** The licence of everything above TLP:CLEAR: use and share among municipalities and their providers, no publication. */
export const MUNICIPAL_LICENCE = 'LicenseRef-Kommunal-intern-1.0';

const copyleft = ['GPL-3.0-or-later', 'AGPL-3.0-or-later'] as const;

/**
 * The licences accepted here (SPDX) and the licences that a fork of such a work may carry. `any` leaves the choice;
 * the lists for EUPL and MPL follow the appendix of EUPL-1.2 and section 3.3 of MPL-2.0.
 */
export const licenceTable = {
  'CC0-1.0': { suits: 'documents', forksMayCarry: 'any' },
  'CC-BY-4.0': { suits: 'documents', forksMayCarry: ['CC-BY-4.0', 'CC-BY-SA-4.0'] },
  'CC-BY-SA-4.0': { suits: 'documents', forksMayCarry: ['CC-BY-SA-4.0'] },
  'DL-DE-BY-2.0': { suits: 'data', forksMayCarry: ['DL-DE-BY-2.0', 'CC-BY-4.0', 'CC-BY-SA-4.0'] },
  'DL-DE-ZERO-2.0': { suits: 'data', forksMayCarry: 'any' },
  'EUPL-1.2': { suits: 'software', forksMayCarry: ['EUPL-1.2', 'MPL-2.0', 'LGPL-3.0-or-later', ...copyleft] },
  MIT: { suits: 'software', forksMayCarry: 'any' },
  'Apache-2.0': { suits: 'software', forksMayCarry: 'any' },
  'BSD-3-Clause': { suits: 'software', forksMayCarry: 'any' },
  'MPL-2.0': { suits: 'software', forksMayCarry: ['MPL-2.0', 'LGPL-3.0-or-later', ...copyleft] },
  'GPL-3.0-or-later': { suits: 'software', forksMayCarry: [...copyleft] },
  'LGPL-3.0-or-later': { suits: 'software', forksMayCarry: ['LGPL-3.0-or-later', ...copyleft] },
  'AGPL-3.0-or-later': { suits: 'software', forksMayCarry: ['AGPL-3.0-or-later'] },
  [MUNICIPAL_LICENCE]: { suits: 'documents', forksMayCarry: [MUNICIPAL_LICENCE] },
} as const satisfies Record<
  string,
  { suits: 'documents' | 'data' | 'software'; forksMayCarry: 'any' | readonly string[] }
>;

export type Licence = keyof typeof licenceTable;
export const licences = Object.keys(licenceTable) as Licence[];

export const isLicence = (licence: string): licence is Licence => Object.hasOwn(licenceTable, licence);

/** An open licence asks for TLP:CLEAR, everything else stays among municipalities. */
export function licenceFits(tlp: Tlp, licence: string): boolean {
  return isLicence(licence) && (tlp === 'CLEAR') === (licence !== MUNICIPAL_LICENCE);
}

/** May a fork of a work under one of these licences be passed on under `forkLicence`? Whoever holds several chooses among them. */
export function forkLicenceAllowed(originLicences: string | readonly string[], forkLicence: string): boolean {
  if (!isLicence(forkLicence)) return false;
  return [originLicences].flat().some((licence) => {
    if (!isLicence(licence)) return false;
    const allowed: 'any' | readonly string[] = licenceTable[licence].forksMayCarry;
    return allowed === 'any' || allowed.includes(forkLicence);
  });
}

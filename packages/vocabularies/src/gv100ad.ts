import { decodeRegister } from './gv100ad-encoding.ts';
import { landOfAgs, type LandCode } from './laender.ts';
import { kindOfMark, type MunicipalityKind } from './municipality-kinds.ts';

/** A municipality or district as the official Gemeindeverzeichnis names it. */
export interface RegisterRow {
  /** Eight digits; five for districts. */
  readonly ags: string;
  /** Twelve digits; for districts padded with zeros. */
  readonly ars: string;
  /** Name without the designation: `Kelheim`. */
  readonly name: string;
  /** Name as the register writes it: `Kelheim, Stadt`. */
  readonly officialName: string;
  readonly kind: MunicipalityKind;
  /** Inhabitants; of a district the sum of its municipalities. */
  readonly population: number;
  readonly land: LandCode;
  /** AGS of the district that it belongs to; null for districts and independent cities. */
  readonly district: string | null;
  /** Postcode of the town hall; null where the register leaves it open. */
  readonly postcode: string | null;
}

export interface RegisterProblem {
  /** Counted from one. */
  readonly line: number;
  readonly message: string;
}

export interface Register {
  /** Calendar day of the register's state (ISO 8601); null for an empty file. */
  readonly asOf: string | null;
  readonly rows: readonly RegisterRow[];
  /** Lines that could not be read; the others are in `rows` all the same. */
  readonly problems: readonly RegisterProblem[];
}

/**
 * Reads the Gemeindeverzeichnis of the Statistisches Bundesamt in the format GV100AD: one record of fixed width per
 * line, record types 10 Land, 20 Regierungsbezirk, 30 Region, 40 Kreis, 50 Gemeindeverband and 60 Gemeinde. Districts
 * come from type 40, municipalities from type 60; areas without a municipality (Textkennzeichen 65, 66) are left out.
 */
export function readRegister(file: Uint8Array | string): Register {
  const lines = (typeof file === 'string' ? file : decodeRegister(file)).replace(/^\uFEFF/, '').split(/\r?\n/);
  const rows: RegisterRow[] = [];
  const problems: RegisterProblem[] = [];
  const firstLineOf = new Map<string, number>();
  let asOf: string | null = null;

  lines.forEach((text, index) => {
    const line = index + 1;
    if (text.replace('\u001A', '').trim() === '') return;
    try {
      const record = readRecord(text);
      asOf ??= record.asOf;
      const row = toRow(record);
      if (!row) return;
      const first = firstLineOf.get(row.ags);
      if (first !== undefined) throw new BrokenLine(`AGS ${row.ags} already stands in line ${first}`);
      firstLineOf.set(row.ags, line);
      rows.push(row);
    } catch (error) {
      if (!(error instanceof BrokenLine)) throw error;
      problems.push({ line, message: error.message });
    }
  });
  return { asOf, rows: withDistrictPopulation(rows), problems };
}

class BrokenLine extends Error {}

interface RegisterRecord {
  readonly type: string;
  readonly asOf: string;
  readonly ags: string;
  readonly association: string;
  readonly name: string;
  readonly mark: string;
  readonly population: string;
  readonly postcode: string;
}

// Positions after the Datensatzbeschreibung that the Statistisches Bundesamt ships with the file, counted from zero.
function readRecord(text: string): RegisterRecord {
  const type = text.slice(0, 2);
  if (!['10', '20', '30', '40', '50', '60'].includes(type)) throw new BrokenLine(`unknown record type "${type}"`);
  const day = /^(\d{4})(\d{2})(\d{2})$/.exec(text.slice(2, 10));
  if (!day) throw new BrokenLine(`"${text.slice(2, 10)}" is not a date (YYYYMMDD)`);
  return {
    type,
    asOf: day.slice(1).join('-'),
    ags: text.slice(10, 18).trim(),
    association: text.slice(18, 22).trim(),
    name: text.slice(22, 72).trim(),
    mark: text.slice(122, 124).trim(),
    population: text.slice(139, 150).trim(),
    postcode: text.slice(165, 170).trim(),
  };
}

function toRow(record: RegisterRecord): RegisterRow | null {
  if (record.type !== '40' && record.type !== '60') return null;
  const isDistrict = record.type === '40';
  const ags = digits('AGS', record.ags, isDistrict ? 5 : 8);
  const land = landOfAgs(ags)?.code;
  if (!land) throw new BrokenLine(`AGS ${ags} lies in no Land`);
  if (record.name === '') throw new BrokenLine('the name is missing');
  if (!/^\d{2}$/.test(record.mark)) throw new BrokenLine(`"${record.mark}" is not a Textkennzeichen`);
  const kind = kindOfMark(record.mark);
  if (!kind) {
    if (['41', '42', '65', '66'].includes(record.mark)) return null;
    throw new BrokenLine(`unknown Textkennzeichen ${record.mark}`);
  }
  if ((kind === 'district') !== isDistrict)
    throw new BrokenLine(`Textkennzeichen ${record.mark} does not go with record type ${record.type}`);
  const officialName = record.name;
  if (isDistrict) {
    const name = districtName(officialName, record.mark);
    return {
      ags,
      ars: ags.padEnd(12, '0'),
      name,
      officialName,
      kind,
      population: 0,
      land,
      district: null,
      postcode: null,
    };
  }
  const independent = kind === 'independent-city' || kind === 'stadtkreis';
  return {
    ags,
    ars: ags.slice(0, 5) + digits('Gemeindeverband', record.association, 4) + ags.slice(5),
    name: officialName.replace(/,.*$/, '').trim(),
    officialName,
    kind,
    population: Number(digits('number of inhabitants', record.population, record.population.length || 1)),
    land,
    district: independent ? null : ags.slice(0, 5),
    postcode: /^\d{5}$/.test(record.postcode) ? record.postcode : null,
  };
}

function digits(what: string, value: string, length: number): string {
  if (value.length !== length || !/^\d+$/.test(value))
    throw new BrokenLine(`"${value}" is not a ${what} (${length} digits)`);
  return value;
}

// The register leaves "Landkreis" out where the type says it, but not in names that carry it anyway.
function districtName(name: string, mark: string): string {
  if (/kreis|region|verband/i.test(name)) return name;
  return `${mark === '43' ? 'Kreis' : 'Landkreis'} ${name}`;
}

function withDistrictPopulation(rows: readonly RegisterRow[]): RegisterRow[] {
  const sums = new Map<string, number>();
  for (const { district, population } of rows) if (district) sums.set(district, (sums.get(district) ?? 0) + population);
  return rows.map((row) => (row.kind === 'district' ? { ...row, population: sums.get(row.ags) ?? 0 } : row));
}

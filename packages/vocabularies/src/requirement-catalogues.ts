import { bausteine, bausteineSource } from './bausteine.ts';
import { annexAControls, annexASource } from './iso27001-annex-a.ts';
import { nis2Measures, nis2Source } from './nis2-article-21.ts';
import type { LocalizedText, Term } from './term.ts';
import { wibaChecklists, wibaSource } from './wiba-checklists.ts';

export const catalogueCodes = ['gs2023', 'wiba', 'iso27001', 'nis2'] as const;
export type CatalogueCode = (typeof catalogueCodes)[number];

/** A catalogue of requirements that clauses and solutions refer to. */
export interface RequirementCatalogue extends Term {
  readonly code: CatalogueCode;
  readonly source: string;
  readonly requirements: readonly Requirement[];
}

/** A requirement by number and title; its text stays with its publisher. */
export interface Requirement {
  /** Reference as documents write it: `<catalogue>:<id>`. */
  readonly ref: string;
  readonly catalogue: CatalogueCode;
  readonly id: string;
  /** Number as people say it: `ORP.4`, `WiBA 12`, `A.5.17`, `Art. 21 (2) a`. */
  readonly number: string;
  readonly title: LocalizedText;
}

function requirements(catalogue: CatalogueCode, terms: readonly Term[], number: (id: string) => string = (id) => id) {
  return terms.map((term) => ({
    ref: `${catalogue}:${term.code}`,
    catalogue,
    id: term.code,
    number: number(term.code),
    title: term.label,
  }));
}

export const requirementCatalogues: readonly RequirementCatalogue[] = [
  {
    code: 'gs2023',
    label: { de: 'IT-Grundschutz-Kompendium 2023', en: 'IT-Grundschutz Compendium 2023' },
    alternatives: ['IT-Grundschutz', 'BSI-Grundschutz', 'Kompendium'],
    source: bausteineSource,
    requirements: requirements('gs2023', bausteine),
  },
  {
    code: 'wiba',
    label: { de: 'Weg in die Basis-Absicherung (WiBA)', en: 'Path to basic protection (WiBA)' },
    alternatives: ['WiBA', 'Basis-Absicherung'],
    source: wibaSource,
    requirements: requirements('wiba', wibaChecklists, (id) => `WiBA ${id}`),
  },
  {
    code: 'iso27001',
    label: { de: 'ISO/IEC 27001:2022, Anhang A', en: 'ISO/IEC 27001:2022, Annex A' },
    alternatives: ['ISO 27001', 'Annex A'],
    source: annexASource,
    requirements: requirements('iso27001', annexAControls),
  },
  {
    code: 'nis2',
    label: { de: 'NIS-2-Richtlinie, Artikel 21', en: 'NIS 2 directive, article 21' },
    alternatives: ['NIS2', 'NIS-2'],
    source: nis2Source,
    requirements: requirements('nis2', nis2Measures, (id) => `Art. 21 (2) ${id.slice(-1)}`),
  },
];

const byRef = new Map(
  requirementCatalogues.flatMap((catalogue) => catalogue.requirements.map((one) => [one.ref, one] as const)),
);

/** The requirement behind a reference such as `gs2023:ORP.4`; undefined where no catalogue has it. */
export const resolve = (ref: string): Requirement | undefined => byRef.get(ref);

/** All requirements of a catalogue in the order of their publisher; empty where the catalogue is unknown. */
export const requirementsOf = (catalogue: string): readonly Requirement[] =>
  requirementCatalogues.find((one) => one.code === catalogue)?.requirements ?? [];

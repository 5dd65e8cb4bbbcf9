import { type Clause, type Content, contentSchema, type Link, linkSchema, newClauseId } from '@allmende/domain/content';
import { isLicence } from '@allmende/domain/licences';
import { LineCounter, parseDocument } from 'yaml';
import * as z from 'zod';
import { type ImportNote, note } from './import-notes.ts';
import { ImportRefusal } from './import-refusal.ts';
import { descriptionOf, type Publiccode, publiccodeFields, readFields } from './publiccode-fields.ts';

export interface ImportedPubliccode {
  readonly content: Content;
  readonly notes: ImportNote[];
}

const MAX_CHARACTERS = 500_000;

/**
 * Reads a publiccode.yml (standard 0.4 and 0.5, https://yml.publiccode.tools) as the content of a tool. Wrong or unknown
 * entries are noted and left out; what the standard asks for and is not there is named.
 * @throws ImportRefusal where the file is no YAML (with the line) or no publiccode.yml at all.
 */
export function importPubliccode(text: string, newId: () => string = () => newClauseId()): ImportedPubliccode {
  const raw = readYaml(text);
  const { fields, unknown, invalid } = readFields(raw, publiccodeFields);
  const code = fields as Publiccode;
  const description = descriptionOf(raw);
  const notes: ImportNote[] = [];
  const named = (noteCode: ImportNote['code'], names: readonly string[]) => {
    if (names.length > 0) notes.push(note(noteCode, names.length, { fields: names.join(', ') }));
  };
  named('publiccode-missing', missingIn(code, description.found));
  named('publiccode-invalid', [...invalid, ...description.invalid]);
  named('publiccode-unknown', [...unknown, ...description.unknown]);

  const shortened = (field: string, value: string, max: number) => {
    const line = value.replace(/\s+/g, ' ').trim();
    if (line.length > max) notes.push(note('text-shortened', 1, { field }));
    return line.length > max ? `${line.slice(0, max - 1).trimEnd()}…` : line;
  };
  const licence = (code.legal?.license ?? '').replace(/^EUPL$/i, 'EUPL-1.2').replace(/-only$/, '-or-later');
  const isKnown = isLicence(code.legal?.license ?? '') || /^EUPL$/i.test(code.legal?.license ?? '');
  if (code.legal?.license && !isKnown) notes.push(note('licence-unknown', 1, { text: code.legal.license }));
  const contact = code.maintenance?.contacts?.[0];
  const content = contentSchema.parse({
    metadata: {
      title: shortened('name', code.name ?? description.localisedName ?? 'Ohne Namen', 90),
      shortVersion: shortened('shortDescription', description.shortDescription ?? '', 300),
      summary: shortened('longDescription', description.longDescription ?? description.shortDescription ?? '', 2_000),
      type: code.softwareType === 'configurationFiles' ? 'konfiguration' : 'werkzeug',
      licence: isKnown ? licence : '',
      keywords: (code.categories ?? []).map((word) => word.slice(0, 60)).slice(0, 40),
      maintainer: {
        function: (contact?.affiliation ?? '').slice(0, 120),
        contact: (contact?.email ?? '').slice(0, 200),
      },
    },
    clauses: clausesOf(code, description, newId),
    links: linksOf(code, description),
  });
  return { content, notes };
}

type Description = ReturnType<typeof descriptionOf>;

function readYaml(text: string): Record<string, unknown> {
  if (text.length > MAX_CHARACTERS)
    throw new ImportRefusal('too-large', { size: Math.ceil(text.length / 1_000), max: MAX_CHARACTERS / 1_000 });
  if (text.includes('\0')) throw new ImportRefusal('not-text');
  if (text.trim() === '') throw new ImportRefusal('empty');
  const lineCounter = new LineCounter();
  const document = parseDocument(text.toWellFormed().replace(/^\uFEFF/, ''), { lineCounter, prettyErrors: false });
  const broken = document.errors[0];
  if (broken)
    throw new ImportRefusal('yaml-broken', { line: lineCounter.linePos(broken.pos[0]).line, reason: broken.message });
  const value: unknown = withoutAliasBombs(() => document.toJS({ maxAliasCount: 20 }));
  const mapping = z.record(z.string(), z.unknown()).safeParse(value);
  if (!mapping.success || !('name' in mapping.data || 'publiccodeYmlVersion' in mapping.data))
    throw new ImportRefusal('not-publiccode', { reason: 'name, publiccodeYmlVersion' });
  return mapping.data;
}

function withoutAliasBombs(read: () => unknown): unknown {
  try {
    return read();
  } catch (error) {
    throw new ImportRefusal('yaml-broken', { line: 1, reason: error instanceof Error ? error.message : '' });
  }
}

function missingIn(code: Publiccode, hasDescription: boolean): string[] {
  const wanted: Record<string, unknown> = {
    publiccodeYmlVersion: code.publiccodeYmlVersion,
    name: code.name,
    url: code.url,
    platforms: code.platforms,
    developmentStatus: code.developmentStatus,
    softwareType: code.softwareType,
    description: hasDescription || undefined,
    'legal.license': code.legal?.license,
    'maintenance.type': code.maintenance?.type,
  };
  return Object.keys(wanted).filter((name) => wanted[name] === undefined);
}

function clausesOf(code: Publiccode, description: Description, newId: () => string): Clause[] {
  const facts: [string, string | undefined][] = [
    ['Version', code.softwareVersion],
    ['Veröffentlicht', code.releaseDate],
    ['Entwicklungsstand', code.developmentStatus],
    ['Art der Software', code.softwareType],
    ['Plattformen', code.platforms?.join(', ')],
    ['Sprachen', code.localisation?.availableLanguages?.join(', ')],
    ['Benötigt', dependencies(code)],
    ['Lizenz', code.legal?.license],
  ];
  const upkeep: [string, string | undefined][] = [
    ['Pflege', code.maintenance?.type],
    [
      'Beauftragt',
      code.maintenance?.contractors?.map(({ name, until }) => [name, until].filter(Boolean).join(' bis ')).join(', '),
    ],
    ['Rechteinhaber', code.legal?.mainCopyrightOwner ?? code.organisation?.name],
    ['Eingesetzt von (eigene Angabe)', code.usedBy?.join(', ')],
  ];
  const clause = (heading: string, body: string): Clause[] =>
    body.trim() === '' ? [] : [{ id: newId(), heading, level: 1, body: body.trim(), guidance: '', requirements: [] }];
  return [
    ...clause('Beschreibung', description.longDescription ?? description.shortDescription ?? ''),
    ...clause(
      'Funktionen',
      (description.features ?? []).map((feature) => `- ${feature.replace(/\s*\n\s*/g, ' ')}`).join('\n'),
    ),
    ...clause('Technische Angaben', listOf(facts)),
    ...clause('Pflege und Betrieb', listOf(upkeep)),
  ];
}

function dependencies({ dependsOn = {} }: Publiccode): string {
  const all = [...(dependsOn.open ?? []), ...(dependsOn.proprietary ?? []), ...(dependsOn.hardware ?? [])];
  return all
    .map(({ name, version, versionMin }) =>
      [name, version ?? (versionMin && `ab ${versionMin}`)].filter(Boolean).join(' '),
    )
    .join(', ');
}

const listOf = (facts: readonly [string, string | undefined][]): string =>
  facts
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([name, value]) => `- ${name}: ${value}`)
    .join('\n');

function linksOf(code: Publiccode, description: Description): Link[] {
  const links: [string, string | undefined][] = [
    ['Quelltext', code.url],
    ['Webseite', code.landingURL],
    ['Dokumentation', description.documentation],
    ['Schnittstelle', description.apiDocumentation],
    ['Fahrplan', code.roadmap],
    ...(description.videos ?? []).map((url): [string, string] => ['Video', url]),
  ];
  return links.flatMap(([label, url]) => linkSchema.safeParse({ label, url }).data ?? []).slice(0, 50);
}

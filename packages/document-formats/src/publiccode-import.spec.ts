import { describe, expect, it } from '@jest/globals';
import { ImportRefusal } from './import-refusal.ts';
import { importPubliccode } from './publiccode-import.ts';

const file = `publiccodeYmlVersion: "0.5"
name: Prüfskript
url: "https://code.example.org/stadt/pruefskript"
landingURL: "https://example.org"
softwareVersion: 1.10
releaseDate: 2026-03-01
platforms: [linux, windows]
categories: [it-security, it-asset-management]
developmentStatus: stable
softwareType: "standalone/backend"
dependsOn:
  open:
    - name: Python
      versionMin: "3.11"
description:
  en:
    shortDescription: Checks the settings
    longDescription: English text
  de:
    shortDescription: Prüft die Einstellungen
    longDescription: |
      Prüft **Einstellungen** im Netz.

      Und berichtet.
    documentation: https://example.org/doku
    features:
      - Bericht als Tabelle
      - Läuft ohne Netz
legal:
  license: EUPL-1.2
maintenance:
  type: community
  contacts:
    - name: Ada Beispiel
      email: it@example.org
      affiliation: Amt für Digitales
localisation:
  localisationReady: true
  availableLanguages: [de, en]
`;
const refusal = (text: string) => {
  try {
    importPubliccode(text);
  } catch (error) {
    if (error instanceof ImportRefusal) return error;
  }
  return null;
};

describe('a publiccode.yml becomes a tool of the catalogue', () => {
  it('with metadata, links and clauses, in German where it speaks German', () => {
    const { content, notes } = importPubliccode(file);
    expect(content.metadata).toMatchObject({
      title: 'Prüfskript',
      shortVersion: 'Prüft die Einstellungen',
      type: 'werkzeug',
      licence: 'EUPL-1.2',
      keywords: ['it-security', 'it-asset-management'],
      maintainer: { function: 'Amt für Digitales', contact: 'it@example.org' },
    });
    expect(content.links.map(({ label }) => label)).toEqual(['Quelltext', 'Webseite', 'Dokumentation']);
    expect(content.clauses.map(({ heading, body }) => [heading, body.split('\n')[0]])).toEqual([
      ['Beschreibung', 'Prüft **Einstellungen** im Netz.'],
      ['Funktionen', '- Bericht als Tabelle'],
      ['Technische Angaben', expect.stringMatching(/^- Version: 1\.1/)],
      ['Pflege und Betrieb', '- Pflege: community'],
    ]);
    expect(content.clauses[2]?.body).toContain('- Benötigt: Python ab 3.11');
    expect(notes).toEqual([]);
  });

  it('notes what is unknown, wrong or missing, and takes the rest', () => {
    const { content, notes } = importPubliccode(
      'publiccodeYmlVersion: "0.4"\nname: X\nurl: javascript:alert(1)\nfavouriteColour: blau\nlegal: {license: Proprietär}\nsoftwareType: spiel\n',
    );
    expect(content.metadata).toMatchObject({ title: 'X', licence: '' });
    expect(content.links).toEqual([]);
    const fields = Object.fromEntries(notes.map(({ code, params }) => [code, params.fields ?? params.text]));
    expect(fields).toMatchObject({
      'publiccode-unknown': 'favouriteColour',
      'publiccode-invalid': 'url, softwareType',
      'licence-unknown': 'Proprietär',
      'publiccode-missing': expect.stringContaining('maintenance.type'),
    });
  });

  it.each([
    ['broken YAML, with its line', 'name: X\nurl: [offen\nplatforms: web\n', 'yaml-broken'],
    ['a duplicate key', 'name: X\nname: Y\n', 'yaml-broken'],
    ['another YAML file', 'services:\n  web: {image: x}\n', 'not-publiccode'],
    ['a list', '- a\n- b\n', 'not-publiccode'],
    [
      'a multiplying alias',
      `a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nname: [*c,*c,*c,*c,*c,*c,*c,*c,*c]\n`,
      'yaml-broken',
    ],
    ['nothing', ' \n', 'empty'],
    ['a flood', `name: ${'x'.repeat(500_001)}`, 'too-large'],
  ])('refuses %s', (_, text, code) => {
    expect(refusal(text)?.code).toBe(code);
  });

  it('names the line of a mistake', () => {
    expect(refusal('name: X\nname: Y\n')?.params.line).toBe(2);
  });
});

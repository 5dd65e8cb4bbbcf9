import { describe, expect, it } from '@jest/globals';
import { contentSchema, type Content } from '@allmende/domain/content';
import { withoutFrame } from './export-frame.ts';
import { exportMarkdown } from './markdown-export.ts';
import { importMarkdown } from './markdown-import.ts';

const content: Content = contentSchema.parse({
  metadata: { title: 'Schlüssel & Zutritt', type: 'richtlinie', licence: 'CC-BY-4.0' },
  clauses: [
    { id: 'zweck', heading: 'Zweck', level: 1, body: 'Wer Schlüssel bekommt.' },
    { id: 'verlust', heading: 'Verlust', level: 2, body: 'Sofort melden.\n\n---\n\nDateien gehören nicht hierher.' },
  ],
  files: [{ name: 'Plan.pdf', sha256: 'a'.repeat(64), size: 3, mediaType: 'application/pdf' }],
  links: [{ label: 'BSI', url: 'https://www.bsi.bund.de/' }],
});
const provenance = {
  ...{ title: 'Schlüssel', municipalityName: 'Stuttgart', number: '1.0', licence: 'CC-BY-4.0' },
  url: 'https://allmende.example/v/schluessel/1.0',
};
const clausesOf = (document: string) =>
  importMarkdown(document).content.clauses.map(({ heading, level, body, guidance }) => ({
    heading,
    level,
    body,
    guidance,
  }));

describe('what an export has put around a text', () => {
  it.each(['de', 'en'] as const)('is gone when it comes in again, and the text is as it was: %s', (language) => {
    const document = exportMarkdown(content, {
      ...{ language, provenance, label: 'CLEAR', recipient: 'Ausgegeben an Sabine Huber, Kelheim, 25.11.2026, 14:32' },
      frontMatter: { version: '1.0', municipality: 'Kelheim', url: 'https://allmende.example/v/x' },
    });
    expect(document).toContain('· Ausgegeben an Sabine Huber');
    expect(withoutFrame(document)).not.toContain('Sabine');
    expect(clausesOf(withoutFrame(document))).toEqual(
      content.clauses.map(({ heading, level, body, guidance }) => ({ heading, level, body, guidance })),
    );
    expect(importMarkdown(withoutFrame(document)).extra.tlp).toBe('CLEAR');
    expect(clausesOf(withoutFrame(document.replaceAll('\n', '\r\n')))).toHaveLength(2);
  });

  it('keeps what people have written there themselves', () => {
    const own = '# T\n\n**Wichtig**\n\n## A\n\nx\n\n---\n\nBeruht auf Erfahrung.\n';
    expect(withoutFrame(own)).toBe(own);
  });

  it('refuses a forbidden label as ever', () => {
    expect(() => importMarkdown(withoutFrame('---\ntitle: L\ntlp: TLP:RED\n---\n\n## A\n\nx\n'))).toThrow();
  });
});

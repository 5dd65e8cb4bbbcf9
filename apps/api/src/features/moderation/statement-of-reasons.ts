import type { Finding } from '@allmende/domain/findings';
import { sentence } from '@allmende/domain/texts';
import type { Outcome } from './decision.entity.ts';

const verdicts: Readonly<Record<Outcome, string>> = {
  publish: 'wird im Katalog veröffentlicht',
  requestChanges: 'wird vorerst nicht veröffentlicht; um Änderungen wird gebeten',
  reject: 'wird nicht veröffentlicht',
};

/** The statement of reasons that goes with every decision, after art. 17 DSA: what, facts, automation, basis, redress. */
export function statementOfReasons(decided: {
  number: string;
  title: string;
  versionNumber: string;
  outcome: Outcome;
  reason: string;
  findings: readonly Finding[];
  decidedAt: Date;
}): string {
  const day = new Intl.DateTimeFormat('de-DE', { dateStyle: 'long', timeZone: 'Europe/Berlin' }).format(
    decided.decidedAt,
  );
  const facts =
    decided.findings.length === 0
      ? 'Die automatische Vorprüfung hat keine Auffälligkeiten gemeldet.'
      : `Die automatische Vorprüfung hat gemeldet: ${[...new Set(decided.findings.map(({ code, count, excerpt }) => sentence(code, 'de', { count, excerpt })))].join(' ')}`;
  return [
    `Vorgang ${decided.number} vom ${day}`,
    `Entscheidung: „${decided.title}“, Fassung ${decided.versionNumber}, ${verdicts[decided.outcome]}.`,
    `Begründung: ${decided.reason}`,
    `Tatsachen: ${facts}`,
    'Automatisierung: Die Vorprüfung läuft automatisch; die Entscheidung hat eine Person der Moderation getroffen.',
    'Grundlage: Nutzungsbedingungen der Allmende, Abschnitt „Veröffentlichung und Moderation“.',
    'Rechtsbehelf: Sie können innerhalb von sechs Monaten Beschwerde einlegen. Über sie entscheidet eine andere Person der Moderation.',
  ].join('\n\n');
}

import type { Actor } from './rights.ts';
import { cityRoles, type CityRole } from './rights.ts';

interface InBoth {
  readonly de: string;
  readonly en: string;
}

/** Everything that leaves a trace, as people read it. A new verb is a line here: record, page and filter know it by that. */
export const auditVerbs = {
  'solution.create': { de: 'Lösung begonnen', en: 'Solution begun' },
  'solution.fork': { de: 'Eigene Fassung angelegt', en: 'Own version made' },
  'solution.readIn': { de: 'Bearbeitetes Dokument eingelesen', en: 'Edited document read in' },
  'solution.attach': { de: 'Dateien angehängt', en: 'Files attached' },
  'solution.changeAudience': { de: 'Empfängerkreis geändert', en: 'Audience changed' },
  'solution.takeAlong': { de: 'Kopie mitgenommen', en: 'Copy taken along' },
  'solution.involve': { de: 'Beteiligung vermerkt', en: 'Involvement noted' },
  'solution.requestRelease': { de: 'Freigabe erbeten', en: 'Release requested' },
  'solution.takeBackRequest': { de: 'Bitte um Freigabe zurückgenommen', en: 'Request for release taken back' },
  'solution.declineRelease': { de: 'Freigabe abgelehnt', en: 'Release declined' },
  'solution.release': { de: 'Fassung freigegeben', en: 'Version released' },
  'solution.startNextVersion': { de: 'Nächste Fassung begonnen', en: 'Next version begun' },
  'solution.submit': { de: 'Beim Städtetag eingereicht', en: 'Submitted to the Städtetag' },
  'solution.takeBack': { de: 'Einreichung zurückgenommen', en: 'Submission taken back' },
  'case.claim': { de: 'Vorgang übernommen', en: 'Case claimed' },
  'case.giveBack': { de: 'Vorgang zurückgegeben', en: 'Case given back' },
  'case.decide': { de: 'Vorgang entschieden', en: 'Case decided' },
  'merge.start': { de: 'Abgleich begonnen', en: 'Merge begun' },
  'merge.finish': { de: 'Abgleich abgeschlossen', en: 'Merge finished' },
  'merge.undo': { de: 'Abgleich rückgängig gemacht', en: 'Merge undone' },
  'merge.abandon': { de: 'Abgleich verworfen', en: 'Merge abandoned' },
  'proposal.offer': { de: 'Verbesserung zurückgegeben', en: 'Improvement given back' },
  'proposal.answer': { de: 'Vorschlag beantwortet', en: 'Proposal answered' },
  'proposal.takeBack': { de: 'Vorschlag zurückgenommen', en: 'Proposal taken back' },
  'consent.ask': { de: 'Um Zustimmung gebeten', en: 'Consent asked for' },
  'consent.withdraw': { de: 'Bitte um Zustimmung zurückgezogen', en: 'Request for consent withdrawn' },
  'consent.answer': { de: 'Über Zustimmung entschieden', en: 'Consent decided on' },
  'consent.takeBack': { de: 'Zustimmung zurückgenommen', en: 'Consent taken back' },
  'adoption.declare': { de: 'Einsatz gemeldet', en: 'Adoption declared' },
  'rating.give': { de: 'Bewertung abgegeben', en: 'Rating given' },
  'comment.add': { de: 'Beitrag geschrieben', en: 'Comment written' },
  'comment.remove': { de: 'Beitrag entfernt', en: 'Comment removed' },
  'municipality.saveProfile': { de: 'Stadtprofil gespeichert', en: 'City profile saved' },
  'municipality.setLetterhead': { de: 'Briefkopf hinterlegt', en: 'Letterhead kept' },
  'municipality.removeLetterhead': { de: 'Briefkopf entfernt', en: 'Letterhead removed' },
  'municipality.exportArchive': { de: 'Gesamtarchiv mitgenommen', en: 'Archive taken along' },
  'municipality.takeArchive': { de: 'Gesamtarchiv übernommen', en: 'Archive taken over' },
  'municipality.setFourEyes': { de: 'Vier-Augen-Regel eingestellt', en: 'Four-eyes rule set' },
  'delegation.offer': { de: 'Vertretung angeboten', en: 'Delegation offered' },
  'delegation.change': { de: 'Vertretung geändert', en: 'Delegation changed' },
  'delegation.answer': { de: 'Über Vertretung entschieden', en: 'Delegation answered' },
  'delegation.end': { de: 'Vertretung beendet', en: 'Delegation ended' },
  'handover.offer': { de: 'Übergabe angeboten', en: 'Hand-over offered' },
  'handover.withdraw': { de: 'Übergabe zurückgezogen', en: 'Hand-over withdrawn' },
  'handover.answer': { de: 'Über Übergabe entschieden', en: 'Hand-over answered' },
  'platform.addProvider': { de: 'IT-Dienstleister eingetragen', en: 'IT provider entered' },
  'municipality.confirmAdmission': { de: 'Aufnahme beantragt', en: 'Admission applied for' },
  'municipality.withdrawAdmission': {
    de: 'Antrag auf Aufnahme zurückgezogen',
    en: 'Application for admission withdrawn',
  },
  'municipality.askApplicant': { de: 'Rückfrage zur Aufnahme gestellt', en: 'Question about the admission asked' },
  'municipality.answerAdmission': {
    de: 'Rückfrage zur Aufnahme beantwortet',
    en: 'Question about the admission answered',
  },
  'municipality.approveAdmission': { de: 'Kommune aufgenommen', en: 'Municipality admitted' },
  'municipality.refuseAdmission': { de: 'Aufnahme abgelehnt', en: 'Admission refused' },
  'municipality.tellAdministrators': {
    de: 'Verwaltung über eine Anfrage benachrichtigt',
    en: 'Administrators told of a request',
  },
  'municipality.invite': { de: 'Person eingeladen', en: 'Person invited' },
  'municipality.resendInvitation': { de: 'Einladung erneut gesendet', en: 'Invitation sent again' },
  'municipality.withdrawInvitation': { de: 'Einladung zurückgezogen', en: 'Invitation withdrawn' },
  'session.open': { de: 'Angemeldet', en: 'Signed in' },
  'session.close': { de: 'Abgemeldet', en: 'Signed out' },
  'session.refuse': { de: 'Anmeldung abgewiesen', en: 'Sign-in refused' },
  'account.acknowledgeLeaflet': { de: 'TLP-Merkblatt zur Kenntnis genommen', en: 'TLP leaflet acknowledged' },
  'account.grantMembership': { de: 'Mitgliedschaft erteilt', en: 'Membership granted' },
  'account.acceptInvitation': { de: 'Einladung angenommen', en: 'Invitation accepted' },
  'account.changeMembership': { de: 'Mitgliedschaft geändert', en: 'Membership changed' },
  'account.endMembership': { de: 'Mitgliedschaft beendet', en: 'Membership ended' },
  'account.leave': { de: 'Kommune verlassen', en: 'Municipality left' },
  'account.grantPlatformRole': { de: 'Rolle der Plattform erteilt', en: 'Platform role granted' },
  'account.addFactor': { de: 'Zweiten Faktor eingerichtet', en: 'Second factor set up' },
  'account.removeFactor': { de: 'Zweiten Faktor entfernt', en: 'Second factor removed' },
  'account.renewCodes': { de: 'Wiederherstellungscodes erneuert', en: 'Recovery codes renewed' },
  'account.changePassword': { de: 'Passwort geändert', en: 'Password changed' },
  'account.resetPassword': { de: 'Passwort über einen Link neu gesetzt', en: 'Password set anew by a link' },
  'account.setContact': { de: 'Zweite Kontaktadresse bestätigt', en: 'Second contact address confirmed' },
  'account.removeContact': { de: 'Zweite Kontaktadresse entfernt', en: 'Second contact address removed' },
  'account.link': { de: 'Mit der Anmeldung der Kommune verbunden', en: 'Linked to the municipality’s sign-in' },
  'account.erase': { de: 'Konto gelöscht', en: 'Account erased' },
  'platform.sowSample': { de: 'Beispielwelt eingerichtet', en: 'Sample world set up' },
  'platform.importMunicipalities': { de: 'Gemeindeverzeichnis eingelesen', en: 'Register of municipalities read in' },
  'platform.importDomains': { de: 'Domains der Kommunen eingelesen', en: 'Domains of municipalities read in' },
  'platform.rebuildIndex': { de: 'Suchindex neu aufgebaut', en: 'Search index rebuilt' },
  'platform.resealSecrets': { de: 'Geheimnisse neu verschlüsselt', en: 'Secrets encrypted anew' },
  'platform.saveGroup': { de: 'Gruppe gespeichert', en: 'Group saved' },
  'platform.dissolveGroup': { de: 'Gruppe aufgelöst', en: 'Group dissolved' },
  'platform.remove': { de: 'Abgelaufenes entfernt', en: 'Expired things removed' },
} as const satisfies Record<string, InBoth>;
export type AuditVerb = keyof typeof auditVerbs;

/** What an entry is about. What happens to parts of a solution is about the solution, so that its story is read in one. */
export const auditSubjects = {
  solution: { de: 'Lösung', en: 'Solution' },
  municipality: { de: 'Kommune', en: 'Municipality' },
  account: { de: 'Konto', en: 'Account' },
  platform: { de: 'Plattform', en: 'Platform' },
} as const satisfies Record<string, InBoth>;
export type AuditSubject = keyof typeof auditSubjects;

/** Who acted: somebody signed in, somebody who is not, the operator at the command line, a scheduled job. */
export const auditOrigins = ['person', 'visitor', 'command', 'job'] as const;
export type AuditOrigin = (typeof auditOrigins)[number];

/** Ids, states and numbers beside an entry: nothing personal, and nothing that not everybody who reads it may know. */
export type AuditFacts = Readonly<Record<string, string | number | boolean>>;

/** An entry as it is chained. The actor, and an account that it is about, are opaque ids. */
export interface AuditRecord {
  readonly id: string;
  /** UTC with microseconds: 2026-11-25T23:29:18.123456Z. */
  readonly happenedAt: string;
  readonly origin: AuditOrigin;
  readonly actorId: string | null;
  /** The municipality acted for. */
  readonly municipalityId: string | null;
  /** The municipality whose subject it is, where it is to read the entry. */
  readonly ownerId: string | null;
  readonly verb: string;
  readonly subjectKind: string;
  readonly subjectId: string | null;
  readonly facts: AuditFacts;
}

/** What stands before the first entry in the place of a hash. */
export const GENESIS = '0'.repeat(64);

/**
 * The text whose SHA-256, after the hash before it and a line feed, is the hash of the entry. PostgreSQL writes the same
 * letters (audit_text in the migration): JSON without blanks, names of facts in the order of their letters.
 */
export function auditText(entry: AuditRecord): string {
  const facts = Object.fromEntries(Object.entries(entry.facts).sort(([one], [other]) => (one < other ? -1 : 1)));
  return JSON.stringify([
    'allmende-audit-1',
    entry.id,
    entry.happenedAt,
    entry.origin,
    entry.actorId,
    entry.municipalityId,
    entry.ownerId,
    entry.verb,
    entry.subjectKind,
    entry.subjectId,
    facts,
  ]);
}

/** Those who answer for what leaves the town hall: who release, and who keep members and profile. */
export const trailReaders: readonly CityRole[] = cityRoles.filter(
  (role) => role === 'releaser' || role === 'administrator',
);

/** May this person read the trail of this municipality: what was done for it, and to what is its own? No provider does. */
export const mayReadTrail = ({ memberships }: Actor, id: string): boolean =>
  memberships.some(
    ({ municipalityId, role, isDelegated }) => municipalityId === id && !isDelegated && trailReaders.includes(role),
  );

/** May this person look after the platform: its own trail, and what was removed when? */
export const mayOperate = ({ accountId, platformRole }: Actor): boolean =>
  accountId !== null && platformRole === 'operator';

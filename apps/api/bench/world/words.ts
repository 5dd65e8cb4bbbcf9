import { Chance } from './chance.ts';

const stems =
  'Passwort Kennwort Datensicherung Notfall Netz Server Arbeitsplatz Benutzer Berechtigung Verschlüsselung Protokoll Fernwartung Homeoffice Laptop Drucker Schulung Phishing Schadsoftware Firewall Patch Schwachstelle Vorfall Meldung Zutritt Serverraum Schlüssel Zertifikat Cloud Auftrag Dienstleister Vertrag Löschung Archiv Datenträger Mobilgerät Telefon Video Webseite Portal Fachverfahren Bürgerbüro Standesamt Meldewesen Ausländeramt Kita Schule Bauhof Wasserwerk Kläranlage Feuerwehr Personal Rat Ausschuss Leitung Beauftragter Datenschutz Inventar Lizenz Beschaffung Entsorgung Wartung Prüfung Übung Krisenstab Lage Presse Rückfall Ersatz Strom Klima Brand Besuch Ausweis Chipkarte Rechte Rolle Freigabe Änderung Test Abnahme Risiko Schutzbedarf Kataster Haushalt Steuer Gebühr Sozial Jugend Gesundheit Kultur Museum Bücherei Friedhof Forst Verkehr Parkraum Wahl Statistik Vermessung'.split(
    ' ',
  );
const endings =
  'konzept richtlinie anweisung plan verfahren regelung prüfung stelle verwaltung liste karte übersicht bericht nachweis leitfaden vorlage protokoll muster merkblatt verzeichnis'.split(
    ' ',
  );
const verbs =
  'prüft dokumentiert sichert meldet verwaltet beantragt genehmigt sperrt löscht erneuert überwacht beschreibt festlegt übt unterweist beauftragt kontrolliert benennt aktualisiert verschlüsselt'.split(
    ' ',
  );
const times =
  'unverzüglich|einmal im Jahr|halbjährlich|vor jeder Änderung|spätestens nach drei Werktagen|bei jedem Wechsel der Zuständigkeit|innerhalb von 24 Stunden|vierteljährlich|vor der Inbetriebnahme|nach jedem Vorfall'.split(
    '|',
  );
const places =
  'in allen Ämtern|im Rathaus|an jedem Standort|in der Stabsstelle|bei den Eigenbetrieben|in der Kernverwaltung|beim Dienstleister|im Rechenzentrum|in den Außenstellen|bei mobiler Arbeit'.split(
    '|',
  );

/** About two thousand German words as town halls write them, the most frequent first. */
export const nouns: readonly string[] = [
  ...stems,
  ...stems.flatMap((stem) => endings.map((ending) => `${stem}${ending}`)),
];

/** What the texts ask a municipality for. */
export const variableKeys: readonly string[] = [
  'municipality.name',
  'isb.name',
  'isb.phone',
  'it.hotline',
  'mayor.name',
  'dsb.email',
  'frist.tage',
  'ablage.ort',
];

export const subjectOf = (chance: Chance): string => `${chance.of(stems)}${chance.of(endings)}`;

/** One sentence that reads like an instruction. */
export function sentence(chance: Chance): string {
  const key = chance.of(variableKeys);
  const [one, other, third] = [chance.oftenFirst(nouns), chance.oftenFirst(nouns), chance.oftenFirst(nouns)];
  switch (chance.below(5)) {
    case 0:
      return `Die zuständige Stelle ${chance.of(verbs)} ${one} und ${other} ${chance.of(times)}.`;
    case 1:
      return `Für **${one}** gilt ${chance.of(places)}: {{${key}}} wird ${chance.of(times)} beteiligt.`;
    case 2:
      return `Wer ${one} nutzt, ${chance.of(verbs)} ${other} ${chance.of(places)} und hält das Ergebnis im ${third} fest.`;
    case 3:
      return `Abweichungen von ${one} sind {{${key}}} ${chance.of(times)} mitzuteilen.`;
    default:
      return `Zum Umgang mit ${one} gehören ${other}, ${third} und die Unterweisung der Beschäftigten.`;
  }
}

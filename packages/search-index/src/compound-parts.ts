/** Words that German compounds of our trade are made of and that the vocabularies do not name by themselves. */
export const compoundParts: readonly string[] = `
Abfall Ablauf Abschluss Absicherung Abstimmung Abwehr Abwesenheit Akte Alarm Alarmierung Amt Amtshilfe Analyse Änderung
Anforderung Angriff Anhang Anlage Anleitung Anmeldung Annahme Anschluss Ansprache Antrag Anweisung Anwendung Arbeit
Arbeitsplatz Archiv Asyl Audit Aufbewahrung Aufgabe Aufklärung Aufsicht Auftrag Ausbildung Ausfall Ausland Ausnahme
Austausch Ausweis Auswertung Authentisierung Basis Baustein Bearbeitung Bedarf Bedrohung Beauftragte Befugnis Behandlung
Behörde Benutzer Benutzung Beratung Bereitschaft Bericht Beschaffung Bescheid Beschluss Besprechung Bestand Bestellung
Besucher Betrieb Bewertung Bildschirm Bildung Blatt Bogen Brand Brief Bürger Büro Daten Datenträger Dienst
Dienstleister Dokument Drehbuch Drucker Einführung Einkauf Einladung Einsatz Einstellung Einwilligung Einwohner
Elektronik Empfang Energie Entscheidung Entsorgung Entwicklung Ereignis Erfahrung Erfassung Erklärung Ermittlung
Erreichbarkeit Ersatz Fach Fachverfahren Fahrplan Fahrzeug Fehler Feuer Finanz Folge Folgenabschätzung Formular Frage
Fragebogen Freigabe Frist Führung Funk Gebäude Gefahr Gefährdung Geheimhaltung Gemeinde Gerät Gesetz Gespräch Gesundheit
Grund Gruppe Handbuch Handlung Haus Heim Hilfe Hinweis Inhalt Informatik Information Infrastruktur Inventar Jahr Kalender
Kampagne Karte Kasse Katalog Katastrophe Kennzahl Kette Kind Klasse Klausel Kommune Kommunikation Kontakt Konto Kontrolle
Konzept Kopie Kosten Krankenhaus Kreis Kreislauf Krise Kunde Kurs Lage Lagebild Landkreis Laufzettel Lehre Leistung
Leiter Leitfaden Leitstelle Leitung Liste Lizenz Lösch Löschung Macht Mail Management Mandat Manager Maßnahme Maßnahmen
Material Matrix Melde Meldung Merkblatt Minderung Mitarbeiter Mitglied Mittel Mobil Modell Monitoring Musik Muster
Nachricht Nachweis Netz Netzwerk Not Notfall Notruf Nummer Nutzer Nutzung Objekt Ordnung Organisation Paket Panne Papier
Partner Passwort Patch Person Personal Pflicht Pflege Phase Plan Planung Post Postfach Praxis Presse Projekt Protokoll
Prozess Prüfung Prüfskript Rahmen Rat Rathaus Raum Rechenzentrum Rechner Recht Rechnung Reaktion Regel Regelung Register
Reise Reihenfolge Restrisiko Revision Richtlinie Risiko Rolle Rücksicherung Sachverhalt Satzung Schaden Schadens Schlüssel
Schließ Schnittstelle Schrank Schritt Schule Schul Schulung Schutz Schutzbedarf Schutzziel Schwachstelle Schwelle Seite
Sensibilisierung Server Serverraum Sicherheit Sicherheits Sicherung Simulation Sitzung Skript Sofort Software Speicher
Sperrung Spiel Stab Stadt Stamm Standort Stelle Stellenbeschreibung Stellvertretung Steuer Steuerung Störung Straße
Strategie Strom System Tafel Tag Technik Telefon Termin Test Text Träger Trennung Umgang Umsetzung Unfall Unterlage
Unterstützung Untersuchung Update Urlaub Ursache Verantwortung Verbesserung Verbindung Verbund Vereinbarung Verfahren
Vergabe Verhalten Verkehr Verlust Vermittlung Vernichtung Verpflichtung Versand Verschlüsselung Versicherung Versorgung
Vertrag Vertretung Verwaltung Verzeichnis Video Viren Vorfall Vorgabe Vorlage Vorsorge Wahl Warnung Wartung Wasser Web
Webseite Wechsel Wege Werk Widerspruch Wiederanlauf Wiederherstellung Wissen Woche Zahl Zeit Zentrum Zertifikat Ziel
Zugang Zugriff Zusammenarbeit Zuständigkeit Zutritt Zweck
`
  .trim()
  .split(/\s+/);

import { defineTexts } from '../../i18n/texts.ts';

export const documentUploadTexts = defineTexts('documentUpload', {
  de: {
    title: 'Dokument einlesen',
    lead: 'Bringen Sie mit, was Sie schon haben. Bevor etwas übernommen wird, sehen Sie, was im Dokument gefunden wurde.',
    choose: 'Word- oder ODT-Datei',
    hint: '.docx oder .odt ohne Makros und ohne Kennwort, höchstens {{max}} MB',
    drop: 'Oder ziehen Sie die Datei aus Ihrem Dateimanager hierher: Sie wird sofort gelesen.',
    note: 'Nur Sie sehen die Datei und den Bericht darüber. Wer sie verfasst hat, wird nicht übernommen.',
    upload: 'Hochladen und einlesen',
    chooseFirst: 'Wählen Sie zuerst eine Datei aus',
    municipality: 'Für welche Kommune?',
    pasteHint:
      'Was Sie in Word oder LibreOffice kopiert haben, wird mit Überschriften, Listen und Tabellen eingelesen. Nur die Zeichen fügen Sie mit Strg+Umschalt+V ein.',
    pasting: 'Der eingefügte Text wird mit Überschriften, Listen und Tabellen eingelesen …',
    mayNot: 'Für {{name}} dürfen Sie lesen, aber nichts anlegen. Wenden Sie sich an die Verwaltung Ihres Zugangs.',
    noMunicipality: 'Ihr Konto gehört zu keiner Kommune. Dokumente werden für Kommunen eingelesen.',
  },
  en: {
    title: 'Read a document',
    lead: 'Bring what you have already. Before anything is taken over you see what was found in the document.',
    choose: 'Word or ODT file',
    hint: '.docx or .odt without macros and without a password, {{max}} MB at most',
    drop: 'Or drag the file here from your file manager: it is read at once.',
    note: 'Nobody but you sees the file and the report about it. Who wrote it is not taken over.',
    upload: 'Upload and read',
    chooseFirst: 'Choose a file first',
    municipality: 'For which municipality?',
    pasteHint:
      'What you have copied in Word or LibreOffice is read with its headings, lists and tables. The letters alone you paste with Ctrl+Shift+V.',
    pasting: 'The pasted text is read with its headings, lists and tables …',
    mayNot: 'For {{name}} you may read but not create. Ask the administrator of your access.',
    noMunicipality: 'Your account belongs to no municipality. Documents are read for municipalities.',
  },
});

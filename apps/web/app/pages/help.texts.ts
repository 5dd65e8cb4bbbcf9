import type { TextInBoth } from '../shell/text-page.tsx';

export const helpText: TextInBoth = {
  de: {
    title: 'Hilfe',
    lead: 'Wie Sie Lösungen finden, übernehmen und selbst veröffentlichen. Das Wichtigste auf einer Seite.',
    sections: [
      {
        id: 'finden',
        heading: 'Eine Lösung finden',
        paragraphs: [
          'Suchen Sie im Katalog mit Ihren eigenen Worten. Die Suche kennt andere Wörter für dieselbe Sache, findet Teile zusammengesetzter Wörter und verzeiht Tippfehler. Auch Nummern wie ORP.4 oder WiBA 12 führen zum Ziel.',
          'Mit den Filtern grenzen Sie ein, zum Beispiel auf Ihr Amt oder auf Kommunen Ihrer Größe. Die Adresse der Seite enthält alles, was Sie eingestellt haben: Sie können sie als Lesezeichen ablegen oder weitergeben.',
        ],
        link: { href: '/katalog', label: 'Zum Katalog' },
      },
      {
        id: 'uebernehmen',
        heading: 'Eine Lösung übernehmen',
        paragraphs: [
          'Mit „Eigene Fassung anlegen“ erhalten Sie eine Kopie, die zunächst nur Ihre Kommune sieht. Die Angaben aus Ihrem Stadtprofil stehen schon darin.',
        ],
        points: [
          'Füllen Sie die übrigen Angaben aus und passen Sie den Text an.',
          'Lassen Sie die Fassung in Ihrer Kommune freigeben und geben Sie sie als Datei aus.',
          'Die Verbindung zum Ursprung bleibt: Gibt es dort eine neue Fassung, erfahren Sie es.',
        ],
      },
      {
        id: 'einsatz',
        heading: 'Einsatz melden und bewerten',
        paragraphs: [
          'Wer eine Lösung nutzt, meldet den Einsatz. Daran sehen andere, dass sie trägt und wen sie fragen können. Ihre Kommune entscheidet selbst, wer die Meldung sieht. Nach zwölf Monaten bitten wir um Bestätigung.',
          'Bewerten können nur Kommunen, bei denen die Lösung in Kraft ist: eine Bewertung je Kommune. Werte erscheinen ab drei Bewertungen.',
        ],
      },
      {
        id: 'veroeffentlichen',
        heading: 'Selbst veröffentlichen',
        paragraphs: [
          'Beginnen Sie mit dem, was Sie haben: Eine Word- oder ODT-Datei wird eingelesen, und ein Bericht zeigt nachverfolgte Änderungen, Kommentare, Namen und Nummern darin. Sie entscheiden, was daraus wird, bevor etwas übernommen wird.',
          'Neue Lösungen sieht zunächst nur Ihre Kommune. Nach der Freigabe in Ihrem Haus reichen Sie sie beim Deutschen Städtetag ein. Die Prüfstelle achtet auf Vertraulichkeit, Lizenz und Verständlichkeit und begründet jede Entscheidung.',
        ],
        link: { href: '/veroeffentlichen', label: 'Lösung veröffentlichen' },
      },
      {
        id: 'siegel',
        heading: 'Was die Siegel bedeuten',
        points: [
          'Ungeprüft: noch nicht geprüft.',
          'Formal geprüft: Der Deutsche Städtetag hat Angaben, Lizenz und Vertraulichkeit geprüft.',
          'Fachlich geprüft: Fachleute kommunaler Informationssicherheit haben den Inhalt geprüft.',
          'Bewährt: bei mindestens drei Kommunen in Kraft.',
          'Empfohlen: Ein Gremium des Deutschen Städtetages empfiehlt die Übernahme.',
        ],
      },
      {
        id: 'kennzeichnung',
        heading: 'Wer was sehen darf (TLP)',
        paragraphs: [
          'Jede Lösung trägt ein Kennzeichen des Traffic Light Protocol. TLP:CLEAR ist öffentlich, alles andere sehen nur Kommunen, die es sehen dürfen. Für alle anderen gibt es diese Inhalte nicht, auch nicht in Suche und Zahlen.',
        ],
        link: { href: '/tlp-merkblatt', label: 'Zum TLP-Merkblatt' },
      },
    ],
  },
  en: {
    title: 'Help',
    lead: 'How to find, adopt and publish solutions. The essentials on one page.',
    sections: [
      {
        id: 'finden',
        heading: 'Finding a solution',
        paragraphs: [
          'Search the catalogue with your own words (in German). The search knows other words for the same thing, finds parts of compounds and forgives typing errors. Numbers such as ORP.4 or WiBA 12 work, too.',
          'The filters narrow the list, for example to your department or to municipalities of your size. The address of the page contains everything you have set: you can bookmark it or pass it on.',
        ],
        link: { href: '/katalog', label: 'To the catalogue' },
      },
      {
        id: 'uebernehmen',
        heading: 'Adopting a solution',
        paragraphs: [
          '“Create own version” gives you a copy that only your municipality sees at first. The details from your city profile are already in it.',
        ],
        points: [
          'Fill in the remaining details and adapt the text.',
          'Have the version released in your municipality and export it as a file.',
          'The link to the original stays: you are told when there is a new version.',
        ],
      },
      {
        id: 'einsatz',
        heading: 'Declaring use and rating',
        paragraphs: [
          'Whoever uses a solution declares it. Others then see that it holds and whom they can ask. Your municipality decides who sees the declaration. After twelve months we ask for confirmation.',
          'Only municipalities that have the solution in force can rate it: one rating per municipality. Values appear from three ratings on.',
        ],
      },
      {
        id: 'veroeffentlichen',
        heading: 'Publishing your own',
        paragraphs: [
          'Begin with what you have: a Word or ODT file is read, and a report shows tracked changes, comments, names and numbers in it. You decide what becomes of them before anything is taken over.',
          'New solutions are visible to your municipality only. After release in your own house you submit them to the Deutscher Städtetag. The review desk looks at confidentiality, licence and clarity and gives reasons for every decision.',
        ],
        link: { href: '/veroeffentlichen', label: 'Publish a solution' },
      },
      {
        id: 'siegel',
        heading: 'What the seals mean',
        points: [
          'Unchecked: not checked yet.',
          'Formally checked: the Deutscher Städtetag has checked metadata, licence and confidentiality.',
          'Professionally checked: experts in municipal information security have checked the content.',
          'Proven: in force in at least three municipalities.',
          'Recommended: a body of the Deutscher Städtetag recommends adopting it.',
        ],
      },
      {
        id: 'kennzeichnung',
        heading: 'Who may see what (TLP)',
        paragraphs: [
          'Every solution carries a label of the Traffic Light Protocol. TLP:CLEAR is public; everything else is visible only to municipalities that may see it. For everyone else it does not exist, not even in search and figures.',
        ],
        link: { href: '/tlp-merkblatt', label: 'To the TLP leaflet' },
      },
    ],
  },
};

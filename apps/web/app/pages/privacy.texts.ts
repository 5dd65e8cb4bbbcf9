import type { TextInBoth } from '../shell/text-page.tsx';

export const privacyText: TextInBoth = {
  de: {
    title: 'Datenschutz',
    lead: 'Welche Daten wir verarbeiten, wozu und wie lange. Wir verwenden keine Zählpixel und laden nichts von fremden Servern.',
    sections: [
      {
        id: 'verantwortlich',
        heading: 'Verantwortlich',
        paragraphs: [
          'Verantwortlich ist der im Impressum genannte Betreiber. Dort steht vor dem Betrieb auch die oder der Datenschutzbeauftragte.',
        ],
      },
      {
        id: 'lesen',
        heading: 'Wenn Sie lesen',
        paragraphs: [
          'Beim Aufruf einer Seite verarbeiten wir Ihre IP-Adresse, um die Seite auszuliefern und Missbrauch zu begrenzen (Art. 6 Abs. 1 Buchst. e DSGVO). Protokolle enthalten eine Vorgangsnummer und werden nach kurzer Zeit gelöscht.',
        ],
      },
      {
        id: 'cookies',
        heading: 'Cookies',
        paragraphs: [
          'Wir setzen nur Cookies, die für den Dienst nötig sind; deshalb fragen wir nicht um Einwilligung.',
        ],
        points: [
          'allmende: hält Ihre Anmeldung; wird beim Abmelden gelöscht.',
          'sprache: merkt sich Deutsch oder Englisch, ein Jahr.',
          'darstellung: merkt sich helle oder dunkle Darstellung, ein Jahr.',
          'tasten: merkt sich, dass Sie die Tastenkürzel abgeschaltet haben, ein Jahr.',
          'handelnd-fuer: merkt sich, für welche Kommune Sie handeln; wird beim Abmelden gelöscht.',
        ],
      },
      {
        id: 'konto',
        heading: 'Wenn Sie ein Konto haben',
        paragraphs: [
          'Wir speichern Name, dienstliche E-Mail-Adresse, Ihre Kommune und Funktion sowie das, was Sie veröffentlichen, melden, bewerten und schreiben. Beiträge erscheinen mit Ihrem Namen und Ihrer Kommune bei denen, die die Lösung sehen dürfen.',
          'Wer was wann getan hat, hält ein Protokoll fest, das sich nicht ändern lässt. Es enthält statt Ihres Namens ein Kennzeichen; den Namen dazu sehen, solange Ihr Konto besteht, die Freigebenden und Verwaltenden Ihrer Kommune und der Betrieb.',
          'Während Sie an einem Entwurf schreiben, sehen andere, die ihn für Ihre Kommune bearbeiten dürfen, Ihren Namen, Ihre Funktion und den geöffneten Abschnitt. Das bewahren wir nicht auf.',
          'Wenn Sie etwas herunterladen, das nicht öffentlich ist (TLP:GREEN und strenger), tragen Dokumente Ihren Namen, Ihre Kommune und die Uhrzeit. Wir halten fest, wer was wann für welche Kommune mitgenommen hat. Das sehen die Personen, die den Zugang der Kommune verwalten, der die Lösung gehört; nach drei Jahren löschen wir es.',
        ],
      },
      {
        id: 'rechte',
        heading: 'Ihre Rechte',
        paragraphs: [
          'Sie haben das Recht auf Auskunft, Berichtigung, Löschung, Einschränkung, Widerspruch und Beschwerde bei der zuständigen Aufsichtsbehörde (Art. 15 bis 21 und 77 DSGVO).',
          'Unter „Meine Daten“ im Menü Ihres Kontos laden Sie alles herunter, was zu Ihnen gespeichert ist, und löschen Ihr Konto. Das Protokoll, wer was getan hat, bleibt danach bestehen, nennt Sie aber nicht mehr.',
        ],
      },
    ],
  },
  en: {
    title: 'Privacy',
    lead: 'Which data we process, what for and for how long. We use no tracking and load nothing from foreign servers.',
    sections: [
      {
        id: 'verantwortlich',
        heading: 'Controller',
        paragraphs: [
          'The controller is the operator named in the imprint. Before going live the data protection officer is named there, too.',
        ],
      },
      {
        id: 'lesen',
        heading: 'When you read',
        paragraphs: [
          'When a page is requested we process your IP address to deliver the page and to limit abuse (Art. 6(1)(e) GDPR). Logs contain a reference number and are deleted after a short time.',
        ],
      },
      {
        id: 'cookies',
        heading: 'Cookies',
        paragraphs: ['We only set cookies that the service needs; that is why we do not ask for consent.'],
        points: [
          'allmende: keeps you signed in; deleted when you sign out.',
          'sprache: remembers German or English, one year.',
          'darstellung: remembers light or dark appearance, one year.',
          'tasten: remembers that you have switched the keyboard shortcuts off, one year.',
          'handelnd-fuer: remembers the municipality you act for; deleted when you sign out.',
        ],
      },
      {
        id: 'konto',
        heading: 'When you have an account',
        paragraphs: [
          'We store your name, work e-mail address, municipality and function, and what you publish, declare, rate and write. Contributions appear with your name and municipality to those who may see the solution.',
          'Who did what and when is kept in a trail that cannot be changed. It holds an opaque mark in place of your name; as long as your account exists, the name is seen by those who release for or administer your municipality, and by the operator.',
          'While you write on a draft, others who may edit it for your municipality see your name, your function and the clause you have open. We do not keep that.',
          'When you download something that is not public (TLP:GREEN and stricter), documents carry your name, your municipality and the time. We note who has taken what along, when and for which municipality. The people who manage the access of the municipality that the solution belongs to see it; after three years we delete it.',
        ],
      },
      {
        id: 'rechte',
        heading: 'Your rights',
        paragraphs: [
          'You have the right of access, rectification, erasure, restriction, objection and complaint to the competent supervisory authority (Art. 15 to 21 and 77 GDPR).',
          'Under “My data” in the menu of your account you download everything stored about you, and erase your account. The audit trail of who did what stays after that, but no longer names you.',
        ],
      },
    ],
  },
};

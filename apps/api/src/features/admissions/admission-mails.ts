import { ADMISSION_WORKING_DAYS, CONFIRM_HOURS } from '@allmende/domain/admissions';
import type { Language } from '../../foundation/graphql/refusal.ts';

interface Told {
  readonly municipality: string;
  readonly name: string;
  readonly link: string;
  /** What a person wrote, where the mail carries it. */
  readonly words: string;
}
interface Asked {
  readonly municipality: string;
  readonly name: string;
  readonly email: string;
  readonly function: string;
  readonly link: string;
}
interface Letter {
  readonly subject: string;
  readonly text: string;
}

/** What mails about being admitted say: plain words, one thing each. */
export const admissionMails = {
  confirm: {
    de: ({ municipality, name, link }: Told): Letter => ({
      subject: `Bitte bestätigen: Aufnahme von ${municipality} in die Allmende`,
      text: `Guten Tag ${name},\n\nmit dieser Adresse wurde beantragt, dass ${municipality} bei der Allmende mitmacht. Bestätigen Sie es innerhalb von ${CONFIRM_HOURS} Stunden unter dieser Adresse:\n\n${link}\n\nErst danach sieht der Deutsche Städtetag den Antrag. Waren Sie das nicht, müssen Sie nichts tun: Der Antrag verfällt.\n`,
    }),
    en: ({ municipality, name, link }: Told): Letter => ({
      subject: `Please confirm: admission of ${municipality} to Allmende`,
      text: `Hello ${name},\n\nwith this address somebody has applied for ${municipality} to take part in Allmende. Confirm it within ${CONFIRM_HOURS} hours at this address:\n\n${link}\n\nOnly then the Deutscher Städtetag sees the application. If this was not you, nothing needs to be done: the application expires.\n`,
    }),
  },
  received: {
    de: ({ municipality, name, link }: Told): Letter => ({
      subject: `Eingegangen: Aufnahme von ${municipality} in die Allmende`,
      text: `Guten Tag ${name},\n\nIhr Antrag liegt jetzt beim Deutschen Städtetag. Er entscheidet meist innerhalb von ${ADMISSION_WORKING_DAYS} Arbeitstagen. Hier sehen Sie den Stand und können den Antrag zurückziehen. Geben Sie den Link nicht weiter:\n\n${link}\n`,
    }),
    en: ({ municipality, name, link }: Told): Letter => ({
      subject: `Received: admission of ${municipality} to Allmende`,
      text: `Hello ${name},\n\nyour application is now with the Deutscher Städtetag. It usually decides within ${ADMISSION_WORKING_DAYS} working days. Here you see how it stands and can withdraw the application. Do not pass the link on:\n\n${link}\n`,
    }),
  },
  question: {
    de: ({ municipality, name, link, words }: Told): Letter => ({
      subject: `Rückfrage zur Aufnahme von ${municipality} in die Allmende`,
      text: `Guten Tag ${name},\n\nder Deutsche Städtetag hat eine Rückfrage zu Ihrem Antrag:\n\n${words}\n\nAntworten Sie unter dieser Adresse, nicht auf diese Mail:\n\n${link}\n`,
    }),
    en: ({ municipality, name, link, words }: Told): Letter => ({
      subject: `Question about the admission of ${municipality} to Allmende`,
      text: `Hello ${name},\n\nthe Deutscher Städtetag has a question about your application:\n\n${words}\n\nAnswer at this address, not to this mail:\n\n${link}\n`,
    }),
  },
  refused: {
    de: ({ municipality, name, link, words }: Told): Letter => ({
      subject: `Aufnahme von ${municipality} in die Allmende abgelehnt`,
      text: `Guten Tag ${name},\n\nder Deutsche Städtetag hat Ihren Antrag abgelehnt. Eine Person hat entschieden, kein Programm. Ihre Begründung:\n\n${words}\n\nIhr Antrag: ${link}\n\nHat sich etwas geändert oder war es ein Missverständnis, stellen Sie den Antrag neu.\n`,
    }),
    en: ({ municipality, name, link, words }: Told): Letter => ({
      subject: `Admission of ${municipality} to Allmende refused`,
      text: `Hello ${name},\n\nthe Deutscher Städtetag has refused your application. A person has decided, not a program. Their reason:\n\n${words}\n\nYour application: ${link}\n\nIf something has changed or it was a misunderstanding, apply again.\n`,
    }),
  },
} as const satisfies Record<string, Record<Language, (told: Told) => Letter>>;

export const colleagueMails = {
  de: ({ municipality, name, email, function: duty, link }: Asked): Letter => ({
    subject: `${name} möchte für ${municipality} bei der Allmende mitmachen`,
    text: `Guten Tag,\n\njemand möchte bei der Allmende für ${municipality} handeln und hat angegeben:\n\nName: ${name}\nFunktion: ${duty}\nAdresse: ${email}\n\nDiese Angaben hat niemand geprüft. Kennen Sie die Person, laden Sie sie hier ein:\n\n${link}\n\nKennen Sie sie nicht, müssen Sie nichts tun. Sie hat nicht erfahren, wer diese Mail bekommt.\n`,
  }),
  en: ({ municipality, name, email, function: duty, link }: Asked): Letter => ({
    subject: `${name} would like to take part in Allmende for ${municipality}`,
    text: `Hello,\n\nsomebody would like to act for ${municipality} at Allmende and has stated:\n\nName: ${name}\nFunction: ${duty}\nAddress: ${email}\n\nNobody has checked this. If you know the person, invite them here:\n\n${link}\n\nIf you do not, nothing needs to be done. They were not told who gets this mail.\n`,
  }),
} as const satisfies Record<Language, (asked: Asked) => Letter>;

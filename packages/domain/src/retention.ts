import { CONFIRM_HOURS } from './admissions.ts';
import { READING_DAYS } from './readings.ts';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

interface InBoth {
  readonly de: string;
  readonly en: string;
}

export interface RetentionRule {
  /** Seconds after which it is removed, counted from what `from` says; null: by no period. */
  readonly seconds: number | null;
  readonly what: InBoth;
  readonly from: InBoth;
  readonly why: InBoth;
}

/** Seconds that a visitor stays signed in. */
export const SESSION_SECONDS = 14 * DAY;
/** Seconds for which a browser is remembered as one that somebody has signed in with. */
export const DEVICE_SECONDS = 365 * DAY;

/** What is kept for how long, and why: the one table that the job works by and the operator reads. */
export const retentionRules = {
  sessions: {
    seconds: SESSION_SECONDS,
    what: { de: 'Anmeldungen', en: 'Sessions' },
    from: { de: 'ab dem Anmelden', en: 'from signing in' },
    why: {
      de: 'So lange bleibt man angemeldet; danach nützt die Zeile niemandem.',
      en: 'That is how long one stays signed in; after that the row is of no use.',
    },
  },
  signInAttempts: {
    seconds: HOUR,
    what: { de: 'Zähler der Anmeldeversuche', en: 'Counters of sign-in attempts' },
    from: { de: 'ab dem letzten Versuch', en: 'from the last attempt' },
    why: {
      de: 'Sie bremsen das Raten von Passwörtern und enthalten nur Prüfsummen.',
      en: 'They slow down the guessing of passwords and hold hashes only.',
    },
  },
  oneTimeTokens: {
    seconds: 0,
    what: { de: 'Links und Codes, die einmal gelten', en: 'Links and codes that count once' },
    from: { de: 'ab ihrem Ablauf', en: 'from their expiry' },
    why: { de: 'Danach öffnen sie nichts mehr.', en: 'They open nothing after that.' },
  },
  mails: {
    seconds: 0,
    what: { de: 'Nachrichten, die nicht zugestellt wurden', en: 'Mails that were not delivered' },
    from: { de: 'ab dem Tag, an dem ihr Inhalt verfällt', en: 'from the day on which their content expires' },
    why: {
      de: 'Zugestellte verschwinden sofort; ein verfallener Link muss nicht mehr ankommen.',
      en: 'Delivered ones go at once; a link that has expired need not arrive any more.',
    },
  },
  knownDevices: {
    seconds: DEVICE_SECONDS,
    what: { de: 'Bekannte Geräte', en: 'Known devices' },
    from: { de: 'ab der letzten Anmeldung', en: 'from the last sign-in' },
    why: {
      de: 'Wer sich von dort angemeldet hat, wird nicht durch fremde Fehlversuche ausgesperrt; gespeichert ist nur eine Prüfsumme.',
      en: 'Who has signed in from there is not locked out by failures of others; only a hash is kept.',
    },
  },
  downloads: {
    seconds: 3 * 365 * DAY,
    what: { de: 'Wer geschützte Fassungen mitgenommen hat', en: 'Who took protected versions along' },
    from: { de: 'ab dem Herunterladen', en: 'from the download' },
    why: {
      de: 'Taucht eine Kopie auf, lässt sich so lange nachsehen, an wen sie ging (regelmäßige Verjährung, § 195 BGB).',
      en: 'If a copy turns up, one can look for that long at whom it went to (regular limitation, section 195 BGB).',
    },
  },
  editing: {
    seconds: MINUTE,
    what: { de: 'Wer gerade an einem Text schreibt', en: 'Who is writing at a text' },
    from: { de: 'ab dem letzten Zeichen', en: 'from the last sign of life' },
    why: {
      de: 'Es hilft nur im Augenblick, damit zwei sich nicht in die Quere kommen.',
      en: 'It helps at the moment only, so that two do not get in each other’s way.',
    },
  },
  orphanedFiles: {
    seconds: DAY,
    what: { de: 'Dateien, auf die keine Fassung verweist', en: 'Files to which no version refers' },
    from: { de: 'ab der letzten Verwendung', en: 'from the last use' },
    why: {
      de: 'So lange lässt sich das Entfernen aus einem Entwurf zurücknehmen.',
      en: 'For that long the removal from a draft can be undone.',
    },
  },
  halfUploads: {
    seconds: 6 * HOUR,
    what: { de: 'Abgebrochene Uploads', en: 'Broken uploads' },
    from: { de: 'ab dem Beginn', en: 'from their beginning' },
    why: {
      de: 'So lange sendet niemand mehr an einer Datei.',
      en: 'Nobody is still sending a file after that time.',
    },
  },
  conversions: {
    seconds: DAY,
    what: { de: 'Umwandlungen von Dokumenten und ihre Dateien', en: 'Conversions of documents and their files' },
    from: { de: 'ab ihrem Ende', en: 'from their end' },
    why: {
      de: 'So lange lässt sich die Datei abholen; danach wird sie neu gemacht.',
      en: 'For that long the file can be fetched; after that it is made anew.',
    },
  },
  readings: {
    seconds: READING_DAYS * DAY,
    what: { de: 'Eingelesene Dokumente, die niemand übernommen hat', en: 'Documents read that nobody has taken over' },
    from: { de: 'ab dem Hochladen', en: 'from the upload' },
    why: {
      de: 'So lange lässt sich in Ruhe entscheiden; danach müsste ohnehin nachgesehen werden, ob sie noch gelten.',
      en: 'For that long one can decide without haste; after that one would have to see whether they still hold.',
    },
  },
  endedDelegations: {
    seconds: 3 * 365 * DAY,
    what: { de: 'Beendete Vertretungen', en: 'Ended delegations' },
    from: { de: 'ab dem Ende', en: 'from their end' },
    why: {
      de: 'So lange verjähren Ansprüche in der Regel; wer wann handeln durfte, steht danach noch im Protokoll.',
      en: 'That is how long claims usually last; who could act when is still in the audit trail afterwards.',
    },
  },
  jobRuns: {
    seconds: 365 * DAY,
    what: { de: 'Aufzeichnungen dieser Aufräumläufe', en: 'Records of these clearing runs' },
    from: { de: 'ab dem Lauf', en: 'from the run' },
    why: {
      de: 'Ein Jahr lang lässt sich zeigen, dass die Fristen eingehalten wurden.',
      en: 'For a year it can be shown that the periods were kept.',
    },
  },
  unconfirmedAdmissions: {
    seconds: CONFIRM_HOURS * HOUR,
    what: {
      de: 'Anträge auf Aufnahme, die niemand bestätigt hat',
      en: 'Applications for admission that nobody confirmed',
    },
    from: { de: 'ab dem Antrag', en: 'from the application' },
    why: {
      de: 'So lange lässt sich die Adresse bestätigen; danach war es vielleicht jemand anderes.',
      en: 'For that long the address can be confirmed; after that it may have been somebody else.',
    },
  },
  admissions: {
    seconds: 180 * DAY,
    what: {
      de: 'Entschiedene und zurückgezogene Anträge auf Aufnahme',
      en: 'Decided and withdrawn applications for admission',
    },
    from: { de: 'ab der Entscheidung', en: 'from the decision' },
    why: {
      de: 'Ein halbes Jahr lang lässt sich gegen eine Ablehnung etwas sagen.',
      en: 'For half a year something can be said against a refusal.',
    },
  },
  invitations: {
    seconds: 30 * DAY,
    what: {
      de: 'Einladungen, die angenommen, zurückgezogen oder abgelaufen sind',
      en: 'Invitations that were accepted, withdrawn or have expired',
    },
    from: { de: 'ab ihrem Ende', en: 'from their end' },
    why: {
      de: 'So lange sieht die Verwaltung der Kommune, was daraus wurde, und kann abgelaufene erneut senden.',
      en: 'For that long the administrators see what became of it, and can send expired ones again.',
    },
  },
  endedMemberships: {
    seconds: 90 * DAY,
    what: { de: 'Wer aus einer Kommune ausgeschieden ist', en: 'Who has left a municipality' },
    from: { de: 'ab dem Ausscheiden', en: 'from leaving' },
    why: {
      de: 'So lange sehen die Kolleginnen und Kollegen, was zu übernehmen ist, und die Person, was geschehen ist.',
      en: 'For that long colleagues see what there is to take over, and the person what has happened.',
    },
  },
  indexOutbox: {
    seconds: null,
    what: { de: 'Merkzettel für den Suchindex', en: 'Notes for the search index' },
    from: { de: 'bis der Suchindex sie übernommen hat', en: 'until the search index has taken them' },
    why: {
      de: 'Sie nennen nur, welche Lösung neu zu lesen ist.',
      en: 'They name nothing but the solution that is to be read again.',
    },
  },
  drafts: {
    seconds: null,
    what: { de: 'Entwürfe und eigene Fassungen', en: 'Drafts and own versions' },
    from: { de: 'ohne Frist', en: 'without a period' },
    why: {
      de: 'Sie gehören der Kommune, auch wenn sie nie eingereicht werden.',
      en: 'They belong to the municipality, even if they are never submitted.',
    },
  },
  actors: {
    seconds: null,
    what: { de: 'Zuordnung von Konten zum Protokoll', en: 'Mapping of accounts to the trail' },
    from: { de: 'bis zum Löschen des Kontos', en: 'until the account is erased' },
    why: {
      de: 'Ohne sie nennt das Protokoll niemanden mehr.',
      en: 'Without it the trail names nobody any more.',
    },
  },
  trail: {
    seconds: null,
    what: { de: 'Protokoll', en: 'Audit trail' },
    from: { de: 'solange es die Plattform gibt', en: 'as long as the platform exists' },
    why: {
      de: 'Eine Kette, aus der etwas fehlt, beweist nichts mehr; sie enthält keine Namen.',
      en: 'A chain from which something is missing proves nothing any more; it holds no names.',
    },
  },
} as const satisfies Record<string, RetentionRule>;
export type RetentionKey = keyof typeof retentionRules;

/** The things that a period removes. */
export const timedRules = Object.entries<RetentionRule>(retentionRules).flatMap(([key, { seconds }]) =>
  seconds === null ? [] : [{ key: key as TimedRule, seconds }],
);
export type TimedRule = {
  [Key in RetentionKey]: (typeof retentionRules)[Key]['seconds'] extends number ? Key : never;
}[RetentionKey];

/** What is older than this is removed now. */
export const removedBefore = (key: TimedRule, now: Date): Date =>
  new Date(now.getTime() - retentionRules[key].seconds * 1000);

import type { CityRole } from '@allmende/domain/rights';
import { INVITATION_DAYS } from '@allmende/domain/members';
import type { Language } from '../../foundation/graphql/refusal.ts';

interface Invited {
  readonly name: string;
  readonly municipality: string;
  /** Null: the Städtetag, on admitting the municipality. */
  readonly invitedBy: string | null;
  readonly role: CityRole;
  readonly link: string;
}
interface Ended {
  readonly municipality: string;
}
interface Letter {
  readonly subject: string;
  readonly text: string;
}

const roles: Record<Language, Record<CityRole, string>> = {
  de: { reader: 'lesen', editor: 'schreiben', releaser: 'freigeben', administrator: 'verwalten' },
  en: { reader: 'read', editor: 'write', releaser: 'release', administrator: 'administer' },
};

/** What mails about coming in and going say: who, for whom, to do what, and what to do if it is a mistake. */
export const invitationMails = {
  de: ({ name, municipality, invitedBy, role, link }: Invited): Letter =>
    invitedBy === null
      ? {
          subject: `${municipality} ist bei der Allmende dabei`,
          text: `Guten Tag ${name},\n\nder Deutsche Städtetag hat ${municipality} in die Allmende aufgenommen. Sie verwalten den Zugang: Sie laden Ihre Kolleginnen und Kollegen ein und legen fest, was sie dürfen.\n\nRichten Sie unter dieser Adresse Ihren Zugang ein. Der Link gilt ${INVITATION_DAYS} Tage und einmal:\n\n${link}\n`,
        }
      : {
          subject: `Einladung zur Allmende für ${municipality}`,
          text: `Guten Tag ${name},\n\n${invitedBy} lädt Sie ein, für ${municipality} bei der Allmende mitzumachen: dem Katalog, in dem Kommunen ihre Lösungen für Informationssicherheit teilen. Sie sollen dort ${roles.de[role]} können.\n\nUnter dieser Adresse sehen Sie die Einladung und nehmen sie an. Der Link gilt ${INVITATION_DAYS} Tage und einmal:\n\n${link}\n\nKennen Sie ${invitedBy} nicht, müssen Sie nichts tun.\n`,
        },
  en: ({ name, municipality, invitedBy, role, link }: Invited): Letter =>
    invitedBy === null
      ? {
          subject: `${municipality} takes part in Allmende`,
          text: `Hello ${name},\n\nthe Deutscher Städtetag has admitted ${municipality} to Allmende. You administer its access: you invite your colleagues and say what they may do.\n\nSet up your access at this address. The link is valid for ${INVITATION_DAYS} days and once:\n\n${link}\n`,
        }
      : {
          subject: `Invitation to Allmende for ${municipality}`,
          text: `Hello ${name},\n\n${invitedBy} invites you to take part in Allmende for ${municipality}: the catalogue in which municipalities share their solutions for information security. You are to be able to ${roles.en[role]} there.\n\nAt this address you see the invitation and accept it. The link is valid for ${INVITATION_DAYS} days and once:\n\n${link}\n\nIf you do not know ${invitedBy}, nothing needs to be done.\n`,
        },
} as const satisfies Record<Language, (invited: Invited) => Letter>;

export const endingMails = {
  de: ({ municipality }: Ended): Letter => ({
    subject: `Sie handeln bei der Allmende nicht mehr für ${municipality}`,
    text: `Guten Tag,\n\nIhre Mitgliedschaft für ${municipality} bei der Allmende ist beendet. Ihr Konto bleibt, für ${municipality} öffnet es nichts mehr. Ist das ein Irrtum, wenden Sie sich an die Verwaltung des Zugangs in ${municipality}.\n`,
  }),
  en: ({ municipality }: Ended): Letter => ({
    subject: `You no longer act for ${municipality} at Allmende`,
    text: `Hello,\n\nyour membership for ${municipality} at Allmende has ended. Your account stays, but opens nothing for ${municipality} any more. If this is a mistake, ask those who administer the access of ${municipality}.\n`,
  }),
} as const satisfies Record<Language, (ended: Ended) => Letter>;

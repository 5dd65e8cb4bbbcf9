import { Injectable } from '@nestjs/common';
import { takesAdmissions } from '@allmende/domain/admissions';
import { Configuration } from '../../foundation/config/configuration.ts';
import { Database, statement } from '../../foundation/database/database.ts';
import { inside } from '../../foundation/database/ids.ts';
import { notFound, Refusal } from '../../foundation/graphql/refusal.ts';
import type { RequestContext } from '../../foundation/identity/request-context.ts';
import { OutgoingMail } from '../../foundation/mail/outgoing-mail.ts';
import { SignInAttempts } from '../accounts/sign-in-attempts.ts';
import { colleagueMails } from './admission-mails.ts';
import { askedMunicipalities } from './admitted-municipality.ts';
import type { TellAdministratorsInput } from './admissions.input.ts';
import { checkedApplicant } from './applicant.ts';

const MAIL_MINUTES = 3 * 24 * 60;

const administrators = statement<{ email: string }>(
  'administrators-of-municipality',
  `SELECT a.email::text AS email FROM membership s JOIN account a ON a.id = s.account_id AND a.disabled_at IS NULL
   WHERE s.municipality_id = $1 AND s.role = 'administrator' ORDER BY a.id LIMIT 20`,
);

/** Somebody would like to join a municipality that takes part: its administrators are told, and the person not who they are. */
@Injectable()
export class TellAdministrators {
  constructor(
    private readonly database: Database,
    private readonly mail: OutgoingMail,
    private readonly attempts: SignInAttempts,
    private readonly configuration: Configuration,
  ) {}

  async do(context: RequestContext, input: TellAdministratorsInput): Promise<void> {
    const id = inside('municipality', input.municipalityId);
    if (!id) throw notFound(['municipalityId']);
    const applicant = checkedApplicant(input);
    await this.attempts.begin({ address: context.address, whom: `colleagues ${id}`, device: null });
    const [asked] = await this.database.read(askedMunicipalities, [[id]]);
    if (!asked) throw notFound(['municipalityId']);
    if (takesAdmissions(asked)) throw new Refusal('CONFLICT', 'nobodyToTell', ['municipalityId']);
    await this.database.change(async (work) => {
      const link = `${this.configuration.publicUrl}/kommunen/${asked.ags}/mitglieder`;
      const letter = colleagueMails[context.language]({ ...applicant, municipality: asked.name, link });
      for (const { email } of await work.run(administrators, [id]))
        await this.mail.write(work, { to: email, minutes: MAIL_MINUTES, ...letter });
      const about = { kind: 'municipality', id } as const;
      await work.record({ verb: 'municipality.tellAdministrators', by: context.actor, about, owner: id });
    });
  }
}

import { Injectable } from '@nestjs/common';
import { CONFIRM_HOURS, takesAdmissions } from '@allmende/domain/admissions';
import { type AddressVerdict, verdictOn } from '@allmende/domain/official-address';
import { Configuration } from '../../foundation/config/configuration.ts';
import { Database, statement } from '../../foundation/database/database.ts';
import { inside, newId } from '../../foundation/database/ids.ts';
import { notFound, Refusal } from '../../foundation/graphql/refusal.ts';
import { OneTimeTokens } from '../../foundation/identity/one-time-tokens.ts';
import type { RequestContext } from '../../foundation/identity/request-context.ts';
import { OutgoingMail } from '../../foundation/mail/outgoing-mail.ts';
import { SignInAttempts } from '../accounts/sign-in-attempts.ts';
import { domainsOf } from '../municipalities/municipality-domains.ts';
import { admissionMails } from './admission-mails.ts';
import { askedMunicipalities } from './admitted-municipality.ts';
import type { RequestAdmissionInput } from './admissions.input.ts';
import { checkedApplicant } from './applicant.ts';

const MINUTES = CONFIRM_HOURS * 60;

const insert = statement(
  'insert-admission',
  `INSERT INTO admission (id, municipality_id, name, function, email, message, language) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
);

/** What the link of the first mail stands for. */
export interface ConfirmsAdmission {
  readonly admissionId: string;
}

/** Somebody applies for their municipality. Nothing counts before the link in the mail was followed; who has an account is not looked at. */
@Injectable()
export class RequestAdmission {
  constructor(
    private readonly database: Database,
    private readonly tokens: OneTimeTokens,
    private readonly mail: OutgoingMail,
    private readonly attempts: SignInAttempts,
    private readonly configuration: Configuration,
  ) {}

  async do(context: RequestContext, input: RequestAdmissionInput): Promise<AddressVerdict> {
    const id = inside('municipality', input.municipalityId);
    if (!id) throw notFound(['municipalityId']);
    const { name, function: duty, email, message } = checkedApplicant(input);
    await this.attempts.begin({ address: context.address, whom: `admission ${email}`, device: null });
    const [asked] = await this.database.read(askedMunicipalities, [[id]]);
    if (!asked) throw notFound(['municipalityId']);
    if (!takesAdmissions(asked)) throw new Refusal('CONFLICT', 'takesPartAlready', ['municipalityId']);
    const domains = (await this.database.read(domainsOf, [id])).map(({ domain }) => domain);
    const { language } = context;
    await this.database.change(async (work) => {
      work.unrecorded('nothing has happened before the address is confirmed');
      const admissionId = newId();
      await work.run(insert, [admissionId, id, name, duty, email, message, language]);
      const content: ConfirmsAdmission = { admissionId };
      const token = await this.tokens.issue('admission', MINUTES, { content }, undefined, work);
      const link = `${this.configuration.publicUrl}/aufnahme/bestaetigen?token=${token}`;
      const letter = admissionMails.confirm[language]({ municipality: asked.name, name, link, words: '' });
      await this.mail.write(work, { to: email, minutes: MINUTES, ...letter });
    });
    return verdictOn(email, domains);
  }
}

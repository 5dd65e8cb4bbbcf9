import { Injectable } from '@nestjs/common';
import { Database, statement } from '../../foundation/database/database.ts';
import { newId } from '../../foundation/database/ids.ts';
import { Refusal } from '../../foundation/graphql/refusal.ts';
import { mustBeSignedIn } from '../../foundation/identity/must-be-fresh.ts';
import type { RequestContext } from '../../foundation/identity/request-context.ts';
import { OutgoingMail } from '../../foundation/mail/outgoing-mail.ts';
import { moveAdmission, takeForDecision } from './admission-in-hand.ts';
import { AdmissionKey } from './admission-key.ts';
import { admissionMails } from './admission-mails.ts';
import type { AskApplicantInput, RefuseAdmissionInput } from './admissions.input.ts';

const MIN_WORDS = 10;
const MAX_WORDS = 2_000;
const MAIL_MINUTES = 3 * 24 * 60;

const ask = statement(
  'ask-applicant',
  `INSERT INTO admission_message (id, admission_id, account_id, body) VALUES ($1, $2, $3, $4)`,
);

/** Says no with a reason, or asks before saying anything; both reach the applicant by mail. */
@Injectable()
export class RefuseAdmission {
  constructor(
    private readonly database: Database,
    private readonly mail: OutgoingMail,
    private readonly keys: AdmissionKey,
  ) {}

  /** @returns the inner id of the application */
  refuse(context: RequestContext, input: RefuseAdmissionInput): Promise<string> {
    const { actor, accountId: decidedBy } = mustBeSignedIn(context);
    return this.database.change(async (work) => {
      const held = await takeForDecision(work, actor, input, 'refuse');
      const reason = wordsIn(input.reason, 'reason');
      await moveAdmission(work, held, 'refuse', { decidedBy, reason });
      const { id, municipality, name, email, language, municipalityId } = held;
      const letter = admissionMails.refused[language]({ municipality, name, link: this.keys.link(id), words: reason });
      await this.mail.write(work, { to: email, minutes: MAIL_MINUTES, ...letter });
      const about = { kind: 'municipality', id: municipalityId } as const;
      await work.record({ verb: 'municipality.refuseAdmission', by: actor, about, facts: { admission: id } });
      return id;
    });
  }

  ask(context: RequestContext, input: AskApplicantInput): Promise<string> {
    const { actor, accountId } = mustBeSignedIn(context);
    return this.database.change(async (work) => {
      const held = await takeForDecision(work, actor, input, 'ask');
      const question = wordsIn(input.question, 'question');
      const { id, municipality, name, email, language, municipalityId } = held;
      await work.run(ask, [newId(), id, accountId, question]);
      await moveAdmission(work, held, 'ask');
      const letter = admissionMails.question[language]({
        municipality,
        name,
        link: this.keys.link(id),
        words: question,
      });
      await this.mail.write(work, { to: email, minutes: MAIL_MINUTES, ...letter });
      const about = { kind: 'municipality', id: municipalityId } as const;
      await work.record({ verb: 'municipality.askApplicant', by: actor, about, facts: { admission: id } });
      return id;
    });
  }
}

function wordsIn(typed: string, field: string): string {
  const words = typed.trim();
  if (words.length < MIN_WORDS) throw new Refusal('INVALID_INPUT', 'reasonNeeded', [field], { min: MIN_WORDS });
  if (words.length > MAX_WORDS) throw new Refusal('INVALID_INPUT', 'tooLong', [field], { max: MAX_WORDS });
  return words;
}

import { Injectable } from '@nestjs/common';
import { ADMISSION_WORKING_DAYS } from '@allmende/domain/admissions';
import { Database, statement } from '../../foundation/database/database.ts';
import { newId } from '../../foundation/database/ids.ts';
import { notFound, Refusal } from '../../foundation/graphql/refusal.ts';
import { OneTimeTokens } from '../../foundation/identity/one-time-tokens.ts';
import { OutgoingMail } from '../../foundation/mail/outgoing-mail.ts';
import { afterWorkingDays } from '../moderation/working-days.ts';
import { moveAdmission, takeAdmission } from './admission-in-hand.ts';
import { AdmissionKey } from './admission-key.ts';
import { admissionMails } from './admission-mails.ts';
import { MAX_MESSAGE } from './applicant.ts';
import type { ConfirmsAdmission } from './request-admission.ts';

const MAIL_MINUTES = 3 * 24 * 60;

const confirm = statement(
  'confirm-admission',
  `UPDATE admission SET state = 'waiting', confirmed_at = now(), due_at = $2, revision = revision + 1 WHERE id = $1`,
);
const say = statement('answer-admission', `INSERT INTO admission_message (id, admission_id, body) VALUES ($1, $2, $3)`);

const byVisitor = { accountId: null } as const;

/** What the applicant does with their application: confirms the address, answers, takes it back. Nobody of them is signed in. */
@Injectable()
export class FollowAdmission {
  constructor(
    private readonly database: Database,
    private readonly tokens: OneTimeTokens,
    private readonly mail: OutgoingMail,
    private readonly keys: AdmissionKey,
  ) {}

  /** @returns the inner id of the application */
  async confirm(token: string): Promise<string> {
    const id = (await this.tokens.take<ConfirmsAdmission>('admission', token))?.content.admissionId;
    if (!id) throw new Refusal('WRONG_STATE', 'linkGone');
    return this.database.change(async (work) => {
      const { municipalityId, municipality, name, email, language } = await takeAdmission(work, id, 'confirm');
      await work.run(confirm, [id, afterWorkingDays(new Date(), ADMISSION_WORKING_DAYS)]);
      const letter = admissionMails.received[language]({ municipality, name, link: this.keys.link(id), words: '' });
      await this.mail.write(work, { to: email, minutes: MAIL_MINUTES, ...letter });
      const about = { kind: 'municipality', id: municipalityId } as const;
      await work.record({ verb: 'municipality.confirmAdmission', by: byVisitor, about, facts: { admission: id } });
      return id;
    });
  }

  answer(key: string, typed: string): Promise<string> {
    const id = this.opened(key);
    const body = typed.trim();
    if (body === '') throw new Refusal('INVALID_INPUT', 'required', ['body']);
    if (body.length > MAX_MESSAGE) throw new Refusal('INVALID_INPUT', 'tooLong', ['body'], { max: MAX_MESSAGE });
    return this.database.change(async (work) => {
      const held = await takeAdmission(work, id, 'answer');
      if (!held.isAsked) throw new Refusal('WRONG_STATE', 'nothingAsked');
      await work.run(say, [newId(), id, body]);
      await moveAdmission(work, held, 'answer');
      const about = { kind: 'municipality', id: held.municipalityId } as const;
      await work.record({ verb: 'municipality.answerAdmission', by: byVisitor, about, facts: { admission: id } });
      return id;
    });
  }

  withdraw(key: string): Promise<string> {
    const id = this.opened(key);
    return this.database.change(async (work) => {
      const held = await takeAdmission(work, id, 'withdraw');
      await moveAdmission(work, held, 'withdraw');
      const about = { kind: 'municipality', id: held.municipalityId } as const;
      await work.record({ verb: 'municipality.withdrawAdmission', by: byVisitor, about, facts: { admission: id } });
      return id;
    });
  }

  private opened(key: string): string {
    const id = this.keys.opens(key);
    if (!id) throw notFound(['key']);
    return id;
  }
}

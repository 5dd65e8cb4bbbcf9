import { Injectable } from '@nestjs/common';
import { takesAdmissions } from '@allmende/domain/admissions';
import { domainOf, mayBeListed } from '@allmende/domain/official-address';
import { Database, statement, type Work } from '../../foundation/database/database.ts';
import { newId } from '../../foundation/database/ids.ts';
import { notFound, Refusal } from '../../foundation/graphql/refusal.ts';
import { mustBeFresh } from '../../foundation/identity/must-be-fresh.ts';
import type { RequestContext } from '../../foundation/identity/request-context.ts';
import { SendInvitation } from '../members/send-invitation.ts';
import { keepDomain } from '../municipalities/municipality-domains.ts';
import { type HeldAdmission, moveAdmission, takeForDecision } from './admission-in-hand.ts';
import { holdAsked } from './admitted-municipality.ts';
import type { ApproveAdmissionInput } from './admissions.input.ts';

const addAccount = statement(
  'add-admitted-account',
  `INSERT INTO account (id, email, name) VALUES ($1, $2, $3) ON CONFLICT (email) DO NOTHING`,
);
const accountOf = statement<{ id: string; isActive: boolean }>(
  'account-of-applicant',
  `SELECT id, disabled_at IS NULL AS "isActive" FROM account WHERE email = $1::citext FOR KEY SHARE`,
);
const administers = statement(
  'applicant-administers',
  `INSERT INTO membership (id, account_id, municipality_id, role, function) VALUES ($1, $2, $3, 'administrator', $4)
   ON CONFLICT (account_id, municipality_id) DO UPDATE SET role = 'administrator', function = excluded.function, revision = membership.revision + 1`,
);
const takesPart = statement('municipality-takes-part', `UPDATE municipality SET participates = true WHERE id = $1`);
const closeOpen = statement(
  'close-open-invitation',
  `UPDATE invitation SET state = 'withdrawn', ended_at = now() WHERE municipality_id = $1 AND email = $2::citext AND state = 'open'`,
);

/** Admits a municipality: its first person becomes administrator and is sent the way in. */
@Injectable()
export class ApproveAdmission {
  constructor(
    private readonly database: Database,
    private readonly sending: SendInvitation,
  ) {}

  /** @returns the inner id of the application */
  do(context: RequestContext, input: ApproveAdmissionInput): Promise<string> {
    const { actor, accountId: decidedBy } = mustBeFresh(context);
    return this.database.change(async (work) => {
      const held = await takeForDecision(work, actor, input, 'approve');
      const { municipalityId, email, name, function: duty } = held;
      if (input.takeDomain) await this.listDomain(work, held);
      const accountId = await this.account(work, held);
      const [asked] = await work.run(holdAsked, [municipalityId]);
      if (!asked) throw notFound();
      if (!takesAdmissions(asked)) throw new Refusal('CONFLICT', 'admissionTaken');
      await work.run(administers, [newId(), accountId, municipalityId, duty]);
      await work.run(takesPart, [municipalityId]);
      await moveAdmission(work, held, 'approve', { decidedBy, accountId });
      await work.run(closeOpen, [municipalityId, email]);
      await this.sending.first(
        work,
        {
          ...{ municipalityId, municipality: held.municipality, email, name, role: 'administrator', function: duty },
          ...{ vouchReason: '', invitedBy: null, admissionId: held.id },
        },
        held.language,
      );
      await work.record({
        verb: 'municipality.approveAdmission',
        by: actor,
        about: { kind: 'municipality', id: municipalityId },
        owner: municipalityId,
        facts: { admission: held.id, takeDomain: input.takeDomain },
      });
      return held.id;
    });
  }

  private async listDomain(work: Work, { municipalityId, email }: HeldAdmission): Promise<void> {
    const domain = domainOf(email);
    if (!mayBeListed(domain)) throw new Refusal('INVALID_INPUT', 'domainNotListable', ['takeDomain'], { domain });
    await work.run(keepDomain, [municipalityId, domain]);
  }

  /** A new account has no way in before the invitation is accepted. */
  private async account(work: Work, { email, name }: HeldAdmission): Promise<string> {
    await work.run(addAccount, [newId(), email, name]);
    const [account] = await work.run(accountOf, [email]);
    if (!account?.isActive) throw new Refusal('CONFLICT', 'accountClosed');
    return account.id;
  }
}

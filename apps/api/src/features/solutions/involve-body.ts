import { Injectable } from '@nestjs/common';
import type { ConsultedBody } from '@allmende/domain/adoption';
import type { InvolvementState } from '@allmende/domain/involvement';
import type { Actor } from '@allmende/domain/rights';
import { dayInGermany } from '@allmende/domain/validity';
import { Database, statement } from '../../foundation/database/database.ts';
import { Refusal } from '../../foundation/graphql/refusal.ts';
import { noteIn } from './release-record.ts';
import { SolutionInHand } from './solution-in-hand.ts';

const note = statement(
  'note-involvement',
  `INSERT INTO involvement (version_id, body, state, happened_on, note, revision, account_id) VALUES ($1, $2, $3, $4, $5, $6, $7)
   ON CONFLICT (version_id, body) DO UPDATE SET state = excluded.state, happened_on = excluded.happened_on, note = excluded.note,
     revision = excluded.revision, account_id = excluded.account_id, updated_at = now()`,
);
const forget = statement('forget-involvement', `DELETE FROM involvement WHERE version_id = $1 AND body = $2`);

export interface InvolvementChange {
  readonly solutionId: string;
  readonly body: ConsultedBody;
  /** Null: it was noted by mistake. */
  readonly state?: InvolvementState | null;
  /** ISO day; today where not said. */
  readonly day?: string | null;
  readonly note: string;
}

/** Notes that a body was asked about the working copy, and what it said. What is frozen with a release stays as it is. */
@Injectable()
export class InvolveBody {
  constructor(private readonly database: Database) {}

  do(actor: Actor, change: InvolvementChange): Promise<string> {
    const today = dayInGermany(new Date());
    const day = change.day ?? today;
    const said = noteIn(change.note, 'note', change.state === 'notNeeded');
    if (day > today) throw new Refusal('INVALID_INPUT', 'notYet', ['day']);
    return this.database.change(async (work) => {
      const hand = await SolutionInHand.take(work, actor, change.solutionId);
      hand.allow('involve');
      const { workingCopy } = hand;
      if (!workingCopy) throw new Refusal('WRONG_STATE', 'wrongState');
      const { id, revision } = workingCopy;
      if (change.state) await work.run(note, [id, change.body, change.state, day, said, revision, actor.accountId]);
      else await work.run(forget, [id, change.body]);
      await hand.record('solution.involve', { versionId: id, body: change.body, state: change.state ?? 'none', day });
      return hand.solution.id;
    });
  }
}

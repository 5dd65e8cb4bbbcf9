import type { AuditFacts, AuditSubject, AuditVerb } from '@allmende/domain/audit';
import { throughWhom, type Membership } from '@allmende/domain/rights';
import type { EntityManager } from 'typeorm';
import { newId } from './ids.ts';

/** Somebody who acts, and for which municipalities they do so by delegation. */
interface Acting {
  readonly accountId: string | null;
  readonly memberships?: readonly Membership[];
}

/** What a change tells the audit trail about itself. All ids are inner ones. */
export interface AuditNote {
  readonly verb: AuditVerb;
  /** Who asks; nobody's account where nobody is signed in. Or the operator at the command line, or a scheduled job. */
  readonly by: Acting | 'command' | 'job';
  /** The municipality that the person acts for; its trail shows the entry. */
  readonly actingFor?: string | null;
  readonly about: { readonly kind: AuditSubject; readonly id: string | null };
  /** Another municipality that is to read it, because the subject is its own and the act is meant for it. */
  readonly owner?: string | null;
  readonly facts?: AuditFacts;
}

const append = `
  INSERT INTO audit_entry (id, origin, actor_id, municipality_id, owner_id, verb, subject_kind, subject_id, facts)
  VALUES ($1, $2, (SELECT actor_id FROM audit_actor WHERE account_id = $3), $4, $5, $6, $7,
    CASE WHEN $7 = 'account' THEN (SELECT actor_id FROM audit_actor WHERE account_id = $8) ELSE $8::uuid END, $9)`;

/** Appends to the trail; the entry is linked into the chain when the transaction commits, or is not there at all. */
export async function appendNote(entities: EntityManager, note: AuditNote): Promise<void> {
  const { verb, by, actingFor = null, about, owner = null } = note;
  const throughId = typeof by === 'string' ? null : throughWhom(by.memberships ?? [], actingFor);
  const facts = throughId ? { ...note.facts, throughId } : (note.facts ?? {});
  const accountId = typeof by === 'string' ? null : by.accountId;
  const origin = typeof by === 'string' ? by : accountId === null ? 'visitor' : 'person';
  await entities.query(append, [
    newId(),
    origin,
    accountId,
    actingFor,
    owner,
    verb,
    about.kind,
    about.id,
    JSON.stringify(facts),
  ]);
}

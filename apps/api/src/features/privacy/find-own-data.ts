import { Injectable } from '@nestjs/common';
import { Database, statement } from '../../foundation/database/database.ts';

/** Many rows as one JSON array, in the order of their time. */
const list = (row: string, from: string, order: string) =>
  `coalesce((SELECT json_agg(json_build_object(${row}) ORDER BY ${order}) FROM ${from}), '[]')`;

/** How an entry of the trail reads for the person: without the places of the chain. */
const entry = `'at', e.happened_at, 'verb', e.verb, 'municipality', e.municipality_id, 'subjectKind', e.subject_kind, 'subject', e.subject_id, 'facts', e.facts`;

/**
 * Everything held about a person, in one statement: what they are, what they wrote, and where their name stands. What they
 * did to solutions is named by ids, because titles and texts belong to the municipality.
 */
export const ownData = statement<{ data: object }>(
  'own-data',
  `SELECT json_build_object(
     'account', json_build_object('id', 'acc_' || a.id, 'name', a.name, 'email', a.email, 'platformRole', a.platform_role,
       'hasPassword', a.password_hash IS NOT NULL, 'contactEmail', a.contact_email, 'contactConfirmedAt', a.contact_confirmed_at,
       'leafletVersion', a.leaflet_version, 'leafletAt', a.leaflet_at, 'createdAt', a.created_at),
     'memberships', ${list(`'ags', m.ags, 'municipality', m.name, 'role', s.role, 'function', s.function, 'since', s.created_at, 'vouchReason', s.vouch_reason`, `membership s JOIN municipality m ON m.id = s.municipality_id WHERE s.account_id = a.id`, 's.created_at')},
     'membershipsEnded', ${list(`'ags', m.ags, 'municipality', m.name, 'role', e.role, 'function', e.function, 'since', e.began_at, 'endedAt', e.ended_at, 'left', e.ended_by = a.id`, `ended_membership e JOIN municipality m ON m.id = e.municipality_id WHERE e.account_id = a.id`, 'e.ended_at')},
     'vouchedFor', ${list(`'membership', 'mem_' || s.id, 'since', s.created_at`, `membership s WHERE s.vouched_by = a.id`, 's.created_at')},
     'invitations', ${list(`'ags', m.ags, 'sent', i.invited_by = a.id, 'role', i.role, 'function', i.function, 'name', CASE WHEN i.email = a.email THEN i.name END, 'vouchReason', i.vouch_reason, 'state', i.state, 'sentAt', i.sent_at, 'expiresAt', i.expires_at`, `invitation i JOIN municipality m ON m.id = i.municipality_id WHERE a.id IN (i.invited_by, i.account_id) OR i.email = a.email`, 'i.invited_at')},
     'admissions', ${list(`'ags', m.ags, 'applied', d.email = a.email, 'decided', d.decided_by = a.id, 'name', CASE WHEN d.email = a.email THEN d.name END, 'function', CASE WHEN d.email = a.email THEN d.function END, 'message', CASE WHEN d.email = a.email THEN d.message END, 'state', d.state, 'reason', d.reason, 'at', d.created_at`, `admission d JOIN municipality m ON m.id = d.municipality_id WHERE a.id IN (d.account_id, d.decided_by) OR d.email = a.email`, 'd.created_at')},
     'admissionQuestions', ${list(`'admission', 'adm_' || q.admission_id, 'text', q.body, 'at', q.sent_at`, `admission_message q WHERE q.account_id = a.id`, 'q.sent_at')},
     'sessions', ${list(`'openedAt', s.created_at, 'lastUsedAt', s.last_used_at, 'expiresAt', s.expires_at, 'device', s.device, 'factors', s.factors`, `session s WHERE s.account_id = a.id`, 's.created_at')},
     'authenticatorApp', ${list(`'addedAt', x.created_at, 'lastUsedAt', x.last_used_at`, `authenticator_app x WHERE x.account_id = a.id`, 'x.created_at')},
     'passkeys', ${list(`'name', k.name, 'addedAt', k.created_at, 'lastUsedAt', k.last_used_at`, `passkey k WHERE k.account_id = a.id`, 'k.created_at')},
     'recoveryCodes', ${list(`'usedAt', r.used_at`, `recovery_code r WHERE r.account_id = a.id`, 'r.used_at')},
     'knownDevices', ${list(`'lastUsedAt', d.last_used_at`, `known_device d WHERE d.account_id = a.id`, 'd.last_used_at')},
     'identityProviders', ${list(`'provider', p.label, 'subject', i.subject, 'linkedAt', i.created_at`, `provider_identity i JOIN identity_provider p ON p.id = i.provider_id WHERE i.account_id = a.id`, 'i.created_at')},
     'openLinks', ${list(`'kind', t.kind, 'expiresAt', t.expires_at`, `one_time_token t WHERE t.account_id = a.id`, 't.expires_at')},
     'waitingMails', ${list(`'subject', o.subject, 'at', o.created_at`, `outgoing_mail o WHERE o.recipient IN (a.email::text, a.contact_email::text)`, 'o.created_at')},
     'downloads', ${list(`'solution', 'sol_' || d.solution_id, 'version', 'ver_' || d.version_id, 'form', d.form, 'file', d.file_name, 'label', d.tlp, 'at', d.taken_at`, `download d WHERE d.account_id = a.id`, 'd.taken_at')},
     'conversions', ${list(`'conversion', 'cnv_' || n.id, 'kind', n.kind, 'state', n.state, 'file', n.file_name, 'at', n.created_at`, `conversion n WHERE n.account_id = a.id`, 'n.created_at')},
     'letterheads', ${list(`'ags', m.ags, 'name', l.name, 'at', l.updated_at`, `letterhead l JOIN municipality m ON m.id = l.municipality_id WHERE l.updated_by = a.id`, 'l.updated_at')},
     'groupsMade', ${list(`'group', 'grp_' || g.id, 'name', g.name, 'at', g.created_at`, `municipality_group g WHERE g.created_by = a.id`, 'g.created_at')},
     'editing', ${list(`'solution', 'sol_' || o.solution_id, 'clause', o.clause_id, 'seenAt', o.seen_at`, `editing o WHERE o.account_id = a.id`, 'o.seen_at')},
     'solutionsBegun', ${list(`'solution', 'sol_' || o.id, 'at', o.created_at`, `solution o WHERE o.created_by = a.id`, 'o.created_at')},
     'versions', ${list(`'version', 'ver_' || v.id, 'solution', 'sol_' || v.solution_id, 'number', v.number, 'begun', v.created_by = a.id, 'requested', v.requested_by = a.id, 'released', v.released_by = a.id, 'at', v.created_at`, `version v WHERE a.id IN (v.created_by, v.requested_by, v.released_by)`, 'v.created_at')},
     'releaseSteps', ${list(`'version', 'ver_' || r.version_id, 'action', r.action, 'note', r.note, 'at', r.happened_at`, `release_step r WHERE r.account_id = a.id`, 'r.happened_at')},
     'involvements', ${list(`'version', 'ver_' || i.version_id, 'body', i.body, 'state', i.state, 'day', i.happened_on, 'note', i.note, 'at', i.updated_at`, `involvement i WHERE i.account_id = a.id`, 'i.updated_at')},
     'attachments', ${list(`'solution', 'sol_' || f.solution_id, 'name', f.name, 'mediaType', f.media_type, 'at', f.created_at`, `attachment f WHERE f.created_by = a.id`, 'f.created_at')},
     'readings', ${list(`'reading', 'rea_' || r.id, 'file', r.file_name, 'bytes', r.file_size, 'at', r.created_at, 'takenAt', r.taken_at`, `document_reading r WHERE r.account_id = a.id`, 'r.created_at')},
     'comments', ${list(`'comment', 'com_' || c.id, 'text', c.body, 'at', c.created_at, 'removedAt', c.removed_at`, `comment c WHERE c.account_id = a.id`, 'c.created_at')},
     'ratings', ${list(`'rating', 'rat_' || r.id, 'solution', 'sol_' || r.solution_id, 'understandable', r.understandable, 'adaptable', r.adaptable, 'complete', r.complete, 'effortAsStated', r.effort_as_stated, 'note', r.note, 'at', r.updated_at`, `rating r WHERE r.account_id = a.id`, 'r.updated_at')},
     'proposals', ${list(`'proposal', 'pro_' || p.id, 'offered', p.account_id = a.id, 'answered', p.answered_by = a.id, 'reason', CASE WHEN p.account_id = a.id THEN p.reason END, 'thanks', CASE WHEN p.answered_by = a.id THEN p.thanks END, 'at', p.created_at`, `proposal p WHERE a.id IN (p.account_id, p.answered_by)`, 'p.created_at')},
     'consents', ${list(`'origin', 'sol_' || k.origin_solution_id, 'asked', k.asked_by = a.id, 'answered', k.answered_by = a.id, 'ended', k.ended_by = a.id, 'reason', CASE WHEN k.asked_by = a.id THEN k.reason END, 'answer', CASE WHEN k.answered_by = a.id THEN k.answer END, 'endReason', CASE WHEN k.ended_by = a.id THEN k.end_reason END, 'at', k.asked_at`, `consent k WHERE a.id IN (k.asked_by, k.answered_by, k.ended_by)`, 'k.asked_at')},
     'delegations', ${list(`'offered', d.offered_by = a.id, 'answered', d.answered_by = a.id, 'ended', d.ended_by = a.id, 'purpose', CASE WHEN d.offered_by = a.id THEN d.purpose END, 'at', d.offered_at`, `delegation d WHERE a.id IN (d.offered_by, d.answered_by, d.ended_by)`, 'd.offered_at')},
     'handOvers', ${list(`'solution', 'sol_' || h.solution_id, 'offered', h.offered_by = a.id, 'ended', h.ended_by = a.id, 'note', CASE WHEN h.offered_by = a.id THEN h.note END, 'at', h.offered_at`, `hand_over h WHERE a.id IN (h.offered_by, h.ended_by)`, 'h.offered_at')},
     'merges', ${list(`'merge', 'mer_' || g.id, 'solution', 'sol_' || g.solution_id, 'started', g.started_by = a.id, 'ended', g.ended_by = a.id, 'at', g.started_at`, `merge g WHERE a.id IN (g.started_by, g.ended_by)`, 'g.started_at')},
     'casesClaimed', ${list(`'case', c.number, 'state', c.state`, `moderation_case c WHERE c.claimed_by = a.id`, 'c.number')},
     'decisions', ${list(`'case', c.number, 'outcome', d.outcome, 'reason', d.reason, 'at', d.decided_at`, `decision d JOIN moderation_case c ON c.id = d.case_id WHERE d.account_id = a.id`, 'd.decided_at')},
     'trailOfActs', ${list(entry, `audit_actor w JOIN audit_entry e ON e.actor_id = w.actor_id WHERE w.account_id = a.id`, 'e.happened_at')},
     'trailAboutAccount', ${list(entry, `audit_actor w JOIN audit_entry e ON e.subject_kind = 'account' AND e.subject_id = w.actor_id AND e.actor_id IS DISTINCT FROM w.actor_id WHERE w.account_id = a.id`, 'e.happened_at')}
   ) AS data FROM account a WHERE a.id = $1`,
);

/** What is held about a person (DSGVO art. 15 and 20). */
@Injectable()
export class FindOwnData {
  constructor(private readonly database: Database) {}

  async of(accountId: string): Promise<object> {
    const [row] = await this.database.read(ownData, [accountId]);
    if (!row) throw new Error('the account of a session is gone');
    return row.data;
  }
}

import { statement } from '../../foundation/database/database.ts';

/** Which mail is theirs: the list that official addresses are held against. */
export const domainsOf = statement<{ domain: string }>(
  'domains-of-municipality',
  `SELECT domain FROM municipality_domain WHERE municipality_id = $1 ORDER BY domain`,
);
/** What the moderation has found to be theirs. */
export const keepDomain = statement(
  'keep-domain',
  `INSERT INTO municipality_domain (municipality_id, domain, source) VALUES ($1, $2, 'moderation') ON CONFLICT DO NOTHING`,
);

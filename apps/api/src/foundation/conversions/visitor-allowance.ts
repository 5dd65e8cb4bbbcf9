import { createHash } from 'node:crypto';
import { statement, type Work } from '../database/database.ts';
import { Refusal } from '../graphql/refusal.ts';

/** Seconds. */
const WINDOW = 60 * 60;
/** Conversions for visitors of one network address within them: a whole town hall may share one. */
const PER_NETWORK = 60;

// In the shape of the other counters, and in the transaction of whoever asks: a refusal counts nothing.
const count = statement<{ points: number; seconds: number }>(
  'count-conversion',
  `WITH clock AS (SELECT (extract(epoch FROM now()) * 1000)::bigint AS ms)
   INSERT INTO rate_limit AS r (key, points, expire) SELECT $1, 1, ms + ${WINDOW * 1_000} FROM clock
   ON CONFLICT (key) DO UPDATE SET
     points = CASE WHEN r.expire <= (SELECT ms FROM clock) THEN 1 ELSE r.points + 1 END,
     expire = CASE WHEN r.expire <= (SELECT ms FROM clock) THEN excluded.expire ELSE r.expire END
   RETURNING points, ceil((expire - (SELECT ms FROM clock)) / 1000.0)::int AS seconds`,
);

/** Counts what visitors of one network have converted; their address is kept as a hash only. */
export async function useVisitorAllowance(work: Work, address: string): Promise<void> {
  const [used] = await work.run(count, [`conversion:${createHash('sha256').update(address).digest('base64url')}`]);
  if (used && used.points > PER_NETWORK)
    throw new Refusal('RATE_LIMITED', 'conversionsTooMany', [], { seconds: used.seconds });
}

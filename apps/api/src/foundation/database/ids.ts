import { randomBytes } from 'node:crypto';

/** What an id outside the database names; the prefix lets `node(id:)` find the room without asking around. */
export const prefixes = {
  municipality: 'mun',
  account: 'acc',
  membership: 'mem',
  solution: 'sol',
  version: 'ver',
  adoption: 'ado',
  rating: 'rat',
  discussion: 'dis',
  comment: 'com',
  case: 'cas',
  merge: 'mer',
  proposal: 'pro',
  consent: 'con',
  session: 'ses',
  passkey: 'pky',
  group: 'grp',
  delegation: 'del',
  handOver: 'han',
  admission: 'adm',
  invitation: 'inv',
  conversion: 'cnv',
  reading: 'rea',
} as const;
export type Noun = keyof typeof prefixes;

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** A new UUIDv7 (RFC 9562): rows that are made one after another lie one after another. */
export function newId(now: number = Date.now()): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(now, 0, 6);
  bytes[6] = (bytes[6]! & 0x0f) | 0x70;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** The id as people and programs outside see it: `sol_0190…`. */
export const outside = (noun: Noun, id: string): string => `${prefixes[noun]}_${id}`;

/** The uuid inside an outer id, or null where it is not one of this noun. */
export function inside(noun: Noun, id: string): string | null {
  const prefix = `${prefixes[noun]}_`;
  const rest = id.startsWith(prefix) ? id.slice(prefix.length) : '';
  return uuid.test(rest) ? rest : null;
}

/** Which noun an outer id speaks of. */
export function nounOf(id: string): Noun | null {
  const entry = Object.entries(prefixes).find(([, prefix]) => id.startsWith(`${prefix}_`));
  return entry ? (entry[0] as Noun) : null;
}

import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';
import { freePort } from './ports.ts';

/** A mail as it arrived. */
export interface CaughtMail {
  readonly to: readonly string[];
  readonly from: string;
  /** Headers and body, with the transfer encoding undone. */
  readonly text: string;
}

export interface MailCatcher {
  /** For ALLMENDE_SMTP_URL. */
  readonly url: string;
  /** What has arrived, the oldest first. */
  readonly mails: readonly CaughtMail[];
  /** Refuses what comes next, as a full or ill server would; until told otherwise. */
  refuse(isRefusing: boolean): void;
  readonly stop: () => Promise<void>;
}

/** A real mail server on loopback that keeps what it is sent, for tests. */
export async function startMailCatcher(): Promise<MailCatcher> {
  const mails: CaughtMail[] = [];
  let isRefusing = false;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (_address, _session, done) => done(isRefusing ? new Error('450 try again later') : null),
    onData: (stream, { envelope }, done) => {
      text(stream).then((raw) => {
        const from = envelope.mailFrom ? envelope.mailFrom.address : '';
        mails.push({ to: envelope.rcptTo.map(({ address }) => address), from, text: decoded(raw) });
        done();
      }, done);
    },
  });
  const port = await freePort();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    refuse: (next) => (isRefusing = next),
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** Undoes quoted-printable and base64 (RFC 2045), which is what plain text travels in. */
function decoded(raw: string): string {
  const at = raw.indexOf('\r\n\r\n');
  const [head, body] = [raw.slice(0, at), raw.slice(at + 4)];
  if (/content-transfer-encoding: base64/i.test(head))
    return `${head}\n\n${Buffer.from(body, 'base64').toString('utf8')}`;
  if (!/content-transfer-encoding: quoted-printable/i.test(head)) return raw;
  const bytes = body
    .replaceAll('=\r\n', '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return `${head}\n\n${Buffer.from(bytes, 'latin1').toString('utf8')}`;
}

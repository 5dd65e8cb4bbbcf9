import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport, type Transporter } from 'nodemailer';
import type { Settings } from '../config/configuration.ts';

/** A mail as it leaves. */
export interface Letter {
  readonly id: string;
  readonly recipient: string;
  readonly subject: string;
  readonly body: string;
}

/** Carries a letter out, or throws. */
export type Carry = (letter: Letter) => Promise<void>;

/** Milliseconds until a mail server that does not answer is given up for this time. */
const PATIENCE = 20_000;

/** How mails leave: by SMTP where a server is named; in the demonstration into a folder; else not at all. */
export function carrierFor(settings: Settings): Carry | null {
  const domain = new URL(settings.ALLMENDE_PUBLIC_URL).hostname;
  const from = settings.ALLMENDE_MAIL_FROM || `Allmende <noreply@${domain}>`;
  const message = ({ id, recipient, subject, body }: Letter) => ({
    from,
    to: { name: '', address: recipient },
    subject,
    text: body,
    // The same at every attempt: a mail that arrives twice is known as one.
    messageId: `<${id}@${domain}>`,
    headers: { 'Auto-Submitted': 'auto-generated' },
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  if (settings.ALLMENDE_SMTP_URL) {
    const timeouts = { connectionTimeout: PATIENCE, greetingTimeout: PATIENCE, socketTimeout: PATIENCE };
    const transport: Transporter = createTransport({ url: settings.ALLMENDE_SMTP_URL, ...timeouts });
    return async (letter) => void (await transport.sendMail(message(letter)));
  }
  if (!settings.ALLMENDE_DEMO) return null;
  const folder = join(settings.ALLMENDE_DATA_DIR, 'logs', 'mail');
  const transport = createTransport({ streamTransport: true, buffer: true });
  return async (letter) => {
    const sent = await transport.sendMail(message(letter));
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeFile(join(folder, `${letter.id}.eml`), sent.message as Buffer, { mode: 0o600 });
  };
}

import type { CaughtMail, MailCatcher } from '@allmende/local-services/mail-catcher';
import { MailWorker } from '../src/foundation/mail/mail-worker.ts';
import type { World } from './world.ts';

/** What arrives next, after everything that waits has been carried out. */
export async function arriving(world: World, catcher: MailCatcher, expected: number): Promise<CaughtMail[]> {
  const before = catcher.mails.length;
  // Who signs in from a new browser is told so too: that is a story of its own.
  const since = () => catcher.mails.slice(before).filter(({ text }) => !text.includes('Subject: Neue Anmeldung'));
  for (let turn = 0; turn < 50 && since().length < expected; turn += 1) {
    await world.application.get(MailWorker).carryAll();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return since();
}

/** What stands behind an address of the platform in the text of a mail. */
export function behind(path: string, text: string | undefined): string {
  const at = text?.indexOf(path) ?? -1;
  const found = at < 0 ? null : /^[\w.-]+/.exec(text!.slice(at + path.length));
  if (!found) throw new Error(`no ${path} in: ${text}`);
  return found[0];
}

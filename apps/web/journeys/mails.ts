import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { house } from './house.ts';
import { eventually } from './visit.ts';

/** The address in the mail to somebody that leads to this path, once it has arrived. */
export const linkTo = (recipient: string, path: string): Promise<string> =>
  eventually(async () => {
    const folder = house().mailFolder;
    const names = await readdir(folder).catch(() => []);
    for (const name of names.toSorted().toReversed()) {
      const text = plain(await readFile(join(folder, name), 'utf8'));
      const at = text.indexOf(path);
      if (!text.includes(`To: ${recipient}`) || at < 0) continue;
      return /^\S+/.exec(text.slice(at))![0];
    }
    return undefined;
  });

/** Undoes the transfer encoding of a plain-text mail, as far as its links need it. */
function plain(raw: string): string {
  const [head = '', ...body] = raw.split('\r\n\r\n');
  if (/content-transfer-encoding: base64/i.test(head))
    return `${head}\n\n${Buffer.from(body.join(''), 'base64').toString('utf8')}`;
  return raw.replaceAll('=\r\n', '').replaceAll('=3D', '=');
}

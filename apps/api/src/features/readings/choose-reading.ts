import { Injectable } from '@nestjs/common';
import type { PictureWords } from '@allmende/domain/picture-words';
import { MAX_PICTURE_WORDS } from '@allmende/domain/readings';
import type { TraceChoice } from '@allmende/domain/remove-traces';
import type { Actor } from '@allmende/domain/rights';
import type { Trace } from '@allmende/domain/traces';
import { Database } from '../../foundation/database/database.ts';
import { Refusal } from '../../foundation/graphql/refusal.ts';
import { saidIn } from '../documents/create-from-document.ts';
import type { KeptReading } from './document-reading.entity.ts';
import { ReadingInHand } from './reading-in-hand.ts';
import type { ChooseReadingInput, PictureWordsInput, TraceChoiceInput } from './reading.input.ts';

const MAX_LABEL = 120;

/** Keeps what a person decides; what is not named stays as it was decided. */
@Injectable()
export class ChooseReading {
  constructor(private readonly database: Database) {}

  do(actor: Actor, input: ChooseReadingInput): Promise<void> {
    return this.database.change(async (work) => {
      const hand = await ReadingInHand.take(work, actor, input.readingId);
      const result = hand.read(input.expectedRevision);
      const { traces, pictures, said } = hand.entry.choices;
      const named = new Set(input.traces.map(({ of }) => of));
      const shown = new Set(input.pictures.map(({ name }) => name));
      await hand.change({
        choices: {
          said: { ...said, ...saidIn(input) },
          traces: [...traces.filter(({ of }) => !named.has(of)), ...traceChoices(result.traces, input.traces)],
          pictures: [...pictures.filter(({ name }) => !shown.has(name)), ...pictureWords(result, input.pictures)],
        },
      });
      work.unrecorded('decisions on the way count when the document is taken over');
    });
  }
}

function traceChoices(traces: readonly Trace[], given: readonly TraceChoiceInput[]): TraceChoice[] {
  const owners = new Map(
    traces.flatMap((trace) => [trace.id, ...trace.places.map(({ id }) => id)].map((id) => [id, trace])),
  );
  return given.flatMap(({ of, to, label }, at): TraceChoice[] => {
    const path = ['traces', String(at)];
    const trace = owners.get(of);
    if (!trace) throw new Refusal('INVALID_INPUT', 'unknownCode', [...path, 'of'], { value: of.slice(0, 80) });
    if (!to) return [];
    if (to !== 'variable') return [{ of, to }];
    const words = (label ?? '').toWellFormed().replaceAll('\u0000', '').replace(/\s+/g, ' ').trim();
    if (words.length > MAX_LABEL) throw new Refusal('TOO_LARGE', 'tooLong', [...path, 'label'], { max: MAX_LABEL });
    return [{ of, to: { key: trace.suggestion.key, label: words || trace.suggestion.label } }];
  });
}

function pictureWords(
  { pictures }: Pick<KeptReading, 'pictures'>,
  given: readonly PictureWordsInput[],
): PictureWords[] {
  const names = new Set(pictures.map(({ name }) => name));
  return given.map(({ name, words, isDecorative }, at) => {
    const path = ['pictures', String(at)];
    if (!names.has(name))
      throw new Refusal('INVALID_INPUT', 'unknownCode', [...path, 'name'], { value: name.slice(0, 80) });
    if (words.length > MAX_PICTURE_WORDS)
      throw new Refusal('TOO_LARGE', 'tooLong', [...path, 'words'], { max: MAX_PICTURE_WORDS });
    return { name, words: words.toWellFormed().replaceAll('\u0000', '').trim(), isDecorative };
  });
}

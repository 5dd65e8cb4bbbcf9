import { Injectable } from '@nestjs/common';
import type { Tlp } from '@allmende/domain/audience';
import type { Content, Metadata } from '@allmende/domain/content';
import { MUNICIPAL_LICENCE } from '@allmende/domain/licences';
import { may, municipalityThing, type Actor } from '@allmende/domain/rights';
import { kindOfType } from '@allmende/vocabularies/solution-types';
import { Database, statement } from '../../foundation/database/database.ts';
import { inside } from '../../foundation/database/ids.ts';
import { notFound, Refusal, type Language } from '../../foundation/graphql/refusal.ts';
import { CreateSolution } from '../solutions/create-solution.ts';
import { contentIn } from '../solutions/write-version.ts';
import type { CreateSolutionInput, ImportNote } from './document.type.ts';
import { readDocument, reportOf, stricter, type ReadDocument } from './read-document.ts';

const MAX_TITLE_CHARACTERS = 90;

const municipalitiesByAgs = statement<{ id: string }>(
  'municipalities-by-ags',
  `SELECT id FROM municipality WHERE ags = ANY($1::text[]) ORDER BY ags`,
);

export interface CreatedFromDocument {
  /** Inner id. */
  readonly solutionId: string;
  readonly importReport: ImportNote[];
}

/** Begins a solution: blank, or from a document that a city has already. */
@Injectable()
export class CreateFromDocument {
  constructor(
    private readonly database: Database,
    private readonly createSolution: CreateSolution,
  ) {}

  async do(actor: Actor, input: CreateSolutionInput, language: Language): Promise<CreatedFromDocument> {
    if (actor.accountId === null) throw new Refusal('UNAUTHENTICATED', 'signInFirst');
    const municipalityId = inside('municipality', input.municipalityId);
    if (!municipalityId) throw notFound(['municipalityId']);
    // Asked before the document is read: reading a large one costs something.
    if (!may(actor, 'createSolution', municipalityThing(municipalityId), municipalityId))
      throw new Refusal('NOT_ALLOWED', 'notAllowed', ['municipalityId']);
    const said = saidIn(input);
    const document = input.from && input.from !== 'blank' ? readDocument(input.from, input.text ?? '', language) : null;
    const chosen = input.tlp ?? 'CLEAR';
    const { content, tlp } = document ? begunFrom(document, said, chosen) : begunBlank(said, chosen);
    const solutionId = await this.createSolution.do(actor, {
      municipalityId,
      tlp,
      recipientIds: await this.recipients(document, tlp),
      content,
      originVersionId: null,
    });
    return { solutionId, importReport: document ? reportOf(document, chosen, language) : [] };
  }

  /** Whom the document names, where its label is one that names anybody. */
  private async recipients(document: ReadDocument | null, tlp: Tlp): Promise<string[]> {
    const isNaming = tlp === 'AMBER' || tlp === 'AMBER_STRICT';
    if (!isNaming || !document || document.recipients.length === 0) return [];
    return (await this.database.read(municipalitiesByAgs, [document.recipients])).map(({ id }) => id);
  }
}

type Said = Partial<Pick<Metadata, 'title' | 'type'>>;

/** What a person says about a solution that begins. */
export function saidIn({ title, type }: Pick<CreateSolutionInput, 'title' | 'type'>): Said {
  const name = (title ?? '').toWellFormed().replaceAll('\u0000', '').trim();
  if (name.length > MAX_TITLE_CHARACTERS)
    throw new Refusal('TOO_LARGE', 'tooLong', ['title'], { max: MAX_TITLE_CHARACTERS });
  if (type && !kindOfType(type))
    throw new Refusal('INVALID_INPUT', 'unknownCode', ['type'], { value: type.slice(0, 80) });
  return { ...(name === '' ? {} : { title: name }), ...(type ? { type } : {}) };
}

interface Begun {
  readonly content: Content;
  readonly tlp: Tlp;
}

/** What the person says goes before what the document says, except for a stricter label. */
export function begunFrom(document: Pick<ReadDocument, 'content' | 'tlp'>, said: Said, chosen: Tlp): Begun {
  const tlp = stricter(chosen, document.tlp);
  const metadata = { ...document.content.metadata, ...said };
  const licence = metadata.licence || licenceFor(tlp);
  return { content: contentIn({ ...document.content, metadata: { ...metadata, licence } }), tlp };
}

function begunBlank({ title, type }: Said, tlp: Tlp): Begun {
  if (!title) throw new Refusal('INVALID_INPUT', 'required', ['title']);
  if (!type) throw new Refusal('INVALID_INPUT', 'required', ['type']);
  return { content: contentIn({ metadata: { title, type, licence: licenceFor(tlp) } }), tlp };
}

/** Above TLP:CLEAR there is only one licence that fits; an open one is for the city to choose. */
const licenceFor = (tlp: Tlp): string => (tlp === 'CLEAR' ? '' : MUNICIPAL_LICENCE);

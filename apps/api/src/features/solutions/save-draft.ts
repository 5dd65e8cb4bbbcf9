import { Injectable } from '@nestjs/common';
import { variableKeyPattern } from '@allmende/domain/content';
import { may, type Actor } from '@allmende/domain/rights';
import { kindOfType } from '@allmende/vocabularies/solution-types';
import { Database, type Work } from '../../foundation/database/database.ts';
import { Refusal } from '../../foundation/graphql/refusal.ts';
import { refuseUnknownFiles } from './known-files.ts';
import { setAudience, type AudienceChange } from './set-audience.ts';
import type { SolutionEntity } from './solution.entity.ts';
import { SolutionInHand } from './solution-in-hand.ts';
import { contentIn, writeContent } from './write-version.ts';

const MAX_VALUES = 400;
const MAX_VALUE_CHARACTERS = 2_000;

export interface DraftChange extends AudienceChange {
  readonly solutionId: string;
  readonly expectedRevision: number;
  readonly contentJson?: string | null;
  readonly values?: readonly { readonly key: string; readonly value: string }[] | null;
}

/** Saves the working copy. Whoever saves on top of somebody else's save is told, and nothing is overwritten. */
@Injectable()
export class SaveDraft {
  constructor(private readonly database: Database) {}

  do(actor: Actor, change: DraftChange): Promise<string> {
    return this.database.change(async (work) => {
      const hand = await SolutionInHand.take(work, actor, change.solutionId);
      const { solution, workingCopy } = hand;
      if (workingCopy && workingCopy.release !== 'draft') throw new Refusal('WRONG_STATE', 'frozen');
      hand.allow('edit');
      if (!workingCopy) throw new Refusal('WRONG_STATE', 'frozen');
      if (workingCopy.revision !== change.expectedRevision)
        throw new Refusal('STALE_REVISION', 'stale', ['expectedRevision']);

      const content = change.contentJson ? contentIn(parsed(change.contentJson)) : workingCopy.content;
      const kind = kindOfType(content.metadata.type);
      if (!kind)
        throw new Refusal('INVALID_INPUT', 'unknownCode', ['content', 'metadata', 'type'], {
          value: content.metadata.type,
        });
      solution.kind = kind;
      await refuseUnknownFiles(work, hand, content);
      await writeContent(work, workingCopy, content);
      if (change.values) solution.values = { ...solution.values, ...answersIn(change.values) };
      const before = { tlp: solution.tlp, named: namedIn(solution) };
      if (change.tlp || change.recipientIds || change.recipientGroupIds) await this.changeAudience(work, hand, change);
      if (solution.tlp !== before.tlp || namedIn(solution) !== before.named)
        await hand.record('solution.changeAudience', {
          before: before.tlp,
          after: solution.tlp,
          recipients: solution.recipients.length + solution.recipientGroups.length,
        });
      else work.unrecorded('a draft saves itself every few seconds; what counts is recorded when it is handed over');
      await hand.settle();
      return solution.id;
    });
  }

  /** Before the first publication the editors choose the label; afterwards an administrator does, by a verb of its own. */
  private async changeAudience(work: Work, hand: SolutionInHand, change: AudienceChange): Promise<void> {
    const { tlp, recipientIds, recipientGroupIds } = change;
    if ((tlp ?? hand.solution.tlp) === hand.solution.tlp && !recipientIds && !recipientGroupIds) return;
    if (hand.versions.some(({ publication }) => publication !== 'none')) {
      if (!may(hand.actor, 'changeAudience', hand.thing)) throw new Refusal('NOT_ALLOWED', 'notAllowed', ['tlp']);
      throw new Refusal('WRONG_STATE', 'wrongState', ['tlp']);
    }
    await setAudience(work, hand, change);
  }
}

function parsed(json: string): unknown {
  try {
    const value: unknown = JSON.parse(json);
    refuseUnreadable(value, ['contentJson']);
    return value;
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal('INVALID_INPUT', 'unreadable', ['contentJson'], { detail: 'JSON' });
  }
}

/** The null character and halves of characters, as JSON writes them: no database keeps them. */
const unreadable = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f])/;

function refuseUnreadable(value: unknown, path: readonly string[]): void {
  if (unreadable.test(JSON.stringify(value)))
    throw new Refusal('INVALID_INPUT', 'unreadable', path, { detail: 'Unicode' });
}

function answersIn(values: readonly { key: string; value: string }[]): Record<string, string> {
  if (values.length > MAX_VALUES) throw new Refusal('TOO_LARGE', 'invalid', ['values'], { detail: `≤ ${MAX_VALUES}` });
  return Object.fromEntries(
    values.map(({ key, value }, index) => {
      if (!variableKeyPattern.test(key))
        throw new Refusal('INVALID_INPUT', 'unknownCode', ['values', String(index), 'key'], {
          value: key.slice(0, 80),
        });
      refuseUnreadable(value, ['values', String(index), 'value']);
      if (value.length > MAX_VALUE_CHARACTERS)
        throw new Refusal('TOO_LARGE', 'tooLong', ['values', String(index), 'value'], { max: MAX_VALUE_CHARACTERS });
      return [key, value];
    }),
  );
}

/** Whom a solution names, in one line to compare. */
const namedIn = ({ recipients, recipientGroups }: Pick<SolutionEntity, 'recipients' | 'recipientGroups'>): string =>
  [...recipients, ...recipientGroups].toSorted().join();

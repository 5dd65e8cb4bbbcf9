import { registerEnumType } from '@nestjs/graphql';

export const ReadingState = {
  READING: 'reading',
  READ: 'read',
  REFUSED: 'refused',
  FAILED: 'failed',
  TAKEN: 'taken',
} as const;
export type ReadingState = (typeof ReadingState)[keyof typeof ReadingState];
registerEnumType(ReadingState, {
  name: 'ReadingState',
  description: 'How a document stands that was brought in.',
  valuesMap: {
    READING: { description: 'It is being read, or waits for that.' },
    READ: { description: 'It was read and waits for a person.' },
    REFUSED: { description: 'It cannot be taken in; nothing of it was kept.' },
    FAILED: { description: 'Reading it came to no end; it can be read again.' },
    TAKEN: { description: 'It was taken over.' },
  },
});

export const ChangedText = { ACCEPTED: 'accepted', REJECTED: 'rejected' } as const;
registerEnumType(ChangedText, {
  name: 'ChangedText',
  description: 'With which of the changes a document is read that a word processor has recorded.',
  valuesMap: {
    ACCEPTED: { description: 'With all of them.' },
    REJECTED: { description: 'Without any: the text before them.' },
  },
});

export const MergedCells = { REPEATED: 'repeat', EMPTIED: 'empty' } as const;
registerEnumType(MergedCells, {
  name: 'MergedCells',
  description: 'What becomes of what stands in merged cells of a table.',
  valuesMap: {
    REPEATED: { description: 'It stands in each of them.' },
    EMPTIED: { description: 'It stands in the first, the others are empty.' },
  },
});

export const TraceFate = { LEAVE: 'leave', REMOVE: 'remove', VARIABLE: 'variable' } as const;
export type TraceFate = (typeof TraceFate)[keyof typeof TraceFate];
registerEnumType(TraceFate, {
  name: 'TraceFate',
  description: 'What becomes of what betrays from whom a document comes.',
  valuesMap: {
    LEAVE: { description: 'It stays.' },
    REMOVE: { description: 'It is taken out.' },
    VARIABLE: { description: 'A variable takes its place.' },
  },
});

export const RecordedChangeKind = {
  INSERTED: 'inserted',
  DELETED: 'deleted',
  MOVED_FROM: 'moved-from',
  MOVED_TO: 'moved-to',
  FORMATTING: 'formatting',
} as const;
registerEnumType(RecordedChangeKind, {
  name: 'RecordedChangeKind',
  description: 'What a word processor has recorded of somebody’s editing.',
});

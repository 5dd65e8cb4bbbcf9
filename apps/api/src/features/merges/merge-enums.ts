import { registerEnumType } from '@nestjs/graphql';

export const MergeStateEnum = { OPEN: 'open', FINISHED: 'finished', UNDONE: 'undone', ABANDONED: 'abandoned' } as const;
registerEnumType(MergeStateEnum, { name: 'MergeState', description: 'What has become of a merge.' });

export const MergeTake = { MINE: 'mine', THEIRS: 'theirs', COMBINED: 'combined' } as const;
registerEnumType(MergeTake, {
  name: 'MergeTake',
  description: 'What stands: the own text, that of the original, or one that is combined by hand.',
});

export const MergeGrounds = { FRESH: 'fresh', OWN_CHANGED: 'ownChanged', ORIGIN_MOVED: 'originMoved' } as const;
registerEnumType(MergeGrounds, {
  name: 'MergeGrounds',
  description: 'Whether what is merged is still as it was when the merge was begun or last renewed.',
  valuesMap: {
    FRESH: { description: 'Both sides are as they were.' },
    OWN_CHANGED: { description: 'The own text has been edited since: renew before you finish.' },
    ORIGIN_MOVED: { description: 'The original has a newer version by now, or that of the merge is gone.' },
  },
});

export const UpstreamStateEnum = {
  UP_TO_DATE: 'upToDate',
  AHEAD: 'ahead',
  OWN_DRAFT_FROZEN: 'ownDraftFrozen',
  WITHDRAWN: 'withdrawn',
  NARROWED: 'narrowed',
  OWNER_LEFT: 'ownerLeft',
} as const;
registerEnumType(UpstreamStateEnum, {
  name: 'UpstreamState',
  description: 'How an own version stands to its original.',
  valuesMap: {
    UP_TO_DATE: { description: 'Nothing newer is in force.' },
    AHEAD: { description: 'Newer versions are in force and may be taken over.' },
    OWN_DRAFT_FROZEN: { description: 'Newer versions are in force; the own working copy waits for its release first.' },
    WITHDRAWN: { description: 'Withdrawn from the catalogue; the own version keeps what it has.' },
    NARROWED: {
      description:
        'Its label has been narrowed: taking over needs the owner’s consent, the own version keeps what it has.',
    },
    OWNER_LEFT: { description: 'Nothing newer, and nobody acts for the municipality that owns it any more.' },
  },
});

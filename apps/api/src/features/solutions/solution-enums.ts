import { registerEnumType } from '@nestjs/graphql';

/** Enums of the schema: upper case outside, the domain's words inside. */
export const Tlp = { CLEAR: 'CLEAR', GREEN: 'GREEN', AMBER: 'AMBER', AMBER_STRICT: 'AMBER_STRICT' } as const;
registerEnumType(Tlp, { name: 'Tlp', description: 'Label of the Traffic Light Protocol 2.0: who may see it.' });

export const SolutionKind = { POLICY: 'policy', TEMPLATE: 'template', TOOL: 'tool' } as const;
registerEnumType(SolutionKind, { name: 'SolutionKind', description: 'The three kinds of solutions.' });

export const Release = {
  DRAFT: 'draft',
  AWAITING_RELEASE: 'awaitingRelease',
  RELEASED: 'released',
  SUPERSEDED: 'superseded',
} as const;
registerEnumType(Release, { name: 'Release', description: "The city's own act on a version." });

export const Publication = {
  NONE: 'none',
  SUBMITTED: 'submitted',
  IN_REVIEW: 'inReview',
  CHANGES_REQUESTED: 'changesRequested',
  REJECTED: 'rejected',
  PUBLISHED: 'published',
  REPLACED: 'replaced',
  WITHDRAWN: 'withdrawn',
} as const;
registerEnumType(Publication, { name: 'Publication', description: "The Städtetag's act on a released version." });

export const Seal = {
  UNCHECKED: 'unchecked',
  FORMALLY_CHECKED: 'formallyChecked',
  PROFESSIONALLY_CHECKED: 'professionallyChecked',
  PROVEN: 'proven',
  RECOMMENDED: 'recommended',
} as const;
registerEnumType(Seal, { name: 'Seal', description: 'What has been checked about a version, and by whom.' });

export const ChangeClass = { EDITORIAL: 'editorial', SUBSTANTIVE: 'substantive', LEGAL: 'legal' } as const;
registerEnumType(ChangeClass, { name: 'ChangeClass', description: 'What kind of change a version brings.' });

export const VariableType = {
  TEXT: 'text',
  NUMBER: 'number',
  DATE: 'date',
  CHOICE: 'choice',
  BOOLEAN: 'boolean',
  LIST: 'list',
  CONTACT: 'contact',
} as const;
registerEnumType(VariableType, { name: 'VariableType', description: 'What kind of answer a variable takes.' });

export const CheckSeverity = { ERROR: 'error', WARNING: 'warning' } as const;
registerEnumType(CheckSeverity, {
  name: 'CheckSeverity',
  description: 'Whether it stands in the way of the next step.',
});

export const SolutionListSort = { NEWEST: 'newest', TITLE: 'title' } as const;
registerEnumType(SolutionListSort, { name: 'SolutionListSort', description: 'Order of the list.' });

export const ConsultedBody = {
  STAFF_COUNCIL: 'staffCouncil',
  DATA_PROTECTION: 'dataProtection',
  ISB: 'isb',
  LEADERSHIP: 'leadership',
  COUNCIL: 'council',
} as const;
registerEnumType(ConsultedBody, {
  name: 'ConsultedBody',
  description: 'Who has to be heard before something is in force.',
});

export const InvolvementState = {
  ASKED: 'asked',
  AGREED: 'agreed',
  OBJECTED: 'objected',
  NOT_NEEDED: 'notNeeded',
} as const;
registerEnumType(InvolvementState, {
  name: 'InvolvementState',
  description: 'How a body stands to a version that was put before it.',
});

export const ReleaseAction = {
  REQUESTED: 'requested',
  DECLINED: 'declined',
  TAKEN_BACK: 'takenBack',
  RELEASED: 'released',
} as const;
registerEnumType(ReleaseAction, {
  name: 'ReleaseAction',
  description: 'What was asked for, answered or done about the release of a version.',
});

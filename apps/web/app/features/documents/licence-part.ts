import { licenceFits, MUNICIPAL_LICENCE, forkLicenceAllowed } from '@allmende/domain/licences';
import type { Tlp } from '../../gql/graphql.ts';
import { textsIn } from '../../i18n/texts.ts';
import type { Language } from '../../i18n/languages.ts';
import { textOf } from '../../session/problems.ts';
import { draftTexts } from './drafts.texts.ts';
import type { DraftPart } from './save-part.ts';

const labels: readonly Tlp[] = ['CLEAR', 'GREEN', 'AMBER', 'AMBER_STRICT'];

/** Whom a form names, as it was found out before. */
export interface Recipients {
  readonly recipientIds: string[];
  readonly recipientGroupIds: string[];
}

const nobody: Recipients = { recipientIds: [], recipientGroupIds: [] };

/** Who may see a solution and under which licence, as one form: the one asks for the other. */
export const licencePart = (language: Language, named: Recipients = nobody): DraftPart => ({
  read: ({ content, tlp, recipients, recipientGroups }) => ({
    tlp: [tlp],
    recipients: recipients.map(({ id }) => id).toSorted(),
    recipientGroups: recipientGroups.map(({ id }) => id).toSorted(),
    licence: [content.metadata.licence],
  }),
  write: ({ content, origin, tlp: before, versions }, form) => {
    const t = textsIn(language, draftTexts);
    const refused = (field: string, message: string) => ({
      problems: [{ code: 'INVALID_INPUT', message, path: [field] }],
    });
    const isSettled = versions.some(({ publication }) => publication !== 'NONE');
    const tlp = isSettled ? before : (labels.find((label) => label === form.get('tlp')) ?? before);
    const licence = tlp === 'CLEAR' ? textOf(form, 'licence') : MUNICIPAL_LICENCE;
    if (!licenceFits(tlp, licence)) return refused('licence', t('licenceMissing'));
    if (origin && !forkLicenceAllowed(origin.licence, licence))
      return refused('licence', t('licenceOfOrigin', { licence: origin.licence }));
    return {
      content: { ...content, metadata: { ...content.metadata, licence } },
      ...(isSettled ? {} : { tlp, ...named }),
    };
  },
});

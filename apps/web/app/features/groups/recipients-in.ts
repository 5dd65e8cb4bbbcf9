import type { RouterContextProvider } from 'react-router';
import { textsIn } from '../../i18n/texts.ts';
import { type FormProblem, textOf } from '../../session/problems.ts';
import { sessionOf } from '../../session/session.ts';
import { groupTexts } from './groups.texts.ts';
import { municipalitiesTyped } from './named-municipalities.ts';

export interface RecipientsChosen {
  readonly recipientIds: string[];
  readonly recipientGroupIds: string[];
  readonly problems: readonly FormProblem[];
}

/** Whom a form names; nobody where its label names nobody. */
export async function recipientsIn(
  context: Readonly<RouterContextProvider>,
  form: FormData,
): Promise<RecipientsChosen> {
  const isNaming = textOf(form, 'tlp').startsWith('AMBER');
  if (!isNaming) return { recipientIds: [], recipientGroupIds: [], problems: [] };
  const typed = await municipalitiesTyped(context, textOf(form, 'moreRecipients'), 'moreRecipients');
  const recipientIds = [...new Set([...form.getAll('recipients').map(String), ...typed.ids])];
  const recipientGroupIds = form.getAll('recipientGroups').map(String);
  const t = textsIn(sessionOf(context).language, groupTexts);
  const isNobody = recipientIds.length + recipientGroupIds.length === 0 && typed.problems.length === 0;
  const missing = { code: 'INVALID_INPUT', message: t('recipientsMissing'), path: ['moreRecipients'] };
  return { recipientIds, recipientGroupIds, problems: isNobody ? [missing] : typed.problems };
}

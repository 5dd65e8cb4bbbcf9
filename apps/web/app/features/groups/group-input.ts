import type { RouterContextProvider } from 'react-router';
import type { CreateGroupInput } from '../../gql/graphql.ts';
import { textsIn } from '../../i18n/texts.ts';
import { type FormProblem, textOf } from '../../session/problems.ts';
import { sessionOf } from '../../session/session.ts';
import { groupTexts } from './groups.texts.ts';
import { municipalitiesTyped } from './named-municipalities.ts';

/** What a form says of a group, or what is wrong with it. */
export async function groupIn(
  context: Readonly<RouterContextProvider>,
  form: FormData,
): Promise<{ readonly group: CreateGroupInput } | { readonly problems: readonly FormProblem[] }> {
  const t = textsIn(sessionOf(context).language, groupTexts);
  const typed = await municipalitiesTyped(context, textOf(form, 'moreMembers'), 'moreMembers');
  const problems: FormProblem[] = [...typed.problems];
  const numberIn = (name: string): number | null => {
    const text = textOf(form, name).replace(/[.\s]/g, '');
    if (text === '') return null;
    if (!/^\d{1,8}$/.test(text)) problems.push({ code: 'INVALID_INPUT', message: t('noNumber'), path: [name] });
    return Number(text);
  };
  const group = {
    name: textOf(form, 'name'),
    purpose: textOf(form, 'purpose'),
    lands: form.getAll('lands').map(String),
    kinds: form.getAll('kinds').map(String) as CreateGroupInput['kinds'],
    populationFrom: numberIn('populationFrom'),
    populationTo: numberIn('populationTo'),
    memberIds: [...new Set([...form.getAll('memberIds').map(String), ...typed.ids])],
  };
  return problems.length > 0 ? { problems } : { group };
}

import { CheckboxGroup } from '@allmende/ui/checkbox-group';
import { TextArea } from '@allmende/ui/text-area';
import { graphql } from '../../gql/gql.ts';
import type { GroupChoicesFragment } from '../../gql/graphql.ts';
import { useTexts } from '../../i18n/texts.ts';
import { type FormAnswer, problemOf } from '../../session/problems.ts';
import type { Typed } from '../../shell/stored-fields.ts';
import { groupTexts } from './groups.texts.ts';

export const GroupChoicesPart = graphql(`
  fragment GroupChoices on Query {
    groups {
      id
      name
      purpose
      municipalityCount
      participatingCount
    }
  }
`);

export interface RecipientFieldsProps {
  readonly typed: Typed;
  readonly answer: FormAnswer | undefined;
  /** Municipalities that are named already, or were just found by what was typed. */
  readonly named: readonly { readonly id: string; readonly name: string }[];
  readonly choices: GroupChoicesFragment;
}

/** Whom an AMBER label names: municipalities by typing, groups by list. */
export function RecipientFields({ typed, answer, named, choices }: RecipientFieldsProps) {
  const t = useTexts(groupTexts);
  return (
    <div className="al-stack">
      {named.length > 0 ? (
        <CheckboxGroup
          name="recipients"
          legend={t('recipients')}
          hint={t('recipientsHint')}
          defaultValues={typed.list('recipients')}
          options={named.map(({ id, name }) => ({ value: id, label: name }))}
          error={problemOf(answer, 'recipients')}
        />
      ) : null}
      <TextArea
        name="moreRecipients"
        label={t(named.length > 0 ? 'moreRecipients' : 'recipients')}
        hint={t('moreRecipientsHint')}
        rows={3}
        defaultValue={typed.text('moreRecipients')}
        error={
          problemOf(answer, 'moreRecipients') ?? (named.length === 0 ? problemOf(answer, 'recipients') : undefined)
        }
      />
      {choices.groups.length > 0 ? (
        <CheckboxGroup
          name="recipientGroups"
          legend={t('recipientGroups')}
          hint={t('recipientGroupsHint')}
          defaultValues={typed.list('recipientGroups')}
          options={choices.groups.map((group) => ({ value: group.id, label: group.name, hint: sizeOf(group, t) }))}
          error={problemOf(answer, 'recipientGroups')}
        />
      ) : (
        <p className="al-muted">{t('noGroups')}</p>
      )}
    </div>
  );
}

function sizeOf(
  { purpose, municipalityCount, participatingCount }: GroupChoicesFragment['groups'][number],
  t: ReturnType<typeof useTexts<typeof groupTexts.de>>,
): string {
  const size = t('groupSizeParticipating', {
    size: t('groupSize', { count: municipalityCount }),
    count: participatingCount,
  });
  return purpose ? `${purpose} ${size}.` : `${size}.`;
}

import { CheckboxGroup } from '@allmende/ui/checkbox-group';
import { Fieldset } from '@allmende/ui/fieldset';
import { TextArea } from '@allmende/ui/text-area';
import { TextField } from '@allmende/ui/text-field';
import { laender } from '@allmende/vocabularies/laender';
import { graphql } from '../../gql/gql.ts';
import type { EditedGroupFragment } from '../../gql/graphql.ts';
import { useLanguage, useTexts } from '../../i18n/texts.ts';
import { type FormAnswer, problemOf } from '../../session/problems.ts';
import { typedIn } from '../../shell/stored-fields.ts';
import { groupTexts } from './groups.texts.ts';

export const EditedGroupPart = graphql(`
  fragment EditedGroup on Group {
    id
    name
    purpose
    lands
    kinds
    populationFrom
    populationTo
    revision
    members {
      id
      name
    }
  }
`);

const kinds = ['CITY', 'TOWN', 'MUNICIPALITY', 'DISTRICT', 'ASSOCIATION'] as const;

/** What a group is: its name, its rule, and those who are named one by one. */
export function GroupFields({ group, answer }: { group: EditedGroupFragment | null; answer: FormAnswer | undefined }) {
  const t = useTexts(groupTexts);
  const language = useLanguage();
  const typed = typedIn(fieldsOf(group), answer);
  const members = group?.members ?? [];
  const lands = laender
    .map(({ code, label }) => ({ value: code as string, label: label[language] }))
    .toSorted((one, other) => one.label.localeCompare(other.label, 'de'));
  return (
    <>
      <TextField
        name="name"
        label={t('name')}
        hint={t('nameHint')}
        defaultValue={typed.text('name')}
        error={problemOf(answer, 'name')}
      />
      <TextField
        name="purpose"
        label={t('purpose')}
        optionalText={t('optional')}
        hint={t('purposeHint')}
        defaultValue={typed.text('purpose')}
        error={problemOf(answer, 'purpose')}
      />
      <Fieldset id="nach-regel" legend={t('byRule')} legendLevel={2} hint={t('byRuleHint')}>
        <CheckboxGroup
          name="lands"
          legend={t('lands')}
          hint={t('landsHint')}
          defaultValues={typed.list('lands')}
          options={lands}
          error={problemOf(answer, 'lands')}
        />
        <CheckboxGroup
          name="kinds"
          legend={t('kinds')}
          hint={t('landsHint')}
          defaultValues={typed.list('kinds')}
          options={kinds.map((kind) => ({ value: kind, label: t(`kind${kind}`) }))}
        />
        {(['populationFrom', 'populationTo'] as const).map((name) => (
          <TextField
            key={name}
            name={name}
            label={t(name)}
            optionalText={t('optional')}
            width="short"
            inputMode="numeric"
            defaultValue={typed.text(name)}
            error={problemOf(answer, name)}
          />
        ))}
      </Fieldset>
      <Fieldset id="einzeln-genannt" legend={t('byName')} legendLevel={2} hint={t('byNameHint')}>
        {members.length > 0 ? (
          <CheckboxGroup
            name="memberIds"
            legend={t('members')}
            hint={t('membersHint')}
            defaultValues={typed.list('memberIds')}
            options={members.map(({ id, name }) => ({ value: id, label: name }))}
            error={problemOf(answer, 'memberIds')}
          />
        ) : null}
        <TextArea
          name="moreMembers"
          label={t('moreMembers')}
          optionalText={t('optional')}
          hint={t('moreRecipientsHint')}
          rows={3}
          defaultValue={typed.text('moreMembers')}
          error={
            problemOf(answer, 'moreMembers') ?? (members.length === 0 ? problemOf(answer, 'memberIds') : undefined)
          }
        />
      </Fieldset>
    </>
  );
}

const fieldsOf = (group: EditedGroupFragment | null) => ({
  name: [group?.name ?? ''],
  purpose: [group?.purpose ?? ''],
  lands: group?.lands ?? [],
  kinds: group?.kinds ?? [],
  populationFrom: [String(group?.populationFrom ?? '')],
  populationTo: [String(group?.populationTo ?? '')],
  memberIds: group?.members.map(({ id }) => id) ?? [],
});

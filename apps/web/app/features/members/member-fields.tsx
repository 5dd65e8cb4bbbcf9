import { RadioGroup } from '@allmende/ui/radio-group';
import { TextField } from '@allmende/ui/text-field';
import { memberFunctions } from '@allmende/domain/members';
import type { MembershipRole } from '../../gql/graphql.ts';
import { useTexts } from '../../i18n/texts.ts';
import { type FormAnswer, problemOf } from '../../session/problems.ts';
import { memberTexts } from './members.texts.ts';

const roles = ['READER', 'EDITOR', 'RELEASER', 'ADMINISTRATOR'] as const satisfies readonly MembershipRole[];

/** The role of a form, or null where none was chosen. */
export const roleIn = (form: FormData): MembershipRole | null =>
  roles.find((role) => role === form.get('role')) ?? null;

export interface MemberFieldsProps {
  readonly answer: FormAnswer | undefined;
  readonly role?: MembershipRole;
  readonly duty?: string;
}

/** What somebody may do, each role in plain words, and what they are there. */
export function MemberFields({ answer, role, duty }: MemberFieldsProps) {
  const t = useTexts(memberTexts);
  return (
    <>
      <RadioGroup
        name="role"
        legend={t('roleQuestion')}
        hint={t('roleHint')}
        defaultValue={answer?.values['role'] ?? role}
        options={roles.map((value) => ({ value, label: t(value), hint: t(`${value}_TEXT`) }))}
        error={problemOf(answer, 'role')}
      />
      <TextField
        name="function"
        label={t('function')}
        optionalText={t('optional')}
        hint={t('functionHint')}
        list="funktionen"
        defaultValue={answer?.values['function'] ?? duty}
        error={problemOf(answer, 'function')}
      />
      <datalist id="funktionen">
        {memberFunctions.map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
    </>
  );
}

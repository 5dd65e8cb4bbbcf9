import { DataTable } from '@allmende/ui/data-table';
import { graphql } from '../../gql/gql.ts';
import type { EntryVariablesFragment } from '../../gql/graphql.ts';
import { useTexts } from '../../i18n/texts.ts';
import { solutionTexts } from './solutions.texts.ts';

export const EntryVariablesPart = graphql(`
  fragment EntryVariables on Version {
    variables {
      key
      label
      help
      example
      fromProfile
    }
  }
`);

/** Which details the text asks a municipality for, and which of them its profile knows already. */
export function EntryVariables({ version: { variables } }: { version: EntryVariablesFragment }) {
  const t = useTexts(solutionTexts);
  if (variables.length === 0) return null;
  return (
    <section id="platzhalter" className="al-stack">
      <h2>{t('placeholdersTitle')}</h2>
      <p>{t('placeholdersLead')}</p>
      <DataTable
        id="placeholders-table"
        caption={t('placeholdersTitle')}
        captionHidden
        rows={variables}
        rowKey={({ key }) => key}
        columns={[
          {
            key: 'label',
            header: t('placeholder'),
            rowHeader: true,
            cell: ({ label, help }) => <Named label={label} help={help} />,
          },
          {
            key: 'example',
            header: t('example'),
            cell: ({ example, fromProfile }) => (fromProfile ? t('fromProfile') : example),
          },
        ]}
      />
    </section>
  );
}

function Named({ label, help }: { label: string; help: string }) {
  return (
    <>
      {label}
      {help ? <span className="al-muted al-small variable-help">{help}</span> : null}
    </>
  );
}

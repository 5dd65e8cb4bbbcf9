import { useTexts } from '../../i18n/texts.ts';
import { fieldNames } from './field-names.texts.ts';
import type { MergeItem } from './merge-items.ts';
import { mergeTexts } from './merges.texts.ts';

/** What an item is called in a list or a heading. */
export function useItemName(): (item: Pick<MergeItem, 'kind' | 'title'>) => string {
  const t = useTexts(mergeTexts);
  const fieldName = useFieldName();
  const sentences = {
    clause: 'clauseCalled',
    metadata: 'fieldCalled',
    variable: 'variableCalled',
    file: 'fileCalled',
    link: 'linkCalled',
  } as const;
  return ({ kind, title }) => t(sentences[kind], { name: kind === 'metadata' ? fieldName(title) : title });
}

/** The name of a field of the metadata. */
export function useFieldName(): (field: string) => string {
  const t = useTexts(fieldNames);
  return (field) => t(field as Parameters<typeof t>[0]);
}

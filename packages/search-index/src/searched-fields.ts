/** Fields that say what a solution is about, most telling first. */
export const tellingFields = [
  'search.title',
  'search.keywords',
  'search.references',
  'search.summary',
  'search.words',
] as const;

/** All fields that are searched, most telling first. */
export const searchedFields = [...tellingFields, 'search.headings', 'search.body'] as const;

/** Name of a question in the form: keys have dots, which addresses of fields do not like. */
export const fieldOfKey = (key: string): string => `wert-${key.replaceAll('.', '_')}`;

/** Id of the first place at which a placeholder stands in the preview. */
export const placeOfKey = (key: string): string => `stelle-${key.replaceAll('.', '_')}`;

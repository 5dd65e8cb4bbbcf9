/** Name of a question in the form: keys have dots, which addresses of fields do not like. */
export const fieldOfKey = (key: string): string => `wert-${key.replaceAll('.', '_')}`;

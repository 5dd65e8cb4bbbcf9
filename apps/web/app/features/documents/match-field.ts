/** The field in which a person says which clause the document's clause at this place is. */
export const matchField = (at: number): string => `zuordnung-${at + 1}`;

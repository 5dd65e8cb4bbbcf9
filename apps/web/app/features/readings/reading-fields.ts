/** Names of the fields in which a person decides about traces, single places, and pictures. */
export const fateField = (traceId: string): string => `spur-${traceId}`;
export const labelField = (traceId: string): string => `${fateField(traceId)}-angabe`;
export const placeField = (placeId: string): string => `stelle-${placeId}`;
export const wordsField = (name: string): string => `bild-${name}`;
export const decorativeField = (name: string): string => `schmuck-${name}`;

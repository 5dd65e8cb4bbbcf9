/** Facets of the catalogue and the field of the document that each one counts. */
export const facetFields = {
  kind: 'kind',
  type: 'type',
  topic: 'topics',
  department: 'departments',
  requirement: 'requirements',
  sizeClass: 'sizeClasses',
  land: 'land',
  municipality: 'municipality.ags',
  tlp: 'tlp',
  licence: 'licence',
  seal: 'seal',
  effort: 'effort',
  offline: 'offline',
  staffCouncil: 'staffCouncil',
} as const;

export type FacetName = keyof typeof facetFields;
export const facetNames = Object.keys(facetFields) as FacetName[];

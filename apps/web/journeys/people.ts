/** The invented people of the sample world, by the name on their button. */
export const people = {
  /** ISB of a town of 18,000, for a quarter of her time. */
  sabine: 'Sabine Huber',
  /** CISO of a city of 600,000; administers its access. */
  murat: 'Murat Aydın',
  /** Press officer; writes drafts. */
  jana: 'Jana Petersen',
  /** Moderates at the Städtetag. */
  lena: 'Lena Brinkmann',
  /** Shared ISB of three towns. */
  katrin: 'Katrin Vogel',
  /** Administers the access of Kelheim and keeps its city profile. */
  petra: 'Petra Zirngibl',
  /** Of an IT provider that acts for three towns; administers it. */
  anna: 'Anna Sommer',
  /** Runs the platform. */
  olga: 'Olga Reuter',
} as const;

export type PersonName = keyof typeof people;

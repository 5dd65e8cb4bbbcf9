/** Projects that run together. */
export interface Tier {
  readonly name: string;
  readonly projects: readonly string[];
  /** One test file at a time, because each of them fills the machine. */
  readonly alone: boolean;
  /** Failed files are run once more: on a busy machine a browser may stand still for seconds. What fails twice has failed. */
  readonly again: boolean;
}

const SLOW: readonly Tier[] = [
  { name: 'office', projects: ['real-office'], alone: true, again: false },
  { name: 'services', projects: ['local-services', 'api'], alone: false, again: false },
  { name: 'journeys', projects: ['api-journeys'], alone: false, again: true },
  { name: 'browser', projects: ['web-journeys'], alone: true, again: true },
];

/** Programs of the machine that a project looks at its results with. */
const PROGRAMS: Readonly<Record<string, readonly string[]>> = {
  'real-office': ['soffice', 'pdfinfo', 'pdftotext', 'qpdf'],
};

/** What is missing for a project to run; none for nearly all. */
export const missingFor = (project: string, isThere: (program: string) => boolean): string[] =>
  (PROGRAMS[project] ?? []).filter((program) => !isThere(program));

/** Every project in exactly one tier, the fast ones first; a project that nobody thought of counts as fast. */
export function tiersOf(projects: readonly string[]): Tier[] {
  const slow = SLOW.map((tier) => ({ ...tier, projects: tier.projects.filter((name) => projects.includes(name)) }));
  const fast = projects.filter((name) => !SLOW.some((tier) => tier.projects.includes(name)));
  return [{ name: 'rules', projects: fast, alone: false, again: false }, ...slow].filter(
    (tier) => tier.projects.length > 0,
  );
}

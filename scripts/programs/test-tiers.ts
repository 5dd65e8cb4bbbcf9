/** Projects that run together. */
export interface Tier {
  readonly name: string;
  readonly projects: readonly string[];
  /** One test file at a time, because each of them fills the machine. */
  readonly alone: boolean;
}

const SLOW: readonly Tier[] = [
  { name: 'services', projects: ['local-services', 'api'], alone: false },
  { name: 'journeys', projects: ['api-journeys'], alone: false },
  { name: 'browser', projects: ['web-journeys'], alone: true },
];

/** Every project in exactly one tier, the fast ones first; a project that nobody thought of counts as fast. */
export function tiersOf(projects: readonly string[]): Tier[] {
  const slow = SLOW.map((tier) => ({ ...tier, projects: tier.projects.filter((name) => projects.includes(name)) }));
  const fast = projects.filter((name) => !SLOW.some((tier) => tier.projects.includes(name)));
  return [{ name: 'rules', projects: fast, alone: false }, ...slow].filter((tier) => tier.projects.length > 0);
}

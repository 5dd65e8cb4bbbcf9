/** A municipality as the register describes it, as far as groups ask. */
export interface RegisteredMunicipality {
  readonly id: string;
  readonly land: string;
  readonly kind: string;
  readonly population: number | null;
}

/**
 * Who belongs to a group: whoever fits all that its rule says, as the register has it today. A group without a rule is a
 * working group, whose members are named one by one.
 */
export interface GroupRule {
  /** Codes of the Länder; empty for all. */
  readonly lands: readonly string[];
  /** Kinds of municipalities; empty for all. */
  readonly kinds: readonly string[];
  /** Inhabitants, both ends included; null where it is open. */
  readonly populationFrom: number | null;
  readonly populationTo: number | null;
}

export const noRule: GroupRule = { lands: [], kinds: [], populationFrom: null, populationTo: null };

/** Does the rule say anything? One that does not would take everybody in. */
export const hasRule = ({ lands, kinds, populationFrom, populationTo }: GroupRule): boolean =>
  lands.length > 0 || kinds.length > 0 || populationFrom !== null || populationTo !== null;

/** One that names providers alone takes nobody in: they belong to a group by name only. */
const takesAnybodyIn = (rule: GroupRule): boolean =>
  hasRule(rule) && (rule.kinds.length === 0 || rule.kinds.some((kind) => kind !== 'provider'));

export function belongsByRule(rule: GroupRule, municipality: RegisteredMunicipality): boolean {
  const { lands, kinds, populationFrom, populationTo } = rule;
  // Providers are no municipalities: only by name can one be meant.
  if (!hasRule(rule) || municipality.kind === 'provider') return false;
  const inhabitants = municipality.population;
  if ((populationFrom !== null || populationTo !== null) && inhabitants === null) return false;
  return (
    (lands.length === 0 || lands.includes(municipality.land)) &&
    (kinds.length === 0 || kinds.includes(municipality.kind)) &&
    (populationFrom === null || inhabitants! >= populationFrom) &&
    (populationTo === null || inhabitants! <= populationTo)
  );
}

export type GroupObjection = 'name-missing' | 'name-long' | 'nobody' | 'upside-down';

/** Characters in the name of a group. */
export const MAX_GROUP_NAME = 90;
/** Municipalities named one by one. */
export const MAX_GROUP_MEMBERS = 2_000;

/** Objects to a group that cannot be told from others or that nobody could belong to. */
export function objectionToGroup(name: string, rule: GroupRule, memberCount: number): GroupObjection | null {
  if (name.trim() === '') return 'name-missing';
  if (name.trim().length > MAX_GROUP_NAME) return 'name-long';
  if (!takesAnybodyIn(rule) && memberCount === 0) return 'nobody';
  const { populationFrom: from, populationTo: to } = rule;
  return from !== null && to !== null && from > to ? 'upside-down' : null;
}

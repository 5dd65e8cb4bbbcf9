import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isScalarType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import type { Chance } from '../../bench/world/chance.ts';

export interface Operation {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Words that open something where they are taken for more than text. */
const hostile: readonly string[] = [
  '',
  ' ',
  '\u0000',
  '\ud800',
  '\u202e',
  "' OR 1=1 --",
  '"; DROP TABLE account; --',
  '{{constructor.constructor("return process")()}}',
  '<script>alert(1)</script>',
  '__proto__',
  '../../etc/passwd',
  '${7*7}',
  'audience IN [everyone] OR tlp = AMBER',
  'a'.repeat(5_000),
  '[['.repeat(2_000),
  '%00',
  '-1',
  '9'.repeat(400),
  '2026-02-31',
  'NaN',
];

/** Builds operations by chance from a schema; most of them are valid, and all of them ask for what is there. */
export class Operations {
  private variables: Record<string, unknown> = {};
  private declared: string[] = [];

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly chance: Chance,
    /** Ids, slugs and numbers of real things, one's own and others'. */
    private readonly known: readonly string[],
  ) {}

  next(): Operation {
    this.variables = {};
    this.declared = [];
    const isChange = this.happens(0.25);
    const root = isChange ? this.schema.getMutationType()! : this.schema.getQueryType()!;
    const selection = this.selection(root, 0, 1 + this.chance.below(7));
    const head = this.declared.length > 0 ? `(${this.declared.join(', ')})` : '';
    return { query: `${isChange ? 'mutation' : 'query'} Zufall${head} ${selection}`, variables: this.variables };
  }

  private happens(share: number): boolean {
    return this.chance.next() < share;
  }

  private selection(type: GraphQLNamedType, level: number, deepest: number): string {
    if (isAbstractType(type)) {
      const possible = this.chance.of(this.schema.getPossibleTypes(type));
      return `{ __typename ... on ${possible.name} ${this.selection(possible, level, deepest)} }`;
    }
    const fields = Object.values((type as GraphQLObjectType).getFields());
    const chosen = Array.from({ length: level === 0 ? 1 : 1 + this.chance.below(5) }, () => this.chance.of(fields));
    const written = chosen.map((field, at) => this.field(field, at, level, deepest)).filter((one) => one !== null);
    return `{ ${['__typename', ...written].join(' ')} }`;
  }

  private field(field: GraphQLField<unknown, unknown>, at: number, level: number, deepest: number): string | null {
    const type = getNamedType(field.type);
    if (isCompositeType(type) && level >= deepest) return null;
    const args = field.args
      .filter(({ type: wanted }) => isNonNullType(wanted) || this.happens(0.5))
      .map(({ name, type: wanted }) => `${name}: ${this.argument(wanted)}`);
    const inside = isCompositeType(type) ? ` ${this.selection(type, level + 1, deepest)}` : '';
    return `f${level}x${at}: ${field.name}${args.length > 0 ? `(${args.join(', ')})` : ''}${inside}`;
  }

  private argument(type: GraphQLInputType): string {
    const name = `v${this.declared.length}`;
    this.declared.push(`$${name}: ${String(type)}`);
    this.variables[name] = this.value(type, 0);
    return `$${name}`;
  }

  private value(type: GraphQLInputType, level: number): unknown {
    if (this.happens(0.02)) return this.chance.of([null, {}, [], 'x', -1, true, [[[]]], { __proto__: 1 }]);
    if (isNonNullType(type)) return this.value(type.ofType, level);
    if (this.happens(0.1)) return null;
    if (isListType(type)) return Array.from({ length: this.chance.below(4) }, () => this.value(type.ofType, level + 1));
    if (isInputObjectType(type)) {
      if (level > 4) return {};
      const fields = Object.values(type.getFields());
      const given = fields.filter((one) => isNonNullType(one.type) || this.happens(0.5));
      return Object.fromEntries(given.map((one) => [one.name, this.value(one.type, level + 1)]));
    }
    if (isEnumType(type)) return this.chance.of(type.getValues()).name;
    return isScalarType(type) ? this.scalar(type.name) : null;
  }

  private scalar(name: string): unknown {
    if (name === 'Boolean') return this.happens(0.5);
    if (name === 'Int') return this.chance.of([0, 1, 2, 5, 20, 100, 101, -1, 2 ** 31 - 1, this.chance.below(1_000)]);
    if (name === 'Float') return this.chance.of([0, 0.5, -1, 1e308]);
    return this.happens(0.7) ? this.chance.of(this.known) : this.chance.of(hostile);
  }
}

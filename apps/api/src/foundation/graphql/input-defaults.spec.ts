import { describe, expect, it } from '@jest/globals';
import { buildSchema, type GraphQLInputType } from 'graphql';
import { holdsDefaults, withDefaults } from './input-defaults.ts';

const schema = buildSchema(`
  enum Sort { NEWEST TITLE }
  input Plain { name: String }
  input Inner { note: String! = "" }
  input Outer { sort: Sort = NEWEST, inner: Inner, many: [Inner!], outer: Outer }
  type Query { q: Int }
`);
const typeOf = (name: string) => schema.getType(name) as GraphQLInputType;

describe('defaults of input fields', () => {
  it('stand in for what was left out, however deep', () => {
    expect(withDefaults({ inner: {}, many: [{}, { note: 'x' }], outer: { sort: 'TITLE' } }, typeOf('Outer'))).toEqual({
      sort: 'NEWEST',
      inner: { note: '' },
      many: [{ note: '' }, { note: 'x' }],
      outer: { sort: 'TITLE' },
    });
  });

  it('leave what was given, null included', () => {
    expect(withDefaults({ sort: null, inner: null }, typeOf('Outer'))).toEqual({ sort: null, inner: null });
  });

  it('leave values alone that have another shape than the type: refusing them is not their business', () => {
    expect(withDefaults('text', typeOf('Outer'))).toBe('text');
    expect(withDefaults([1], typeOf('Outer'))).toEqual([1]);
  });

  it('are looked for once per operation', () => {
    expect(holdsDefaults(typeOf('Plain'))).toBe(false);
    expect(holdsDefaults(typeOf('Outer'))).toBe(true);
  });
});

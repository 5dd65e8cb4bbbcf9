import { describe, expect, it } from '@jest/globals';
import { addressOf, filterOf, readAddress, toAddress, toggled } from './catalogue-address.ts';

const read = (search: string) => readAddress(new URLSearchParams(search));

describe('The address of the catalogue', () => {
  it('says everything that the page shows, and nothing that goes without saying', () => {
    const address = '/katalog?q=passwort&art=vorlage&thema=berechtigung&thema=personal&groesse=klein&sort=einsatz';
    expect(addressOf(read(address.split('?')[1] ?? ''))).toBe(address);
    expect(addressOf(read('q=&sort=relevanz&seite=1'))).toBe('/katalog');
  });

  it('asks the api in its own words', () => {
    expect(filterOf(read('art=regelwerk&siegel=bewaehrt&bezug=wiba:12&aufwand=2&offline=ja'))).toEqual({
      kind: ['POLICY'],
      seal: ['PROVEN'],
      requirement: ['wiba:12'],
      effort: [2],
      offline: true,
    });
  });

  it('ignores what nobody offered', () => {
    expect(read('art=roman&sort=geraten&offline=vielleicht&q=%20')).toEqual({
      text: '',
      chosen: {},
      switches: [],
      sort: 'relevanz',
      page: 1,
      after: null,
    });
  });

  it('returns to the first page when a filter changes', () => {
    const second = read('q=notfall&seite=2&nach=abc');
    expect(second.page).toBe(2);
    const filtered = toggled(second, 'land', 'BY');
    expect(addressOf(filtered)).toBe('/katalog?q=notfall&land=BY');
    expect(addressOf(toggled(filtered, 'land', 'BY'))).toBe('/katalog?q=notfall');
  });

  it('spells the values of facets as people read them', () => {
    expect(toAddress('art', 'policy')).toBe('regelwerk');
    expect(toAddress('siegel', 'formallyChecked')).toBe('formal');
    expect(toAddress('tlp', 'AMBER_STRICT')).toBe('amber-strict');
    expect(toAddress('thema', 'notfall')).toBe('notfall');
  });
});

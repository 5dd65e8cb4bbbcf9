import { describe, expect, it } from '@jest/globals';
import { trailAddress, trailFilter, trailViewIn } from './trail-view.ts';

const viewOf = (search: string) => trailViewIn(new URLSearchParams(search));

describe('what a page of the trail shows', () => {
  it.each([
    ['von=2026-07-01', { from: '2026-06-30T22:00:00.000Z' }],
    ['von=2026-12-01', { from: '2026-11-30T23:00:00.000Z' }],
    ['bis=2026-03-28', { until: '2026-03-28T23:00:00.000Z' }],
    ['bis=2026-03-29', { until: '2026-03-29T22:00:00.000Z' }],
    ['was=solution.release', { verb: 'solution.release' }],
  ])('%s is a filter of whole German days and known verbs', (search, filter) => {
    expect(trailFilter(viewOf(search))).toMatchObject(filter);
  });

  it.each(['von=gestern', 'bis=2026-02-30', 'was=constructor', 'was=x.y', 'loesung=ver_1', 'von=2026-13-01'])(
    '%s is no filter',
    (search) => {
      expect(trailAddress('/p', viewOf(search))).toBe('/p');
    },
  );

  it('leads to the same page again, and from the newest on when something is chosen', () => {
    const view = viewOf('von=2026-01-01&was=comment.add&nach=x');
    expect(trailAddress('/p', view, { after: view.after })).toBe('/p?von=2026-01-01&was=comment.add&nach=x');
    expect(trailAddress('/p', view, { verb: '' })).toBe('/p?von=2026-01-01');
  });
});

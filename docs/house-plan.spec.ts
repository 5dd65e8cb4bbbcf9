import { describe, expect, it } from '@jest/globals';
import { productArrows } from '../fences/arrows.mjs';
import { apiFloors, foundationRooms, webRooms } from '../fences/floors.mjs';
import { plain, read, rooms, rowsOf, under } from './pages.ts';

const page = read('docs/house-plan.md');
const described = (folder: string) => rowsOf(under(page, `### \`${folder}\``)).map(([name = '']) => plain(name));

describe('The house plan', () => {
  it.each(['packages', 'apps/api/src/foundation', 'apps/api/src/features', 'apps/web/app/features'])(
    'names the rooms that are in %s, no more and no less',
    (folder) => expect(described(folder).toSorted()).toEqual(rooms(folder)),
  );

  it('puts each room of the api on the floor that the fences give it', () => {
    const told = rowsOf(under(page, '### `apps/api/src/features`')).map(([name = '', floor]) => [
      plain(name),
      Number(floor),
    ]);
    const built = told.map(([name]) => [name, apiFloors.findIndex((floor) => floor.includes(String(name))) + 1]);
    expect(told).toEqual(built);
  });

  it('has no room that the fences do not know', () => {
    const known = { api: apiFloors.flat(), foundation: foundationRooms, web: webRooms };
    expect(rooms('apps/api/src/features').filter((name) => !known.api.includes(name))).toEqual([]);
    expect(rooms('apps/api/src/foundation').filter((name) => !known.foundation.includes(name))).toEqual([]);
    expect(rooms('apps/web/app/features').filter((name) => !known.web.includes(name))).toEqual([]);
  });

  it.each(['packages', 'apps'])(
    'is known to Nx: every project in %s carries the tag that the arrows go by',
    (folder) => {
      const tags = rooms(folder).map((name) => {
        const { nx } = JSON.parse(read(`${folder}/${name}/package.json`)) as { nx?: { tags?: string[] } };
        return nx?.tags;
      });
      expect(tags).toEqual(rooms(folder).map((name) => [`room:${name}`]));
      const sources = productArrows.map(({ sourceTag }) => [sourceTag]);
      expect(sources).toEqual(expect.arrayContaining(tags));
    },
  );

  it('stays one page', () => expect(page.split('\n').length).toBeLessThan(130));
});

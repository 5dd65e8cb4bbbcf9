import { expect, it } from '@jest/globals';
import { csvCell } from './export-trail.ts';

it.each([
  ['Merkblatt', 'Merkblatt'],
  ['=HYPERLINK("http://x")', `"'=HYPERLINK(""http://x"")"`],
  ['+49', "'+49"],
  ['-1', "'-1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t=1"],
  ['Stadt; Land', '"Stadt; Land"'],
  ['eins\r\nzwei', '"eins\r\nzwei"'],
])('a cell %j is written as %j and is no formula', (text, cell) => {
  expect(csvCell(text)).toBe(cell);
});

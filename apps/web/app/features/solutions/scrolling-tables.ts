/**
 * Lets every table of rendered text scroll by itself, with the keyboard too: wide tables of a document must not make the
 * whole page wide. The api's HTML is sanitised and writes tables without attributes.
 */
export const withScrollingTables = (html: string, label: string): string =>
  html
    .replaceAll('<table>', `<div class="al-scroll" role="group" tabindex="0" aria-label="${label}"><table>`)
    .replaceAll('</table>', '</table></div>');

/** Beyond this the head of a page names the beginning of a title only, in whole words. */
const MAX_TITLE = 80;

export const shortTitle = (title: string): string =>
  title.length > MAX_TITLE ? `${title.slice(0, MAX_TITLE).replace(/\s+\S*$/, '')} …` : title;

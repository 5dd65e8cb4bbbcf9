/** Styles are brought by whoever bundles the page. */
declare module '*.css';

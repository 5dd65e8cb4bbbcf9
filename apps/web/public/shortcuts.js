// Two keys for all pages: "/" goes to the search box, "?" shows the list of keys. Whoever has switched them off is not
// sent this file. Kept apart from the scripts of the pages, since pages that only read have none.
(() => {
  const fields = 'input:not([type=hidden]), textarea, select, [contenteditable]:not([contenteditable=false])';
  const searchBox = () => document.querySelector('main [role=search] input:not([type=hidden]), main input[name=q]');

  function search() {
    const box = searchBox();
    if (box) {
      box.focus();
      box.select();
      return true;
    }
    // From a page on which somebody may have written something, nothing leads away by a single key.
    if (document.querySelector('main')?.querySelector(fields)) return false;
    location.assign('/katalog#suche');
    return true;
  }

  function list() {
    const dialog = document.querySelector('#tasten');
    if (!dialog) return false;
    dialog.showModal();
    return true;
  }

  function press(event) {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target instanceof Element && event.target.closest(`${fields}, dialog, [role=dialog]`)) return;
    const isDone = (event.key === '/' && search()) || (event.key === '?' && list());
    if (isDone) event.preventDefault();
  }

  // On its way down, since React stops keys on the document while parts of the page still wait for their scripts.
  addEventListener('keydown', press, true);

  if (location.hash === '#suche') searchBox()?.focus();
})();

/*
 * Beside TypeDoc's own script: loads the search index when the search is opened, because it is most of what a
 * page would transfer, and lets the keyboard reach what scrolls.
 */

const index = document.getElementById('tsd-search-script');
const trigger = document.getElementById('tsd-search-trigger');
const field = document.getElementById('tsd-search-input');
const status = document.getElementById('tsd-search-status');

function loadIndex() {
  if (index.src) return;
  index.src = index.dataset.src;
  // TypeDoc clears the status when the index is ready: only then does what was typed meanwhile find anything.
  const ready = new MutationObserver(() => {
    ready.disconnect();
    if (field.value) field.dispatchEvent(new Event('input'));
  });
  ready.observe(status, { childList: true });
}

for (const button of document.querySelectorAll('[data-opens-search]')) {
  button.addEventListener('pointerenter', loadIndex);
  button.addEventListener('click', () => trigger.click());
}

for (const event of ['pointerenter', 'focus', 'click']) trigger.addEventListener(event, loadIndex);
field.addEventListener('focus', loadIndex);

function letKeyboardScroll(element) {
  const scrolls = element.scrollWidth > element.clientWidth;
  element.toggleAttribute('tabindex', scrolls);
  if (scrolls) element.tabIndex = 0;
}

// TypeDoc hides the page at first, when nothing has a width.
const sizes = new ResizeObserver((entries) => {
  for (const { target } of entries) letKeyboardScroll(target);
});
for (const element of document.querySelectorAll('.table-scroll, pre, .tsd-signature')) sizes.observe(element);

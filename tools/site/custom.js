/*
 * Beside TypeDoc's own script: loads the search when it is opened, because its index is most of what a
 * page would transfer, and lets the keyboard reach what scrolls.
 */

const index = document.getElementById('tsd-search-script');
const trigger = document.getElementById('tsd-search-trigger');
const field = document.getElementById('tsd-search-input');

function loadIndex() {
  if (index.src) return;
  index.src = index.dataset.src;
  const style = document.createElement('link');
  style.rel = 'stylesheet';
  style.href = index.dataset.src.replace(/js$/, 'css');
  document.head.append(style);
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

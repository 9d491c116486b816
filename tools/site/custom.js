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

const headings = [...document.querySelectorAll('main :is(h1, h2, h3, h4)')];

/** What scrolls is reached by keyboard, and is named after its caption or the heading above it. */
function letKeyboardScroll(element) {
  const scrolls = element.scrollWidth > element.clientWidth;
  element.toggleAttribute('tabindex', scrolls);
  if (!scrolls) return;
  element.tabIndex = 0;
  if (element.hasAttribute('aria-label')) return;
  const above = headings.findLast(
    (heading) => heading.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
  const kind = element.matches('.table-scroll') ? 'Table' : 'Code';
  const name = (element.querySelector('caption') ?? above)?.textContent.trim();
  element.setAttribute('role', 'region');
  element.setAttribute('aria-label', name ? `${kind}: ${name}` : kind);
}

// TypeDoc hides the page at first, when nothing has a width.
const sizes = new ResizeObserver((entries) => {
  for (const { target } of entries) letKeyboardScroll(target);
});
for (const element of document.querySelectorAll('.table-scroll, pre, .tsd-signature')) sizes.observe(element);

// A wide screen has room for the sections of a document and the members of a type.
if (matchMedia('(min-width: 770px)').matches) {
  for (const chapter of document.querySelectorAll('.chapter, .open-when-wide')) chapter.open = true;
}

/** A link to what is folded opens it: not every browser does, and none opens what the link names itself. */
function openTarget() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const folded = [];
  for (let part = target?.closest('details'); part; part = part.parentElement.closest('details')) {
    if (!part.open) folded.push(part);
  }
  for (const part of folded) part.open = true;
  if (folded.length > 0) target.scrollIntoView();
}

addEventListener('hashchange', openTarget);
openTarget();

/*
 * Sections in several languages are one below the other; with this script they are tabs (WAI-ARIA Authoring Practices).
 * A choice holds for all tabs of a page, and for the next page where the browser keeps it.
 */

const LANGUAGE = 'tallystick-language';
const groups = [...document.querySelectorAll('.tabs')].map(tabsOf);

function tabsOf(group) {
  const list = document.createElement('div');
  list.setAttribute('role', 'tablist');
  list.setAttribute('aria-label', 'Language');
  const panels = [];
  for (const child of [...group.children]) {
    if (child.tagName === 'H4') panels.push(panelOf(child));
    else panels.at(-1)?.append(child);
  }
  const tabs = panels.map((panel) => tabOf(panel, list));
  group.replaceChildren(list, ...panels);
  list.append(...tabs);
  return { tabs, panels };
}

/** A panel takes the place and the anchor of its heading. */
function panelOf(heading) {
  const panel = document.createElement('div');
  panel.id = heading.id;
  panel.dataset.name = heading.textContent.trim();
  panel.setAttribute('role', 'tabpanel');
  panel.setAttribute('aria-labelledby', `tab-${panel.id}`);
  return panel;
}

function tabOf(panel, list) {
  const tab = document.createElement('button');
  Object.assign(tab, { type: 'button', id: `tab-${panel.id}`, textContent: panel.dataset.name });
  tab.setAttribute('role', 'tab');
  tab.setAttribute('aria-controls', panel.id);
  tab.addEventListener('click', () => choose(panel.dataset.name));
  tab.addEventListener('keydown', (event) => {
    const tabs = [...list.children];
    const at = tabs.indexOf(tab);
    const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    const to = tabs.at(next % tabs.length);
    to.focus();
    choose(to.textContent);
  });
  return tab;
}

function choose(name) {
  for (const { tabs, panels } of groups) {
    if (!tabs.some((tab) => tab.textContent === name)) continue;
    for (const [at, tab] of tabs.entries()) {
      const isChosen = tab.textContent === name;
      tab.setAttribute('aria-selected', String(isChosen));
      tab.tabIndex = isChosen ? 0 : -1;
      panels[at].hidden = !isChosen;
    }
  }
  try {
    localStorage.setItem(LANGUAGE, name);
  } catch {
    // Where nothing may be kept, the choice is of this page.
  }
}

function keptLanguage() {
  try {
    return localStorage.getItem(LANGUAGE);
  } catch {
    return null;
  }
}

function chooseTarget() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const panel = target?.closest('[role="tabpanel"]');
  if (!panel) return;
  choose(panel.dataset.name);
  target.scrollIntoView();
}

if (groups.length > 0) {
  const offered = groups[0].panels.map((panel) => panel.dataset.name);
  const kept = keptLanguage();
  choose(offered.includes(kept) ? kept : offered[0]);
  addEventListener('hashchange', chooseTarget);
  chooseTarget();
}

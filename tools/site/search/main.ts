import { element } from '../../../src/page/element.js';
import { excerptOf, type Piece } from './excerptOf.js';
import { type Found, SiteSearch } from './SiteSearch.js';

declare global {
  interface Window {
    /** The index, deflated and in Base64: a script loads from a file system, where nothing else does. */
    siteIndex: string;
  }
}

const field = find('tsd-search-input', HTMLInputElement);
const results = find('tsd-search-results', HTMLElement);
const status = find('tsd-search-status', HTMLElement);
const root = new URL(document.documentElement.dataset.base ?? './', location.href);

void inflated(window.siteIndex).then((index) => begin(new SiteSearch(index)));

function begin(search: SiteSearch): void {
  status.replaceChildren();
  const show = () => showResults(search.find(field.value));
  field.addEventListener('input', show);
  field.addEventListener('keydown', (event) => {
    // TypeDoc's own script follows the arrows; without one, the first result is meant.
    if (event.key !== 'Enter' || field.getAttribute('aria-activedescendant')) return;
    results.querySelector('a')?.click();
  });
  show();
}

function showResults(found: readonly Found[]): void {
  field.setAttribute('aria-activedescendant', '');
  results.replaceChildren(...found.map(resultItem));
  const isEmpty = field.value.trim() !== '' && found.length === 0;
  const advice = 'Nothing found. Try one word of it, or the name of a field or code.';
  status.replaceChildren(...(isEmpty ? [element('div', {}, advice)] : []));
}

function resultItem(found: Found, place: number): HTMLLIElement {
  const { url, title, page, kind } = found;
  const { href } = new URL(url, root);
  const where = page === '' ? kind : `${kind}, ${page}`;
  const link = element(
    'a',
    { href, tabindex: '-1' },
    element('span', { class: 'found-title' }, ...marked(excerptOf(title, found.matched, title.length))),
    ' ',
    element('span', { class: 'found-where' }, where),
    element('span', { class: 'found-excerpt' }, ...marked(excerptOf(found.text, found.matched))),
  );
  return element('li', { id: `found-${place}`, role: 'option', 'aria-selected': 'false' }, link);
}

function marked(pieces: readonly Piece[]): readonly (Node | string)[] {
  return pieces.map(({ text, isMatch }) => (isMatch ? element('mark', {}, text) : text));
}

async function inflated(packed: string): Promise<string> {
  const bytes = Uint8Array.from(atob(packed), (character) => character.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'));
  return new Response(stream).text();
}

function find<Type extends HTMLElement>(id: string, type: new () => Type): Type {
  const found = document.getElementById(id);
  if (found instanceof type) return found;
  throw new Error(`The page has no ${id}.`);
}

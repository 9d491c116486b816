/**
 * Unpacks cases when they are looked at, and shows them. Texts become text nodes alone: the policy of the page lets no
 * script write markup.
 */
export const SCRIPT = `
const STEP = 100;
const list = document.getElementById('list');
const shown = document.getElementById('shown');
const search = document.getElementById('search');
const more = document.getElementById('more');
const packs = [...document.querySelectorAll('script.pack')].map((element) => ({
  element, outcome: element.dataset.outcome, count: Number(element.dataset.count), cases: undefined,
}));

const casesOf = (pack) => (pack.cases ??= unpack(pack.element.textContent.trim()));
async function unpack(text) {
  const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return JSON.parse(await new Response(stream).text());
}

function make(name, text, className) {
  const element = document.createElement(name);
  if (text !== undefined) element.textContent = text;
  if (className !== undefined) element.className = className;
  return element;
}
function row(name, ...value) {
  const text = make('dd');
  text.append(...value);
  return [make('dt', name), text];
}
function linked([text, address]) {
  if (address === undefined) return text;
  const link = make('a', text);
  link.href = address;
  return link;
}
function detail({ id, outcome, title, facts, references, replay, exchange }) {
  const details = make('details', undefined, 'case');
  details.dataset.outcome = outcome;
  const summary = make('summary');
  summary.append(make('strong', outcome.replace('-', ' '), outcome), ' ' + id);
  const rows = make('dl');
  for (const [name, text] of facts) rows.append(...row(name, text));
  if (references.length > 0)
    rows.append(...row('reference', ...references.flatMap((one, index) => (index > 0 ? [', ', linked(one)] : [linked(one)]))));
  rows.append(...row('replay', make('code', replay)));
  details.append(summary, make('p', title), rows);
  if (exchange !== undefined) details.append(make('pre', exchange.join('\\n'), 'exchange'));
  return details;
}
const words = ({ id, title, facts, references, replay, exchange = [] }) =>
  [id, title, ...facts.flat(), ...references.map(([text]) => text), replay, ...exchange].join(' ').toLowerCase();

let wanted = 0;
let following;
async function* matching(chosen, text) {
  for (const pack of chosen) for (const one of await casesOf(pack)) if (text === '' || words(one).includes(text)) yield one;
}
async function counted(chosen, text) {
  if (text === '') return chosen.reduce((sum, { count }) => sum + count, 0);
  let count = 0;
  for await (const _ of matching(chosen, text)) count += 1;
  return count;
}
async function append(cases, total, mine) {
  const made = [];
  while (made.length < STEP) {
    const { value, done } = await cases.next();
    if (done) break;
    made.push(detail(value));
  }
  if (mine !== wanted) return;
  list.append(...made);
  const all = list.childElementCount;
  shown.textContent = all + ' of ' + total + ' shown';
  more.hidden = all >= total;
}
async function update() {
  const mine = (wanted += 1);
  const text = search.value.trim().toLowerCase();
  const only = document.querySelector('input[name=only]:checked').id.slice('only-'.length);
  const chosen = packs.filter(({ outcome }) => only === 'all' || outcome === only);
  const total = await counted(chosen, text);
  if (mine !== wanted) return;
  const cases = matching(chosen, text);
  following = () => append(cases, total, mine);
  list.replaceChildren();
  await following();
}

if (list !== null && typeof DecompressionStream === 'function') {
  document.documentElement.classList.add('scripted');
  search.addEventListener('input', update);
  for (const one of document.getElementsByName('only')) one.addEventListener('change', update);
  for (const one of document.querySelectorAll('button.show'))
    one.addEventListener('click', () => {
      document.getElementById('only-all').checked = true;
      search.value = one.dataset.words;
      document.getElementById('engineer').scrollIntoView();
      search.focus({ preventScroll: true });
      update();
    });
  more.addEventListener('click', async () => {
    const first = list.childElementCount;
    await following();
    list.children[first]?.querySelector('summary').focus();
  });
  update();
}
`;

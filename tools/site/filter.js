/*
 * Lets a reader filter a long list: its entries have the class `filtered`, their kind and network as data. Without
 * script it is the whole list, and a link to an entry shows it whatever is filtered.
 */

const entries = [...document.querySelectorAll('.filtered')];
const texts = entries.map((entry) => entry.textContent.toLowerCase());
const form = document.createElement('form');
form.className = 'list-filter';
form.setAttribute('role', 'search');
form.setAttribute('aria-label', 'Filter the list');

function labelled(name, control) {
  const label = document.createElement('label');
  label.append(`${name} `, control);
  form.append(label);
  control.addEventListener('input', show);
  return control;
}

function choice(name, key) {
  const values = [...new Set(entries.flatMap((entry) => (entry.dataset[key] ?? '').split(' ')))].filter(
    Boolean,
  );
  if (values.length < 2) return;
  const select = document.createElement('select');
  select.append(new Option('all', ''), ...values.map((value) => new Option(value, value)));
  labelled(name, select).dataset.key = key;
}

const words = labelled('Text', Object.assign(document.createElement('input'), { type: 'search' }));
choice('Kind', 'kind');
choice('Network', 'network');
const count = document.createElement('output');
form.append(count);
form.addEventListener('submit', (event) => event.preventDefault());
entries[0].before(form);

function show() {
  const wanted = words.value.toLowerCase().split(/\s+/).filter(Boolean);
  const choices = [...form.querySelectorAll('select')].filter((select) => select.value);
  entries.forEach((entry, at) => {
    const fits =
      wanted.every((word) => texts[at].includes(word)) &&
      choices.every(({ dataset, value }) => (entry.dataset[dataset.key] ?? '').split(' ').includes(value));
    entry.hidden = !fits;
  });
  const shown = entries.filter((entry) => !entry.hidden).length;
  count.textContent = `${shown} of ${entries.length}`;
}

function showTarget() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!target?.closest('.filtered')?.hidden) return;
  form.reset();
  show();
  target.scrollIntoView();
}

addEventListener('hashchange', showTarget);
show();

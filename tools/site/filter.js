/*
 * Lets a reader filter a long list: its entries have the class `filtered`, their kind, network and action as data, and
 * may be in groups with the class `filtered-group`. Without script it is the whole list. A link to an entry shows it,
 * whatever is filtered.
 */

const entries = [...document.querySelectorAll('.filtered')];
const groups = [...document.querySelectorAll('.filtered-group')];
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
choice('Action', 'action');
const count = document.createElement('output');
form.append(count);
form.addEventListener('submit', (event) => event.preventDefault());
(groups[0] ?? entries[0]).before(form);

function show() {
  const wanted = words.value.toLowerCase().split(/\s+/).filter(Boolean);
  const choices = [...form.querySelectorAll('select')].filter((select) => select.value);
  entries.forEach((entry, at) => {
    const fits =
      wanted.every((word) => texts[at].includes(word)) &&
      choices.every(({ dataset, value }) => (entry.dataset[dataset.key] ?? '').split(' ').includes(value));
    entry.hidden = !fits;
  });
  for (const group of groups) group.hidden = !group.querySelector('.filtered:not([hidden])');
  const shown = entries.filter((entry) => !entry.hidden).length;
  count.textContent = `${shown} of ${entries.length}`;
}

function showTarget() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const entry = target?.closest('.filtered');
  if (!entry) return;
  if (entry.hidden) {
    form.reset();
    show();
  }
  target.scrollIntoView();
}

addEventListener('hashchange', showTarget);
show();
showTarget();
